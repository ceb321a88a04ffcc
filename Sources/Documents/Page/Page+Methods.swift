import Domain
import Reporting
import Texts

/// The officer's own words; how figures are computed; how to check them.
extension Page {
    func writeParagraphs(to out: inout Markup) {
        for section in BulletinSection.allCases {
            let texts = report.paragraphs.filter { $0.section == section }.flatMap { paragraph in
                paragraph.text.split(whereSeparator: \.isNewline).map(String.init)
            }
            guard !texts.isEmpty else { continue }
            out.element("section", [:]) { out in
                out.element("h2", [:], English.capitalised(say(Labels.section(section))))
                for text in texts { out.element("p", ["dir": "auto"], text) }
            }
        }
    }

    func writeMethods(to out: inout Markup) {
        writeSection("methods", PageWords.methods, to: &out) { out in
            out.element("ul", [:]) { out in
                for sentence in methods { out.element("li", [:], say(sentence)) }
            }
            writeDefinitions(to: &out)
            out.paragraph(say(PageText.check))
            out.element("code", ["class": "cmd"], again)
        }
    }

    private var methods: [Bilingual] {
        let ranked = report.plan.indicators.enumerated().filter { number, indicator in
            indicator.ranked && report.regions.contains { $0.indicators[number].target != nil }
        }.map(\.element)
        return [
            PageText.basis(report.basis), PageText.rates(decimals: decimals), PageText.pace,
            PageText.bands(report.plan.bands),
            PageText.composite(ranked, by: report.plan.rankBy, year: report.through.year), PageText.ranks,
        ]
    }

    var definitions: Definitions { Definitions(report.plan.indicators.map { $0.definition[language] }) }

    private func writeDefinitions(to out: inout Markup) {
        let definitions = definitions
        guard definitions.own.contains(where: { !$0.isEmpty }) || !definitions.shared.isEmpty else { return }
        out.element("h3", [:], say("指标解释", "Definitions"))
        out.element("dl", ["class": "words"]) { out in
            for (indicator, definition) in zip(report.plan.indicators, definitions.own) where !definition.isEmpty {
                out.element("dt", [:], indicator.name[language])
                out.element("dd", [:], definition)
            }
        }
        if !definitions.shared.isEmpty { out.paragraph(definitions.shared, "note") }
    }

    /// The command that makes the page again.
    private var again: String {
        let basis = report.basis == .accepted ? "" : " --basis \(report.basis.rawValue)"
        return "tongxing report --format html --region \(report.asked.region.codeText) --through \(report.through)"
            + "\(basis) --as-of \(Self.argument(report.snapshot))"
    }
}
