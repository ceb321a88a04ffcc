internal import CExpat
internal import Glibc

/// One part of a workbook while it is parsed; subclasses say which elements they know and take what those hold.
///
/// A subclass names an element by the element it lies in, so that a known word in a strange place means nothing. Text
/// is gathered for elements that hold text. Of alternatives only the fallback is read. A document type declaration is
/// refused, and with it every entity of its own.
class XMLPart {
    let part: String
    let budget: Budget
    /// Memory of its own, because Swift checks each access to an object's variables, and there are millions.
    private let progress: UnsafeMutablePointer<Progress>

    private struct Progress {
        /// The bytes between the tags of the present element, if it holds text.
        var characters: [UInt8] = []
        var path: [XMLElement] = [.document]
        var fault: TableFault?
        var parser: XML_Parser?
        /// How many elements have begun since they were last counted.
        var elements = 0
        var bytesGiven = 0
    }

    init(_ part: String, budget: Budget) {
        self.part = part
        self.budget = budget
        progress = .allocate(capacity: 1)
        progress.initialize(to: Progress())
    }

    deinit {
        progress.deinitialize(count: 1)
        progress.deallocate()
    }

    /// Names an element that begins.
    func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement { .other }

    /// Takes an element that ends, with its text if it holds any.
    func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {}

    /// A fault of this part.
    func damaged(_ reason: String) -> TableFault { .damaged("\(part): \(reason)") }

    /// Parses the part from an archive.
    func parse(_ archive: borrowing ZipArchive) throws(TableFault) {
        guard let parser = XML_ParserCreateNS(nil, 0x0A) else { throw damaged("no memory") }
        defer { XML_ParserFree(parser) }
        progress.pointee.parser = parser
        setHandlers(parser)
        try archive.read(part, budget: budget) { () throws(TableFault) in
            guard let buffer = XML_GetBuffer(parser, Self.chunkSize) else { throw damaged("no memory") }
            return UnsafeMutableRawBufferPointer(start: buffer, count: Int(Self.chunkSize))
        } _: { (count) throws(TableFault) in
            progress.pointee.bytesGiven += count
            let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
            if let fault = progress.pointee.fault { throw fault }
            guard status == XML_STATUS_OK else { throw damaged("not well-formed") }
            try checkProgress(parser)
        }
    }

    /// Refuses a tag or comment without end, for which the parser would need ever more memory and time, and elements
    /// without number.
    private func checkProgress(_ parser: XML_Parser) throws(TableFault) {
        try budget.take(elements: progress.pointee.elements)
        progress.pointee.elements = 0
        let place = XML_GetCurrentByteIndex(parser)
        let limit = budget.limits.workbook.tagBytes
        guard place < 0 || progress.pointee.bytesGiven - place <= limit + Int(Self.chunkSize) else {
            throw .tooMany(what: "tagBytes", limit: Int64(limit))
        }
    }

    private static let chunkSize: Int32 = 1 << 18
    /// Every element's name is given with its namespace, so that long ones would cost much time.
    private static let longestNamespace = 256

    private func setHandlers(_ parser: XML_Parser) {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { part, name, attributes in XMLPart.of(part) { $0.start(name, attributes) } },
            { part, _ in XMLPart.of(part) { $0.end() } })
        XML_SetCharacterDataHandler(parser) { part, bytes, count in XMLPart.of(part) { $0.text(bytes, count) } }
        XML_SetNamespaceDeclHandler(
            parser,
            { part, _, name in
                guard let name, strnlen(name, XMLPart.longestNamespace + 1) > XMLPart.longestNamespace else { return }
                XMLPart.of(part) { $0.stop($0.damaged("namespace too long")) }
            }, nil)
        XML_SetStartDoctypeDeclHandler(parser) { part, _, _, _, _ in
            XMLPart.of(part) { $0.stop($0.damaged("document type declaration")) }
        }
    }

    @inline(__always)
    private static func of(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLPart) -> Void) {
        guard let pointer else { return }
        Unmanaged<XMLPart>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }

    private func stop(_ fault: TableFault) {
        if progress.pointee.fault == nil { progress.pointee.fault = fault }
        XML_StopParser(progress.pointee.parser, 0)
    }

    @inline(__always)
    private func start(
        _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard progress.pointee.fault == nil, let name, let parent = progress.pointee.path.last else { return }
        do throws(TableFault) {
            let limit = budget.limits.workbook.depth
            guard progress.pointee.path.count <= limit else { throw .tooMany(what: "depth", limit: Int64(limit)) }
            let element = try element(XMLNamespaces.name(name), in: parent, XMLAttributes(attributes))
            if element.holdsText { progress.pointee.characters.removeAll(keepingCapacity: true) }
            progress.pointee.path.append(element)
            progress.pointee.elements += 1
        } catch {
            stop(error)
        }
    }

    @inline(__always)
    private func element(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch name.space {
        case .main: return try open(name, in: parent, attributes)
        case .foreign: return .other
        case .compatibility:
            return isEqual(name.local, "AlternateContent") || isEqual(name.local, "Fallback") ? parent : .other
        }
    }

    @inline(__always)
    private func end() {
        guard progress.pointee.fault == nil, let element = progress.pointee.path.popLast() else { return }
        guard element != .other, element != progress.pointee.path.last else { return }
        do throws(TableFault) { try close(element, &progress.pointee.characters) } catch { stop(error) }
    }

    @inline(__always)
    private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
        guard progress.pointee.fault == nil, let bytes, let element = progress.pointee.path.last, element.holdsText
        else { return }
        let text = UnsafeRawBufferPointer(start: bytes, count: Int(count))
        progress.pointee.characters.append(contentsOf: text)
        let length = progress.pointee.characters.count
        do throws(TableFault) { try budget.check(cellText: length) } catch { stop(error) }
    }
}
