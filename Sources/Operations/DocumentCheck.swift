import Domain
import Foundation
import Intake
import Store
import Tables

/// Says whether a document's figures are those of this database at the snapshot that the document names.
///
/// The document is written anew from the record as it stood then, and the two are compared word for word: figures in
/// tables cell by cell, in sentences in their order. Words that people changed or added are told apart from figures.
package struct DocumentCheck {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package struct Outcome: Sendable {
        package let file: String
        package let format: DocumentFormat
        package let snapshot: String
        /// The act whose hash the document names; nil: the snapshot is not of this history.
        package var act: Int?
        /// The bytes are those that the program writes.
        package var isIdentical = false
        /// How many figures were compared.
        package var figures = 0
        package var differences: [DocumentDifference] = []
        /// Sentences with the same figures in other words: as they are, and as they were written.
        package var reworded: [DocumentComparison.Pair] = []
        /// Text that the document has and ours has not, and the other way round.
        package var added: [String] = []
        package var missing: [String] = []

        package var isTrue: Bool { act != nil && differences.isEmpty && missing.isEmpty }
    }

    /// - Parameter path: The document, also one that another program has saved anew.
    /// - Returns: What was found.
    /// - Throws: `Failure.notOurDocument` where it says nothing of its origin.
    package func run(_ path: String) throws -> Outcome {
        try InputFile.check(path)
        let name = (path as NSString).lastPathComponent
        let given: GivenDocument?
        do { given = try GivenDocument.read(path) } catch Failure.refused { throw Failure.brokenDocument(name) }
        guard let given, let origin = DocumentOrigin(given.properties) else { throw Failure.notOurDocument(name) }
        var outcome = Outcome(file: name, format: given.format, snapshot: origin.snapshot)
        guard let seal = try Upkeep(workspace).act(withHash: origin.snapshot) else { return outcome }
        outcome.act = seal.act
        let bytes = try Self.writtenAnew(origin, given.format, name, workspace)
        let ours = try Self.reading(bytes, given.format)
        guard bytes != (try InputFile.bytes(path, limit: Int(GivenDocument.limit)).asData) else {
            outcome.isIdentical = true
            outcome.figures = ours.blocks.reduce(0) { $0 + $1.figures }
            return outcome
        }
        var comparison = DocumentComparison(given.blocks, ours.blocks)
        comparison.compareFormulas(given.formulas, ours.formulas)
        outcome.figures = comparison.figures
        outcome.reworded = comparison.reworded
        outcome.differences = comparison.differences
        outcome.added = comparison.added
        outcome.missing = comparison.missing
        return outcome
    }

    /// What the document says of its origin may be wrong: then it cannot be made again.
    private static func writtenAnew(
        _ origin: DocumentOrigin, _ format: DocumentFormat, _ name: String, _ workspace: Workspace
    ) throws -> Data {
        do { return try origin.bytes(format, workspace) } catch let failure as Failure {
            switch failure {
            case .unknownRegion, .ambiguousRegion, .unreadablePeriod, .periodOutsidePlan, .unreadableDay,
                .unknownSnapshot, .unreadableMoment, .noAddressee, .nothingRecorded:
                throw Failure.notOurDocument(name)
            default: throw failure
            }
        }
    }

    /// The words of the document that was written anew.
    private static func reading(_ bytes: Data, _ format: DocumentFormat) throws -> GivenDocument {
        let path = NSTemporaryDirectory() + "document-" + UUID().uuidString + "." + format.rawValue
        do { try bytes.write(to: URL(fileURLWithPath: path)) } catch { throw Failure.writeFailed(path) }
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let document = try GivenDocument.read(path) else { throw Failure.notOurDocument(path) }
        return document
    }
}

extension Array where Element == UInt8 {
    fileprivate var asData: Data { Data(self) }
}

/// A document as it lies before us.
struct GivenDocument {
    let format: DocumentFormat
    let properties: [String: String]
    let blocks: [WrittenDocument.Block]
    var formulas: [String: String] = [:]

    static let limit: Int64 = 256 << 20

    /// - Returns: The document; nil where the file is of no kind that is written here.
    static func read(_ path: String) throws -> GivenDocument? {
        try InputFile.reading(path) {
            do {
                if let written = try WrittenDocument.read(path: path) {
                    let format = DocumentFormat(rawValue: written.format.rawValue) ?? .html
                    return GivenDocument(
                        format: format, properties: written.properties, blocks: written.blocks,
                        formulas: written.formulas)
                }
                let bytes = try InputFile.bytes(path, limit: Int(limit))
                if let json = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] {
                    return FlatJSON.document(json)
                }
                return try table(path)
            } catch let fault as TableFault {
                guard let problem = fault.problem else { throw fault }
                throw IntakeRefusal([problem])
            }
        }
    }

    /// A report's CSV: each row names its origin.
    private static func table(_ path: String) throws -> GivenDocument? {
        guard case .text = try TableKind.find(path: path) else { return nil }
        let rows = try Inspection.inspect(path: path).rows
        guard let head = rows.first, let first = rows.dropFirst().first else { return nil }
        let properties = Dictionary(zip(head, first), uniquingKeysWith: { first, _ in first })
        return GivenDocument(format: .csv, properties: properties, blocks: [.table(rows)])
    }
}

/// A report's JSON as one table: the way to each value, and the value.
private enum FlatJSON {
    static func document(_ json: [String: Any]) -> GivenDocument {
        var rows: [[String]] = []
        flatten(json, "", &rows)
        var properties = json.compactMapValues { $0 as? String }
        let regions = json["regions"] as? [[String: Any]]
        properties["region"] = regions?.first?["code"] as? String
        return GivenDocument(format: .json, properties: properties, blocks: [.table(rows.sorted { $0[0] < $1[0] })])
    }

    private static func flatten(_ value: Any, _ path: String, _ rows: inout [[String]]) {
        switch value {
        case let object as [String: Any]: for (key, part) in object { flatten(part, "\(path)/\(key)", &rows) }
        case let list as [Any]:
            for (place, part) in list.enumerated() {
                let code = (part as? [String: Any])?["code"] as? String
                flatten(part, "\(path)/\(code ?? Digits.padded(place, 6))", &rows)
            }
        default: rows.append([path, "\(value)"])
        }
    }
}
