/// The formulas of one sheet, by cell.
final class FormulaPart: XMLPart {
    private(set) var formulas: [String: String] = [:]
    private var cell = ""

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("worksheet"): return .formulaSheet
        case .formulaSheet where name.is("sheetData"): return .formulaData
        case .formulaData where name.is("row"): return .formulaRow
        case .formulaRow where name.is("c"):
            cell = attributes.text("r") ?? ""
            return .formulaCell
        case .formulaCell where name.is("f"): return .formulaText
        default: return .other
        }
    }

    override func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        guard element == .formulaText, !cell.isEmpty, !characters.isEmpty else { return }
        formulas[cell] = String(decoding: characters, as: UTF8.self)
    }
}
