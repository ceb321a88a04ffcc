package import Domain
import Foundation
import Intake
import Store

/// Plays the sample data into a new database: what came in on which day, and what was decided.
package struct Demo {
    private let folder: String
    let samples: String
    private let fallback: @Sendable () -> Moment
    private let cost: PasswordCost

    package var database: String { folder + "/tongxing.sqlite" }

    /// - Parameters:
    ///   - folder: Where the database and the reports are to be; made if needed.
    ///   - samples: The folder `sample-data`.
    ///   - clock: For acts without a day of their own, and for accounts.
    ///   - cost: Of the accounts' passwords.
    /// - Throws: `Failure` where the samples are not, or the folder cannot be made.
    package init(
        folder: String, samples: String, clock: @escaping @Sendable () -> Moment = Workspace.systemClock,
        cost: PasswordCost = .standard
    ) throws {
        self.folder = folder
        self.samples = samples
        fallback = clock
        self.cost = cost
        try InputFile.check(samples + "/deliveries.csv")
        do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
            throw Failure.cannotCreate(folder)
        }
    }

    /// Where the sample data lies: here, or beside or above the program.
    package static func findSamples() throws -> String {
        var places = ["."]
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            places.append(folder.path)
            places.append(folder.path + "/share/tongxing")
        }
        let found = places.map { $0 + "/sample-data" }.first {
            FileManager.default.fileExists(atPath: $0 + "/deliveries.csv")
        }
        guard let found else { throw Failure.noInput("sample-data/deliveries.csv") }
        return found
    }

    package struct Outcome: Sendable {
        package var files = 0
        package var filings = 0
        package var corrections = 0
        package var refused: [String] = []
        package var decisions = 0
        package var bulletins = 0
        /// Files of registers, and the entries that they brought.
        package var registers = 0
        package var entries = 0
        /// Lines of monitoring sheets, and matters opened.
        package var sheets = 0
        package var matters = 0
        /// The last period for which anything was filed.
        package var through = ""
        /// One of each role, with its password.
        package var accounts: [AccountWork.Made] = []
    }

    /// The sample's acts are stamped with the days on which they are said to have happened, so that earlier moments can
    /// be asked for.
    package func run(progress: (_ done: Int, _ all: Int, _ file: String) -> Void) throws -> Outcome {
        for path in [database, SiteStore.path(besides: database)] {
            guard !FileManager.default.fileExists(atPath: path) else { throw Failure.outputExists(path) }
        }
        var outcome = Outcome()
        let start = workspace("2020-11-06")
        _ = try Setup(start, author: "示例").begin(plan: samples + "/plan.yaml", regions: nil, targets: nil)
        _ = try Setup(start, author: "示例").importRegions(samples + "/regions.csv", reason: "示例：园区与本级")
        _ = try TargetWork(start).importFile(samples + "/targets.csv", author: "示例", document: nil, reason: nil)
        let events = try events()
        for (done, event) in events.enumerated() {
            progress(done, events.count, event.row["file"] ?? "")
            switch event.kind {
            case .delivery: try take(event.row, &outcome)
            case .review: try decide(event.row, &outcome)
            case .bulletin: try issue(event.row, &outcome)
            case .register: try enter(event.row, &outcome)
            case .registerAct: try registers.play(event.row)
            case .survey: try survey(event.row, &outcome)
            case .monitoring: try monitor(event.row, &outcome)
            case .matter: try follow(event.row, &outcome)
            }
        }
        let workspace = Workspace(path: database, clock: fallback)
        outcome.accounts = try DemoAccounts.add(to: AccountWork(workspace, cost: cost))
        outcome.through = try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            guard let plan = try reader.plan(upTo: act) else { throw Failure.nothingRecorded }
            return try reader.periodsOnRecord(before: .max, of: plan).last?.description ?? ""
        }
        return outcome
    }

    /// In the order in which they come on one day.
    private enum EventKind: Int {
        case delivery, review, bulletin, survey, register, registerAct, monitoring, matter
    }

    /// What happened, in the order of days; on one day files come before decisions, these before bulletins,
    /// then monitoring sheets and what was followed up.
    private func events() throws -> [(kind: EventKind, row: [String: String])] {
        let all =
            try table("deliveries.csv").map { (EventKind.delivery, $0, $0["received"] ?? "") }
            + table("reviews.csv").map { (.review, $0, $0["day"] ?? "") }
            + table("bulletins.csv").map { (.bulletin, $0, $0["day"] ?? "") }
            + table("registers.csv").map { (.register, $0, $0["day"] ?? "") }
            + table("register-acts.csv").map { (.registerAct, $0, $0["day"] ?? "") }
            + table("wages.csv").map { (.survey, $0, $0["received"] ?? "") }
            + table("monitoring.csv").map { (.monitoring, $0, $0["received"] ?? "") }
            + table("matters.csv").map { (.matter, $0, $0["day"] ?? "") }
        return all.enumerated().sorted { one, other in
            (one.element.2, one.element.0.rawValue, one.offset)
                < (other.element.2, other.element.0.rawValue, other.offset)
        }.map { ($0.element.0, $0.element.1) }
    }

    /// At nine in the morning in Beijing of the day.
    func workspace(_ day: String) -> Workspace {
        let moment = Moment("\(day)T09:00:00+08:00")
        let fallback = fallback
        return Workspace(path: database) { moment ?? fallback() }
    }

    private func take(_ delivery: [String: String], _ outcome: inout Outcome) throws {
        let day = delivery["received"] ?? ""
        let levels: [String: ReviewLevel] = ["accept": .accepted, "approve": .approved]
        var request = ImportWork.Request(
            author: delivery["by"] ?? "", within: delivery["city_code"],
            level: levels[delivery["level"] ?? ""] ?? .filed,
            received: Day(day))
        let file = delivery["file"] ?? ""
        if let note = delivery["note"], !note.isEmpty { request.reason = note }
        let result = try ImportWork(workspace(day)).run(samples + "/" + file, request)
        outcome.files += 1
        outcome.filings += result.new + result.changed
        outcome.corrections += result.changed
        if !result.isAccepted { outcome.refused.append(file) }
    }

    private var registers: DemoRegisters { DemoRegisters(samples: samples) { workspace($0) } }

    private func enter(_ delivery: [String: String], _ outcome: inout Outcome) throws {
        let result = try registers.take(delivery)
        outcome.registers += 1
        outcome.entries += result.new
        if !result.isAccepted { outcome.refused.append(delivery["file"] ?? "") }
    }

    private func decide(_ review: [String: String], _ outcome: inout Outcome) throws {
        guard let kind = DecisionKind(rawValue: review["decision"] ?? "") else { return }
        let decided = try ReviewWork(workspace(review["day"] ?? "")).decide(
            kind, region: review["region"] ?? "", period: review["period"] ?? "", author: review["by"] ?? "",
            reason: review["reason"])
        outcome.decisions += decided.decided.count
    }

    private func issue(_ row: [String: String], _ outcome: inout Outcome) throws {
        let work = BulletinWork(workspace(row["day"] ?? ""))
        let author = row["by"] ?? ""
        for section in BulletinSection.allCases {
            guard let text = row[section.rawValue], !text.isEmpty else { continue }
            _ = try work.write(
                BulletinParagraph(section: section, text: text), region: nil, through: row["through"], author: author)
        }
        guard let kind = BulletinKind(rawValue: row["kind"] ?? "") else { return }
        _ = try work.publish(
            .init(through: row["through"]), BulletinOptions(kind: kind), author: author, reason: nil, language: .zh)
        outcome.bulletins += 1
    }

    private func survey(_ delivery: [String: String], _ outcome: inout Outcome) throws {
        let day = delivery["received"] ?? ""
        let file = delivery["file"] ?? ""
        let result = try WageImport(workspace(day)).run(
            samples + "/" + file, .init(author: delivery["by"] ?? "", received: Day(day)))
        outcome.files += 1
        if !result.isAccepted { outcome.refused.append(file) }
    }

    private func table(_ file: String) throws -> [[String: String]] {
        try InputFile.reading(samples + "/" + file) {
            let table = try SmallTable(path: samples + "/" + file)
            return table.rows.map { row in
                Dictionary(zip(table.header, row.cells), uniquingKeysWith: { first, _ in first })
            }
        }
    }
}
