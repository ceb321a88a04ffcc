import Domain
import Store

/// The filings that a package names, as they are now.
struct PackageMembers {
    /// Those that stand and say what the package says they do.
    private(set) var standing: [(region: Region, revision: Revision, history: RevisionHistory)] = []
    /// The regions of the others.
    private(set) var lost: [Region] = []
    private(set) var all: [PackageWork.Member] = []

    init(_ package: SentPackage, _ tree: RegionTree, _ reader: LedgerReader) throws {
        for named in package.filings {
            guard let place = try reader.place(ofFiling: named.filing), let region = tree.region(code: place.region)
            else { throw Failure.inconsistent("package \(package.id)") }
            let history = try reader.history(place.region, package.period)
            guard let revision = history.revisions.first(where: { $0.filing == named.filing }) else {
                throw Failure.inconsistent("package \(package.id)")
            }
            all.append(PackageWork.Member(region: region, revision: revision, digest: named.digest))
            if revision.stands, try reader.digest(ofFiling: named.filing) == named.digest {
                standing.append((region, revision, history))
            } else {
                lost.append(region)
            }
        }
    }
}
