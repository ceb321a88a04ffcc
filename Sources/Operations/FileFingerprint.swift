import Crypto
import Foundation

/// SHA-256 and, where it is small enough to be kept, the content of a file, gathered while it is read.
final class FileFingerprint {
    /// Files up to this size are kept, in bytes (8 MB).
    static let keptSize = 8 << 20

    private var hasher = SHA256()
    private(set) var size = 0
    private var bytes: [UInt8]?

    /// - Parameter expectedSize: The file's size as far as known, in bytes.
    init(expectedSize: Int64) {
        bytes = expectedSize > Self.keptSize ? nil : []
    }

    /// Takes the whole of a file that no reader has shown.
    /// - Throws: What the system says.
    func readAll(_ path: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        while let chunk = try handle.read(upToCount: 1 << 18), !chunk.isEmpty { chunk.withUnsafeBytes(take) }
    }

    func take(_ chunk: UnsafeRawBufferPointer) {
        hasher.update(bufferPointer: chunk)
        size += chunk.count
        if size > Self.keptSize { bytes = nil } else { bytes?.append(contentsOf: chunk) }
    }

    /// Lower-case hexadecimal.
    var sha256: String { hasher.finalize().map { String(format: "%02x", $0) }.joined() }
    /// Nil where the file is too large to be kept.
    var content: [UInt8]? { bytes }
}
