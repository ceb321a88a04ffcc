import Documents
import Testing

@Suite struct TextTableTests {
    private func table() -> TextTable {
        var table = TextTable([.init("位次", .right), .init("地区", limit: 10), .init("完成率%", .right)])
        table.add(["1", "株洲市", "40.00"])
        table.add(["12", "湘西土家族苗族自治州", "9.50"])
        return table
    }

    @Test func columnsStandUnderTheirHeads() {
        #expect(
            table().lines(Terminal()) == [
                "位次  地区        完成率%", "────  ──────────  ───────", "   1  株洲市        40.00", "  12  湘西土家…      9.50",
            ])
    }

    @Test func everyLineHasTheSameWidthOrIsShorter() {
        let widths = table().lines(Terminal()).map { Terminal.columns($0) }
        #expect(widths == [25, 25, 25, 25])
    }

    @Test func columnsThatDoNotFitFollowBelowEachWithTheFirst() {
        #expect(
            table().lines(Terminal(width: 22)) == [
                "位次  地区", "────  ──────────", "   1  株洲市", "  12  湘西土家…", "", "位次  完成率%", "────  ───────",
                "   1    40.00", "  12     9.50",
            ])
        #expect(table().lines(Terminal(width: 22)).allSatisfy { Terminal.columns($0) <= 22 })
    }

    @Test func aColumnThatIsTooWideByItselfIsCut() {
        #expect(table().lines(Terminal(width: 15)).dropFirst(2).first == "   1  株洲市")
        #expect(table().lines(Terminal(width: 12)).allSatisfy { Terminal.columns($0) <= 12 })
    }

    @Test func aSpareColumnIsLeftOutBeforeTheTableIsFolded() {
        var table = TextTable([.init("地区"), .init("", limit: 10, isSpare: true), .init("数", .right)])
        table.add(["株洲市", "██████████", "3"])
        #expect(table.lines(Terminal(width: 22)).last == "株洲市  ██████████   3")
        #expect(table.lines(Terminal(width: 21)) == ["地区    数", "──────  ──", "株洲市   3"])
    }

    @Test func twoColumnsMayNameTheRow() {
        var table = TextTable([.init("位次", .right), .init("地区"), .init("甲", .right), .init("乙", .right)], keys: 2)
        table.add(["1", "株洲市", "40", "50"])
        #expect(
            table.lines(Terminal(width: 16)) == [
                "位次  地区    甲", "────  ──────  ──", "   1  株洲市  40", "", "位次  地区    乙", "────  ──────  ──",
                "   1  株洲市  50",
            ])
    }

    @Test func aTableWithoutRowsHasAHead() {
        #expect(TextTable([.init("指标")]).lines(Terminal()) == ["指标", "────"])
    }

    @Test func coloursDoNotChangeTheWidth() {
        var table = TextTable([.init("状态"), .init("数", .right)])
        table.add([.init("滞后", .red), .init("3")])
        #expect(table.lines(Terminal()).last == "滞后   3")
        #expect(table.lines(Terminal(hasColour: true)).last == "\u{1B}[31m滞后\u{1B}[0m   3")
    }
}
