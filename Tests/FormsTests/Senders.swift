import Domain
import Tables

@testable import Forms
@testable import Workbook

/// A sheet of given rows; blank rows are left out, as readers do.
func sheet(_ name: String = "株洲市", _ rows: [[String]]) -> Sheet {
    var sheet = Sheet(name: name)
    for (place, row) in rows.enumerated() {
        sheet.append(row: place + 1, cells: row.enumerated().map { ($0.offset, Array($0.element.utf8)) })
    }
    return sheet
}

/// Three counties under a title, one of them misspelt.
let zhuzhou = sheet(
    "株洲市",
    [
        ["株洲市2021年第二季度"],
        ["行政区划代码", "县市区", "和谐企业", "备注"],
        ["430202", "荷塘区", "12", ""],
        ["430203", "芦淞", "12.50", "补报"],
        ["", "", "", ""],
        ["0430204", "石峰区", "约30", "=1+1"],
    ])

let misspelt = Problem(
    .unknownRegion, row: 4, column: "县市区", cell: "B4", value: "芦淞", details: [.suggestion(["芦淞区"])])
let notANumber = Problem(
    .typeError, row: 6, column: "和谐企业", cell: "C6", value: "约30",
    details: [.cause(.notANumber), .about(.same("和谐企业"))])

func marked(
    _ sheets: [Sheet] = [zhuzhou], header: ClosedRange<Int>? = 2...2, blanked: Set<Int> = [],
    _ problems: [Problem] = [misspelt, notANumber], omitted: Int = 0, rows: Int? = nil, language: Language = .zh
) -> MarkedReturn {
    MarkedReturn(
        fileName: "株洲市.csv",
        sources: sheets.map { MarkedReturn.Source($0, headerRows: header, blankedColumns: blanked) },
        problems: problems, omitted: omitted, rowsInFile: rows, language: language)
}

extension BookSheet {
    /// The place of the first cell with this text.
    func place(_ text: String) -> (row: Int, column: Int)? {
        for row in 0..<size.rows {
            for column in 0..<size.columns where self.text(row, column) == text { return (row, column) }
        }
        return nil
    }

    /// Every text, row by row.
    var texts: [String] {
        (0..<size.rows).flatMap { row in (0..<size.columns).compactMap { text(row, $0) } }.filter { !$0.isEmpty }
    }
}
