/// What the parts of an archive say of their own kind.
final class ContentTypesPart: XMLPart {
    static let name = "[Content_Types].xml"

    private var types: [String: String] = [:]
    private var defaults: [String: String] = [:]

    init(budget: Budget) { super.init(Self.name, budget: budget) }

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("Types"): return .types
        case .types where name.is("Override"):
            let part = RelationshipsPart.resolve(attributes.text("PartName") ?? "", folder: []) ?? ""
            types[part.lowercased()] = attributes.text("ContentType")?.lowercased()
            return .overrideType
        case .types where name.is("Default"):
            defaults[attributes.text("Extension")?.lowercased() ?? ""] = attributes.text("ContentType")?.lowercased()
            return .defaultType
        default: return .other
        }
    }

    /// The content type of a part in lower case, if stated.
    func type(of part: String) -> String? {
        let folded = part.lowercased()
        return types[folded] ?? folded.split(separator: ".").last.flatMap { defaults[String($0)] }
    }

    /// The name of a part that the types call the main part of a workbook.
    var workbook: String? { types.filter { Self.isWorkbook($0.value) }.keys.min() }

    /// The content types of single parts.
    var all: some Sequence<String> { types.values }

    /// Whether a content type names the main part of a workbook written in XML.
    static func isWorkbook(_ type: String) -> Bool {
        type.hasSuffix(".main+xml") && (type.contains("spreadsheetml") || type.contains("ms-excel"))
    }
}
