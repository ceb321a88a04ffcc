package import Domain
import Intake
import Store

/// The word of the bodies that sign together (会签).
package struct ConcurrenceWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// One body's word.
    package struct Item: Sendable {
        package let concurrence: Concurrence
        /// Whether it is on the content asked about; else what it was on has changed (会签后有变动).
        package let isPresent: Bool
    }

    /// Records a body's word on what it saw.
    ///
    /// - Parameters:
    ///   - subject: A package or a bulletin.
    ///   - region: Whose.
    ///   - period: For or through which.
    ///   - content: The SHA-256 of what was seen: a package's digest, or `BulletinWork.contentHash`.
    ///   - body: The body, such as 省总工会.
    ///   - person: Who speaks for it; the act's author.
    ///   - verdict: Its word.
    ///   - opinion: Needed where it objects.
    /// - Returns: The act's number.
    /// - Throws: `Failure.unknownSnapshot` where the content is no hash; `.reasonNeeded`; `.nothingGiven` without a body.
    @discardableResult
    package func record(
        _ subject: ConcurrenceSubject, region: String, period: String, content: String, body: String, person: String,
        verdict: Verdict, opinion: String
    ) throws -> Int {
        let body = PlainText.folded(body)
        guard !body.isEmpty else { throw Failure.nothingGiven }
        guard verdict == .concur || !PlainText.folded(opinion).isEmpty else { throw Failure.reasonNeeded }
        guard let bytes = Hex.bytes(content), bytes.count == 32 else { throw Failure.unknownSnapshot(content) }
        return try workspace.write(ActHead(.concur, author: person, received: workspace.today)) { writer in
            let framework = try writer.framework()
            let position = try Names.region(region, in: framework.tree)
            let period = try Names.period(period, in: framework.plan)
            try writer.concur(
                verdict, opinion: opinion, body: body, person: person, on: subject,
                region: framework.tree.regions[position].code, period, content: bytes)
            return (.keep, writer.act)
        }.result
    }

    /// The words on a region's package or bulletin for a period, oldest first. Where a content is given, each says whether
    /// it is on that content; else all count as present.
    package func list(
        _ subject: ConcurrenceSubject, region: String, period: String, content: String? = nil
    ) throws -> [Item] {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let position = try Names.region(region, in: framework.tree)
            let period = try Names.period(period, in: framework.plan)
            return try reader.concurrences(subject, region: framework.tree.regions[position].code, period).map { word in
                Item(concurrence: word, isPresent: content == nil || content?.lowercased() == word.content)
            }
        }
    }

    /// The bodies whose newest word on the content is not that they concur.
    static func missing(_ bodies: [String], in given: [Concurrence], content: String) -> [String] {
        bodies.filter { body in
            let newest = given.last { PlainText.folded($0.body) == PlainText.folded(body) && $0.content == content }
            return newest?.verdict != .concur
        }
    }
}
