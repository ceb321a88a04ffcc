/// What the parts of a workbook share with the reading of each sheet.
struct WorkbookContext {
    /// Nil if the workbook has no texts in common.
    let texts: SharedTexts?
    let dates: SerialDate
    /// How cells of each format show numbers; nil if the workbook has no styles.
    let kinds: [DateKind]?

    /// How cells of a format show numbers.
    func kind(style: Int) throws(CellFault) -> DateKind {
        guard let kinds, style != 0 || !kinds.isEmpty else { return .number }
        guard style < kinds.count else { throw CellFault(reason: "unknown style") }
        return kinds[style]
    }
}
