package import Domain

/// Bulletins from the draft to what changed since, and comparisons.
extension SiteText {
    package static let bulletins = SitePage(
        "通报", "Bulletins",
        [
            "write": text("撰写", "Write"), "drafts": text("送会签的草稿", "Drafts sent round"),
            "by": text("经办人", "By"), "at": text("时间", "When"), "issued": text("已印发", "Issued"),
            "bulletin": text("文件", "Document"), "kind": text("文种", "Kind"), "region": text("范围", "About"),
            "period": text("报告期", "Period"), "day": text("成文日期", "Dated"), "number": text("文号", "Number"),
            "files": text("下载", "Files"), "none": text("还没有印发过通报。", "Nothing was issued yet."),
            "noneNote": text(
                "通报印发后，这里可随时重新下载，并可看到其后的数据调整。",
                "What is issued can be fetched again here at any time, with the adjustments since."),
            "open": text("打开", "Open"), "draft": text("草稿", "Draft"),
        ])

    package static func bulletinsAnswer(_ period: Period, _ title: String?) -> Bilingual {
        let label = Labels.period(period)
        return title == nil
            ? text("\(label.zh)通报尚未印发", "The bulletin on \(label.en) is not issued yet")
            : text("\(label.zh)通报已印发", "The bulletin on \(label.en) is out")
    }

    package static func bulletinsCount(_ issued: Int, _ drafts: Int) -> Bilingual {
        text("已印发 \(issued) 份，\(drafts) 份正在会签。", "Issued: \(issued); sent round: \(drafts).")
    }

    package static func write(_ kind: BulletinKind, _ period: Period) -> Bilingual {
        kind == .reminder
            ? text("撰写工作提示函", "Write a letter")
            : text(
                "撰写\(Labels.period(period).zh)\(Labels.kind(kind).zh)",
                "Write the \(Labels.kind(kind).en) on \(Labels.period(period).en)")
    }

    // MARK: A draft

    package static let bulletinDraft = SitePage(
        "撰写通报", "Write a bulletin",
        [
            "all": text("通报", "Bulletins"), "where": text("位置", "Where"), "choices": text("文种与范围", "Kind and scope"),
            "kind": text("文种", "Kind"), "period": text("截至报告期", "Through"), "basis": text("数据口径", "Basis"),
            "region": text("地区", "Region"), "number": text("发文字号", "Number"), "day": text("成文日期", "Dated"),
            "dayHint": text("空为印发当日，如 2022-07-20", "Blank: the day of issue"), "show": text("更新预览", "Show"),
            "concurrence": text("会签", "Concurrence"), "body": text("单位", "Body"), "state": text("意见", "Word"),
            "circulate": text("送会签", "Send round"),
            "circulateNote": text(
                "会签针对现有内容；数据、文字或选项变动后须重新会签。",
                "A concurrence is on the present content; it falls away when figures, words or choices change."),
            "content": text("内容校验码", "Content"), "concurAs": text("会签单位", "Body"),
            "agree": text("同意", "We concur"), "object": text("有不同意见", "We object"), "opinion": text("意见", "Opinion"),
            "opinionHint": text("有不同意见的须写明。", "Needed where you object."), "concur": text("提交会签意见", "Give our word"),
            "issue": text("印发", "Issue"),
            "issueNote": text(
                "印发后保存当时的数据快照，所涉报告期锁定。", "The snapshot is kept and the periods are locked."),
            "letterNote": text("提示函只发一个地区，不锁定报告期。", "A letter goes to one region and locks nothing."),
            "reason": text("印发原因", "Reason"), "reasonWhy": text("有下列情形的，须写明原因：", "A reason is needed, as"),
            "words": text("省厅文字", "The officer's words"),
            "wordsNote": text(
                "与通报一同保存，数据更新后仍在。每行一段。",
                "Kept with the bulletin; a refresh of figures leaves them. A line is a paragraph."),
            "save": text("保存文字", "Save the words"), "sources": text("各市州报送件中的文字", "From the cities' packages"),
            "sourcesNote": text("点“引用”加入上面的文本框，再保存。", "“Quote” takes a text into the box above; then save."),
            "quote": text("引用", "Quote"), "preview": text("预览", "Preview"),
            "lagging": text("滞后地区与提示函", "Who lags, and letters"),
            "letter": text("撰写提示函", "Write the letter"), "files": text("下载草稿", "Files"),
            "issueAsk": text("印发后不能撤回。确定印发？", "What is issued cannot be taken back. Issue it?"),
        ])

    package static func draftTitle(_ kind: BulletinKind, _ period: Period) -> Bilingual {
        text(
            "\(Labels.period(period).zh)\(Labels.kind(kind).zh)草稿",
            "Draft: \(Labels.kind(kind).en) on \(Labels.period(period).en)")
    }

    package static func draftLead(missing: [String], isNotice: Bool) -> Bilingual {
        guard isNotice else { return text("核对预览后即可印发。", "Look through the preview, then issue it.") }
        guard !missing.isEmpty else { return text("会签已齐，可以印发。", "All bodies have concurred.") }
        return text("\(Chinese.list(missing))尚未会签同意。", "\(English.list(missing)): no concurrence yet.")
    }

    package static let showsRanking = text("列出位次", "Shows ranks")
    package static let showsLast = text("点名后三位", "Names the last three")
    package static let isPublic = text("主动公开", "Public")
    package static let notYet = text("未会签", "no word yet")
    package static let contentChanged = text("会签后有变动，须重新会签", "changed since")
    package static let verdictNeeded = text("请选择“同意”或“有不同意见”。", "Say whether you concur or object.")
    package static let draftChanged = text(
        "您查看之后内容有变动，没有执行。请核对下面的新内容后再提交。",
        "The content changed after you looked, and nothing was done. Look at it as it is now.")

    package static func bodiesMissing(_ bodies: [String]) -> Bilingual {
        text("\(Chinese.list(bodies))尚未会签同意", "\(English.list(bodies)): no concurrence")
    }

    package static func issuedBefore(_ title: String, _ day: Bilingual) -> Bilingual {
        text("《\(title)》已于\(day.zh)印发", "\(title) was issued on \(day.en)")
    }

    package static let periodNotOver = text("报告期尚未结束", "the period is not over")

    package static func quote(_ city: String, _ section: Bilingual) -> Bilingual {
        text("引用\(city)的\(section.zh)", "Quote \(section.en) of \(city)")
    }

    // MARK: Issued

    package static let issuedBulletin = SitePage(
        "通报", "Bulletin",
        [
            "all": text("通报", "Bulletins"), "where": text("位置", "Where"), "files": text("下载", "Files"),
            "snapshot": text("校验码", "Check code"), "copy": text("复制", "Copy"), "copied": text("已复制", "Copied"),
            "act": text("变更", "Act"), "concurrence": text("会签", "Concurrence"), "body": text("单位", "Body"),
            "state": text("意见", "Word"), "none": text("印发时没有会签意见。", "No body had given its word."),
            "compare": text("数据变动说明", "What changed since"), "text": text("全文", "The text"),
        ])

    package static func issuedLead(_ day: Bilingual, _ author: String, changes: Int) -> Bilingual {
        let rest =
            changes == 0
            ? text("其后数据没有变动。", "Its figures have not changed since.")
            : text("其后有 \(changes) 个数变动，见下。", "\(changes) of its figures have changed since.")
        return text("\(day.zh)由\(author)印发。\(rest.zh)", "Issued on \(day.en) by \(author). \(rest.en)")
    }

    package static let period = text("报告期", "Period")
    package static let cutoff = text("截至日期", "Cutoff")
    package static let basis = text("数据口径", "Basis")
    package static let number = text("发文字号", "Number")
    package static let dated = text("成文日期", "Dated")

    // MARK: Comparisons

    package static let compare = SitePage(
        "数据变动说明", "What changed",
        [
            "from": text("从", "From"), "to": text("到（空为现在）", "To (blank: now)"),
            "hint": text(
                "日期、时间、校验码前 8 位，或 #通报变更号", "A day, a time, 8 digits of a check code, or # and a bulletin's act"),
            "period": text("截至报告期", "Through"), "basis": text("数据口径", "Basis"), "region": text("地区", "Region"),
            "show": text("比较", "Compare"), "figures": text("有变动的数据", "Figures that changed"),
            "lines": text("所据填报和目标的变动", "Lines and targets behind them"), "indicator": text("指标", "Indicator"),
            "subject": text("所属", "For"), "before": text("原", "Before"), "after": text("现", "Now"),
            "done": text("累计", "Done"), "target": text("目标任务", "Target"), "rate": text("完成率%", "Rate %"),
            "rank": text("位次", "Rank"), "causes": text("原因", "Causes"), "act": text("变更", "act"),
            "files": text("下载", "Files"),
        ])

    package static let compareAsk = text("选两个时间，看数据为什么变", "Choose two moments")

    package static func compareAnswer(_ count: Int, from: Day, to: Day) -> Bilingual {
        let (from, to) = (Labels.day(from), Labels.day(to))
        guard count > 0 else {
            return text("\(from.zh)至\(to.zh)，没有数据变动", "No figure changed from \(from.en) to \(to.en)")
        }
        return text(
            "\(from.zh)至\(to.zh)，\(count) 个数有变动", "\(count) figures changed from \(from.en) to \(to.en)")
    }

    package static func moreCauses(_ count: Int) -> Bilingual { text("另有 \(count) 项变更", "\(count) more acts") }

    package static func targetOf(_ year: Int) -> Bilingual { text("\(year)年目标", "target \(year)") }

    package static func moreRows(_ count: Int) -> Bilingual {
        text("另有 \(count) 处，见下载的文件。", "\(count) more in the files.")
    }

    package static func compareFile(_ region: String, _ from: Bilingual, _ to: Bilingual) -> Bilingual {
        text("\(region)数据变动说明（\(from.zh)至\(to.zh)）", "\(region) changes \(from.en) to \(to.en)")
    }
}
