import Domain
import Reporting
import Store

/// What a report takes from registers.
struct RegisterSections {
    private let question: ReportQuestion
    private let reader: LedgerReader
    private var framework: Framework { question.framework }

    init(_ question: ReportQuestion, _ reader: LedgerReader) {
        self.question = question
        self.reader = reader
    }

    private var figures: RosterFigures { RosterFigures(reader, framework, upTo: question.seal.act) }

    /// By indicator and position, what the registers with entries give within the plan up to the through-period.
    func evidence() throws -> [String: [Int: RosterCount.Cell]] {
        var found: [String: [Int: RosterCount.Cell]] = [:]
        for register in framework.plan.registers {
            guard let indicator = register.indicator,
                try reader.hasEntries(register.code, upTo: question.seal.act)
            else { continue }
            found[indicator] = try figures.sums(
                register, from: framework.plan.firstPeriod, through: question.through)
        }
        return found
    }

    /// Nil where no register has an entry.
    func section() throws -> RegisterSection? {
        let act = question.seal.act
        let filled = try framework.plan.registers.filter { try reader.hasEntries($0.code, upTo: act) }
        guard !filled.isEmpty else { return nil }
        let lines = try filled.filter { $0.indicator == nil }.map(line)
        let themes = try filled.filter { !$0.topics.isEmpty && $0.kind == .event && !$0.isAboutEnterprise }
            .flatMap(themes)
        let policies = try filled.map { ($0.code, try reader.claimPolicy(of: $0.code, upTo: act)) }
        return RegisterSection(
            lines: lines, themes: themes, policies: Dictionary(uniqueKeysWithValues: policies))
    }

    private func line(_ register: Register) throws -> RegisterSection.Line {
        let all = try figures.sums(register, through: question.through)[question.asked] ?? .init()
        let own = try figures.sums(register, from: question.through, through: question.through)[question.asked]
        return RegisterSection.Line(
            register: register, inPeriod: own?.uniques ?? 0, reached: all.uniques, valid: all.uniques - all.lost)
    }

    private func themes(_ register: Register) throws -> [RegisterSection.Theme] {
        let tree = framework.tree
        let codes = Set(tree.subtree(question.asked).map { tree.regions[$0].code })
        let counts = try reader.topicDays(of: register.code, upTo: question.seal.act)
            .filter { codes.contains($0.region) && $0.day <= question.through.lastDay }
        return register.topics.compactMap { topic in
            let own = counts.filter { $0.topic == topic.key }
            guard !own.isEmpty else { return nil }
            return RegisterSection.Theme(
                topic: topic, inPeriod: own.count { $0.day >= question.through.firstDay }, total: own.count)
        }
    }
}
