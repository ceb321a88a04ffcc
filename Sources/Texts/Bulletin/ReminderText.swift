package import Domain

/// The sentences of a 工作提示函: to one region, with what it lacks and what would mend it.
package struct ReminderText: Sendable {
    private let text: BulletinText
    private let region: Region
    private let address: Bilingual

    package init(_ text: BulletinText, to region: Region) {
        self.text = text
        self.region = region
        address = RegionWords.address(region)
    }

    private func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        text.say(zh(), en())
    }

    /// 你州.
    package var your: String { address[text.language] }

    package func title(hasWork: Bool) -> String {
        hasWork
            ? say(
                "关于加快推进\(text.planName)的工作提示函",
                "Reminder to \(region.name): \(text.planName), \(text.periods.title.en)")
            : say(
                "关于\(text.periods.title.zh)\(text.planName)进展情况的工作提示函",
                "Reminder to \(region.name): \(text.planName), \(text.periods.title.en)")
    }

    package func lead(basis: Basis, asOf: Moment) -> String {
        say(
            "根据\(text.regions.isRoot ? text.regions.our.zh : "")\(text.planName)，现将\(address.zh)\(text.periods.title.zh)进展情况和需要关注的问题提示如下（\(text.facts(basis: basis, asOf: asOf))）\(text.preview)。",
            "Basis: \(text.facts(basis: basis, asOf: asOf)).\(text.preview)")
    }

    package enum Section: Sendable {
        case progress, attention, requests
    }

    package func heading(_ section: Section, number: Int) -> String {
        let name =
            switch section {
            case .progress: Texts.text("进展情况", "Progress")
            case .attention: Texts.text("需要关注的问题", "What needs attention")
            case .requests: Texts.text("有关要求", "What is asked")
            }
        return say("\(Chinese.numeral(number))、\(name.zh)", "\(number). \(name.en)")
    }

    // MARK: Ranks

    package func rank(_ subject: String, _ rank: Int, isShared: Bool, isLast: Bool, of count: Int) -> String {
        say(
            "\(subject)在\(count)个\(text.regions.child.zh)中\(isShared ? "并列" : "居")第\(rank)位\(isLast ? "（末位）" : "")",
            "\(isShared ? "jointly " : "")\(English.ordinal(rank)) of \(count)\(isLast ? " (last)" : "") on \(subject)")
    }

    package func ranks(_ places: [String]) -> String {
        say(places.joined(separator: "，") + "。", "\(region.name) ranks \(English.list(places)).")
    }

    // MARK: Attention

    package func lag(_ item: LagItem) -> String { text.lags([item]) }

    /// What keeps its pace where nothing lags; what has no pace is said to have none.
    ///
    /// - Parameters:
    ///   - held: Indicators that are held against a pace.
    ///   - others: Indicators with a target that are not: titles that the level above recognises.
    /// - Returns: A sentence.
    package func nothingLags(held: [Indicator], others: [Indicator]) -> String {
        guard !(held.isEmpty && others.isEmpty) else {
            return say(
                "目标任务未下达\(address.zh)，不作进度评价。", "No targets are set for \(region.name): progress is not judged.")
        }
        let names = held.map { text.words($0).short(text.language) }
        let pace = say(
            "\(address.zh)有序时进度要求的指标（\(Chinese.list(names))）\(held.count > 1 ? "均" : "")达到序时进度",
            "\(English.list(names)) \(held.count > 1 ? "are" : "is") on pace")
        let titles = others.allSatisfy(\.isRecognised)
        let rest = say(
            "\(held.isEmpty ? address.zh : "")\(text.groupName(others))\(titles ? "由\(text.regions.grade?.zh ?? "上级")分批认定，" : "")不作进度比较",
            "\(text.groupName(others)) \(others.count > 1 ? "are" : "is")\(titles ? " recognised in batches and" : "") not compared with a pace"
        )
        let parts = (held.isEmpty ? [] : [pace]) + (others.isEmpty ? [] : [rest])
        return say(parts.joined(separator: "；") + "。", English.capitalised(parts.joined(separator: "; ")) + ".")
    }

    /// Names by state: `未报：攸县、茶陵县`; nil where there are none.
    package func missing(_ names: [(state: String, names: [String])]) -> String? {
        guard !names.isEmpty else { return nil }
        if names.count == 1, names[0].names == [region.name] {
            let state = text.state(names[0].state)
            return say(
                "\(address.zh)本期报表\(state)。",
                "The report of \(region.name) \(names[0].state == "late" ? "came late" : names[0].state == "returned" ? "was returned" : "is missing")."
            )
        }
        let parts = names.map { entry in
            say(
                "\(text.state(entry.state))\(entry.names.count)个：\(Chinese.list(entry.names))",
                "\(text.state(entry.state)): \(English.list(entry.names))")
        }
        return say(parts.joined(separator: "；") + "。", English.capitalised(parts.joined(separator: "; ")) + ".")
    }

    // MARK: Requests

    package func requests(hasLags: Bool, hasMissing: Bool, isSelf: Bool, hasTargets: Bool, day: Day) -> String {
        let deadlines = text.plan.deadlines
        let late = PeriodWords.day(deadlines.workday(day + deadlines.late), in: day.civil.year)
        let measures = PeriodWords.day(deadlines.workday(day + deadlines.measures), in: day.civil.year)
        var steps: [String] = []
        if hasLags {
            let due =
                text.isEnded ? Texts.text("情况说明", "an account of why") : Texts.text("改进措施", "the measures taken")
            steps.append(
                say(
                    "请\(address.zh)逐项分析原因，加大工作力度，于\(measures.zh)前报送\(due.zh)。",
                    "Please look into each cause and send \(due.en) by \(measures.en)."))
        }
        if hasMissing {
            steps.append(
                isSelf
                    ? say("请于\(late.zh)前补报。", "Please send the missing report by \(late.en).")
                    : say("请督促未报单位于\(late.zh)前补报。", "Please see that missing reports arrive by \(late.en)."))
        }
        if steps.isEmpty {
            steps.append(
                hasTargets && !text.isEnded
                    ? say(
                        "请\(address.zh)继续保持工作力度，确保按期完成目标任务。",
                        "Please keep the pace so that the targets are met on time.")
                    : say("请\(address.zh)继续保持工作力度。", "Please keep up the work."))
        }
        steps.append(say("请以台账为依据如实填报，不得虚报、瞒报。", "Please report truthfully and from the registers."))
        return text.numbered(steps)
    }

    package var annexTitle: String {
        say("\(region.name)分指标进展情况表", "Indicators of \(region.name)")
    }
}
