package import Domain

/// Samples, what was found, and proofs.
extension ActWriter {
    /// Records a sample that was drawn (抽查).
    /// - Returns: Its id.
    package func add(inspection entries: [Int], of register: String, region: Int, seed: String, size: Int, frame: Int)
        throws -> Int
    {
        let id = try takeID(.inspection)
        try insert(
            .inspection,
            [
                .integer(id), .integer(act), .text(register), .integer(region), .text(seed), .integer(size),
                .integer(frame), .text(try JSONText.encode(entries)),
            ])
        return id
    }

    /// Records what was found of an entry of a sample.
    package func add(finding verdict: FindingVerdict, of entry: Int, in inspection: Int, day: Day, note: String) throws
    {
        try insert(
            .finding,
            [
                .integer(try takeID(.finding)), .integer(act), .integer(inspection), .integer(entry),
                .text(verdict.rawValue), .text(day.description), .text(note),
            ])
    }

    /// Records evidence of an entry, a document or a matter, whose bytes are kept already.
    package func prove(_ name: String, _ type: AttachmentType, size: Int, sha256: String, for owner: ProofOwner) throws
    {
        var owners: [Cell] = [.null, .null, .null]
        switch owner {
        case .entry(let id): owners[0] = .integer(id)
        case .document(let id): owners[1] = .integer(id)
        case .matter(let id): owners[2] = .integer(id)
        }
        try insert(
            .proof,
            [.integer(try takeID(.proof)), .integer(act)] + owners
                + [.text(name), .text(type.rawValue), .integer(size), .text(sha256)])
    }
}
