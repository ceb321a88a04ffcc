package import Documents
package import Domain
package import Foundation
package import Reporting
import Workbook

/// The formats of a report.
package enum DocumentFormat: String, CaseIterable, Sendable {
    case text, json, csv, html, xlsx, docx
}

/// Writes reports as files: one report value, every format.
package struct DocumentWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// What is asked for.
    package struct Request: Sendable {
        package var report: ReportWork.Request
        package var format: DocumentFormat
        /// As what it is issued; nil: as the format's own, a page for HTML, the formal document for Word, the figures
        /// for the others.
        package var options: BulletinOptions?
        /// The only indicator shown, in text, JSON and CSV.
        package var indicator: String?
        package var language: Language
        package var terminal = Terminal()

        package init(_ report: ReportWork.Request, _ format: DocumentFormat, language: Language) {
            self.report = report
            self.format = format
            self.language = language
        }
    }

    /// - Parameter request: What is asked for.
    /// - Returns: The file's bytes: the same for the same snapshot.
    /// - Throws: `Failure` of the request, or of writing.
    package func bytes(_ request: Request) throws -> Data {
        var asked = request.report
        asked.detail = Self.detail(request)
        if request.format == .docx || request.options != nil {
            return try bytes(
                BulletinWork(workspace).draft(asked, request.options ?? BulletinOptions()), request.format,
                request.language, request.terminal)
        }
        var report = try ReportWork(workspace).report(asked)
        if let name = request.indicator { report = report.narrowed(to: try Names.indicator(name, in: report.plan)) }
        let named = report.named(in: request.language)
        switch request.format {
        case .json: return Data(report.json.text.utf8)
        case .csv: return Data(report.csv.utf8)
        case .text: return Data(named.text(request.language, request.terminal).utf8)
        case .html: return Data(named.html(request.language).utf8)
        case .xlsx, .docx:
            return try Self.writing { () throws(WorkbookFault) in try named.book(request.language).bytes() }
        }
    }

    /// A document of a bulletin's kind.
    package func bytes(
        _ draft: BulletinWork.Draft, _ format: DocumentFormat, _ language: Language, _ terminal: Terminal = Terminal()
    ) throws -> Data {
        switch format {
        case .json: return Data(draft.report.json.text.utf8)
        case .csv: return Data(draft.report.csv.utf8)
        case .text: return Data(draft.paper(language).text(terminal).utf8)
        case .html: return Data(draft.paper(language).html().utf8)
        case .docx:
            return try Self.writing { () throws(WorkbookFault) in try draft.paper(language).wordFile.bytes() }
        case .xlsx:
            return try Self.writing { () throws(WorkbookFault) in
                try draft.report.named(in: language).book(language).bytes()
            }
        }
    }

    /// What changed between two moments, as a document.
    package func bytes(
        _ comparison: Comparison, _ format: DocumentFormat, _ language: Language, _ terminal: Terminal = Terminal()
    ) throws -> Data {
        let paper = Paper.comparison(comparison.named(in: language), language: language)
        switch format {
        case .json: return Data(comparison.json.text.utf8)
        case .text: return Data(paper.text(terminal).utf8)
        case .html: return Data(paper.html().utf8)
        case .csv, .xlsx, .docx: return try Self.writing { () throws(WorkbookFault) in try paper.wordFile.bytes() }
        }
    }

    private static func detail(_ request: Request) -> ReportWork.Detail {
        switch request.format {
        case .csv: .figures
        case .text, .json: .bulletin
        case .html, .xlsx, .docx: .whole
        }
    }

    static func writing(_ body: () throws(WorkbookFault) -> Data) throws -> Data {
        do { return try body() } catch {
            switch error {
            case .diskFull: throw Failure.diskFull
            default: throw Failure.writeFailed(NSTemporaryDirectory())
            }
        }
    }
}
