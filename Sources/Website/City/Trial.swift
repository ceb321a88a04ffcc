import Domain
import Operations
import Store
import Synchronization

/// What came of trying a file without storing it.
struct Trial: Sendable {
    /// As the file is: all or nothing.
    let whole: FileOutcome
    /// Where the whole is refused: what could be stored of it, or would be once a reason is given.
    let rest: FileOutcome?

    /// What there is to show and to store.
    var shown: FileOutcome { rest ?? whole }
    private var errors: [Problem] { whole.problems.filter { $0.severity == .error } }
    var needsForce: Bool { errors.contains { $0.code == .unusualJump } }
    var needsReason: Bool { errors.contains { $0.code == .lockedPeriod } }
    /// Errors that no reason takes away; where not all errors are listed, there may be more.
    var hasFaults: Bool {
        errors.contains { $0.code != .unusualJump && $0.code != .lockedPeriod } || whole.omitted > 0
    }
    var isStorable: Bool { shown.isAccepted }

    /// Tries a file: as a whole and, where that is refused, what is sound of it.
    static func run(
        _ desk: FileDesk, _ waiting: Uploads.Waiting, _ account: Account, _ workspace: Workspace,
        progress: (@Sendable (ImportWork.Progress) -> Void)? = nil
    ) throws -> Trial {
        var choices = FileDesk.Choices(isDryRun: true)
        let whole = try desk.run(waiting, account, workspace, choices, progress: progress)
        guard !whole.isAccepted else { return Trial(whole: whole, rest: nil) }
        let first = Trial(whole: whole, rest: nil)
        choices.isPartial = first.hasFaults
        if !first.hasFaults {
            // What is written there is never stored.
            choices.force = first.needsForce ? "–" : nil
            choices.reason = first.needsReason ? "–" : nil
        }
        return Trial(whole: whole, rest: try desk.run(waiting, account, workspace, choices, progress: progress))
    }
}

/// What came of trying large files, which is not to be done twice.
final class TrialShelf: Sendable {
    private static let limit = 8
    private let trials = Mutex<[(id: String, trial: Trial)]>([])

    /// Kept without the file's own content, which is large.
    func keep(_ trial: Trial, for id: String) {
        let kept = Trial(whole: trial.whole.withoutContent, rest: trial.rest?.withoutContent)
        trials.withLock { trials in
            trials.removeAll { $0.id == id }
            trials = trials.suffix(Self.limit - 1) + [(id, kept)]
        }
    }

    func trial(_ id: String) -> Trial? { trials.withLock { $0.first { $0.id == id }?.trial } }

    func drop(_ id: String) { trials.withLock { $0.removeAll { $0.id == id } } }
}
