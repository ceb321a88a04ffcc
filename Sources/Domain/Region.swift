/// The level of a region in the tree (行政区划 / 填报单位).
package enum RegionLevel: String, CaseIterable, Sendable {
    case nation, province, city, county
    /// A development zone or administration area (园区、管理区).
    case zone
    /// A level's own unit (本级): 市本级, 省本级.
    case unit
}

/// Whether a region's figures add to its parent's (`own`) or are shown only (`memo`, 其中).
package enum Counted: String, Sendable {
    case own, memo
}

/// One node of the tree of reporting units, as it stands at a moment of the record.
package struct Region: Hashable, Sendable {
    /// Six digits, in mainland China after GB/T 2260.
    package let code: Int
    package var name: String
    package var shortName: String
    package var level: RegionLevel
    package var parent: Int?
    package var aliases: [RegionAlias] = []
    package var validFrom: Day?
    /// The last day on which the region exists; after it its values count under `successor`.
    package var validTo: Day?
    package var successor: Int?
    /// Ranking class (例如 城区、县（市）); regions are ranked only among their class.
    package var rankingClass: String?
    /// Whether it owes reports; nil: as its place in the tree says.
    package var reports: Bool?
    package var counted: Counted = .own
    /// Place on a tile map, `row,column`.
    package var tile: String?

    package init(code: Int, name: String, shortName: String, level: RegionLevel, parent: Int?) {
        self.code = code
        self.name = name
        self.shortName = shortName
        self.level = level
        self.parent = parent
    }

    package var codeText: String { Self.text(code: code) }

    package static func text(code: Int) -> String { Digits.padded(code, 6) }

    package func isValid(on day: Day) -> Bool {
        if let validFrom, day < validFrom { return false }
        if let validTo, day > validTo { return false }
        return true
    }
}

/// Another name or code under which a region appears, for some time or always: `祁阳县@..2021-05`.
package struct RegionAlias: Hashable, Sendable {
    package let text: String
    package let from: Day?
    package let to: Day?

    package init(text: String, from: Day? = nil, to: Day? = nil) {
        self.text = text
        self.from = from
        self.to = to
    }

    /// Reads one alias with its optional dates, days or months: `431121@2020-01..2021-05`.
    package init?(parsing field: some StringProtocol) {
        let parts = field.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard !name.isEmpty else { return nil }
        guard parts.count == 2 else {
            self.init(text: name)
            return
        }
        let dots = Array(parts[1]).indices.first { Array(parts[1])[$0...].starts(with: "..") }
        guard let dots else { return nil }
        let first = String(parts[1].prefix(dots))
        let last = String(parts[1].dropFirst(dots + 2))
        let from = Day(first) ?? Month(first)?.firstDay
        let to = Day(last) ?? Month(last)?.lastDay
        guard first.isEmpty == (from == nil), last.isEmpty == (to == nil) else { return nil }
        self.init(text: name, from: from, to: to)
    }

    /// As it is written in a regions file.
    package var field: String {
        guard from != nil || to != nil else { return text }
        return "\(text)@\(from.map(\.description) ?? "")..\(to.map(\.description) ?? "")"
    }

    package func isValid(on day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }
}

extension Region {
    /// Its name in a language: in English the first alias in Latin letters that holds at all times, else its own name.
    package func name(in language: Language) -> String {
        guard language == .en else { return name }
        return aliases.first { $0.from == nil && $0.to == nil && Self.isEnglish($0.text) }?.text ?? name
    }

    /// Begins with a capital and has ASCII only.
    private static func isEnglish(_ text: String) -> Bool {
        guard let first = text.utf8.first, (65...90).contains(first) else { return false }
        return text.utf8.allSatisfy { $0 < 128 }
    }

    /// The same region under its name in a language, for a document in it.
    package func named(in language: Language) -> Region {
        var region = self
        region.name = name(in: language)
        if language == .en { region.shortName = region.name }
        return region
    }
}
