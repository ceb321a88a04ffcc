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

    @Test func columnsThatDoNotFitAreLeftOutTheLastFirst() {
        #expect(table().lines(Terminal(width: 22)).first == "位次  地区")
        #expect(table().lines(Terminal(width: 16)).last == "  12  湘西土家…")
        #expect(table().lines(Terminal(width: 15)) == ["位次", "────", "   1", "  12"])
        #expect(table().lines(Terminal(width: 1)).count == 4)
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
