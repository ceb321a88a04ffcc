package import Domain
import Foundation

/// Gates, packages, concurrences and evidence.
extension ActWriter {
    func state(_ actor: Actor) throws {
        try insert(
            .actor,
            [
                .integer(try takeID(.actor)), .integer(act), .text(actor.account), .text(actor.role.rawValue),
                .integer(actor.region),
            ])
    }

    /// Opens or closes a period for a region and all below it.
    package func setGate(_ period: Period, region: Int, isOpen: Bool) throws {
        try insert(
            .gate,
            [
                .integer(try takeID(.gate)), .integer(act), .integer(period.key), .integer(region),
                .text(isOpen ? "open" : "closed"),
            ])
    }

    /// Sends a package.
    /// - Returns: Its id, and its number for the region and period.
    package func send(
        _ filings: [NamedFiling], _ words: PackageWords, region: Int, period: Period
    ) throws -> (id: Int, number: Int) {
        let id = try takeID(.package)
        let number = try reader.packages(region: region, period: period).count + 1
        try insert(
            .package,
            [
                .integer(id), .integer(act), .integer(region), .integer(period.key), .integer(number),
                .text(NamedFilingsCodec.encode(filings)), .text(words.practice), .text(words.problem),
                .text(words.plan),
            ])
        return (id, number)
    }

    /// Decides on a package.
    ///
    /// - Parameters:
    ///   - package: As it was read.
    ///   - kind: What becomes of it.
    ///   - returned: The codes of the units whose filings go back with it.
    /// - Throws: `StoreFailure.inconsistent` where the digest is none.
    package func decide(_ package: SentPackage, _ kind: PackageDecisionKind, returned: [Int] = []) throws {
        guard let digest = Hex.bytes(package.digest) else {
            throw StoreFailure.inconsistent(detail: "package \(package.id)")
        }
        try insert(
            .packageDecision,
            [
                .integer(try takeID(.packageDecision)), .integer(act), .integer(package.id), .text(kind.rawValue),
                .blob(digest), .text(try JSONText.encode(returned.sorted().map(Region.text(code:)))),
            ])
    }

    /// Records a body's word on what has the hash.
    package func concur(
        _ verdict: Verdict, opinion: String, body: String, person: String, on subject: ConcurrenceSubject, region: Int,
        _ period: Period, content: [UInt8]
    ) throws {
        try insert(
            .concurrence,
            [
                .integer(try takeID(.concurrence)), .integer(act), .text(subject.rawValue), .integer(region),
                .integer(period.key), .blob(content), .text(body), .text(person), .text(verdict.rawValue),
                .text(opinion),
            ])
    }

    /// Records evidence, whose bytes are kept already.
    package func attach(
        _ name: String, _ type: AttachmentType, size: Int, sha256: String, to owner: AttachmentOwner
    ) throws {
        var filing: Int?
        var package: Int?
        switch owner {
        case .filing(let id): filing = id
        case .package(let id): package = id
        }
        try insert(
            .attachment,
            [
                .integer(try takeID(.attachment)), .integer(act), Cell(filing), Cell(package), .text(name),
                .text(type.rawValue), .integer(size), .text(sha256),
            ])
    }
}

/// `package.filings`: `[[12,"ab…"],[13,"cd…"]]`.
enum NamedFilingsCodec {
    static func encode(_ filings: [NamedFiling]) -> String {
        "[" + filings.map { "[\($0.filing),\"\($0.digest)\"]" }.joined(separator: ",") + "]"
    }

    /// Nil where the text is not one that `encode` makes.
    static func decode(_ text: String) -> [NamedFiling]? {
        guard let pairs = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[Any]] else { return nil }
        var found: [NamedFiling] = []
        for pair in pairs {
            guard pair.count == 2, let filing = pair[0] as? Int, let digest = pair[1] as? String else { return nil }
            found.append(NamedFiling(filing: filing, digest: digest))
        }
        return encode(found) == text ? found : nil
    }
}
