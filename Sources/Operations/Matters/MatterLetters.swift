package import Documents
import Domain
import Store

extension MatterWork {
    /// The letter of a matter as it stands today.
    /// - Throws: `Failure.noSuchMatter`.
    package func letter(_ id: Int) throws -> MatterLetter {
        let (list, item) = try item(id)
        return MatterLetter(
            item.matter, item.level, to: item.region, addressee: item.addressee, daysOverdue: item.daysOverdue,
            plan: list.framework.plan, issuer: item.issuer, made: list.seal.at, snapshot: list.seal.hashText)
    }
}
