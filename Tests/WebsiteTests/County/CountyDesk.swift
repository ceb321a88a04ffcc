import Domain
import Foundation
import HTTPTypes
import NIOCore
import Operations
import Store

@testable import Website

/// A county clerk's day: the form is opened, filled in and sent as a browser does it.
extension Browser {
    static let form = "/regions/430223/filings/2021-Q2"

    /// Opens a form and sends it with some boxes filled in.
    func file(_ figures: KeyValuePairs<String, String>, at address: String = Browser.form) async throws -> Answer {
        let opened = try await get(address)
        var fields: [(String, String)] = [("expected", opened.hidden("expected"))]
        fields += figures.map { ($0.key, $0.value) }
        return try await post(address, fields)
    }

    func post(_ address: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers[.origin] = "http://localhost"
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await send(.post, address, headers: headers, body: ByteBuffer(string: body))
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    func putDraft(_ json: String, at address: String = Browser.form) async throws -> Answer {
        try await send(
            .put, address + "/draft", headers: [.contentType: "application/json", .origin: "http://localhost"],
            body: ByteBuffer(string: json))
    }

    /// A form with a file, as browsers send it.
    func upload(_ address: String, name: String, _ bytes: [UInt8], code: String) async throws -> Answer {
        var body = ByteBuffer(string: "--line\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n\(code)\r\n")
        body.writeString("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--line--\r\n")
        return try await send(
            .post, address,
            headers: [.contentType: "multipart/form-data; boundary=line", .origin: "http://localhost"], body: body)
    }
}

extension Answer {
    /// The value of a hidden box.
    func hidden(_ name: String) -> String {
        between("<input type=\"hidden\" name=\"\(name)\" value=\"", "\"")
    }

    /// The value of a box.
    func box(_ id: String) -> String { between("id=\"\(id)\" name=\"\(id)\" value=\"", "\"") }

    /// What stands between two texts; empty where they are not there.
    func between(_ first: String, _ last: String) -> String {
        guard let start = text.range(of: first), let end = text.range(of: last, range: start.upperBound..<text.endIndex)
        else { return "" }
        return String(text[start.upperBound..<end.lowerBound])
    }

    func has(_ parts: String...) -> Bool { parts.allSatisfy { text.contains($0) } }
}

extension SiteDesk {
    /// The newest standing revision of a county's report, as a reviewer sees it.
    func review(_ kind: DecisionKind, _ period: String = "2021-Q2", reason: String? = nil) throws {
        _ = try ReviewWork(workspace).decide(kind, region: "430223", period: period, author: "王芳", reason: reason)
    }

    @discardableResult
    func filed(_ period: String, _ figures: String..., region: String = "430223") throws -> SubmitWork.Outcome {
        try SubmitWork(workspace).run(
            .init(region: region, period: period, author: "周明", signatures: Signatures(), figures: figures))
    }
}
