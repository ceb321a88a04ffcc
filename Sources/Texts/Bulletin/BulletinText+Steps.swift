package import Domain

extension BulletinText {
    /// What asks for a step.
    package struct Needs: Sendable {
        /// Regions below lag; or the asked region itself does.
        package var hasLaggingChildren = false
        package var hasOwnLags = false
        package var hasMissing = false
        /// The day of the document.
        package var day: Day

        package init(day: Day) {
            self.day = day
        }
    }

    /// 下步工作: each step with its day and who answers for it, as （一）…（二）….
    package func steps(_ needs: Needs) -> String {
        var steps: [String] = []
        if let step = improvement(needs) { steps.append(step) }
        if needs.hasMissing {
            let day = PeriodWords.day(plan.deadlines.workday(needs.day + plan.deadlines.late), in: needs.day.civil.year)
            steps.append(say("未报单位于\(day.zh)前补报。", "Units whose report is missing are to send it by \(day.en)."))
        }
        if let step = nextReports(needs) { steps.append(step) }
        steps.append(
            say(
                "\(regions.hasChildren ? "各地" : "各填报单位")要以台账为依据如实填报，不得虚报、瞒报，不得要求企业重复填报。",
                "All are to report truthfully and from their registers; no enterprise is to be asked for the same figures twice."
            ))
        return numbered(steps)
    }

    func numbered(_ steps: [String]) -> String {
        guard steps.count > 1 else { return steps.first ?? "" }
        return steps.enumerated().map { say("（\(Chinese.numeral($0 + 1))）\($1)", "(\($0 + 1)) \($1)") }
            .joined(separator: say("", " "))
    }

    private func improvement(_ needs: Needs) -> String? {
        let day = PeriodWords.day(plan.deadlines.workday(needs.day + plan.deadlines.measures), in: needs.day.civil.year)
        let due = isEnded ? text("情况说明", "an account of why") : text("改进措施", "their measures")
        if needs.hasLaggingChildren {
            return say(
                "低于进度要求的\(regions.child.zh)要逐项分析原因，于\(day.zh)前报送\(due.zh)。",
                "\(English.capitalised(regions.children)) that are behind are to look into each cause and send \(due.en) by \(day.en)."
            )
        }
        guard needs.hasOwnLags else { return nil }
        return say(
            "低于进度要求的指标要逐项分析原因，于\(day.zh)前提出\(due.zh)。",
            "For each indicator that is behind, the causes are to be looked into and \(isEnded ? "accounted for" : "measures named") by \(day.en)."
        )
    }

    /// When the next period's reports are due.
    private func nextReports(_ needs: Needs) -> String? {
        let next = through.next
        guard plan.contains(next) else { return nil }
        let name = PeriodWords.full(next)
        let county = plan.deadlines.day(for: next, level: .county)
        let city = plan.deadlines.day(for: next, level: .city)
        // Of a document written later there is nothing to announce.
        guard county >= needs.day else { return nil }
        let year = needs.day.civil.year
        let first = PeriodWords.day(county, in: year)
        let last = PeriodWords.day(city, in: year)
        guard regions.grade != nil, regions.childLevel == .city, county != city else {
            return say("\(name.zh)报表于\(first.zh)前报送。", "Reports for \(name.en) are due by \(first.en).")
        }
        return say(
            "\(name.zh)报表，县级于\(first.zh)前上报，市级于\(last.zh)前报送。",
            "Reports for \(name.en) are due from counties by \(first.en) and from cities by \(last.en).")
    }
}

extension Deadlines {
    /// Days within which missing reports are asked for: as many as a county has for a report.
    var late: Int { days[.county] ?? 5 }
    /// Days within which measures are asked for: as many as county and city have together.
    var measures: Int { late + (days[.city] ?? late) }
}
