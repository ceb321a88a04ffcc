/// The part of an office file that holds its custom properties.
final class CustomPropertiesPart: XMLPart {
    private(set) var properties: [String: String] = [:]
    private var name = ""

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("Properties"): return .customProperties
        case .customProperties where name.is("property"):
            self.name = attributes.text("name") ?? ""
            return .customProperty
        case .customProperty where name.space == .main: return .customValue
        default: return .other
        }
    }

    override func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        guard element == .customValue, !name.isEmpty else { return }
        properties[name] = String(decoding: characters, as: UTF8.self)
    }
}
