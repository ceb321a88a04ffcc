import Testing
import Workbook

@testable import Documents

@Suite struct TitleLinesTests {
    @Test func `A title is broken at words, into the shape of a trapezium or a lozenge`() {
        let lines = TitleLines.broken("关于2021年上半年全省劳动关系“和谐同行”能力提升三年行动计划进展情况的通报", limit: 19)
        #expect(lines == ["关于2021年上半年全省", "劳动关系“和谐同行”能力提升", "三年行动计划进展情况的通报"])
    }

    @Test func `A short title stays in one line`() {
        #expect(TitleLines.broken("全省分指标进展情况表", limit: 19) == ["全省分指标进展情况表"])
        #expect(TitleLines.broken("", limit: 19) == [""])
        #expect(TitleLines.broken("一\n二", limit: 19) == ["一", "二"])
    }

    @Test(arguments: [
        "关于湘西土家族苗族自治州2021年第二季度劳动关系“和谐同行”能力提升三年行动计划进展情况的工作提示函",
        "岳阳市2022年12月31日数据调整说明与上期通报相比的变动说明", "甲的乙的丙的丁的戊的己的庚的辛的壬的癸的子的丑的寅的",
    ])
    func `No line is too long, none begins with 的, no number is torn, nothing is lost`(title: String) {
        let lines = TitleLines.broken(title, limit: 19)
        #expect(lines.joined() == title)
        #expect(lines.count > 1)
        for line in lines { #expect(BookText.columns(line) <= 38) }
        for (line, next) in zip(lines, lines.dropFirst()) {
            #expect(next.first != "的")
            #expect(!(line.last?.isNumber ?? false))
        }
    }

    @Test func `What has no place to break at is left as it is`() {
        let word = String(repeating: "W", count: 100)
        #expect(TitleLines.broken(word, limit: 19) == [word])
        let long = String(repeating: "长", count: 5000)
        #expect(TitleLines.broken(long, limit: 19) == [long])
    }
}
