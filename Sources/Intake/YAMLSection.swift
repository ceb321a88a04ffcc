import Yams

/// One mapping of a YAML file, with the lines of its keys.
struct Section {
    let path: String
    private let mapping: Node.Mapping

    init(_ mapping: Node.Mapping, path: String) {
        self.mapping = mapping
        self.path = path
    }

    /// What a key's value may be; as said to the reader of a refusal.
    enum Kind: String {
        case text
        case section = "key: value"
        case list = "- value"
        case textOrSection = "text, {zh: …, en: …}"
    }

    /// Whether a key is absent, empty, or has a value of the kind.
    func holds(_ key: String, _ kind: Kind) -> Bool {
        guard let node = mapping[key] else { return true }
        if let scalar = node.scalar { return kind == .text || kind == .textOrSection || scalar.string.isEmpty }
        switch kind {
        case .text: return false
        case .section, .textOrSection: return node.mapping != nil
        case .list: return node.sequence != nil
        }
    }

    var keys: [String] { mapping.keys.compactMap { $0.scalar?.string } }

    func text(_ key: String) -> String? { mapping[key]?.scalar?.string }

    func line(_ key: String) -> Int? {
        let node = mapping[key] ?? mapping.keys.first
        return node?.mark?.line
    }

    func section(_ key: String) -> Section? { mapping[key]?.mapping.map { Section($0, path: "\(path)\(key).") } }

    func list(_ key: String) -> [Item] { mapping[key]?.sequence.map { $0.map(Item.init) } ?? [] }
}

struct Item {
    private let node: Node

    init(_ node: Node) { self.node = node }

    var line: Int? { node.mark?.line }
    var text: String? { node.scalar?.string }

    func section(_ path: String) -> Section? { node.mapping.map { Section($0, path: "\(path).") } }
}
