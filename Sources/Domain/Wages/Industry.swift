/// A sector of the national economy (门类, GB/T 4754-2017).
package enum Industry: String, CaseIterable, Sendable, Comparable {
    case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F", g = "G", h = "H", i = "I", j = "J", k = "K", l = "L"
    case m = "M", n = "N", o = "O", p = "P", q = "Q", r = "R", s = "S", t = "T"

    package static func < (left: Industry, right: Industry) -> Bool { left.rawValue < right.rawValue }

    package var name: Bilingual { Self.names[Int(rawValue.utf8.first ?? 65) - 65] }

    private static let names = [
        ("农、林、牧、渔业", "Agriculture, Forestry and Fishing"), ("采矿业", "Mining"), ("制造业", "Manufacturing"),
        ("电力、热力、燃气及水生产和供应业", "Electricity, Heat, Gas and Water"), ("建筑业", "Construction"),
        ("批发和零售业", "Wholesale and Retail"), ("交通运输、仓储和邮政业", "Transport, Storage and Post"),
        ("住宿和餐饮业", "Accommodation and Catering"), ("信息传输、软件和信息技术服务业", "Information and Software"),
        ("金融业", "Finance"), ("房地产业", "Real Estate"), ("租赁和商务服务业", "Leasing and Business Services"),
        ("科学研究和技术服务业", "Research and Technical Services"),
        ("水利、环境和公共设施管理业", "Water, Environment and Public Facilities"),
        ("居民服务、修理和其他服务业", "Household, Repair and Other Services"), ("教育", "Education"),
        ("卫生和社会工作", "Health and Social Work"), ("文化、体育和娱乐业", "Culture, Sports and Entertainment"),
        ("公共管理、社会保障和社会组织", "Public Administration and Social Organisations"), ("国际组织", "International Organisations"),
    ].map { Bilingual(zh: $0.0, en: $0.1) }

    /// The last division (大类, two digits) of each sector.
    private static let lastDivisions = [
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97,
    ]

    /// - Parameter text: Without blanks, width and case: `c`, `制造业`, `c制造业`, `c34`, `3411`.
    package init?(folded text: String) {
        guard let found = Self.ofCode(text) ?? Self.ofName(text) else { return nil }
        self = found
    }

    private static func ofCode(_ text: String) -> Industry? {
        guard let first = text.utf8.first else { return nil }
        if (97...116).contains(first) {
            let rest = text.dropFirst().drop { "-_.、:".contains($0) }
            let found = allCases[Int(first) - 97]
            guard !rest.isEmpty else { return found }
            if Digits.whole(rest, length: 2...4) != nil { return ofDivision(rest) == found ? found : nil }
            return ofName(String(rest)) == found ? found : nil
        }
        return Digits.whole(text, length: 2...4) == nil ? nil : ofDivision(text[...])
    }

    private static func ofDivision(_ digits: Substring) -> Industry? {
        guard let division = Digits.whole(digits.prefix(2)), division > 0 else { return nil }
        return lastDivisions.firstIndex { division <= $0 }.map { allCases[$0] }
    }

    /// Names are compared without their signs and without 业 and 和 that people leave out or put in.
    private static func ofName(_ text: String) -> Industry? {
        let key = bare(text)
        guard !key.isEmpty else { return nil }
        return allCases.first { bare($0.name.zh) == key || bare($0.name.en) == key }
    }

    private static func bare(_ name: String) -> String {
        name.lowercased().filter { !"、,，和及与业 ".contains($0) }
    }
}
