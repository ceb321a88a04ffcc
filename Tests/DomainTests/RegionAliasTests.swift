import Domain
import Testing

@Suite struct RegionAliasTests {
    @Test(arguments: [
        ("祁阳县@..2021-05", "祁阳县", nil, "2021-05-31"), ("431121@2020-01..2021-05", "431121", "2020-01-01", "2021-05-31"),
        ("祁阳@2021-05-17..", "祁阳", "2021-05-17", nil), ("祁阳县@..2021-05-16", "祁阳县", nil, "2021-05-16"),
        ("湘西自治州", "湘西自治州", nil, nil), ("甲@..", "甲", nil, nil),
    ])
    func aliasesAreReadWithTheirDates(field: String, text: String, from: String?, to: String?) throws {
        let alias = try #require(RegionAlias(parsing: field))
        #expect(alias.text == text)
        #expect(alias.from?.description == from)
        #expect(alias.to?.description == to)
    }

    @Test(arguments: [
        "", "@..2021-05", "祁阳县@2021-05", "祁阳县@", "祁阳县@..2021-13", "祁阳县@2021..2022", "祁阳县@..2021-05..", "祁阳县@x..",
    ])
    func whatIsNoAliasIsRefused(field: String) {
        #expect(RegionAlias(parsing: field) == nil)
    }

    @Test func aliasesAreWrittenAsTheyAreRead() throws {
        for field in ["祁阳县@..2021-05-31", "431121@2020-01-01..2021-05-31", "湘西自治州", "祁阳@2021-05-17.."] {
            #expect(try #require(RegionAlias(parsing: field)).field == field)
        }
    }

    @Test func datesHoldOnBothTheirDays() throws {
        let alias = try #require(RegionAlias(parsing: "431121@2020-01..2021-05"))
        let days = try ["2019-12-31", "2020-01-01", "2021-05-31", "2021-06-01"].map(day)
        #expect(days.map(alias.isValid) == [false, true, true, false])
        #expect(try RegionAlias(text: "祁阳").isValid(on: day("1900-01-01")))
    }

    @Test func regionsExistFromTheirFirstToTheirLastDay() throws {
        var region = Region(431181, below: nil)
        region.validFrom = try day("2021-05-17")
        region.validTo = try day("2021-12-31")
        let days = try ["2021-05-16", "2021-05-17", "2021-12-31", "2022-01-01"].map(day)
        #expect(days.map(region.isValid) == [false, true, true, false])
    }
}
