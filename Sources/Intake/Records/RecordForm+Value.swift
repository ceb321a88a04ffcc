package import Domain

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
        guard let place = place(of: key) else { return nil }
        guard case .value(let value) = reading(place, text, RegionNames(tree), tree, today) else { return nil }
        return value
    }

    private func reading(
        _ place: Int, _ text: String, _ names: RegionNames, _ tree: RegionTree, _ today: Day
    ) -> RecordCells.Reading {
        guard fields[place].kind == .region else {
            return RecordCells(fields[place], today: today).read(PlainText.trimmed(text))
        }
        return RecordRegions.plain(text, names, tree)
    }
}
