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
        guard short.utf8.count <= 200 else { return Self.cut(short) }
        return short.isEmpty || short.allSatisfy { $0 == "." } ? "file" : short
    }

    /// No longer than a file system takes, with the ending kept.
    private static func cut(_ name: String) -> String {
        let characters = Array(name)
        let ending = characters.lastIndex(of: ".").map { characters[$0...] }.flatMap { $0.count <= 10 ? $0 : nil } ?? []
        var kept = ""
        for character in characters.dropLast(ending.count) {
            guard kept.utf8.count + String(character).utf8.count <= 150 else { break }
            kept.append(character)
        }
        return kept + "…" + String(ending.prefix(10)).prefix { $0.utf8.count <= 4 }
    }
}
