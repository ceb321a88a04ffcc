import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Texts

extension Call {
    /// The path asked for.
    var address: String { request.uri.path }

    // MARK: Pages

    /// A page of the site: a template of its own and what its tags name, with what is said above it.
    func page(
        _ title: String, _ template: String, _ model: Any, status: HTTPResponse.Status = .ok,
        notices: [Shell.Notice] = [], isNarrow: Bool = false
    ) -> Response {
        html(
            title, site.renderer.render(model, template), status: status, notices: notices, isNarrow: isNarrow)
    }

    /// A page whose own markup is made already.
    func html(
        _ title: String, _ body: String, status: HTTPResponse.Status = .ok, notices: [Shell.Notice] = [],
        isNarrow: Bool = false
    ) -> Response {
        let shell = Shell(self, title: title, body: body, notices: flash + notices, isNarrow: isNarrow)
        let text = site.renderer.render(shell, "shell")
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// What the page before had to say, by its code.
    private var flash: [Shell.Notice] {
        guard let code = query.text("said"), let words = SiteText.said[code] else { return [] }
        return [Shell.Notice(.done, words[language], language)]
    }

    // MARK: Others

    /// Sends the browser on, only to addresses of this site. `code` is that of what the next page says first
    /// (`SiteText.said`).
    func redirect(_ address: String, said code: String? = nil) -> Response {
        var address = Self.isOurs(address) ? address : "/"
        if let code { address += (address.contains("?") ? "&" : "?") + "said=" + code }
        return Response(status: .seeOther, headers: [.location: address])
    }

    /// Whether an address leads to this site: one slash first, and nothing that a browser reads as another.
    static func isOurs(_ address: String) -> Bool {
        address.hasPrefix("/") && !address.hasPrefix("//") && !address.contains("\\")
            && address.unicodeScalars.allSatisfy { $0.value > 32 && $0.value < 127 }
    }

    func json(_ document: JSON, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(string: document.text)))
    }

    /// A file to keep.
    func download(_ bytes: Data, name: String, type: String) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.contentDisposition] = Self.disposition(name)
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// RFC 6266: the name in UTF-8, and a plain one for old programs.
    static func disposition(_ name: String) -> String {
        let plain = String(
            name.unicodeScalars.map { scalar -> Character in
                let isPlain =
                    scalar.isASCII
                    && (scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar))
                return isPlain ? Character(scalar) : "_"
            })
        var allowed = CharacterSet.alphanumerics
        allowed.formIntersection(CharacterSet(charactersIn: Unicode.Scalar(0)..<Unicode.Scalar(128)))
        allowed.insert(charactersIn: "-._~")
        let encoded = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? plain
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }
}
