package import Domain

/// The pages of monitoring (动态监测).
extension SiteText {
    package static let monitoring = SitePage(
        "动态监测研判", "Monitoring",
        [
            "month": text("月份", "Month"), "show": text("查看", "Show"), "kinds": text("按类别和等级", "By kind and level"),
            "regions": text("按地区", "By region"), "kind": text("预警类别", "Kind"), "region": text("地区", "Region"),
            "opened": text("新开", "Opened"), "raised": text("升级", "Raised"), "closed": text("销警", "Closed"),
            "overdue": text("逾期", "Overdue"), "open": text("在警", "Open"), "before": text("上月在警", "Last month"),
            "received": text("收到（户）", "Sheets"), "missing": text("未报（户）", "Missing"), "all": text("合计", "All"),
            "list": text("预警名单", "Warnings"), "emergency": text("应急名单", "Emergency list"),
            "upload": text("导入监测表", "Import a sheet"), "matters": text("督办台账", "Matters"),
            "excel": text("Excel", "Excel"), "word": text("Word", "Word"),
            "noneTitle": text("还没有监测数据", "Nothing is monitored yet"),
            "none": text(
                "县区或市州导入月度监测表后，这里给出分级预警和研判。",
                "Once counties or cities import their monthly sheets, warnings and the digest stand here."),
        ])

    package static let warningList = SitePage(
        "预警名单", "Warnings",
        [
            "back": text("动态监测研判", "Monitoring"), "month": text("月份", "Month"), "show": text("查看", "Show"),
            "region": text("地区", "Region"), "enterprise": text("企业", "Enterprise"), "kind": text("类别", "Kind"),
            "level": text("等级", "Level"), "since": text("开始", "Since"), "deadline": text("处置时限", "Deadline"),
            "state": text("情况", "State"), "figures": text("报表数", "Figures"), "contact": text("联系人", "Contact"),
            "unknown": text("没有登记", "not known"), "excel": text("导出 Excel", "Export (Excel)"),
            "noneTitle": text("没有在警的企业", "No warning is open"),
            "none": text("按收到的监测表，本月末没有预警。", "By the sheets received none is open at the end of the month."),
            "export": text("导出会记入安全日志。", "The export is written to the security log."),
        ])

    package static let enterprise = SitePage(
        "企业监测情况", "An enterprise",
        [
            "back": text("预警名单", "Warnings"), "code": text("统一社会信用代码", "Credit code"), "region": text("地区", "Region"),
            "warnings": text("预警", "Warnings"), "months": text("最近十二个月", "The last twelve months"),
            "month": text("月份", "Month"), "employees": text("职工人数", "Employees"),
            "contracts": text("签订合同", "Contracts"), "contractRate": text("签订率（%）", "Rate, %"),
            "insured": text("参保", "Insured"), "insuredRate": text("参保率（%）", "Rate, %"),
            "persons": text("拖欠人数", "Owed"), "amount": text("拖欠金额（元）", "Amount, yuan"),
            "days": text("拖欠天数", "Days"), "levels": text("预警", "Warnings"), "kind": text("类别", "Kind"),
            "level": text("等级", "Level"), "since": text("开始", "Since"), "closed": text("销警", "Closed"),
            "deadline": text("处置时限", "Deadline"), "none": text("没有预警。", "No warning."),
            "missing": text("未报", "missing"), "matters": text("督办", "Matters"),
        ])

    package static let monitorImport = SitePage(
        "导入监测表", "Import a monitoring sheet",
        [
            "back": text("动态监测研判", "Monitoring"), "file": text("监测表文件", "The sheet"),
            "fileHint": text(
                "Excel 或 CSV，每户一行：统一社会信用代码、企业名称、职工人数、签订劳动合同人数、参保人数、拖欠工资人数、金额、天数。",
                "Excel or CSV, a row for each enterprise: credit code, name, employees, contracts, insured, people, amount and days owed."
            ),
            "month": text("月份", "Month"), "monthHint": text("表中没有月份时选。", "Where the sheet does not say it."),
            "fromTable": text("按表中所写", "as the sheet says"), "go": text("上传预检", "Upload and check"),
            "progress": text("上传进度", "Progress"), "failed": text("上传没有成功。", "The upload failed."),
            "months": text("已有监测表", "Months on record"), "none": text("还没有。", "None yet."),
        ])

    package static let monitorPreview = SitePage(
        "监测表预检", "Check of a monitoring sheet",
        [
            "back": text("导入监测表", "Import a sheet"), "rows": text("行", "Rows"), "new": text("新增", "New"),
            "changed": text("更正", "Changed"), "unchanged": text("未变", "Unchanged"), "errors": text("错误", "Errors"),
            "warnings": text("提醒", "Warnings"), "problems": text("问题", "What was found"),
            "place": text("位置", "Place"), "value": text("内容", "Value"), "what": text("问题", "Problem"),
            "how": text("改法", "How to mend it"), "commit": text("确认入库", "Store"),
            "partial": text("先收合格单位，其余退回", "Store the units without errors"), "drop": text("放弃", "Discard"),
            "marked": text("错误标注件", "Marked return"), "leftOut": text("退回：", "Returned:"),
            "error": text("错误", "error"), "warning": text("提醒", "warning"),
            "cut": text("其余见错误标注件。", "The rest is in the marked return."),
        ])

    package static func monitorPreviewSentence(
        _ file: String, rows: Int, errors: Int, isPartial: Bool
    ) -> Bilingual {
        guard errors > 0 else {
            return text("\(file)：\(rows)行可以入库", "\(file): \(English.count(rows, "row", "rows")) can be stored")
        }
        let rest =
            isPartial
            ? text("；合格单位可先入库", "; the units without errors can be stored") : text("，没有入库", "; nothing was stored")
        return text(
            "\(file)：\(errors)个错误\(rest.zh)", "\(file): \(English.count(errors, "error", "errors"))\(rest.en)")
    }

    package static let unreported = text("未报，维持上月", "no sheet: as before")
    package static let warningOverdue = text("■ 逾期", "■ overdue")
    package static let warningRaised = text("▲ 本月升级", "▲ raised")
    package static let warningInTime = text("时限内", "in time")
    package static let warningFile = text("预警名单", "warnings")
    package static let digestFile = text("动态监测研判", "monitoring")

    /// `拖欠 26人 237,666.00元 61天；合同 90.38%；参保 100.00%`.
    package static func monitorFigures(_ sheet: MonitorSheet) -> Bilingual {
        let amount = "\(Digits.grouped(sheet.owedAmount / 100)).\(Digits.padded(sheet.owedAmount % 100, 2))"
        let owed = text(
            "拖欠\(sheet.owedPersons)人、\(amount)元、\(sheet.owedDays)天",
            "\(sheet.owedPersons) people owed \(amount) yuan for \(sheet.owedDays) days")
        let rates: [(WarningKind, Bilingual)] = [
            (.contract, text("合同", "contracts")), (.insured, text("参保", "insured")),
        ]
        let known = rates.compactMap { kind, name in
            sheet.rate(kind).map { text("\(name.zh)\($0.fixed(2))%", "\(name.en) \($0.fixed(2)) %") }
        }
        let parts = (sheet.owedDays > 0 || sheet.owedPersons > 0 ? [owed] : []) + known
        return text(parts.map(\.zh).joined(separator: "；"), parts.map(\.en).joined(separator: "; "))
    }

    package static func enterpriseSentence(_ name: String, open: [Bilingual]) -> Bilingual {
        open.isEmpty
            ? text("\(name)：没有在警", "\(name): no warning is open")
            : text(
                "\(name)：在警\(open.count)起（\(Chinese.list(open.map(\.zh)))）",
                "\(name): \(English.count(open.count, "warning", "warnings")) open (\(English.list(open.map(\.en))))")
    }

    package static func rateChart(_ name: String) -> Bilingual {
        text("\(name)：劳动合同签订率和参保率", "\(name): contract and insured rates")
    }
}
