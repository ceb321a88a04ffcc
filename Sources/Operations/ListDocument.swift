package import Documents
package import Domain
package import Foundation
import Workbook

/// A list in every format: the paper for reading, the list for computing.
package struct ListDocument: Sendable {
    private let list: ListTable
    private let paper: Paper
    private let json: JSON

    /// - Parameters:
    ///   - list: What CSV and the workbook hold.
    ///   - paper: What text, page and Word show; nil: the same list.
    ///   - json: What programs read.
    ///   - language: Of the paper.
    package init(_ list: ListTable, paper: Paper? = nil, json: JSON, _ language: Language) {
        self.list = list
        self.paper = paper ?? list.paper(language)
        self.json = json
    }

    /// - Parameters:
    ///   - format: Of the file.
    ///   - language: Of its words.
    ///   - terminal: Of text.
    /// - Returns: The same bytes for the same snapshot.
    /// - Throws: `Failure` of writing.
    package func bytes(
        _ format: DocumentFormat, _ language: Language, _ terminal: Terminal = Terminal()
    ) throws -> Data {
        switch format {
        case .json: Data(json.text.utf8)
        case .csv: Data(list.csv.utf8)
        case .text: Data(paper.text(terminal).utf8)
        case .html: Data(paper.html().utf8)
        case .docx: try DocumentWork.writing { () throws(WorkbookFault) in try paper.wordFile.bytes() }
        case .xlsx: try DocumentWork.writing { () throws(WorkbookFault) in try list.book(language).bytes() }
        }
    }
}

extension Paper {
    /// The paper as a Word file's bytes.
    /// - Throws: `Failure` of writing.
    package func wordBytes() throws -> Data {
        try DocumentWork.writing { () throws(WorkbookFault) in try wordFile.bytes() }
    }
}
