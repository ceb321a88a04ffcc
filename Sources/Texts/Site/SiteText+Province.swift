package import Domain

/// The overview, targets and periods.
extension SiteText {
    /// The first names of a list, and how many there are.
    static func names(_ names: [String], limit: Int = 6) -> Bilingual {
        let first = Array(names.prefix(limit))
        guard names.count > limit else { return text(Chinese.list(first), English.list(first)) }
        return text(
            "\(first.joined(separator: "、"))等 \(names.count) 个",
            "\(first.joined(separator: ", ")) and others (\(names.count))")
    }

    /// As a heading or a label begins.
    package static func heading(_ words: Bilingual) -> Bilingual { text(words.zh, English.capitalised(words.en)) }

    // MARK: Overview

    package static let dashboard = SitePage(
        "总览", "Overview",
        [
            "through": text("截至报告期", "Through"), "basis": text("数据口径", "Basis"),
            "asOf": text("数据截取时间（空为现在）", "As recorded by (blank: now)"),
            "asOfHint": text(
                "如 2022-07-12、校验码前 8 位、#通报变更号", "A day, 8 digits of a check code, or # and a bulletin's act"),
            "show": text("查看", "Show"), "waiting": text("待办", "What waits"), "where": text("位置", "Where"),
            "files": text("下载", "Files"),
            "filesNote": text(
                "各种格式同一套数；同一校验码的文件逐字节相同。",
                "The same figures in every format; of the same check code, the same bytes."),
            "more": text("本单位其他页面", "Other pages of this region"),
        ])

    package static func past(_ asOf: Moment) -> Bilingual {
        text(
            "这是\(Labels.moment(asOf).zh)时的数据，不是现在的。",
            "These are the figures as of \(Labels.moment(asOf).en), not the present ones.")
    }

    package static let toTargets = text("目标任务", "Targets")
    package static let toHistory = text("填报历史", "History of reports")
    package static let toForm = text("填报表", "Form")

    package static let packagesCard = (title: text("报送件", "Packages"), unit: text("件待审定", "to decide on"))
    package static let reportingCard = (title: text("报送情况", "Reporting"), unit: text("个单位未报", "units missing"))
    package static let bulletinCard = (title: text("通报", "Bulletin"), unit: text("家有会签意见", "bodies have spoken"))
    package static let goDecide = text("去审定", "Decide")
    package static let goLook = text("查看", "Look")

    package static func packagesWaiting(_ cities: [String]) -> Bilingual {
        guard !cities.isEmpty else { return text("没有待审定的报送件。", "No package waits.") }
        let names = names(cities)
        return text("\(names.zh)已报送，等待审定。", "Sent by \(names.en).")
    }

    package static func reportsMissing(_ period: Period, _ units: [String]) -> Bilingual {
        let label = Labels.period(period)
        guard !units.isEmpty else { return text("\(label.zh)应报单位全部已报。", "All units have reported for \(label.en).") }
        let names = names(units)
        return text("\(label.zh)：\(names.zh)。", "\(label.en): \(names.en).")
    }

    package static func bulletinIssued(_ title: String) -> Bilingual { text("已印发《\(title)》。", "Issued: \(title).") }

    package static func bulletinOpen(_ period: Period) -> Bilingual {
        text("\(Labels.period(period).zh)通报尚未印发。", "The bulletin on \(Labels.period(period).en) is not issued yet.")
    }

    // MARK: Files

    package static func file(_ format: String, _ kind: BulletinKind?) -> Bilingual {
        let name =
            [
                "docx": "Word", "xlsx": "Excel", "html": "HTML", "csv": "CSV", "json": "JSON", "text": "TXT",
            ][format] ?? format
        guard let kind else {
            return format == "html" ? text("网页（HTML）", "Page (HTML)") : text(name, name)
        }
        return text("\(Labels.kind(kind).zh)（\(name)）", "\(English.capitalised(Labels.kind(kind).en)) (\(name))")
    }

    /// A file's name without what says its format.
    package static func fileName(
        _ region: String, _ kind: BulletinKind?, through: Period, basis: Basis
    ) -> Bilingual {
        let what = kind.map { Labels.kind($0) } ?? text("进展情况", "progress")
        return text(
            "\(region)\(what.zh)（截至\(Labels.period(through).zh)，\(Labels.basis(basis).zh)）",
            "\(region) \(what.en) \(through) \(basis.rawValue)")
    }

    // MARK: Targets

    package static let targets = SitePage(
        "目标任务", "Targets",
        [
            "region": text("填报单位", "Region"), "years": text("年度", "Year"), "where": text("位置", "Where"),
            "below": text("下级合计", "below:"), "reason": text("调整原因", "Reason"),
            "reasonHint": text("改动已下达的任务须写明；首次下达可不写。", "Needed where a target in force is changed."),
            "document": text("文号", "Document"), "documentHint": text("如 湘人社函〔2022〕35号", "Such as 湘人社函〔2022〕35号"),
            "check": text("核对改动", "Check the changes"),
            "checkNote": text(
                "下一步先列出改动和合计，确认后才保存。", "The next step lists the changes and sums; nothing is stored before you confirm."
            ),
            "problems": text("没有保存，请修改：", "Nothing was stored:"),
            "history": text("目标调整记录", "Revisions"), "act": text("变更", "Act"), "at": text("时间", "When"),
            "by": text("经办人", "By"), "count": text("项数", "Targets"), "before": text("原", "Before"),
            "after": text("现", "After"), "indicator": text("指标", "Indicator"), "year": text("年度", "Year"),
            "changes": text("改动明细", "What changed"),
            "off": text("不一致", "differs"),
        ])

    package static let targetCheck = SitePage(
        "核对目标调整", "Check the targets",
        [
            "region": text("填报单位", "Region"), "indicator": text("指标", "Indicator"), "unit": text("计量单位", "Unit"),
            "before": text("原", "Before"), "after": text("现", "After"), "difference": text("增减", "Change"),
            "sums": text("改后合计", "Sums after the change"), "yearSum": text("本年度合计", "Sum of the year"),
            "whole": text("各年度合计", "Sum of all years"), "goal": text("总目标", "Goal"),
            "off": text("与总目标不一致", "differs from the goal"), "reason": text("调整原因", "Reason"),
            "document": text("文号", "Document"), "save": text("确认保存", "Save"), "back": text("返回修改", "Back to the form"),
            "changes": text("改动", "Changes"),
        ])

    package static func year(_ year: Int) -> Bilingual { text("\(year)年", "\(year)") }

    package static func targetsAnswer(_ year: Int, regions: Int, indicators: Int) -> Bilingual {
        guard indicators > 0 else { return text("\(year)年目标任务尚未下达", "No targets for \(year) yet") }
        return text(
            "\(year)年已向 \(regions) 个单位下达 \(indicators) 项指标的目标任务",
            "Targets for \(year): \(indicators) indicators for \(regions) regions")
    }

    /// The targets of a region without any below it.
    package static func ownTargets(
        _ region: Bilingual, _ year: Int, _ given: [(name: Bilingual, figure: String, unit: Bilingual)]
    ) -> Bilingual {
        guard !given.isEmpty else {
            return text("上级尚未向\(region.zh)下达\(year)年目标任务", "\(region.en) has no targets for \(year) yet")
        }
        return text(
            "\(region.zh)\(year)年目标任务："
                + given.map { "\($0.name.zh) \($0.figure) \($0.unit.zh)" }.joined(separator: "、"),
            "\(region.en), targets for \(year): "
                + given.map { "\($0.name.en) \($0.figure)" }.joined(separator: ", "))
    }

    package static let noneBelow = text(
        "这里没有下级单位；任务由上一级分解下达。", "There are no regions below; the region above breaks its targets down.")

    package static let noGoals = text("计划没有总目标，不作核对。", "The plan has no goals to check against.")

    package static func goals(_ off: [(name: Bilingual, sum: String, goal: String)]) -> Bilingual {
        guard !off.isEmpty else { return text("各年度合计与总目标一致。", "The sums of all years meet the plan's goals.") }
        return text(
            "与总目标不一致：" + off.map { "\($0.name.zh)合计 \($0.sum)，总目标 \($0.goal)" }.joined(separator: "；") + "。",
            "Off the goals: " + off.map { "\($0.name.en) \($0.sum) of \($0.goal)" }.joined(separator: "; ") + ".")
    }

    package static func breakdown(_ off: [(name: Bilingual, sum: String, own: String)]) -> Bilingual {
        guard !off.isEmpty else {
            return text("下级合计与本级任务没有出入。", "What is given below does not differ from the region's own.")
        }
        return text(
            "下级合计与本级任务不同：" + off.map { "\($0.name.zh)合计 \($0.sum)，本级 \($0.own)" }.joined(separator: "；") + "。",
            "Below and own differ: " + off.map { "\($0.name.en) \($0.sum), own \($0.own)" }.joined(separator: "; ")
                + ".")
    }

    package static func targetsCaption(_ region: String, _ year: Int) -> Bilingual {
        text("\(region)\(year)年任务分解", "\(region): targets for \(year)")
    }

    package static let sumListed = text("所列合计", "Sum of those listed")
    package static func inForce(_ region: String) -> Bilingual { text("\(region)任务", "\(region)") }
    package static func allYears(_ years: ClosedRange<Int>) -> Bilingual {
        text("\(years.lowerBound)–\(years.upperBound)年合计", "\(years.lowerBound)–\(years.upperBound)")
    }
    package static let goal = text("总目标", "Goal")
    package static func fault(_ words: Bilingual, at place: Bilingual) -> Bilingual {
        text("\(place.zh)：\(words.zh)", "\(place.en): \(words.en)")
    }

    package static let reasonForChange = text("改动已下达的任务，请写明调整原因。", "A target in force is changed: say why.")
    package static let targetTakenAway = text("已下达的任务不能删去；取消任务请填 0。", "A target in force cannot be taken away; give 0.")
    package static let targetsUnchanged = text("没有改动，没有保存。", "Nothing was changed, nothing stored.")
    package static let targetsRefused = text("有的格子须修改，没有保存。", "Some cells need mending; nothing was stored.")

    package static func targetChangedMeanwhile(_ present: String) -> Bilingual {
        text("您打开页面后已被改为 \(present)，请核对后再保存。", "Changed to \(present) since you opened the page; look again.")
    }

    package static func targetsWouldChange(_ year: Int, _ count: Int) -> Bilingual {
        text(
            "\(year)年目标任务将改动 \(count) 项，请核对",
            "Targets for \(year): \(English.count(count, "change", "changes")) to check")
    }

    // MARK: Periods

    package static let periods = SitePage(
        "报告期", "Periods",
        [
            "period": text("报告期", "Period"), "state": text("状态", "State"), "since": text("起始时间", "Since"),
            "by": text("经办人", "By"), "reason": text("原因", "Reason"), "deadline": text("报送时限", "Deadlines"),
            "received": text("实报/应报", "Received"), "exceptions": text("另行开关的单位", "Otherwise for"),
            "manage": text("开网、关网", "Open or close"),
            "note": text(
                "开网时县区、市州可以填报；印发通报后自动锁定，更正须由省厅写明原因重新开网。",
                "While a period is open counties and cities report. A bulletin locks it; a correction needs it reopened with a reason."
            ),
        ])

    package static let onePeriod = SitePage(
        "开网与关网", "Open or close",
        [
            "state": text("状态", "State"), "since": text("起始时间", "Since"), "by": text("经办人", "By"),
            "reason": text("原因", "Reason"), "received": text("实报/应报", "Received"),
            "deadline": text("报送时限", "Deadlines"),
            "close": text("关网", "Close"),
            "closeNote": text("关网后县区、市州不能再填报。", "Counties and cities can then report no more."),
            "reasonHint": text("重新开网须写明原因，关网可不写。", "Needed to reopen; may be left out to close."),
            "choose": text("换一个单位", "Another region"), "go": text("转到", "Go"), "back": text("全部报告期", "All periods"),
        ])

    package static func periodsOpen(_ names: [String]) -> Bilingual {
        guard !names.isEmpty else { return text("没有报告期开网", "No period is open") }
        let names = SiteText.names(names, limit: 3)
        return text("\(names.zh)开网，可以填报", "Open for reports: \(names.en)")
    }

    package static func periodStands(_ period: Bilingual, _ region: String, _ state: PeriodState) -> Bilingual {
        text(
            "\(region)\(period.zh)\(Labels.state(state).zh)", "\(period.en) is \(Labels.state(state).en) for \(region)")
    }

    package static let open = text("开网", "Open")
    package static let reopen = text("重新开网", "Reopen")
    package static let openNote = text("开网后县区、市州可以填报。", "Counties and cities can then report.")
    package static let reopenNote = text(
        "通报已印发。重新开网供更正、补报，改动列入下一期的数据调整说明。",
        "A bulletin is out. Corrections made now appear as adjustments in the next one.")

    package static func onlyFor(_ region: String) -> Bilingual {
        text("只对\(region)及其下级生效。", "This concerns \(region) and what is below it only.")
    }

    package static func level(_ level: RegionLevel) -> Bilingual {
        switch level {
        case .nation: text("全国", "nation")
        case .province: text("省级", "province")
        case .city: text("市州", "cities")
        case .county: text("县区", "counties")
        case .zone: text("园区", "zones")
        case .unit: text("本级", "own units")
        }
    }
}
