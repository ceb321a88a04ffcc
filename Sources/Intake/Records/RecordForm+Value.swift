package import Domain

/// What someone typed into a field.
package enum TypedReading: Sendable {
    case blank
    case value(RecordValue)
    case wrong(Problem)
}

extension RecordForm {
    /// A value that someone typed for a field, as the field's cells are read.
    ///
    /// - Parameters:
    ///   - key: The field's.
    ///   - text: As it was typed.
    ///   - tree: The regions that it may name.
    ///   - today: Today in Beijing.
    /// - Returns: Nil where there is no such field, or the text is blank or wrong for it.
    package func value(of key: String, _ text: String, _ tree: RegionTree, today: Day) -> RecordValue? {
        if case .value(let value) = reading(of: key, text, tree, today: today) { value } else { nil }
    }

    /// The same, with what is wrong.
    ///
    /// - Parameters:
    ///   - key: The field's; of one that is none all texts are blank.
    ///   - text: As it was typed.
    ///   - tree: The regions that it may name.
    ///   - today: Today in Beijing.
    /// - Returns: The value, or the problem with the field's title as its column.
    package func reading(of key: String, _ text: String, _ tree: RegionTree, today: Day) -> TypedReading {
        guard let place = place(of: key) else { return .blank }
        let field = fields[place]
        let reading =
            field.kind == .region
            ? RecordRegions.plain(text, RegionNames(tree), tree)
            : RecordCells(field, today: today).read(PlainText.trimmed(text))
        switch reading {
        case .blank: return .blank
        case .value(let value): return .value(value)
        case .wrong(var problem):
            problem.column = field.title.zh
            problem.value = problem.value.map(IdentityNumber.masking)
            return .wrong(problem)
        }
    }
}
