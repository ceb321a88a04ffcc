import Domain
import Workbook

/// A chart of a paper while it is laid out.
struct WordChartDraft {
    let chart: Paper.Chart
    let face: WordFace

    /// So many bars have room on one page.
    private static let mostBars = 30

    /// The chart; one of more bars than a page holds in several parts with one scale.
    func blocks(isWide: Bool) -> [WordBlock] {
        let page = face.page(isWide: isWide)
        let most = chart.shape == .bars ? (isWide ? Self.mostBars * 2 / 3 : Self.mostBars) : Int.max
        let count = chart.categories.count
        guard count > most else { return count == 0 ? [] : [block(0..<count, page, part: nil)] }
        let parts = (count + most - 1) / most
        return (0..<parts).map { part in
            block(part * count / parts..<(part + 1) * count / parts, page, part: (part + 1, parts))
        }
    }

    private func block(_ places: Range<Int>, _ page: WordPage, part: (number: Int, of: Int)?) -> WordBlock {
        let title = part.map { chart.title + face.say("（\($0.number)/\($0.of)）", " (\($0.number) of \($0.of))") }
        var drawn = WordChart(
            shape: chart.shape == .bars ? .bars : .lines, title: BookText.cut(title ?? chart.title, 120),
            categories: chart.categories[places].map { BookText.cut($0, 24) },
            series: chart.series.map { series in
                let values = places.map { $0 < series.values.count ? series.values[$0] : nil }
                return WordSeries(BookText.cut(series.name, 24), values, isReference: series.isReference)
            })
        drawn.decimals = chart.decimals
        drawn.font = face.font(WordFace.song)
        drawn.titleFont = face.font(WordFace.head)
        drawn.size = face.isChinese ? 10.5 : 9
        drawn.width = page.textWidth
        drawn.height = min(height(places.count), page.textHeight - 2 * WordFace.line)
        if part != nil { drawn.maximum = maximum }
        drawn.summary = summary(drawn)
        return .chart(drawn)
    }

    private func height(_ categories: Int) -> Double {
        switch chart.shape {
        case .lines: 230
        // Two charts of 14 bars stand on one page.
        case .bars: 52 + Double(categories * max(1, chart.series.filter { !$0.isReference }.count)) * 17
        }
    }

    /// The parts of one chart end at one value.
    private var maximum: Double {
        let values = chart.series.flatMap(\.values).compactMap { $0 }.filter(\.isFinite)
        return ((values.max() ?? 0) * 1.1).rounded(.up)
    }

    /// The figures in words, for those who cannot see the chart.
    private func summary(_ drawn: WordChart) -> String {
        let kind = chart.shape == .bars ? face.say("条形图", "Bar chart") : face.say("折线图", "Line chart")
        let series = drawn.series.map { series in
            let points = zip(drawn.categories, series.values).compactMap { name, value in
                value.map { name + " " + DecimalDigits.text($0, chart.decimals) }
            }
            return series.name + face.say("：", ": ") + points.joined(separator: face.say("，", ", "))
        }
        let text = kind + face.say("。", ". ") + series.joined(separator: face.say("；", "; "))
        return BookText.cut(text, 2000)
    }
}

/// Numbers with so many decimals, without a locale.
enum DecimalDigits {
    static func text(_ value: Double, _ decimals: Int) -> String {
        let places = max(0, min(6, decimals))
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        // 33.745 is a little less as a binary number: the nudge makes its half a half again.
        let whole = Int((abs(value) * Double(scale) + 1e-7).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard places > 0 else { return sign + String(whole) }
        let digits = String(whole % scale)
        return sign + String(whole / scale) + "." + String(repeating: "0", count: places - digits.count) + digits
    }
}
