import Domain
import Foundation
import Store

@testable import Operations

/// Random acts on registers: entries typed and imported, corrected, recognised, revoked, decided on, undone, erased.
struct RosterActs {
    enum Kind: CaseIterable {
        case enter, `import`, correct, recognise, revoke, decide, undo, erase, withdraw
    }

    let desk: Desk
    /// Acts that were not refused.
    private(set) var done: [Kind: Int] = [:]
    private var numbers: FixedNumbers
    private var imports: [Int] = []
    private var step = 0

    private static let counties = [430223, 430202, 430381, 433101]
    private static let registers = ["coordinators", "harmonious_enterprises", "new_enterprise_services"]

    init(seed: UInt64) throws {
        numbers = FixedNumbers(state: seed)
        desk = try Desk()
        for _ in 0..<3 { try importFile() }
    }

    /// One act of a random kind; nothing where it is refused.
    mutating func act() throws {
        step += 1
        let kind = Kind.allCases[step % Kind.allCases.count]
        let isDone: Bool
        switch kind {
        case .enter: isDone = try enter()
        case .import: isDone = try importFile()
        case .correct: isDone = try correct()
        case .recognise: isDone = try title(.recognise)
        case .revoke: isDone = try title(.revoke)
        case .decide: isDone = try decide()
        case .undo: isDone = try undo()
        case .erase: isDone = try erase()
        case .withdraw: isDone = try withdraw()
        }
        if isDone { done[kind, default: 0] += 1 }
    }

    private mutating func firm() -> Int { Int.random(in: 0..<25, using: &numbers) }
    private mutating func county() -> Int { Self.counties.randomElement(using: &numbers) ?? 430_223 }
    private mutating func day() -> String {
        "2021-\(Digits.padded(Int.random(in: 1...12, using: &numbers), 2))-\(Digits.padded(Int.random(in: 1...28, using: &numbers), 2))"
    }

    private mutating func services(_ count: Int) -> String {
        "县市区,企业名称,统一社会信用代码,服务日期,成立日期,服务方式\n"
            + (0..<count).map { _ in
                let firm = firm()
                return "\(county()),示例\(firm)公司,\(firm % 5 == 0 ? "" : Codes.code(firm)),\(day()),2020-08-01,上门\n"
            }.joined()
    }

    private mutating func enterprises(_ count: Int) -> String {
        "县市区,企业名称,统一社会信用代码,入库日期,认定文号,认定日期,级别,等级,有效期至\n"
            + (0..<count).map { _ in
                let firm = firm()
                let month = Int.random(in: 1...9, using: &numbers)
                let title = firm % 3 == 0 ? ",,,," : "示例〔2021〕\(month)号,2021-0\(month)-15,市级,A,2022-0\(month)-14"
                return "\(county()),示例\(firm)公司,\(Codes.code(firm)),2020-12-01,\(title)\n"
            }.joined()
    }

    private mutating func people(_ count: Int) -> String {
        "县市区,姓名,工作单位,证书编号,认定文号,认定日期,级别\n"
            + (0..<count).map { _ in
                let person = firm()
                return "\(county()),示例李\(person)号,示例\(person)公司,示例证\(person),示例〔2021〕20号,2021-06-20,省级\n"
            }.joined()
    }

    @discardableResult
    private mutating func importFile() throws -> Bool {
        let register = Self.registers.randomElement(using: &numbers) ?? ""
        let text =
            switch register {
            case "coordinators": people(6)
            case "harmonious_enterprises": enterprises(8)
            default: services(10)
            }
        let act = try desk.enter(register, text, name: "\(step).csv") { $0.isPartial = true }.act
        if let act { imports.append(act) }
        return act != nil
    }

    private mutating func enter() throws -> Bool {
        let values: [String: RecordValue] = [
            "name": .text("示例\(firm())公司"), "day": Day(day()).map(RecordValue.day) ?? .text(""),
            "registered": .day(Day(number: 18_500)), "mode": .choice("visit"),
        ]
        let row = RosterRow(region: county(), values: values)
        return isDone { _ = try RosterWork(desk.workspace).enter("new_enterprise_services", row, author: "李敏") }
    }

    /// The same enterprise under another name.
    private mutating func correct() throws -> Bool {
        let found = try entries("harmonious_enterprises").filter { $0.code != nil }
        guard let entry = found.randomElement(using: &numbers), let code = entry.code.flatMap({ CreditCode($0) }) else {
            return false
        }
        let row = RosterRow(region: entry.region, values: ["name": .text("示例改名\(step)公司"), "code": .code(code)])
        return isDone { _ = try RosterWork(desk.workspace).enter("harmonious_enterprises", row, author: "李敏") }
    }

    private func entries(_ register: String) throws -> [RosterEntry] {
        var question = RosterWork.Question(register: register)
        question.limit = 500
        return try RosterWork(desk.workspace).page(question).lines.map(\.entry)
    }

    private mutating func title(_ kind: EntryEvent.Kind) throws -> Bool {
        let register = Bool.random(using: &numbers) ? "coordinators" : "harmonious_enterprises"
        let ids = try entries(register).map(\.id).shuffled(using: &numbers).prefix(3)
        var request = TitleWork.Request(kind, number: "示例\(step)号", entries: Array(ids), author: "王芳")
        request.day = Day(day())
        request.level = register == "coordinators" ? .province : .city
        return isDone { _ = try TitleWork(desk.workspace).run(request) }
    }

    private mutating func decide() throws -> Bool {
        let register = Self.registers.randomElement(using: &numbers) ?? ""
        let groups = try desk.claims(register) + desk.claims("new_enterprise_services")
        guard let claims = groups.first?.claims.map(\.entry) else { return false }
        let keeper = Bool.random(using: &numbers) ? claims.randomElement(using: &numbers) : nil
        let kind: ClaimVerdict.Kind = keeper == nil && Bool.random(using: &numbers) ? .different : .same
        return isDone {
            try ClaimWork(desk.workspace).decide(claims, kind, keeper: keeper, reason: "示例", author: "王芳")
        }
    }

    private mutating func undo() throws -> Bool {
        guard imports.count > 2, let number = imports.randomElement(using: &numbers) else { return false }
        imports.removeAll { $0 == number }
        return isDone { try desk.undo(number, withLater: true) }
    }

    private mutating func erase() throws -> Bool {
        guard let id = try entries("coordinators").filter({ !$0.isErased }).randomElement(using: &numbers)?.id else {
            return false
        }
        return isDone { try RosterWork(desk.workspace).erase(id, reason: "示例", author: "王芳") }
    }

    private mutating func withdraw() throws -> Bool {
        guard let id = try entries("new_enterprise_services").randomElement(using: &numbers)?.id else { return false }
        return isDone { try RosterWork(desk.workspace).withdraw(id, reason: "示例", author: "李敏") }
    }

    /// Whether it was done; what is refused leaves nothing, and the random walk goes on.
    private func isDone(_ work: () throws -> Void) -> Bool {
        do { try work() } catch { return false }
        return true
    }
}
