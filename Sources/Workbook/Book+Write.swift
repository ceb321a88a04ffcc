package import Foundation

#if canImport(Glibc)
    import Glibc
#endif

extension Book {
    /// Writes the workbook as XLSX. It is made beside its place and moved there, so that no half file is left; a file
    /// that is there already is replaced.
    ///
    /// - Parameter path: The file.
    /// - Throws: `WorkbookFault`; then nothing is left at the path that was not there before.
    package func write(to path: String) throws(WorkbookFault) {
        let partial = path + ".partial"
        try Self.create(partial, mode: 0o666)
        do throws(WorkbookFault) {
            try BookWriter.write(self, to: partial)
            guard rename(partial, path) == 0 else { throw Self.fault(errno) }
        } catch {
            unlink(partial)
            throw error
        }
    }

    /// The workbook as XLSX in memory.
    ///
    /// - Returns: The file's bytes.
    /// - Throws: `WorkbookFault`, of the folder for temporary files too.
    package func bytes() throws(WorkbookFault) -> Data {
        let path = NSTemporaryDirectory() + "book-" + UUID().uuidString
        try Self.create(path, mode: 0o600)
        defer { unlink(path) }
        try BookWriter.write(self, to: path)
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .writeFailed(code: EIO) }
        return bytes
    }

    /// Makes the file before the library opens it: to know why where that cannot be done, and to follow no link.
    static func create(_ path: String, mode: mode_t) throws(WorkbookFault) {
        unlink(path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode)
        guard file >= 0 else { throw fault(errno, creating: true) }
        close(file)
    }

    static func fault(_ code: Int32, creating: Bool = false) -> WorkbookFault {
        switch code {
        case ENOSPC, EDQUOT: .diskFull
        case _ where creating: .cannotCreate(code: code)
        default: .writeFailed(code: code)
        }
    }

    /// Whether a folder's disk has less room than asked; false where nobody can tell.
    static func isFull(_ folder: String, for bytes: Int) -> Bool {
        var state = statvfs()
        guard statvfs(folder, &state) == 0 else { return false }
        return UInt64(state.f_bavail) * UInt64(state.f_frsize) < UInt64(clamping: bytes)
    }
}
