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
    /// How many of the largest files those of one account, and all together, may weigh.
    private static let ownRoom = 4
    private static let wholeRoom = 64

    private let folder: String
    private let largest: Int
    private let waiting = Mutex<[String: Waiting]>([:])

    /// - Parameter largest: The largest file that is taken in, in bytes.
    /// - Throws: `Failure.cannotCreate` where the folder cannot be made.
    init(largest: Int) throws {
        self.largest = largest
        folder = NSTemporaryDirectory() + "tongxing-" + UUID().uuidString
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw Failure.cannotCreate(folder) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A place for a file, by a name of ours.
    func newPath() throws -> String { folder + "/" + UUID().uuidString }

    /// Keeps a file for an account until it says what becomes of it; its oldest go where there are too many.
    /// - Returns: By what it is asked for.
    /// - Throws: `SiteFailure.tooMany` where the files of all fill the room that there is.
    func keep(_ file: UploadedFile, account: Int, region: Int, fields: Fields, now: Int) throws -> String {
        let id = UUID().uuidString.lowercased()
        let isKept = waiting.withLock { waiting in
            waiting = waiting.filter { $0.value.at > now - Self.patience }
            var own = waiting.filter { $0.value.account == account }.sorted { $0.value.at > $1.value.at }
            while let oldest = own.last,
                own.count >= Self.perAccount || Self.size(own.map(\.value)) + file.size > Self.ownRoom * largest
            {
                waiting[oldest.key] = nil
                own.removeLast()
            }
            guard Self.size(waiting.values) + file.size <= Self.wholeRoom * largest else { return false }
            waiting[id] = Waiting(file: file, account: account, region: region, at: now, fields: fields)
            return true
        }
        guard isKept else { throw SiteFailure.tooMany }
        return id
    }

    private static func size(_ files: some Sequence<Waiting>) -> Int { files.reduce(0) { $0 + $1.file.size } }

    /// Takes away what has waited too long.
    func tidy(now: Int) {
        waiting.withLock { waiting in
            guard waiting.values.contains(where: { $0.at <= now - Self.patience }) else { return }
            waiting = waiting.filter { $0.value.at > now - Self.patience }
        }
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
