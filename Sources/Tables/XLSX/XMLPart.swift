internal import CExpat

/// One part of a workbook while it is parsed; subclasses say which elements they know and take what those hold.
///
/// A subclass names an element by the element it lies in, so that a known word in a strange place means nothing. Text
/// is gathered for elements that hold text. Of alternatives only the fallback is read. A document type declaration is
/// refused, and with it every entity of its own.
class XMLPart {
    let part: String
    let budget: Budget
    /// The bytes between the tags of the element that is being closed, if it holds text.
    var characters: [UInt8] = []
    private var path: [XMLElement] = [.document]
    private var fault: TableFault?
    private var parser: XML_Parser?

    init(_ part: String, budget: Budget) {
        self.part = part
        self.budget = budget
    }

    /// Names an element that begins.
    func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement { .other }

    /// Takes an element that ends; `characters` has its text if it holds any.
    func close(_ element: XMLElement) throws(TableFault) {}

    /// A fault of this part.
    func damaged(_ reason: String) -> TableFault { .damaged("\(part): \(reason)") }

    /// Parses the part from an archive.
    func parse(_ archive: borrowing ZipArchive) throws(TableFault) {
        guard let parser = XML_ParserCreateNS(nil, 0x0A) else { throw damaged("no memory") }
        defer { XML_ParserFree(parser) }
        self.parser = parser
        setHandlers(parser)
        let size: Int32 = 1 << 16
        try archive.read(part, budget: budget) { () throws(TableFault) in
            guard let buffer = XML_GetBuffer(parser, size) else { throw damaged("no memory") }
            return UnsafeMutableRawBufferPointer(start: buffer, count: Int(size))
        } _: { (count) throws(TableFault) in
            let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
            if let fault { throw fault }
            guard status == XML_STATUS_OK else { throw damaged("not well-formed") }
        }
    }

    private func setHandlers(_ parser: XML_Parser) {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { part, name, attributes in XMLPart.of(part) { $0.start(name, attributes) } },
            { part, _ in XMLPart.of(part) { $0.end() } })
        XML_SetCharacterDataHandler(parser) { part, bytes, count in XMLPart.of(part) { $0.text(bytes, count) } }
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
        if self.fault == nil { self.fault = fault }
        XML_StopParser(parser, 0)
    }

    private func start(
        _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard fault == nil, let name, let parent = path.last else { return }
        do throws(TableFault) {
            let limit = budget.limits.workbook.depth
            guard path.count <= limit else { throw .tooMany(what: "depth", limit: Int64(limit)) }
            let element = try element(XMLNamespaces.name(name), in: parent, XMLAttributes(attributes))
            if element.holdsText { characters.removeAll(keepingCapacity: true) }
            path.append(element)
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

    private func end() {
        guard fault == nil, let element = path.popLast() else { return }
        guard element != .other, element != path.last else { return }
        do throws(TableFault) { try close(element) } catch { stop(error) }
    }

    private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
        guard fault == nil, let bytes, let element = path.last, element.holdsText else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            characters.append(contentsOf: UnsafeBufferPointer(start: $0, count: Int(count)))
        }
        do throws(TableFault) { try budget.check(cellText: characters.count) } catch { stop(error) }
    }
}
