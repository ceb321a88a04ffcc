/// How much of a file is taken before it is refused.
package struct TableLimits: Equatable, Sendable {
    /// The largest file, in bytes.
    package var bytes: Int64
    /// The longest record, in bytes of text (UTF-8, or GB18030 for such files).
    package var recordBytes: Int
    /// The most cells in one record.
    package var cells: Int

    /// Limits for files from people: 2 GiB, 1 MiB a record, and as many columns as a spreadsheet has.
    package init(bytes: Int64 = 2 << 30, recordBytes: Int = 1 << 20, cells: Int = 16_384) {
        self.bytes = bytes
        self.recordBytes = min(max(recordBytes, 1), 1 << 30)
        self.cells = min(max(cells, 1), 1 << 24)
    }
}
