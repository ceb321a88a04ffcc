import Foundation

/// A file that came with a request: its bytes on the disk under a name of ours, taken away when nobody holds it any more.
final class UploadedFile: Sendable {
    /// Ours: nothing of it comes from the visitor.
    let path: String
    /// As the visitor calls it, without folders: for show, and for what is said of it in the record.
    let name: String
    let size: Int
    /// What came beside it in the form.
    let fields: Fields

    init(path: String, name: String, size: Int, fields: Fields = Fields()) {
        self.path = path
        self.name = Self.plain(name)
        self.size = size
        self.fields = fields
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The last part of a name, without signs that have a power somewhere; never empty.
    static func plain(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { scalar in
            !(scalar.value < 32 || (127..<160).contains(scalar.value) || "<>:\"|?*".unicodeScalars.contains(scalar))
                && !scalar.properties.isBidiControl
        }
        let text = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
        let short = text.count <= 120 ? text : String(text.prefix(60)) + "…" + text.suffix(50)
        return short.isEmpty || short.allSatisfy { $0 == "." } ? "file" : short
    }
}
