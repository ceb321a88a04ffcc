package import Domain

/// How a document speaks of the asked region and of those below it: 全省, 我省, 市州.
package struct RegionWords: Sendable, Hashable {
    /// 全省; the province.
    package let whole: Bilingual
    /// The same where it is named first: below the root by its name.
    package let named: Bilingual
    /// Whether the plan is the region's own.
    package let isRoot: Bool
    /// The head of a row of totals: 全省; Province.
    package let total: Bilingual
    /// 我省; the province.
    package let our: Bilingual
    /// What those below are called: 市州; city.
    package let child: Bilingual
    /// In English more than one of them: cities.
    package let children: String
    /// The rank of titles that the root gives: 省级; nil below the root.
    package let grade: Bilingual?
    /// The rank of those who accept filings, where it is not the province.
    private let acceptedBy: Bilingual?
    /// The level of those below; nil where they are none or of several.
    package let childLevel: RegionLevel?
    package let hasChildren: Bool

    package init(asked: Region, children below: [Region]) {
        let stem = Self.stem(asked)
        let kind = Self.englishKind(asked)
        whole = asked.level == .unit ? text(asked.name, asked.name) : text("全\(stem)", "the \(kind)")
        isRoot = asked.parent == nil
        named = isRoot ? whole : text(asked.name, asked.name)
        total = asked.level == .unit ? whole : text("全\(stem)", English.capitalised(kind))
        our = asked.level == .unit ? text("本单位", "the unit") : text("我\(stem)", "the \(kind)")
        grade = asked.parent == nil && asked.level != .unit ? text("\(stem == "国" ? "国家" : stem)级", "the \(kind)") : nil
        acceptedBy = [.city, .county].contains(asked.level) ? grade : nil
        let named = below.filter { $0.level != .unit }
        let (one, many) = Self.english(named.isEmpty ? below : named)
        child = text(Self.chinese(named.isEmpty ? below : named), one)
        children = many
        let levels = Set(named.map(\.level))
        childLevel = levels.count == 1 ? levels.first : nil
        hasChildren = !below.isEmpty
    }

    /// 省级审定数: of a plan whose root is a city or a county, by its own level.
    package func basis(_ basis: Basis) -> Bilingual {
        guard basis == .accepted, let own = acceptedBy else { return Labels.basis(basis) }
        return text("\(own.zh)审定数", "figures accepted by \(own.en)")
    }

    /// 各市州; a name of one character does not stand alone.
    package var eachChild: String { "各\(child.zh)" }

    /// The name in a sentence: an autonomous prefecture goes by its short name, 湘西州.
    package static func spoken(_ region: Region) -> String {
        guard region.name.hasSuffix("自治州"), !region.shortName.isEmpty else { return region.name }
        return region.shortName.hasSuffix("州") ? region.shortName : region.shortName + "州"
    }

    /// How a letter addresses a region: 你州.
    package static func address(_ region: Region) -> Bilingual {
        switch region.level {
        case .nation, .unit: text("你单位", "your unit")
        default: text("你\(stem(region))", "your \(englishKind(region))")
        }
    }

    // MARK: The asked region

    private static let stems: Set<Character> = ["省", "市", "州", "县", "区", "旗", "盟"]

    /// The last character of the name where it says what the region is, else by its level.
    private static func stem(_ region: Region) -> String {
        if region.level == .nation { return "国" }
        if let last = region.name.last, stems.contains(last) { return String(last) }
        switch region.level {
        case .nation: return "国"
        case .province: return "省"
        case .city: return "市"
        case .county: return "县"
        case .zone, .unit: return "区"
        }
    }

    private static func englishKind(_ region: Region) -> String {
        switch (region.level, stem(region)) {
        case (.nation, _): "country"
        case (.province, "区"): "region"
        case (.zone, _): "zone"
        case (.unit, _): "unit"
        case (_, "市"): "city"
        case (_, "州"): "prefecture"
        case (_, "县"): "county"
        case (_, "区"): "district"
        case (_, "旗"): "banner"
        case (_, "盟"): "league"
        default: "province"
        }
    }

    // MARK: Those below

    private static func chinese(_ regions: [Region]) -> String {
        let levels = Set(regions.map(\.level))
        let stems = Set(regions.filter { $0.level != .zone }.map(stem))
        switch levels {
        case []: return "地区"
        case [.province]: return "省份"
        case [.zone]: return "园区"
        case [.unit]: return "单位"
        case [.city], [.city, .zone]: return cities(stems) + (levels.contains(.zone) ? "（园区）" : "")
        case [.county], [.county, .zone]: return counties(stems) + (levels.contains(.zone) ? "（园区）" : "")
        case [.city, .county], [.city, .county, .zone]: return "市县"
        default: return "地区"
        }
    }

    private static func cities(_ stems: Set<String>) -> String {
        if stems.contains("州") { return "市州" }
        return stems.contains("盟") ? "盟市" : "市"
    }

    private static func counties(_ stems: Set<String>) -> String {
        switch stems {
        case ["县"]: "县"
        case ["区"]: "区"
        case ["县", "区"]: "县区"
        case ["县", "市"]: "县市"
        default: stems.contains("旗") ? "旗县区" : "县市区"
        }
    }

    private static func english(_ regions: [Region]) -> (one: String, many: String) {
        switch Set(regions.map(\.level)) {
        case [.province]: ("province", "provinces")
        case [.city]: ("city", "cities")
        case [.county]:
            regions.allSatisfy { stem($0) == "区" } ? ("district", "districts") : ("county", "counties")
        case [.zone]: ("zone", "zones")
        case [.unit]: ("unit", "units")
        default: ("area", "areas")
        }
    }
}
