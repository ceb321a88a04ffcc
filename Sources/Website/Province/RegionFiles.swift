import Domain
import Foundation
import Hummingbird
import Operations
import Texts

/// A region's report as a file of each format.
enum RegionFiles {
    /// `/regions/{region}/report/{format}`.
    static func report(_ call: Call) throws -> Response {
        let format = try format(call)
        let region = try call.region()
        let choices = try ReportChoices(call)
        var options: BulletinOptions?
        if let text = call.query.text("kind") {
            guard let kind = BulletinKind(rawValue: text), kind != .reminder else { throw SiteFailure.notFound }
            options = try BulletinChoices(call, call.query).options
        }
        return try file(call, region, choices, format, options)
    }

    /// `/regions/{region}/letter/{format}`: 工作提示函 to a region. It tells how the region stands among its siblings, and is
    /// for those above them.
    static func letter(_ call: Call) throws -> Response {
        let format = try format(call)
        guard [.docx, .html, .text].contains(format) else { throw SiteFailure.notFound }
        let options = BulletinOptions(kind: .reminder)
        return try file(call, try call.region(), try ReportChoices(call), format, options)
    }

    private static func file(
        _ call: Call, _ region: Region, _ choices: ReportChoices, _ format: DocumentFormat, _ options: BulletinOptions?
    ) throws -> Response {
        var request = DocumentWork.Request(choices.request(region, .whole), format, language: call.language)
        request.options = options
        let bytes = try DocumentWork(call.workspace).bytes(request)
        let kind = format == .docx ? options?.kind ?? .notice : options?.kind
        let name = SiteText.fileName(
            region.name(in: call.language), kind, through: choices.through, basis: choices.basis)
        return download(call, bytes, call.say(name), format)
    }

    static func format(_ call: Call) throws -> DocumentFormat {
        guard let format = DocumentFormat(rawValue: call.parameters["format"] ?? "") else { throw SiteFailure.notFound }
        return format
    }

    static func download(_ call: Call, _ bytes: Data, _ name: String, _ format: DocumentFormat) -> Response {
        let safe = String(name.map { $0 == "/" || $0 == "\\" || $0.isNewline ? "_" : $0 }.prefix(100))
        return call.download(bytes, name: safe + "." + format.fileExtension, type: format.mediaType)
    }

    /// To every file of a region's report.
    static func links(_ call: Call, _ region: Region, _ choices: ReportChoices) -> [PageLink] {
        let own = "/regions/\(region.codeText)/report/"
        let files: [(DocumentFormat, BulletinKind?)] = [
            (.docx, .notice), (.docx, .briefing), (.xlsx, nil), (.html, nil), (.csv, nil), (.json, nil), (.text, nil),
        ]
        return files.map { format, kind in
            PageLink(
                href: own + format.rawValue + "?" + choices.query + (kind.map { "&kind=\($0.rawValue)" } ?? ""),
                label: call.say(SiteText.file(format.rawValue, kind)))
        }
    }
}

extension DocumentFormat {
    var fileExtension: String { self == .text ? "txt" : rawValue }

    var mediaType: String {
        switch self {
        case .text: "text/plain; charset=utf-8"
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
    }
}
