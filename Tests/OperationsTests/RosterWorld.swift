import Domain
import Foundation

@testable import Operations

/// A random number generator that gives the same numbers each time.
struct FixedNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Firms of a province with names like real ones: a place, a brand of two or three characters out of few, a trade out of
/// few, a legal form. So many names differ in one character though they are different firms'. Among them, double claims.
struct RosterWorld {
    struct Firm {
        var county: String
        var place: String
        var core: String
        var form: String
        var code: String
        var name: String { place + core + form }
    }

    enum Kind: String, CaseIterable {
        case code, codeAndName, blank, brackets, form, noPlace, slip
    }

    private(set) var firms: [Firm] = []
    /// The places of the two claims in `firms`.
    private(set) var planted: [(kind: Kind, first: Int, second: Int)] = []
    private var numbers: FixedNumbers
    private var names: Set<String> = []
    private let counties: [Region]
    private let cities: [Int: String]

    private static let brand = Array(
        "鑫源盛达恒泰和顺华兴宏远金辉天成永昌瑞丰嘉禾博雅信诚立德汇通万隆康宁润泽星海云峰景明智创优佳美凯"
            + "晨曦朗悦锦绣腾飞卓越国旺福禄祥庆升旭阳光正世纪江河湖山川林森木石玉宝珠银铜铁泉溪")
    private static let trades = [
        "商贸", "科技", "建材", "物流", "餐饮管理", "机械设备", "电子科技", "食品", "农业发展", "文化传媒", "环保工程", "建筑劳务", "汽车服务", "家居",
        "服饰", "医疗器械", "教育咨询", "广告", "物业管理", "新材料",
    ]
    /// What a slip of the pen puts: hardly in any name, or in many.
    private static let slips = Array("枝赏郭饣袄辽芯霄皖诚鑫源辉陂仁俭廷泉韩缮坊陇挚茁麒")

    init(seed: UInt64, firms count: Int, doubles: Int, tree: RegionTree) {
        numbers = FixedNumbers(state: seed)
        counties = tree.regions.filter { $0.level == .county }
        cities = Dictionary(
            uniqueKeysWithValues: tree.regions.filter { $0.level == .city }.map { ($0.code, $0.shortName) })
        while firms.count < count { addFirm() }
        let kinds = Kind.allCases
        for number in 0..<doubles { plant(kinds[number % kinds.count], on: number * (count / doubles)) }
    }

    private mutating func addFirm() {
        guard let county = counties.randomElement(using: &numbers) else { return }
        let city = cities[county.parent ?? 0] ?? ""
        let place = [city, city + "市", county.shortName, "湖南" + city].randomElement(using: &numbers) ?? city
        let length = Int.random(in: 2...3, using: &numbers)
        let brand = (0..<length).compactMap { _ in Self.brand.randomElement(using: &numbers) }
        let core = String(brand) + (Self.trades.randomElement(using: &numbers) ?? "")
        let form = Int.random(in: 0..<10, using: &numbers) == 0 ? "有限责任公司" : "有限公司"
        // One registry gives a name once.
        guard names.insert(city + core).inserted else { return }
        let isBlank = Int.random(in: 0..<50, using: &numbers) == 0
        let code = isBlank ? "" : Codes.code(firms.count + 10_000_000)
        firms.append(Firm(county: county.shortName, place: place, core: core, form: form, code: code))
    }

    private mutating func plant(_ kind: Kind, on place: Int) {
        // The first must bear a code where the double is known by nothing else.
        guard !firms[place].code.isEmpty else { return plant(kind, on: place + 1) }
        var copy = firms[place]
        // As often as not a county of the same city.
        let city = counties.first { $0.shortName == copy.county }?.parent
        let others = Bool.random(using: &numbers) ? counties.filter { $0.parent == city } : counties
        while copy.county == firms[place].county, others.count > 1 {
            copy.county = others.randomElement(using: &numbers)?.shortName ?? ""
        }
        if ![.code, .codeAndName].contains(kind) { copy.code = "" }
        switch kind {
        case .code, .blank: break
        case .codeAndName: copy.core = "新" + copy.core
        case .brackets: copy.core = "（" + copy.core.prefix(2) + "）" + copy.core.dropFirst(2)
        case .form: copy.form = copy.form == "有限公司" ? "有限责任公司" : "有限公司"
        case .noPlace: copy.place = ""
        case .slip: slip(&copy)
        }
        planted.append((kind, place, firms.count))
        firms.append(copy)
    }

    private mutating func slip(_ firm: inout Firm) {
        var core = Array(firm.core)
        let place = Int.random(in: 0..<core.count, using: &numbers)
        let old = core[place]
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0: core.remove(at: place)
        case 1: core.insert(old, at: place)
        default: repeat { core[place] = Self.slips.randomElement(using: &numbers) ?? old } while core[place] == old
        }
        firm.core = String(core)
    }

    var csv: String {
        "县市区,企业名称,统一社会信用代码,服务日期,成立日期,服务方式\n"
            + firms.map { "\($0.county),\($0.name),\($0.code),2021-05-17,2021-01-04,上门\n" }.joined()
    }
}
