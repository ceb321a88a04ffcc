import Domain
import Testing

@Suite struct WageReadingTests {
    private static func occupation(_ code: String, _ zh: String, _ synonyms: [String] = []) throws -> Occupation {
        Occupation(code: try #require(OccupationCode(code)), name: Bilingual(zh: zh, en: zh), synonyms: synonyms)
    }

    private func list() throws -> OccupationList {
        OccupationList([
            try Self.occupation("4-07-05-01", "保安员", ["保安"]), try Self.occupation("6-29-01-01", "砌筑工"),
        ]) { $0.lowercased().filter { $0 != " " } }
    }

    @Test(
        "Codes are read with hyphens and without",
        arguments: [
            ("4-07-05-01", "4-07-05-01"), ("4070501", "4-07-05-01"), ("4-07-05", "4-07-05"), ("40705", "4-07-05"),
            ("4-0705-01", nil), ("9-07-05-01", nil), ("4-07", nil), ("407050", nil), ("4-07-05-01-", nil), ("", nil),
        ] as [(String, String?)])
    func codes(text: String, code: String?) { #expect(OccupationCode(text)?.text == code) }

    @Test(
        "Code, name and synonym mean the same occupation",
        arguments: [
            "4-07-05-01", "4070501", "保安员", " 保安 ", "4-07-05-01 保安员", "保安员（4-07-05-01）", "4070501保安队员",
        ])
    func known(text: String) throws {
        let guardian = try Self.occupation("4-07-05-01", "保安员", ["保安"])
        #expect(try list().read(text) == .known(guardian))
    }

    @Test("What the list has not is taken as it is") func unknown() throws {
        let list = try list()
        let code = try #require(OccupationCode("6-99-01-02"))
        #expect(list.read("6-99-01-02 某某工") == .unknownCode(code, "某某工"))
        #expect(list.read("6990102") == .unknownCode(code, ""))
        #expect(list.read("钳工（装配）") == .unknownName("钳工（装配）"))
        #expect(list.read("  ") == .nothing)
    }

    @Test("A code beside another occupation's name is told") func contradiction() throws {
        let list = try list()
        let guardian = try Self.occupation("4-07-05-01", "保安员", ["保安"])
        let mason = try Self.occupation("6-29-01-01", "砌筑工")
        #expect(list.read("4-07-05-01 砌筑工") == .contradiction(guardian, named: mason))
    }

    @Test(
        "Sectors by letter, name and division",
        arguments: [
            ("c", Industry.c), ("制造业", .c), ("c制造业", .c), ("c-制造业", .c), ("制造", .c), ("c34", .c), ("3411", .c),
            ("34", .c),
            ("批发零售业", .f), ("农林牧渔业", .a), ("85", .q), ("97", .t), ("01", .a), ("education", .p),
            ("居民服务、修理和其他服务业", .o),
        ])
    func sectors(text: String, sector: Industry) { #expect(Industry(folded: text) == sector) }

    @Test("No sector", arguments: ["", "u", "c51", "99", "00", "某行业", "c教育", "业"])
    func noSector(text: String) { #expect(Industry(folded: text) == nil) }

    @Test(
        "Pay that cannot be a year's is told with its likely cause",
        arguments: [
            (450_000, PayBounds.Finding.looksMonthly), (650, .looksLikeTenThousands), (1_250, .looksLikeTenThousands),
            (100_000, .tooLow), (1_199_999, .looksMonthly), (1_200_000, .low), (2_000_000, nil), (100_000_000, nil),
            (100_000_001, .high), (2_000_000_000, .high), (2_000_000_001, .tooHigh),
        ] as [(Int, PayBounds.Finding?)])
    func pay(pay: Int, finding: PayBounds.Finding?) { #expect(PayBounds().finding(pay) == finding) }

    @Test(
        "Sizes are told in bands",
        arguments: [
            (3, 3, "3–9"), (9, 3, "3–9"), (10, 3, "10–29"), (29, 10, "10–29"), (30, 10, "30–99"), (100, 10, "100–299"),
            (1000, 10, "1,000–2,999"), (12, 12, "12–29"), (4, 12, "12–29"), (50, 40, "40–99"),
        ])
    func bands(size: Int, least: Int, text: String) { #expect(WageBand(size, least: least).text == text) }
}
