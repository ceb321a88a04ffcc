package import Foundation

#if canImport(Glibc)
    import Glibc
#endif

extension WordFile {
    /// The document as DOCX in memory.
    ///
    /// - Returns: The file's bytes.
    /// - Throws: `WorkbookFault`: `tooLarge` for a table of more columns than programs know, with its title.
    package func bytes() throws(WorkbookFault) -> Data {
        for section in sections {
            for case .table(let table) in section.blocks where table.widths.count > WordTable.mostColumns {
                throw .tooLarge(sheet: table.title)
            }
        }
        return try WordArchive.pack(WordPackage(self).parts)
    }

    /// Writes the document as DOCX. It is made beside its place and moved there, so that no half file is left; a file
    /// that is there already is replaced.
    ///
    /// - Parameter path: The file.
    /// - Throws: `WorkbookFault`; then nothing is left at the path that was not there before.
    package func write(to path: String) throws(WorkbookFault) {
        let bytes = try bytes()
        let partial = path + ".partial"
        try Book.create(partial, mode: 0o666)
        do throws(WorkbookFault) {
            try Self.fill(partial, with: bytes)
            guard rename(partial, path) == 0 else { throw Book.fault(errno) }
        } catch {
            unlink(partial)
            throw error
        }
    }

    private static func fill(_ path: String, with bytes: Data) throws(WorkbookFault) {
        guard let file = fopen(path, "wb") else { throw Book.fault(errno) }
        errno = 0
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        let code = errno
        guard fclose(file) == 0 else { throw Book.fault(errno) }
        guard written == bytes.count else { throw Book.fault(code == 0 ? EIO : code) }
    }
}
