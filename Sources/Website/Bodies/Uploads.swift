import Domain
import Foundation
import Synchronization

/// Where files lie that have come in and are not yet taken: a folder of the server's own, emptied when it starts anew.
final class Uploads: Sendable {
    /// A file that waits for its sender's word.
    struct Waiting: Sendable {
        let file: UploadedFile
        let account: Int
        let region: Int
        let at: Int
        /// The choices made with it.
        let fields: Fields
    }

    /// How long a file waits, in milliseconds, and how many of one account do.
    private static let patience = 2 * 3_600_000
    private static let perAccount = 10

    private let folder: String
    private let waiting = Mutex<[String: Waiting]>([:])

    /// - Throws: `Failure.cannotCreate` where the folder cannot be made.
    init() throws {
        folder = NSTemporaryDirectory() + "tongxing-" + UUID().uuidString
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw Failure.cannotCreate(folder) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A place for a file, by a name of ours.
    func newPath() throws -> String { folder + "/" + UUID().uuidString }

    /// Keeps a file for an account until it says what becomes of it.
    /// - Returns: By what it is asked for.
    func keep(_ file: UploadedFile, account: Int, region: Int, fields: Fields, now: Int) -> String {
        let id = UUID().uuidString.lowercased()
        waiting.withLock { waiting in
            waiting = waiting.filter { $0.value.at > now - Self.patience }
            let own = waiting.filter { $0.value.account == account }.sorted { $0.value.at < $1.value.at }
            for old in own.dropLast(Self.perAccount - 1) { waiting[old.key] = nil }
            waiting[id] = Waiting(file: file, account: account, region: region, at: now, fields: fields)
        }
        return id
    }

    /// A file of an account's own that still waits.
    func waiting(_ id: String, account: Int) -> Waiting? {
        waiting.withLock { $0[id] }.flatMap { $0.account == account ? $0 : nil }
    }

    /// All files of an account that wait for a region, the newest first.
    func waiting(account: Int, region: Int, now: Int) -> [(id: String, waiting: Waiting)] {
        waiting.withLock { $0 }.filter {
            $0.value.account == account && $0.value.region == region && $0.value.at > now - Self.patience
        }
        .map { ($0.key, $0.value) }.sorted {
            ($1.waiting.at, $0.waiting.file.name) < ($0.waiting.at, $1.waiting.file.name)
        }
    }

    func drop(_ id: String) { waiting.withLock { $0[id] = nil } }
}
