import Foundation

/// A form with a file in it (RFC 7578), read from the disk: the file of the first part that has one, and the other fields.
struct Multipart {
    private let bytes: Data
    private let boundary: Data

    /// - Parameters:
    ///   - path: Where the body lies.
    ///   - contentType: The request's, which names the boundary.
    init?(path: String, contentType: String) {
        guard let boundary = Self.boundary(contentType),
            let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        else { return nil }
        self.bytes = bytes
        self.boundary = Data("--\(boundary)".utf8)
    }

    /// One part: its name, the file's name if it is one, and where its content lies.
    struct Part {
        let name: String
        let file: String?
        let content: Range<Int>
    }

    private static func boundary(_ contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let range = contentType.range(of: "boundary=", options: .caseInsensitive)
        else { return nil }
        let rest = contentType[range.upperBound...].prefix { $0 != ";" }
            .trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
        return (1...70).contains(rest.utf8.count) ? rest : nil
    }

    /// - Returns: The parts in order; nil where the form is cut off or malformed.
    func parts() -> [Part]? {
        guard var start = bytes.range(of: boundary)?.upperBound else { return nil }
        var found: [Part] = []
        while found.count < 100 {
            if bytes[start...].starts(with: Data("--".utf8)) { return found }
            guard let head = bytes.range(of: Data("\r\n\r\n".utf8), in: start..<min(bytes.count, start + 8_192)),
                let end = bytes.range(of: Data("\r\n".utf8) + boundary, in: head.upperBound - 2..<bytes.count)
            else { return nil }
            let headers = String(decoding: bytes[start..<head.lowerBound], as: UTF8.self)
            let content = head.upperBound..<max(head.upperBound, end.lowerBound)
            if let name = Self.parameter("name", of: headers) {
                found.append(Part(name: name, file: Self.parameter("filename", of: headers), content: content))
            }
            start = end.upperBound
        }
        return nil
    }

    func text(_ part: Part) -> String? { String(data: bytes[part.content], encoding: .utf8) }

    func content(_ part: Part) -> Data { bytes[part.content] }

    /// `name="…"` of the part's disposition; browsers write `"` inside as `%22`.
    private static func parameter(_ name: String, of headers: String) -> String? {
        for line in headers.components(separatedBy: "\r\n")
        where line.lowercased().hasPrefix("content-disposition:") {
            for field in line.components(separatedBy: "; ").dropFirst() where field.hasPrefix(name + "=\"") {
                return String(field.dropFirst(name.count + 2).prefix { $0 != "\"" })
                    .replacingOccurrences(of: "%22", with: "\"")
            }
        }
        return nil
    }
}
