/// What the parts of a workbook share with the reading of each sheet.
struct WorkbookContext {
    /// Nil if the workbook has no texts in common.
    let texts: SharedTexts?
    let dates: SerialDate
    /// How cells of each format show what they hold; nil if the workbook has no styles.
    let styles: CellStyles?

    /// How cells of a format show numbers.
    func style(_ style: Int) throws(CellFault) -> CellStyle {
        guard let styles, style != 0 || !styles.all.isEmpty else { return CellStyle() }
        guard style < styles.all.count else { throw CellFault(reason: "unknown style") }
        return styles.all[style]
    }

    /// The number format at a place.
    func format(_ place: Int32) -> NumberFormat? { styles?.formats[Int(place)] }

    /// How cells of a format show what is no number; nil if as it is kept.
    @inline(__always)
    func textStyle(_ style: Int) -> CellStyle? {
        guard let styles, styles.changeTexts, style < styles.all.count else { return nil }
        let found = styles.all[style]
        return found.isStruck || found.textFormat >= 0 ? found : nil
    }
}
