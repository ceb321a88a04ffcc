package import Domain
package import Reporting
import Texts

extension Report {
    /// One self-contained page: for a screen, a phone and paper. No script, nothing from elsewhere.
    package func html(_ language: Language) -> String { Page(self, language).string }
}

/// A report on its way to a page: what every section needs.
struct Page {
    let report: Report
    let language: Language
    /// What regions and figures open; nil: a page by itself, whose regions open their own part of it.
    let links: ReportLinks?
    /// Before every id, so that two reports may share a page.
    let prefix: String
    /// As printed, by region and indicator, in the order of `report.regions`.
    let shown: [[ShownFigures]]
    /// The same for the units of each child.
    let shownUnits: [[[ShownFigures]]]
    /// How many units whose report is not in order are named; a page of a site names a few.
    var unitLimit = Int.max
    /// By code: regions and units.
    private let composites: [Int: ShownComposite]

    init(_ report: Report, _ language: Language, links: ReportLinks? = nil, prefix: String = "") {
        self.report = report
        self.language = language
        self.links = links
        self.prefix = prefix
        shown = report.regions.map { $0.indicators.map { ShownFigures($0, in: report) } }
        shownUnits = report.units.map { units in units.map { $0.indicators.map { ShownFigures($0, in: report) } } }
        var composites: [Int: ShownComposite] = [:]
        for figures in report.regions + report.units.flatMap(\.self) {
            composites[figures.region.code] = ShownComposite(figures, in: report)
        }
        self.composites = composites
    }

    func composite(_ figures: RegionFigures) -> ShownComposite {
        composites[figures.region.code] ?? ShownComposite(figures, in: report)
    }

    var decimals: Int { report.plan.rateDecimals }

    func say(_ words: Bilingual) -> String { words[language] }
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }

    var title: String {
        say(PageText.title(region: report.asked.region.name, plan: report.plan.name, period: report.through))
    }

    var string: String {
        var out = Markup()
        out.reserve(1 << 18)
        HTMLFrame(language: language, title: title, origin: origin, footer: footerLine).write(to: &out) { out in
            writeHead(to: &out)
            writeContents(to: &out)
            writeWhole(to: &out)
            writeCourse(to: &out)
            writeRanking(to: &out)
            writeHeat(to: &out)
            writeDetails(to: &out)
            writeLags(to: &out)
            writeReporting(to: &out)
            writeAdjustments(to: &out)
            writeRegisters(to: &out)
            writeParagraphs(to: &out)
            writeRegions(to: &out)
            writeMethods(to: &out)
            writeFooter(to: &out)
        }
        return out.string
    }

    /// What the page was made from, to be read back.
    private var origin: [(String, String)] {
        [
            ("plan", report.plan.code), ("kind", "page"), ("region", report.asked.region.codeText),
            ("through", report.through.description), ("cutoff", report.cutoff.description),
            ("basis", report.basis.rawValue), ("asOf", report.asOf.description), ("snapshot", report.snapshot),
            ("language", language.rawValue),
        ]
    }

    func writeSection(
        _ id: StaticString, _ title: Bilingual, to out: inout Markup, _ content: (inout Markup) -> Void
    ) {
        out.element("section", ["id": "\(prefix)\(id)"]) { out in
            out.element("h2", [:], title[language])
            content(&out)
        }
    }
}
