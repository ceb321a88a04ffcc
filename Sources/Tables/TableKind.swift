/// What a file is, by its content: text with delimiters, or a workbook.
package enum TableKind: Sendable {
    case text, workbook

    /// Looks at a file's first and last bytes.
    ///
    /// - Parameter path: the file.
    /// - Returns: the kind; what is neither is left to the readers of text, which name it.
    /// - Throws: `TableFault` if the file cannot be read.
    package static func find(path: String) throws(TableFault) -> TableKind {
        let file = try RawFile(path: path, limits: TableLimits())
        let head = try file.bytes(at: 0, count: 1 << 16)
        let tail = try file.bytes(at: max(file.size - 1 << 16, 0), count: 1 << 16)
        switch BinarySignature.name(head: head, tail: tail) {
        case "xlsx", "xls": return .workbook
        default: return .text
        }
    }
}
