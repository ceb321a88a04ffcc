/// An enterprise's figures of one month, as its line of the monitoring sheet gives them (月度监测表).
package struct MonitorSheet: Hashable, Sendable {
    /// 统一社会信用代码.
    package let code: String
    package let month: Month
    /// The code of the region that the line names.
    package let region: Int
    package let name: String
    package let employees: Int
    /// Labour contracts signed; nil: the cell was blank.
    package let contracts: Int?
    /// Employees insured; nil: the cell was blank.
    package let insured: Int?
    package let owedPersons: Int
    /// In 分.
    package let owedAmount: Int
    package let owedDays: Int

    package init(
        code: String, month: Month, region: Int, name: String, employees: Int, contracts: Int? = nil,
        insured: Int? = nil, owedPersons: Int = 0, owedAmount: Int = 0, owedDays: Int = 0
    ) {
        self.code = code
        self.month = month
        self.region = region
        self.name = name
        self.employees = employees
        self.contracts = contracts
        self.insured = insured
        self.owedPersons = owedPersons
        self.owedAmount = owedAmount
        self.owedDays = owedDays
    }

    /// What the sheet says of a kind of warning.
    package enum Statement: Hashable, Sendable {
        /// Nothing: the cell that it takes is blank.
        case silent
        /// No warning is due.
        case none
        /// The place of the level that is due.
        case level(Int)
    }

    /// Arrears are always stated. A rate is stated where its cell is filled in, exact and in percent; where nobody is
    /// employed there is nobody without a contract or insurance.
    package func statement(_ rule: WarningRule) -> Statement {
        let figure: Fraction
        switch rule.kind {
        case .arrears: figure = Fraction(owedDays)
        case .contract, .insured:
            guard employees > 0 else { return .none }
            guard let part = rule.kind == .contract ? contracts : insured else { return .silent }
            figure = Fraction(part, over: employees) * Fraction(100)
        }
        return rule.level(of: figure).map(Statement.level) ?? .none
    }

    /// The rate of contracts or of insurance in percent; nil where there is none.
    package func rate(_ kind: WarningKind) -> Fraction? {
        guard employees > 0, let part = kind == .contract ? contracts : kind == .insured ? insured : nil else {
            return nil
        }
        return Fraction(part, over: employees) * Fraction(100)
    }
}
