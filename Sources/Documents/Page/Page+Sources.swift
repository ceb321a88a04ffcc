import Domain
import Reporting
import Texts

/// Where a region's figures come from: filings with their acts and files, and the commands that show every line.
extension Page {
    func writeSources(_ figures: RegionFigures, _ units: [RegionFigures], isWhole: Bool, to out: inout Markup) {
        out.element("details", ["class": "src"]) { out in
            out.element("summary", [:], say(PageWords.sources))
            out.paragraph(sourceSentence(figures, units, isWhole: isWhole))
            if !figures.filings.isEmpty { writeFilings([(nil, figures.filings)], to: &out) }
            let below = units.filter { !$0.filings.isEmpty }.map { (Optional($0.region), $0.filings) }
            if !below.isEmpty { writeFilings(below, to: &out) }
            writeTraces(figures.region, to: &out)
        }
    }

    /// The way to every line: an address for each indicator, or a command.
    private func writeTraces(_ region: Region, to out: inout Markup) {
        guard links == nil else {
            out.paragraph(say("逐行查看：", "Every line:"))
            return out.element("ul", ["class": "plain"]) { out in
                for indicator in report.plan.indicators {
                    guard let address = links?.figure(indicator, region, report.through) else { continue }
                    out.element("li", [:]) { $0.element("a", ["href": address], indicator.name[language]) }
                }
            }
        }
        out.paragraph(say("逐行查看（单击选中，复制到命令行）：", "Every line (a click selects, ready to copy):"))
        for indicator in report.plan.indicators {
            out.element("code", ["class": "cmd"], traceCommand(indicator, region))
            out.raw("\n")
        }
    }

    private func sourceSentence(_ figures: RegionFigures, _ units: [RegionFigures], isWhole: Bool) -> String {
        if !figures.filings.isEmpty { return say(PageText.ownFilings(figures.filings.count)) }
        if isWhole, !report.children.isEmpty {
            let parts = report.children.filter { !$0.isMemo }.count
            let filings =
                (Array(report.children) + report.units.joined()).filter { !$0.isMemo }.reduce(0) {
                    $0 + $1.filings.count
                }
            return say(PageText.sumOf(parts, filings: filings))
        }
        if !units.isEmpty {
            let filings = units.filter { !$0.isMemo }.reduce(0) { $0 + $1.filings.count }
            return say(PageText.sumOf(units.filter { !$0.isMemo }.count, filings: filings))
        }
        return say(PageText.noFilings)
    }

    private func traceCommand(_ indicator: Indicator, _ region: Region) -> String {
        let basis = report.basis == .accepted ? "" : " --basis \(report.basis.rawValue)"
        return "tongxing trace --indicator \(Self.argument(indicator.code)) --region \(region.codeText) "
            + "--through \(report.through)\(basis)"
    }

    /// A word of a command line: plain, or in quotes that let nothing out.
    static func argument(_ word: String) -> String {
        let isPlain =
            !word.isEmpty && !word.hasPrefix("-")
            && word.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
                    || byte == 45 || byte == 46
            }
        return isPlain
            ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private func writeFilings(_ filings: [(Region?, [FilingSource])], to out: inout Markup) {
        let hasUnits = filings.contains { $0.0 != nil }
        var columns: [HTMLTable.Column] = hasUnits ? [.init(say(PageWords.reportingUnit), isText: true)] : []
        columns += [
            .init(say(PageWords.period), isText: true), .init(say(PageWords.revision)), .init(say(PageWords.act)),
            .init(say(PageWords.received), isText: true), .init(say(PageWords.file), isText: true),
            .init(say(PageWords.row)),
        ]
        HTMLTable(caption: say("计入的填报", "Filings that count"), columns: columns).write(to: &out) { out in
            // Thousands of rows share a few periods and days.
            var words = FilingWords(language: language)
            for (region, sources) in filings {
                for source in sources { writeFiling(region, source, &words, to: &out) }
            }
        }
    }

    private func writeFiling(
        _ region: Region?, _ source: FilingSource, _ words: inout FilingWords, to out: inout Markup
    ) {
        let (period, day) = (words.period(source.period), words.day(source.received))
        out.row { out in
            if let region { out.element("th", ["scope": "row"]) { writePlainName(region, to: &$0) } }
            out.words(period)
            out.cell(String(source.revision))
            out.cell(String(source.act))
            out.words(day)
            out.element("td", ["class": "x"]) { out in
                if let file = source.file { out.name(file) } else { out.text(say(PageWords.typed)) }
            }
            out.cell(source.row.map(String.init) ?? ShownFigures.none)
        }
    }
}

/// Periods and days in words, each made once.
private struct FilingWords {
    let language: Language
    private var periods: [Period: String] = [:]
    private var days: [Day: String] = [:]

    init(language: Language) { self.language = language }

    mutating func period(_ period: Period) -> String {
        if let known = periods[period] { return known }
        periods[period] = period.description
        return period.description
    }

    mutating func day(_ day: Day) -> String {
        if let known = days[day] { return known }
        let words = Labels.day(day)[language]
        days[day] = words
        return words
    }
}
