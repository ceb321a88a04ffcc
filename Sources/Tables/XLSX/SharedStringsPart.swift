/// The part that holds the texts of all sheets.
final class SharedStringsPart: XMLPart {
    let texts: SharedTexts

    override init(_ part: String, budget: Budget) {
        texts = SharedTexts(budget: budget)
        super.init(part, budget: budget)
    }

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("sst"): .sharedStrings
        case .sharedStrings where name.is("si"): .sharedString
        case .sharedString where name.is("r"): .run
        case .sharedString where name.is("t"), .run where name.is("t"): .string
        default: .other
        }
    }

    override func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        switch element {
        case .string:
            EscapedText.decode(&characters)
            try texts.append(characters)
        case .sharedString: try texts.endText()
        default: break
        }
    }
}
