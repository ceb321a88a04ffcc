/// What is wrong in a file or form: a value, with its place. Words are made in `Texts`.
package struct Problem: Hashable, Sendable {
    package var code: ProblemCode
    package var severity: Severity
    /// The row that a spreadsheet shows, from 1.
    package var row: Int?
    /// The header's text.
    package var column: String?
    /// Column letters and row, `B5`.
    package var cell: String?
    package var sheet: String?
    /// What was found.
    package var value: String?
    /// What the sentence needs besides: a likely name, an expected sum, a limit. Named in `ProblemDetail`.
    package var details: [ProblemDetail]

    package init(
        _ code: ProblemCode, _ severity: Severity = .error, row: Int? = nil, column: String? = nil, cell: String? = nil,
        sheet: String? = nil, value: String? = nil, details: [ProblemDetail] = []
    ) {
        self.code = code
        self.severity = severity
        self.row = row
        self.column = column
        self.cell = cell
        self.sheet = sheet
        self.value = value
        self.details = details
    }
}

package enum Severity: String, Sendable {
    /// Refuses the file.
    case error
    /// Lets it in.
    case warning
}

/// The stable codes of contract §5; names after Frictionless where it has one.
package enum ProblemCode: String, CaseIterable, Sendable {
    case encodingError = "encoding-error"
    case noHeader = "no-header"
    case missingColumn = "missing-column"
    case duplicateColumn = "duplicate-column"
    case extraCell = "extra-cell"
    case missingCell = "missing-cell"
    case blankRow = "blank-row"
    case typeError = "type-error"
    case constraintError = "constraint-error"
    case unclosedQuote = "unclosed-quote"
    case formulaError = "formula-error"
    case unknownRegion = "unknown-region"
    case ambiguousRegion = "ambiguous-region"
    case wrongRegion = "wrong-region"
    case unknownIndicator = "unknown-indicator"
    case unknownPeriod = "unknown-period"
    case periodOutsidePlan = "period-outside-plan"
    case futurePeriod = "future-period"
    case duplicateRow = "duplicate-row"
    case totalMismatch = "total-mismatch"
    case cumulativeMismatch = "cumulative-mismatch"
    case cumulativeDecrease = "cumulative-decrease"
    case ambiguousCumulative = "ambiguous-cumulative"
    case unusualJump = "unusual-jump"
    /// Changes what a published bulletin reports on, without a reason.
    case lockedPeriod = "locked-period"
    /// A hidden row or column was read as well.
    case hiddenCells = "hidden-cells"
    /// A column of identity-card numbers was left unread.
    case privateNumbers = "private-numbers"
    case damagedCode = "damaged-code"
    case invalidCode = "invalid-code"
    case emptyFile = "empty-file"
    case noRows = "no-rows"
    case unknownFormat = "unknown-format"
    case damagedFile = "damaged-file"
    case tooLarge = "too-large"
}

/// What a problem's sentence needs besides the value found.
package enum ProblemDetail: Hashable, Sendable {
    /// A name that was probably meant, or several where it could be any of them.
    case suggestion([String])
    /// What should stand there: a sum, a range.
    case expected(String)
    /// Where the same was said before.
    case earlierRow(Int)
    /// The region or indicator that the figure is about.
    case about(Bilingual)
    /// What a cumulative figure would be in the period, read as that of the year and as that of the plan.
    case readings(year: String, plan: String)
    /// Why, where one code has several causes.
    case cause(ProblemCause)
}

package enum ProblemCause: String, Hashable, Sendable {
    case negative, notWhole, tooBig, notANumber, exponent
    case pastAlias, totalOnRecord, otherPeriod, nothingGiven, otherCode, otherUnit, mergedCells, cumulativeTitle,
        otherTitle, secondTable, otherTable, splitNumber, noSheet, noColumn
    /// Of registers: the same entity twice in a file, or claimed by another region; a document on record otherwise; more
    /// recommended than the quota; what is stored and does not count.
    case repeatedEntry, doubleClaim, documentDiffers, overQuota, publicityShort, notNew, ageUnknown, wrongKind
    // Credit codes: what a spreadsheet or a hand did to one, or why it is none.
    case lastDigitsLost, confusedLetters, codeLength, codeCharacter, codeCheck, codeOrganisation, registrationNumber,
        organisationCode
    // Other cells of record tables, and their columns.
    case notADay, serialDay, noSuchDay, futureDay, notAMonth, futureMonth, notAYear, futureYear, unknownChoice, tooLong,
        unreadColumn, statedCount
    /// Of wage surveys.
    case payMonthly, payTenThousands, payTooLow, payTooHigh, payLow, payHigh, headcountZero, headcountTooLarge
    case unknownOccupation, occupationContradicts, occupationDated, unknownIndustry
    case noRoot, secondRoot, unknownParent, circle, unknownSuccessor, yearOutsidePlan, unknownKey, fixed
}
