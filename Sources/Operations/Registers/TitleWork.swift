package import Domain
import Intake
import Store

/// Titles given, reviewed and taken by documents (认定文件), and who may recommend how many.
package struct TitleWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// What a document does, and to which entries.
    package struct Request: Sendable {
        package var kind: EntryEvent.Kind
        package var number: String
        /// 成文日期; nil: as it is on record.
        package var day: Day?
        package var level: TitleLevel?
        package var bodies: String
        package var title: String
        package var grade: String?
        package var validUntil: Day?
        package var entries: [Int]
        package var author: String
        package var reason: String?
        package var files: [AttachedFile] = []

        package init(_ kind: EntryEvent.Kind, number: String, entries: [Int], author: String) {
            self.kind = kind
            self.number = number
            self.entries = entries
            self.author = author
            bodies = ""
            title = ""
        }
    }

    package struct Outcome: Sendable {
        package let act: Int
        package let document: Int
        package let entries: Int
    }

    /// What documents may do to titles.
    package static let kinds: [EntryEvent.Kind] = [.recognise, .review, .regrade, .revoke, .lapse]

    /// Records what a document says of entries: gives, reviews, regrades, takes titles. History stays as it was.
    ///
    /// - Parameter request: The document and the entries, all of one register that counts by documents.
    /// - Returns: The act.
    /// - Throws: `RegisterFailure.noSuchDocument` where the date is not known, `.documentDiffers`, `.notByDocument`,
    ///   `.notOfRegister`; nothing is stored then.
    package func run(_ request: Request) throws -> Outcome {
        guard !request.entries.isEmpty else { throw Failure.nothingGiven }
        let files = try request.files.map { try Evidence.read($0) }
        try Evidence.keep(files, beside: workspace.path)
        let head = ActHead(.document, author: request.author, received: workspace.today, reason: request.reason)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            let found = try writer.reader.entries(request.entries, of: framework.plan)
            let register = try Self.register(of: found, request.entries, framework.plan)
            let document = try Self.document(request, writer)
            for entry in found {
                var event = NewEvent(request.kind, day: document.day)
                event.document = document.id
                event.level = document.level
                event.grade = request.grade
                event.validUntil = request.validUntil
                try writer.add(event, to: entry.id, in: register.code)
            }
            for file in files { try file.prove(.document(document.id), writer) }
            return (.keep, Outcome(act: writer.act, document: document.id, entries: found.count))
        }.result
    }

    private static func register(of found: [RosterEntry], _ asked: [Int], _ plan: Plan) throws -> Register {
        let missing = Set(asked).subtracting(found.map(\.id)).sorted()
        let others = found.filter { $0.register != found.first?.register }.map(\.id)
        guard missing.isEmpty, others.isEmpty, let code = found.first?.register, let register = plan.register(code)
        else { throw Failure.register(.notOfRegister(missing + others)) }
        guard register.isByDocument else { throw Failure.register(.notByDocument(register.name.zh)) }
        return register
    }

    private static func document(_ request: Request, _ writer: ActWriter) throws -> TitleDocument {
        if let known = try writer.reader.documents(number: request.number).first {
            let isSame =
                (request.day.map { $0 == known.day } ?? true) && (request.level.map { $0 == known.level } ?? true)
            guard isSame else {
                let level = known.level?.choice.title.zh ?? ""
                throw Failure.register(.documentDiffers(request.number, known: "\(known.day) \(level)"))
            }
            return known
        }
        guard let day = request.day else { throw Failure.register(.noSuchDocument(request.number)) }
        let id = try writer.add(
            document: request.number, day: day, level: request.level, bodies: request.bodies, title: request.title)
        return TitleDocument(
            id: id, act: writer.act, number: request.number, day: day, level: request.level, bodies: request.bodies,
            title: request.title)
    }

    // MARK: Looking

    /// A document with the entries on which it bears.
    package struct Sheet: Sendable {
        package let document: TitleDocument
        package let lines: [(line: RosterWork.Line, kind: EntryEvent.Kind)]
        package let proofs: [Proof]
    }

    /// All documents on record, newest first.
    package func documents() throws -> [TitleDocument] {
        try workspace.read { try $0.documents().reversed() }
    }

    /// - Throws: `RegisterFailure.noSuchDocument`.
    package func sheet(_ number: String) throws -> Sheet {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            guard let document = try reader.documents(number: number).first else {
                throw Failure.register(.noSuchDocument(number))
            }
            let lines = try reader.entries(ofDocument: document.id).compactMap { pair in
                try reader.entry(pair.entry, of: framework.plan).flatMap { entry in
                    framework.plan.register(entry.register).map {
                        (line: RosterWork.line(entry, $0, framework.tree), kind: pair.kind)
                    }
                }
            }
            return Sheet(document: document, lines: lines, proofs: try reader.proofs(of: .document(document.id)))
        }
    }

    // MARK: Quotas

    /// A quota and how much of it is used.
    package struct QuotaLine: Sendable, Hashable {
        package let region: Region
        package let year: Int
        package let value: Int
        package let used: Int
        package let document: String?
    }

    package func quotas(_ name: String) throws -> [QuotaLine] {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let register = try RosterWork.register(name, in: framework.plan)
            let used = try reader.recommendations(in: register.code)
            return try reader.quotas(of: register.code).compactMap { quota in
                framework.tree.region(code: quota.region).map { region in
                    QuotaLine(
                        region: region, year: quota.year, value: quota.value,
                        used: used.count {
                            $0.day.month.year == quota.year && framework.tree.holds($0.region, within: quota.region)
                        }, document: quota.document)
                }
            }
        }
    }

    /// Sets how many a region may recommend in a year (名额是推荐上限，不是目标).
    /// - Returns: The act's number.
    @discardableResult
    package func setQuota(
        _ name: String, region: String, year: Int, value: Int, document: String?, author: String
    ) throws -> Int {
        guard (0...1_000_000).contains(value) else { throw Failure.register(.badNumber(String(value))) }
        let head = ActHead(.quota, author: author, received: workspace.today, reason: document)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            let register = try RosterWork.register(name, in: framework.plan)
            guard framework.plan.years.contains(year) else {
                throw Failure.yearOutsidePlan(
                    year, first: framework.plan.years.lowerBound, last: framework.plan.years.upperBound)
            }
            let position = try Names.region(region, in: framework.tree)
            try writer.setQuota(
                register.code, region: framework.tree.regions[position].code, year: year, value, document: document)
            return (.keep, writer.act)
        }.result
    }
}
