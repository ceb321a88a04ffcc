package import Domain
import Foundation
import GRDB

/// An act's link in the chain: when it was committed, and the hashes of its content and of the link before.
package struct Seal: Sendable, Hashable {
    package let act: Int
    package let at: Moment
    let content: [UInt8]
    let previous: [UInt8]
    let hash: [UInt8]

    static let algorithm = "sha256"
    static let origin = [UInt8](repeating: 0, count: 32)

    init(act: Int, at: Moment, content: [UInt8], previous: [UInt8]) {
        self.act = act
        self.at = at
        self.content = content
        self.previous = previous
        hash = Self.hash(act: act, at: at.description, algorithm: Self.algorithm, content, previous)
    }

    static func hash(act: Int, at: String, algorithm: String, _ content: [UInt8], _ previous: [UInt8]) -> [UInt8] {
        var digest = RowDigest()
        digest.begin(name: "seal")
        digest.add(Int64(act))
        digest.add(.text(at))
        digest.add(.text(algorithm))
        digest.add(.blob(content))
        digest.add(.blob(previous))
        return Array(digest.finish())
    }

    func insert(_ database: Database) throws {
        let sql = "INSERT INTO seal (id, at, algorithm, content, previous, hash) VALUES (?, ?, ?, ?, ?, ?)"
        try database.cachedStatement(sql: sql).execute(
            arguments: [
                act, at.description, Self.algorithm, Data(content), Data(previous), Data(hash),
            ])
    }
}

package enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Hex {
    /// Nil where the text is not pairs of hexadecimal digits.
    package static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}

extension Seal {
    /// The link's hash, lower-case hexadecimal: what a report prints as its snapshot.
    package var hashText: String { Hex.text(hash) }
}
