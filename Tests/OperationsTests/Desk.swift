import Documents
import Domain
import Foundation
import Intake
import Reporting
import Store
import Synchronization

@testable import Operations

/// A clock that stands where it was put.
final class HandClock: Sendable {
    private let moment = Mutex(Moment(milliseconds: 0))

    var now: Moment { moment.withLock { $0 } }

    func set(_ text: String) { moment.withLock { $0 = Moment(text) ?? $0 } }
}

/// A desk in an office: a temporary folder with a database of the built-in Hunan plan, and a clock set by hand.
final class Desk: Sendable {
    let folder = NSTemporaryDirectory() + "desk-" + UUID().uuidString
    let clock = HandClock()
    let workspace: Workspace

    /// - Parameters:
    ///   - plan: Another plan in YAML.
    ///   - regions: Another table of regions.
    ///   - targets: A table of targets.
    ///   - today: Where the clock stands.
    /// - Throws: What `Setup` throws.
    init(plan: String? = nil, regions: String? = nil, targets: String? = nil, today: String = "2022-12-01") throws {
        let clock = clock
        workspace = Workspace(path: folder + "/a.sqlite") { clock.now }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        at(today)
        _ = try Setup(workspace, author: "张伟").begin(
            plan: try plan.map { try file("plan.yaml", $0) }, regions: try regions.map { try file("regions.csv", $0) },
            targets: try targets.map { try file("targets.csv", $0) })
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Sets the clock to nine in the morning of a day in Beijing.
    func at(_ day: String) { clock.set("\(day)T09:00:00+08:00") }

    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    // MARK: Acts

    /// Imports rows `period,county,coordinator,new_enterprise`.
    @discardableResult
    func take(
        _ rows: String..., level: ReviewLevel = .filed, name: String = "a.csv",
        _ change: (inout ImportWork.Request) -> Void = { _ in }
    ) throws -> ImportResult {
        let text = (["period,county,coordinator,new_enterprise"] + rows).joined(separator: "\n") + "\n"
        var request = ImportWork.Request(author: "李敏", level: level)
        change(&request)
        return try ImportWork(workspace).run(try file(name, text), request)
    }

    @discardableResult
    func submit(_ region: String, _ period: String, _ figures: String..., force: String? = nil) throws
        -> SubmitWork.Outcome
    {
        try SubmitWork(workspace).run(
            .init(
                region: region, period: period, author: "周明", signatures: Signatures(), force: force, figures: figures))
    }

    @discardableResult
    func review(_ kind: DecisionKind, _ region: String, _ period: String, _ reason: String? = nil) throws
        -> ReviewWork.Outcome
    {
        try ReviewWork(workspace).decide(kind, region: region, period: period, author: "王芳", reason: reason)
    }

    @discardableResult
    func undo(_ number: Int, withLater: Bool = false) throws -> UndoWork.Outcome {
        try UndoWork(workspace).run(number, reason: "错报", author: "王芳", withLater: withLater)
    }
}

extension ImportResult {
    /// `unusual-jump error 3`: what is wrong, in order.
    var told: [String] {
        problems.inOrder.map { "\($0.code.rawValue) \($0.severity.rawValue) \($0.row.map(String.init) ?? "–")" }
    }

    var counts: [Int] { [new, changed, unchanged] }
}
