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
        guard count > most else { return count == 0 ? [] : blocks(0..<count, page, part: nil) }
        let parts = (count + most - 1) / most
        return (0..<parts).flatMap { part in
            blocks(part * count / parts..<(part + 1) * count / parts, page, part: (part + 1, parts))
        }
    }

    private func blocks(_ places: Range<Int>, _ page: WordPage, part: (number: Int, of: Int)?) -> [WordBlock] {
        let title = part.map { chart.title + face.say("（\($0.number)/\($0.of)）", " (\($0.number) of \($0.of))") }
        var drawn = WordChart(
            shape: chart.shape == .bars ? .bars : .lines, title: BookText.cut(title ?? chart.title, 120),
            categories: chart.categories[places].map { BookText.cut(face.shortPeriod($0), 24) },
            series: chart.series.map { series in
                let values = places.map { $0 < series.values.count ? series.values[$0] : nil }
                return WordSeries(name(series, values), values, isReference: series.isReference)
            })
        drawn.decimals = chart.decimals
        drawn.font = face.font(WordFace.song)
        drawn.titleFont = face.font(WordFace.head)
        drawn.size = 9
        drawn.width = page.textWidth
        drawn.height = min(height(places.count), page.textHeight - 2 * WordFace.line)
        if part != nil { drawn.maximum = maximum }
        drawn.summary = summary(drawn)
        drawn.showsTitle = false
        var words = titleLines(drawn.title, width: page.textWidth)
        if chart.shape == .bars, let reference = drawn.series.first(where: \.isReference),
            drawn.series.count == 2
        {
            words += "\n" + face.say("（竖线：\(reference.name)）", "(tick: \(reference.name))")
        }
        return [.paragraph(face.paragraph(words, .chartTitle)), .chart(drawn)]
    }

    private func height(_ categories: Int) -> Double {
        switch chart.shape {
        case .lines: 190
        // Two charts of 14 bars stand on one page, and text beside one.
        case .bars: 18 + Double(categories * max(1, chart.series.filter { !$0.isReference }.count)) * 13.5
        }
    }

    /// With its last figure, or the only one: 序时进度 77.50%.
    private func name(_ series: Paper.Series, _ values: [Double?]) -> String {
        let figures = values.compactMap { $0 }
        let isOne = chart.shape == .lines || (series.isReference && Set(figures).count == 1)
        guard isOne, let last = figures.last else { return BookText.cut(series.name, 24) }
        let isShare = series.name.hasSuffix("%")
        let name = isShare ? String(series.name.dropLast()) : series.name
        let words = name.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        let figure = DecimalDigits.text(last, chart.decimals)
        return BookText.cut(words, 24) + " " + figure + (isShare ? face.say("%", "\u{A0}%") : "")
    }

    /// A title too long for one line is broken where its sense is.
    private func titleLines(_ title: String, width: Double) -> String {
        guard Double(BookText.columns(title)) * 10.5 / 2 > width, face.isChinese else { return title }
        let middle = title.count / 2
        let places = title.indices.filter { "，；".contains(title[$0]) }
        let distance = { (place: String.Index) in abs(title.distance(from: title.startIndex, to: place) - middle) }
        guard let place = places.min(by: { distance($0) < distance($1) }) else { return title }
        let end = title.index(after: place)
        return title[..<end] + "\n" + title[end...]
    }

    /// The parts of one chart end at one value.
    private var maximum: Double {
        let values = chart.series.flatMap(\.values).compactMap { $0 }.filter(\.isFinite)
        return ((values.max() ?? 0) * 1.1).rounded(.up)
    }

    /// The figures in words, for those who cannot see the chart.
    private func summary(_ drawn: WordChart) -> String {
        let kind = chart.shape == .bars ? face.say("条形图", "Bar chart") : face.say("折线图", "Line chart")
        let series = zip(chart.series, drawn.series).map { named, series in
            let points = zip(drawn.categories, series.values).compactMap { name, value in
                value.map { name + " " + DecimalDigits.text($0, chart.decimals) }
            }
            return BookText.cut(named.name, 24) + face.say("：", ": ") + points.joined(separator: face.say("，", ", "))
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
