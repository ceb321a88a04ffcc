import Crypto
import Domain
import Foundation

/// What is kept of a person beside the ledger, and the hash by which the ledger knows it.
struct PersonRecord {
    let name: String
    /// JSON.
    let fields: String
    let salt: [UInt8]

    init(name: String, fields: String, salt: [UInt8] = Self.newSalt()) {
        self.name = name
        self.fields = fields
        self.salt = salt
    }

    /// With the salt gone, the hash tells nothing: names are too few to be hidden by a hash alone.
    var hash: [UInt8] {
        var hasher = SHA256()
        hasher.update(data: salt)
        for part in [name, fields] {
            let bytes = Array(part.utf8)
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hasher.update(bufferPointer: $0) }
            hasher.update(data: bytes)
        }
        return Array(hasher.finalize())
    }

    private static func newSalt() -> [UInt8] {
        SymmetricKey(size: .bits256).withUnsafeBytes(Array.init)
    }
}
