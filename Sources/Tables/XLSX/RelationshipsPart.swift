/// What a part refers to: `_rels/X.rels` beside the part X.
final class RelationshipsPart: XMLPart {
    struct Target {
        /// The last word of the relationship's type, such as `worksheet`.
        let kind: String
        /// The part's name; nil where the target lies outside the archive or above its root.
        let part: String?
    }

    private(set) var targets: [String: Target] = [:]
    private let folder: [Substring]

    /// The relationships of a part; of the archive itself if `source` is empty.
    ///
    /// - Parameters:
    ///   - source: the part's name.
    ///   - budget: what may still be used.
    init(of source: String, budget: Budget) {
        let names = source.split(separator: "/")
        folder = names.dropLast()
        let path = folder.map { $0 + "/" }.joined()
        super.init("\(path)_rels/\(names.last ?? "").rels", budget: budget)
    }

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("Relationships"): return .relationships
        case .relationships where name.is("Relationship"):
            try add(attributes)
            return .relationship
        default: return .other
        }
    }

    private func add(_ attributes: XMLAttributes) throws(TableFault) {
        guard let id = attributes.text("Id"), let type = attributes.text("Type"),
            let target = attributes.text("Target")
        else { throw damaged("bad relationship") }
        let isOutside = attributes.text("TargetMode") == "External"
        let kind = String(type.split(separator: "/").last ?? "")
        let part = isOutside ? nil : Self.resolve(target, folder: folder)
        guard targets.updateValue(Target(kind: kind, part: part), forKey: id) == nil else {
            throw damaged("relationship stated twice")
        }
    }

    /// The name of the part that a target means.
    ///
    /// - Parameters:
    ///   - target: a reference, from the archive's root if it begins with a slash, either slash taken.
    ///   - folder: the folders from which it is reckoned.
    /// - Returns: the name without a slash before it; nil if the target climbs above the root.
    static func resolve(_ target: String, folder: [Substring]) -> String? {
        let steps = target.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        var names = steps.first?.isEmpty ?? true ? [] : folder
        for step in steps where !step.isEmpty && step != "." {
            if step != ".." {
                names.append(step)
            } else if names.popLast() == nil {
                return nil
            }
        }
        return names.joined(separator: "/")
    }
}
