import Domain
import Reporting
import Texts

/// The answer, what it rests on, and where to read on.
extension Page {
    func writeHead(to out: inout Markup) {
        out.raw("<header>\n")
        out.element("p", ["class": "kicker"]) { out in
            out.text(report.plan.name[language])
            out.raw(" · ")
            out.name(report.asked.region.name)
            out.text(" · \(say(Labels.period(report.through)))")
        }
        out.element("h1", [:], answer)
        if let summary { out.paragraph(summary, "lead") }
        writeFacts(to: &out)
        out.element("dl", ["class": "meta"]) { out in
            for (name, value) in head {
                out.element("div", [:]) { out in
                    out.element("dt", [:], say(name))
                    out.element("dd", [:], value)
                }
            }
        }
        out.raw("</header>\n")
    }

    private var answer: String {
        let region = report.asked.region.name
        let composite = composite(report.asked)
        guard composite.value != nil else {
            let received = report.asked.completeness
            return say(
                PageText.answerWithoutTargets(
                    region: region, cutoff: report.cutoff, received: received.received, expected: received.expected))
        }
        return say(
            PageText.answer(
                region: region, cutoff: report.cutoff, composite: composite.text,
                difference: composite.difference, decimals: decimals))
    }

    /// How the children stand.
    private var summary: String? {
        let counts = statusCounts
        guard counts.contains(where: { $0.status != .noTarget }) else { return nil }
        return say(PageText.counts(counts, of: childKind)) + say("。", ".")
    }

    /// The children that count, by the state of their composite, the best state first.
    var statusCounts: [(status: Status, count: Int)] {
        var counts: [(status: Status, count: Int)] = []
        for child in report.children where isCompared(child) {
            let status = composite(child).status
            if let place = counts.firstIndex(where: { $0.status == status }) {
                counts[place].count += 1
            } else {
                counts.append((status, 1))
            }
        }
        let order = State.allCases.map(\.rawValue)
        return counts.enumerated().sorted {
            (order.firstIndex(of: State($0.element.status).rawValue) ?? 0, $0.offset)
                < (order.firstIndex(of: State($1.element.status).rawValue) ?? 0, $1.offset)
        }.map(\.element)
    }

    /// Whether a child is one of those that are compared: a level's own unit is not one of its cities.
    func isCompared(_ child: RegionFigures) -> Bool {
        !child.isMemo && (child.region.level != .unit || report.children.allSatisfy { $0.region.level == .unit })
    }

    var childKind: Bilingual {
        let levels = Set(report.children.map(\.region.level).filter { $0 != .unit })
        return PageText.kind(levels.count == 1 ? levels.first : nil)
    }

    private var head: [(Bilingual, String)] {
        [
            (PageWords.plan, report.plan.name[language]), (PageWords.region, report.asked.region.name),
            (PageWords.period, say(Labels.period(report.through))), (PageWords.cutoff, say(Labels.day(report.cutoff))),
            (PageWords.basis, say(Labels.basis(report.basis))), (PageWords.asOf, say(Labels.moment(report.asOf))),
            (PageWords.snapshot, report.snapshot),
        ]
    }

    private func writeFacts(to out: inout Markup) {
        out.element("dl", ["class": "facts"]) { out in
            for fact in facts {
                out.element("div", [:]) { out in
                    out.element("dt", [:], fact.name)
                    out.element("dd", ["class": fact.state.map { "i-\($0.rawValue)" } ?? ""], fact.value)
                }
            }
        }
        out.raw("\n")
    }

    private struct Fact {
        let name, value: String
        var state: State?
    }

    private var facts: [Fact] {
        var facts: [Fact] = []
        let composite = composite(report.asked)
        if composite.value != nil {
            let value = "\(composite.text) \(Labels.sign(composite.status))"
            facts.append(Fact(name: say(PageWords.composite), value: value, state: composite.state))
        }
        if let pace = composite.pace {
            facts.append(Fact(name: say(PageWords.pace), value: pace.fixed(decimals)))
        }
        let judged = report.asked.indicators.filter { $0.target != nil }
        let behind = judged.count { ($0.pointsToPace?.sign ?? 0) < 0 }
        if !judged.isEmpty {
            let value = "\(judged.count - behind)/\(judged.count)"
            facts.append(Fact(name: say("达到序时的指标", "Indicators on pace"), value: value))
        }
        let row = report.reporting?.asked.completeness ?? report.asked.completeness
        let name =
            report.reporting == nil ? say("实报/应报（件）", "Reports received") : say("本期实报/应报", "Received this period")
        facts.append(Fact(name: name, value: "\(Digits.grouped(row.received))/\(Digits.grouped(row.expected))"))
        return facts
    }

    func writeContents(to out: inout Markup) {
        out.element("nav", ["aria-label": say(PageWords.contents)]) { out in
            for (anchor, words) in contents {
                out.element("a", ["href": "#\(prefix)\(anchor)"], say(words))
                out.raw(" ")
            }
        }
        out.raw("\n")
    }

    private var contents: [(StaticString, Bilingual)] {
        var found: [(StaticString, Bilingual)] = [("whole", PageWords.whole)]
        if hasTargets { found.append(("course", PageWords.course)) }
        if !report.children.isEmpty {
            if hasRanks { found.append(("ranking", PageWords.ranking)) }
            if !heatColumns.isEmpty { found.append(("heat", PageWords.heat)) }
        }
        found.append(("details", PageWords.details))
        found.append(("lags", PageWords.lags))
        found.append(("reporting", PageWords.reporting))
        if report.adjustments != nil || !report.targetRevisions.isEmpty {
            found.append(("adjustments", PageWords.adjustments))
        }
        if !report.evidencedIndicators.isEmpty || report.registers != nil {
            found.append(("registers", RegisterTableText.section))
        }
        return found + [("regions", PageWords.regions), ("methods", PageWords.methods)]
    }

    var hasTargets: Bool { report.asked.indicators.contains { $0.target != nil } }
    var hasRanks: Bool { report.children.contains { $0.rank != nil } }

    // MARK: Foot

    /// At the foot of each sheet.
    var footerLine: String {
        let cutoff = say("截至\(Labels.day(report.cutoff).zh)", "to \(Labels.day(report.cutoff).en)")
        return "\(report.plan.name[language]) · \(cutoff) · \(report.snapshot.prefix(16))"
    }

    func writeFooter(to out: inout Markup) {
        out.element("footer", [:]) { out in
            out.paragraph(
                "\(report.plan.name[language]) · "
                    + say("截至\(Labels.day(report.cutoff).zh)", "to \(Labels.day(report.cutoff).en)"))
            out.element("p", [:]) { out in
                out.text(say("校验值 ", "Snapshot "))
                out.element("code", [:], report.snapshot)
            }
            out.element("p", [:]) { out in
                out.text(say("核对本页：", "To check this page: "))
                out.element("code", ["class": "cmd"], "tongxing verify --document FILE.html")
            }
        }
    }
}
