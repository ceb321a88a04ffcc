package import Domain

/// What lies behind the figures: lines, acts, proofs.
extension SiteText {
    package static let trace = SitePage(
        "数据溯源", "Trace",
        [
            "here": text("位置", "You are here"), "byRegion": text("按地区", "By region"), "region": text("地区", "Region"),
            "lines": text("逐条来源", "Line by line"), "period": text("报告期", "Period"), "unit": text("填报单位", "Unit"),
            "value": text("数值", "Value"), "source": text("来源", "Source"), "cell": text("单元格", "Cell"),
            "act": text("变更", "Act"), "by": text("经办人", "By"), "state": text("状态", "State"),
            "decisions": text("审核记录", "Decisions"), "sum": text("合计", "Sum"),
            "none": text("这个数背后还没有填报。", "No filing lies behind this figure yet."),
            "many": text("行数较多，请点开下级地区查看逐条来源。", "There are many lines: open a region below to see them one by one."),
            "indicator": text("指标", "Indicator"), "through": text("截至", "Through"), "basis": text("数据口径", "Basis"),
            "go": text("查看", "Show"), "enteredFor": text("代录（待县区确认）", "entered by others, to be confirmed"),
            "typed": text("系统填报", "typed in"),
        ])

    /// `攸县服务新企用工总累计 73 户`.
    package static func traceAnswer(_ region: Bilingual, _ indicator: Bilingual, _ sum: Bilingual) -> Bilingual {
        text("\(region.zh)\(indicator.zh)总累计 \(sum.zh)", "\(indicator.en), \(region.en): \(sum.en) to date")
    }

    package static func traceLead(_ lines: Int, _ units: Int) -> Bilingual {
        text(
            "来自 \(units) 个填报单位的 \(lines) 条填报，逐条列出文件、单元格和审核记录。",
            "From \(English.count(lines, "line", "lines")) of \(English.count(units, "unit", "units")), each with its file, cell and decisions."
        )
    }

    package static let ledger = SitePage(
        "变更记录（防篡改）", "Ledger",
        [
            "act": text("变更", "Act"), "at": text("时间（北京时间）", "Time (Beijing)"), "kind": text("事项", "What"),
            "by": text("经办人", "By"), "role": text("角色", "Role"), "added": text("内容", "Added"),
            "why": text("原因或说明", "Why"), "code": text("校验码", "Check code"), "older": text("更早", "Earlier"),
            "newest": text("最新", "Newest"), "undone": text("已撤销", "undone"), "pages": text("分页", "Pages"),
            "none": text("还没有变更。", "Nothing is on record yet."),
        ])

    package static func ledgerLead(_ acts: Int, _ code: String) -> Bilingual {
        text(
            "共 \(acts) 次变更，逐条成链，只增不改；当前校验码 \(code)。",
            "\(English.count(acts, "act", "acts")), chained one to the next, only ever added to; the check code now is \(code)."
        )
    }

    /// `填报 3 件，审核 2 件`.
    package static func added(filings: Int, decisions: Int, targets: Int, regions: Int) -> Bilingual {
        let parts = [
            (filings, "填报", "件", "filing", "filings"), (decisions, "审核", "件", "decision", "decisions"),
            (targets, "目标任务", "项", "target", "targets"), (regions, "填报单位", "个", "region", "regions"),
        ].filter { $0.0 > 0 }
        return text(
            parts.map { "\($0.1) \($0.0) \($0.2)" }.joined(separator: "，"),
            parts.map { English.count($0.0, $0.3, $0.4) }.joined(separator: ", "))
    }

    package static let act = SitePage(
        "变更", "Act",
        [
            "here": text("位置", "You are here"), "ledger": text("变更记录", "Ledger"),
            "at": text("记录时间（北京时间）", "Recorded (Beijing time)"),
            "by": text("经办人", "By"), "role": text("角色", "Role"), "received": text("收到日期", "Received"),
            "file": text("文件", "File"), "reason": text("原因", "Reason"),
            "force": text("上报说明", "Note on unusual figures"),
            "undoneBy": text("已被撤销，见变更", "Undone by act"), "hash": text("校验值", "Hash"),
            "filings": text("填报", "Filings"), "confirmed": text("确认（与在库一致）", "Confirmed as on record"),
            "decisions": text("审核记录", "Decisions"), "targets": text("目标", "Targets"),
            "gates": text("开网与关网", "Opened and closed"),
            "package": text("报送件", "Package"), "concurrences": text("会签", "Concurrences"),
            "attachments": text("佐证材料", "Evidence"), "bulletin": text("通报", "Bulletin"), "region": text("地区", "Region"),
            "period": text("报告期", "Period"), "revision": text("第几次", "Revision"), "figures": text("数值", "Figures"),
            "code": text("校验码", "Check code"), "decision": text("决定", "Decision"), "year": text("年度", "Year"),
            "indicator": text("指标", "Indicator"), "target": text("目标任务", "Target"), "document": text("文号", "Document"),
            "name": text("名称", "Name"), "size": text("大小", "Size"), "sha": text("SHA-256", "SHA-256"),
            "open": text("开网", "opened"), "closed": text("关网", "closed"), "body": text("单位", "Body"),
            "verdict": text("意见", "Verdict"), "opinion": text("说明", "Opinion"), "history": text("历次填报", "History"),
            "more": text("只列出前 500 件。", "The first 500 are listed."), "copy": text("复制", "Copy"),
            "copied": text("已复制", "Copied"),
        ])

    package static let verify = SitePage(
        "完整性校验", "Verify",
        [
            "contains": text("核对校验码", "Check a code"),
            "containsNote": text(
                "输入回执、报表、通报或报送件上印的校验码（8 位以上十六进制），看它是否属于本记录。",
                "Type the check code that a receipt, form, bulletin or package prints (8 or more hexadecimal digits) to see whether it belongs to this record."
            ),
            "hash": text("校验码", "Check code"), "check": text("核对", "Check"),
            "whole": text("全面校验", "Verify everything"),
            "wholeNote": text(
                "重算全部变更的链、每一行的校验值、各级合计和数据库结构。",
                "Recomputes the chain of all acts, the digest of every row, the kept sums and the schema."),
            "run": text("开始校验", "Verify now"), "document": text("核对文件", "Check a document"),
            "documentNote": text(
                "上传本系统写出的报告（docx、xlsx、html、csv、json），看其中的数是否与当时的记录一致。文件不会保存。",
                "Upload a report that this system wrote (docx, xlsx, html, csv, json) to see whether its figures are those on record then. The file is not kept."
            ),
            "file": text("文件", "File"), "checkFile": text("核对文件", "Check the file"),
            "what": text("属于", "Belongs to"), "act": text("变更", "Act"), "region": text("地区", "Region"),
            "period": text("报告期", "Period"), "at": text("时间", "Time"), "stands": text("是否有效", "Stands"),
            "yes": text("有效", "stands"), "no": text("已被退回、撤回或撤销", "returned, withdrawn or undone"),
            "faults": text("不符之处", "Faults"), "kind": text("种类", "Kind"), "record": text("记录", "Record"),
            "differences": text("与记录不符的数", "Figures that differ"), "place": text("位置", "Place"),
            "here": text("文件中", "In the document"), "there": text("记录中", "On record"),
            "failed": text("没有传上，请再试一次。", "Not sent; try again."),
        ])

    package static func isOurs(_ code: String, _ count: Int) -> Bilingual {
        count == 0
            ? text("校验码 \(code) 不属于本记录。", "The check code \(code) does not belong to this record.")
            : text("校验码 \(code) 属于本记录。", "The check code \(code) belongs to this record.")
    }

    package static func verified(acts: Int, head: String, faults: Int) -> Bilingual {
        faults == 0
            ? text("完整：\(acts) 次变更全部相符，校验值 \(head)。", "Whole: all \(acts) acts hold; the hash is \(head).")
            : text(
                "发现 \(faults) 处不符，请立即联系信息中心，并保留现有数据库文件。",
                "\(faults) faults: tell the IT office at once and keep the database as it is.")
    }

    package static func documentVerified(figures: Int, differences: Int, isKnown: Bool) -> Bilingual {
        guard isKnown else { return text("文件的校验值不属于本记录。", "The document's snapshot does not belong to this record.") }
        return differences == 0
            ? text("文件中的 \(figures) 个数全部与记录一致。", "All \(figures) figures of the document are those on record.")
            : text("有 \(differences) 处与记录不符。", "\(differences) places differ from the record.")
    }
}
