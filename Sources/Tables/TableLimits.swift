/// How much of a file is taken before it is refused.
package struct TableLimits: Equatable, Sendable {
    /// The largest file, in bytes.
    package var bytes: Int64
    /// The longest record, in bytes of text (UTF-8, or GB18030 for such files).
    package var recordBytes: Int
    /// The most cells in one record, and the most columns in a sheet.
    package var cells: Int
    /// What a workbook may hold.
    package var workbook: WorkbookLimits

    /// Limits for files from people: 2 GiB, 1 MiB a record, and as many columns as a spreadsheet has.
    package init(
        bytes: Int64 = 2 << 30, recordBytes: Int = 1 << 20, cells: Int = 16_384, workbook: WorkbookLimits = .init()
    ) {
        self.bytes = bytes
        self.recordBytes = min(max(recordBytes, 1), 1 << 30)
        self.cells = min(max(cells, 1), 1 << 24)
        self.workbook = workbook
    }
}

/// How much of a workbook is taken before it is refused, so that a small file cannot fill the memory.
package struct WorkbookLimits: Equatable, Sendable {
    /// What the parts of an archive may hold together when expanded, in bytes.
    package var expandedBytes: Int64 = 1 << 30
    /// How many entries an archive may list.
    package var entries = 10_000
    /// How many times larger a part may become when expanded, if it becomes larger than 1 MiB.
    package var ratio: Int64 = 500
    /// How many elements of XML may lie within each other.
    package var depth = 256
    /// How many elements of XML all parts may have together.
    package var elements = 50_000_000
    /// How long one tag or comment of XML may be, in bytes.
    package var tagBytes = 1 << 20
    package var sheets = 1_024
    /// How large an XLS file may be, in bytes: it is held in memory while it is read.
    package var oldFileBytes: Int64 = 256 << 20
    /// How many rows a sheet may have.
    package var rows = 1_048_576
    /// How many cells are kept of all sheets together, blank ones before others in their row included; at most 2³¹.
    package var cells = 20_000_000
    /// How many bytes of text the cells may hold together, a shared text counted as often as it is used.
    package var textBytes = 512 << 20
    /// How many bytes of text one cell may hold.
    package var cellBytes = 1 << 20
    /// How many number formats a workbook may state.
    package var formats = 20_000
    /// How many formats of cells a workbook may have.
    package var cellFormats = 1_000_000
    /// How many merged ranges all sheets may have together.
    package var merges = 1_000_000

    /// Limits for workbooks from people: several times what an office can fill.
    package init() {}
}
