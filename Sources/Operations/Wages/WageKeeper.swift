import Domain
import Intake
import Store

/// Takes wage surveys: what an enterprise reports of an occupation in a year and a city replaces what it reported before.
struct WageKeeper: RecordKeeper {
    let form = WageForm.form
    private let writer: ActWriter
    private let framework: Framework
    private let rules: WageRules
    private let list: OccupationList
    /// What the file says, by year, as far as it was read.
    private var given: [Int: [WageRow]] = [:]
    private var places: [Int: [Int: WageRow]] = [:]
    private var comparisons: [Int: WageComparison] = [:]
    private var warned: Set<String> = []

    init(_ writer: ActWriter, _ framework: Framework) {
        self.writer = writer
        self.framework = framework
        rules = framework.plan.wages
        list = WageGuideWork.list(framework.plan)
    }

    // MARK: Checking

    mutating func check(_ row: RecordRow) throws -> [Problem] {
        var problems: [Problem] = []
        let occupation = occupation(row, &problems)
        let industry = industry(row, &problems)
        let pay = pay(row, &problems)
        let headcount = headcount(row, &problems)
        guard let occupation, let pay, let headcount, let line = line(row, industry, occupation, pay, headcount) else {
            return problems
        }
        given[line.year, default: []].append(line)
        places[row.sheetPlace, default: [:]][row.row] = line
        return problems
    }

    private func line(
        _ row: RecordRow, _ industry: String, _ occupation: String, _ pay: Int, _ headcount: Int
    ) -> WageRow? {
        guard case .year(let year)? = row["year"], case .text(let name)? = row["enterprise"], let region = row.region
        else { return nil }
        var code: String?
        if case .code(let given)? = row["code"] { code = given.text }
        return WageRow(
            act: writer.act, year: year, region: region, code: code, name: name, industry: industry,
            occupation: occupation, pay: pay, headcount: headcount)
    }

    /// A warning is given once for each value, at its first place.
    private mutating func warn(_ row: RecordRow, at key: String, _ cause: ProblemCause, _ problems: inout [Problem]) {
        guard warned.insert("\(cause) \(row.text(of: key) ?? "")").inserted else { return }
        problems.append(row.problem(.constraintError, .warning, at: key, details: [.cause(cause)]))
    }

    private mutating func occupation(_ row: RecordRow, _ problems: inout [Problem]) -> String? {
        let key = row["occupation_code"] == nil ? "occupation" : "occupation_code"
        let texts = [row.text(of: "occupation_code"), row.text(of: "occupation")].compactMap(\.self)
        guard let first = texts.first else {
            problems.append(row.problem(.missingCell, at: "occupation"))
            return nil
        }
        if Self.isDate(first) {
            problems.append(row.problem(.damagedCode, at: key, details: [.cause(.occupationDated)]))
            return nil
        }
        switch list.read(texts.joined(separator: " ")) {
        case .known(let occupation): return occupation.code.text
        case .unknownCode(let code, let name):
            warn(row, at: key, .unknownOccupation, &problems)
            return name.isEmpty ? code.text : "\(code) \(name)"
        case .unknownName(let name):
            warn(row, at: key, .unknownOccupation, &problems)
            return name
        case .contradiction(let occupation, _):
            let details = [ProblemDetail.cause(.occupationContradicts), .expected(occupation.name.zh)]
            problems.append(row.problem(.constraintError, at: key, details: details))
            return nil
        case .nothing:
            problems.append(row.problem(.missingCell, at: "occupation"))
            return nil
        }
    }

    /// `2004-07-05`, `2004/7/5`, `2004年7月5日`: what a spreadsheet makes of `4-07-05`.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split { "-/.年月日 ".contains($0) }.prefix(3).map { Digits.whole($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return false }
        return (1900...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    private mutating func industry(_ row: RecordRow, _ problems: inout [Problem]) -> String {
        guard let text = row.text(of: "industry") else { return "" }
        if let sector = Industry(folded: PlainText.folded(text)) { return sector.rawValue }
        warn(row, at: "industry", .unknownIndustry, &problems)
        return text
    }

    private func pay(_ row: RecordRow, _ problems: inout [Problem]) -> Int? {
        guard case .number(let pay)? = row["pay"] else { return nil }
        guard let finding = rules.pay.finding(pay) else { return pay }
        problems.append(
            row.problem(
                .constraintError, finding.isError ? .error : .warning, at: "pay", details: [.cause(finding.cause)]))
        return finding.isError ? nil : pay
    }

    private func headcount(_ row: RecordRow, _ problems: inout [Problem]) -> Int? {
        guard case .number(let persons)? = row["headcount"] else { return nil }
        if persons > 0, persons <= rules.pay.mostPersons { return persons }
        let details: [ProblemDetail] =
            persons == 0
            ? [.cause(.headcountZero)]
            : [.cause(.headcountTooLarge), .expected(Digits.grouped(rules.pay.mostPersons))]
        problems.append(row.problem(.constraintError, at: "headcount", details: details))
        return nil
    }

    // MARK: Storing

    mutating func store(_ row: RecordRow, source: Int?) throws -> RecordOutcome {
        guard let line = places[row.sheetPlace]?[row.row] else { return .unchanged }
        let outcome = try comparison(line.year).outcome(of: line)
        if outcome != .unchanged { try writer.record(line, row: row.row, source: source) }
        return outcome
    }

    private mutating func comparison(_ year: Int) throws -> WageComparison {
        if let made = comparisons[year] { return made }
        let record = try writer.reader.wageRows(year: year).filter { $0.act != writer.act }
        let file = given[year] ?? []
        let made = WageComparison(
            file: WageGuideWork.survey(file, framework, knowing: record),
            record: WageGuideWork.survey(record, framework, knowing: file))
        comparisons[year] = made
        return made
    }
}

extension PayBounds.Finding {
    fileprivate var cause: ProblemCause {
        switch self {
        case .looksMonthly: .payMonthly
        case .looksLikeTenThousands: .payTenThousands
        case .tooLow: .payTooLow
        case .tooHigh: .payTooHigh
        case .low: .payLow
        case .high: .payHigh
        }
    }
}
