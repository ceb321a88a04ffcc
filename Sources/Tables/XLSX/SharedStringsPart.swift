/// The part that holds the texts of all sheets.
final class SharedStringsPart: XMLPart {
    let texts: SharedTexts
    private var run = TextRun()

    override init(_ part: String, budget: Budget) {
        texts = SharedTexts(budget: budget)
        super.init(part, budget: budget)
    }

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("sst"): return .sharedStrings
        case .sharedStrings where name.is("si"): return .sharedString
        case .sharedString where name.is("t"), .run where name.is("t"): return .string
        case .sharedString where name.is("r"):
            run.begin()
            return .run
        case .run where name.is("rPr"):
            run.beginProperties()
            return .runProperties
        case .runProperties:
            run.take(name, attributes)
            return .other
        default: return .other
        }
    }

    override func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        switch element {
        case .string:
            EscapedText.decode(&characters)
            if run.isOpen {
                try run.append(characters, budget: budget)
            } else {
                try texts.append(characters)
            }
        case .run:
            let shown = run.end()
            try texts.append(shown, hasOwnLook: run.hasOwnLook)
        case .sharedString: try texts.endText()
        default: break
        }
    }
}
