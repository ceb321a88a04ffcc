package import Domain
import GRDB

/// Why the database cannot be used or an act not be taken. Sentences are made in `Texts`.
package enum StoreFailure: Error, Equatable, Sendable {
    /// There is no file at the path.
    case noDatabase(path: String)
    /// There is one already.
    case exists(path: String)
    case isFolder(path: String)
    case cannotCreate(path: String)
    /// A SQLite file that is not ours.
    case foreign(path: String)
    /// Made by a later version of the program: its number of migrations, and ours.
    case newer(path: String, version: Int, known: Int)
    /// Not a SQLite file, or a broken one.
    case damaged(path: String, detail: String)
    /// Another process held the lock for longer than we wait, in seconds.
    case locked(seconds: Int)
    case diskFull
    case inputOutput(detail: String)
    /// The act changes what a published bulletin reports on, and gives no reason: one of its regions, one of
    /// its periods, and the bulletin's title.
    case published(region: String, period: Period, bulletin: String)
    /// A record refers to something that is not there, or cannot be read.
    case inconsistent(detail: String)

    /// What SQLite said, as one of ours.
    static func from(_ error: any Error, path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreFailure.locked(seconds: Ledger.patience)
        case .SQLITE_FULL: return StoreFailure.diskFull
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            return StoreFailure.damaged(path: path, detail: error.message ?? "")
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return StoreFailure.inputOutput(detail: error.message ?? "")
        default: return error
        }
    }
}
