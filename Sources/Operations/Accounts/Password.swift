import Crypto
import CryptoExtras
import Domain
import Foundation
package import Store

/// What trying one password costs, by scrypt.
package struct PasswordCost: Hashable, Sendable {
    /// A power of two.
    package let rounds: Int
    package let blockSize: Int
    package let parallelism: Int

    package init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 32 MB and about a tenth of a second.
    package static let standard = PasswordCost(rounds: 1 << 15, blockSize: 8, parallelism: 1)

    /// As it is kept beside each password: `scrypt:N=32768,r=8,p=1`.
    package var text: String { "scrypt:N=\(rounds),r=\(blockSize),p=\(parallelism)" }

    package init?(_ text: String) {
        guard text.hasPrefix("scrypt:") else { return nil }
        var values: [Substring: Int] = [:]
        for part in text.dropFirst("scrypt:".count).split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, let value = Digits.whole(pair[1], length: 1...9) else { return nil }
            values[pair[0]] = value
        }
        guard let rounds = values["N"], let blockSize = values["r"], let parallelism = values["p"] else { return nil }
        self.init(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    }
}

/// A password as someone typed it. Letters that look the same and are written in different ways are the same.
package struct Password: Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text.precomposedStringWithCanonicalMapping
    }

    /// What is kept of it, with a salt of its own.
    /// - Throws: `Failure.databaseFailed` where scrypt refuses the cost.
    package func hashed(_ cost: PasswordCost) throws -> PasswordHash {
        let salt = RandomBytes.data(16)
        let hash = try key(salt, cost).withUnsafeBytes { Data($0) }
        return PasswordHash(hash: hash, salt: salt, parameters: cost.text)
    }

    /// Whether it is the one of which this was kept; takes as long either way.
    package func matches(_ kept: PasswordHash) throws -> Bool {
        guard let cost = PasswordCost(kept.parameters) else {
            throw Failure.inconsistent(kept.parameters)
        }
        return try key(kept.salt, cost) == SymmetricKey(data: kept.hash)
    }

    /// Takes the time that `matches` takes, for names that do not exist.
    package func waste(_ cost: PasswordCost) throws {
        _ = try key(Data(repeating: 0, count: 16), cost)
    }

    private func key(_ salt: Data, _ cost: PasswordCost) throws -> SymmetricKey {
        do {
            return try KDF.Scrypt.deriveKey(
                from: Data(text.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
                blockSize: cost.blockSize, parallelism: cost.parallelism)
        } catch { throw Failure.databaseFailed("scrypt \(cost.text)") }
    }
}

/// From the system's generator.
enum RandomBytes {
    static func data(_ count: Int) -> Data {
        var generator = SystemRandomNumberGenerator()
        return Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
}
