/// Why something asked of a register was not done. Its sentence is made in `Texts`.
package enum RegisterFailure: Error, Equatable, Sendable {
    /// No register is called so; the codes of those there are.
    case unknown(String, known: [String])
    case noSuchEntry(Int)
    /// The entry's register is of no persons.
    case notAPerson(Int)
    case alreadyErased(Int)
    case alreadyWithdrawn(Int)
    /// Others claim the same person: their entries. The claim must be decided before the name goes.
    case decideFirst([Int])
    case noSuchDocument(String)
    /// The document is on record with another day, level or issuer.
    case documentDiffers(String, known: String)
    /// A register whose entries do not count from documents.
    case notByDocument(String)
    /// Entries of another register, or ones that do not stand.
    case notOfRegister([Int])
    /// Fewer than two entries, or a keeper that is none of them.
    case notAClaim
    case noSuchSample(Int)
    case notInSample(Int)
    /// Nothing to draw from.
    case nothingToDraw
    case badNumber(String)
    /// An entry that the register's rules refuse.
    case refused([Problem])
}
