package import Domain
import Intake
import Store

extension MatterWork {
    /// One step of a matter.
    package struct Step: Sendable {
        package var kind: MatterStep.Kind
        package var text: String
        /// Needed for an extension; for a return or a reopening, nil takes as many days from today as the level gives.
        package var deadline: Day?
        package var author: String
        /// The code of the region in whose name it is taken; nil: not checked.
        package var region: Int?

        package init(
            _ kind: MatterStep.Kind, text: String, deadline: Day? = nil, author: String, region: Int? = nil
        ) {
            self.kind = kind
            self.text = text
            self.deadline = deadline
            self.author = author
            self.region = region
        }
    }

    /// Takes a step: feedback is the addressed region's, or of one above it; what else follows is its issuer's, or of one
    /// above it.
    ///
    /// - Parameters:
    ///   - id: The matter.
    ///   - step: What is done.
    /// - Returns: The matter after it, and the act.
    /// - Throws: `Failure.noSuchMatter`, `.matterStands` where the state does not allow it, `.notYourMatter`,
    ///   `.reasonNeeded` without words, `.deadlinePassed`.
    @discardableResult
    package func take(_ id: Int, _ step: Step) throws -> (matter: Matter, act: Int) {
        let text = Self.line(step.text, 4000)
        guard !text.isEmpty else { throw Failure.reasonNeeded }
        let today = workspace.today
        let head = ActHead(.matter, author: step.author, received: today)
        let taken = try workspace.write(head) { writer in
            guard let matter = try writer.reader.matter(id) else { throw Failure.noSuchMatter(id) }
            let framework = try writer.framework()
            try Self.check(step, matter, framework.tree)
            guard matter.allows(step.kind) else { throw Failure.matterStands(id, matter.state) }
            let deadline = try Self.deadline(step, matter, today, framework.plan)
            try writer.take(step.kind, of: id, on: today, text: text, deadline: deadline)
            return (.keep, ())
        }
        guard let matter = try workspace.read({ try $0.matter(id) }) else { throw Failure.noSuchMatter(id) }
        return (matter, taken.seal?.act ?? 0)
    }

    private static func check(_ step: Step, _ matter: Matter, _ tree: RegionTree) throws {
        guard let region = step.region else { return }
        let owner = step.kind == .feedback ? matter.region : matter.issuer
        guard let place = tree.position(code: owner) else { return }
        let path = tree.path(place).map { tree.regions[$0] }
        guard path.contains(where: { $0.code == region }) else {
            throw Failure.notYourMatter(matter.id, may: path.map(\.name))
        }
    }

    private static func deadline(_ step: Step, _ matter: Matter, _ today: Day, _ plan: Plan) throws -> Day? {
        if let deadline = step.deadline, deadline <= today { throw Failure.deadlinePassed(deadline.description) }
        switch step.kind {
        case .feedback, .close: return nil
        case .extend:
            guard let deadline = step.deadline else { throw Failure.nothingGiven }
            guard deadline > matter.deadline else { throw Failure.deadlinePassed(deadline.description) }
            return deadline
        case .return, .reopen:
            let days = plan.matters.level(matter.level)?.days ?? 10
            return step.deadline ?? plan.deadlines.workday(today + days)
        }
    }
}
