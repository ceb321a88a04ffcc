import Testing

@testable import Domain

/// GB 32100-2015 and GB 11714, with codes recomputed by hand (domain facts §9).
@Suite struct CreditCodeTests {
    @Test(arguments: ["91350100M000100Y43", "91110000600037341L", "11370800004312490W", "11320000MB151840XJ"])
    func `A code with right check characters is one`(text: String) {
        #expect(CreditCode(text)?.text == text)
    }

    @Test(arguments: [
        ("91310115MA1H8R7C6D", CreditCode.Fault.check), ("91350100M000100Y4Z", .character),
        ("91350100M000100Y4", .length), ("91350100M000100Y44", .check), ("91350100m000100y43", .character),
        ("O1350100M000100Y43", .character),
    ])
    func `A wrong one says why`(text: String, fault: CreditCode.Fault) {
        #expect(CreditCode.fault(in: text) == fault)
    }

    @Test func `The organisation's code inside has a check of its own`() throws {
        let first = "91430100" + "12345678" + "0"
        let wrong = try first + String(#require(CreditCode.check(ofFirst: first)))
        let own = try #require(CreditCode.organisationCheck(of: "12345678"))
        #expect(own != "0")
        #expect(CreditCode.fault(in: wrong) == .organisation)
        let right = "9143010012345678" + String(own)
        let code = try right + String(#require(CreditCode.check(ofFirst: right)))
        #expect(CreditCode(code)?.organisation == "12345678\(own)")
        #expect(CreditCode("11370800004312490W")?.category == "11")
    }

    @Test func `Any single character changed is noticed`() throws {
        let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let code = Array("91350100M000100Y43")
        for place in code.indices {
            for letter in letters where letter != code[place] {
                var other = code
                other[place] = letter
                #expect(CreditCode(String(other)) == nil)
            }
        }
    }
}
