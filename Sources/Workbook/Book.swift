/// A workbook, described: what `write` makes an XLSX file of. The same description gives the same bytes.
package struct Book: Sendable, Equatable {
    package var title = ""
    package var author = ""
    /// Seconds since 1970, UTC, kept in the file as the time of its making; 0 is kept as 1, since the library takes 0
    /// for the present.
    package var created: Int = 1_577_836_800
    /// What programs read about the file, beside its title, in this order.
    package var properties: [BookProperty] = []
    package var sheets: [BookSheet] = []

    package init(title: String = "", author: String = "", sheets: [BookSheet] = []) {
        self.title = title
        self.author = author
        self.sheets = sheets
    }

    /// The sheets' names as they are written: cleaned of what names cannot hold, cut at 31 characters, each once.
    package var sheetNames: [String] { BookText.sheetNames(sheets.map(\.name)) }
}

/// A property of the file that its maker invents: at most 255 characters each, longer ones are cut.
package struct BookProperty: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// Why no workbook was written: a value, without sentences.
package enum WorkbookFault: Error, Equatable, Sendable {
    /// No folder, no permission, a read-only disk: with the system's `errno`.
    case cannotCreate(code: Int32)
    /// The disk, or the one for temporary files, has too little room.
    case diskFull
    case writeFailed(code: Int32)
    /// More than 1,048,576 rows or 16,384 columns.
    case tooLarge(sheet: String)
    /// A workbook needs a sheet that is not hidden.
    case noSheet
    /// The library refused a part of the description, with its own number: merged ranges that overlap and the like.
    case refused(code: Int)
}
