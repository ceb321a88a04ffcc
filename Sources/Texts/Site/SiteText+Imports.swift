package import Domain

/// Importing files.
extension SiteText {
    package static let imports = SitePage(
        "导入", "Import",
        [
            "lead": text(
                "上传县区或本市的表格，先预检、再入库；预检不改动任何数据。",
                "Upload a table of your units. It is tried first; nothing is stored until you say so."),
            "file": text("表格文件", "Table"),
            "fileHint": text(
                "可把文件拖到这里。XLSX、XLS、CSV，最大 64 MB。", "Drop the file here. XLSX, XLS or CSV, at most 64 MB."),
            "period": text("报告期", "Period"), "periodHint": text("表中没有写报告期时选择", "Only where the table names none"),
            "fromTable": text("按表中所写", "as the table says"), "go": text("预检（不入库）", "Try it (stores nothing)"),
            "progress": text("上传进度", "Upload"), "failed": text("没有传上，请再试一次。", "Not sent. Try again."),
            "waiting": text("待处理的文件", "Files that wait for your word"), "at": text("时间", "Time"),
            "size": text("大小", "Size"), "list": text("以往导入", "Earlier imports"),
            "number": text("编号", "No."), "by": text("经办人", "By"), "reports": text("填报", "Reports"),
            "state": text("状态", "State"), "stored": text("已入库", "stored"), "undone": text("已撤销", "undone"),
            "none": text("还没有导入过。县区发来的表格从上面上传。", "Nothing was imported yet. Upload a table above."),
            "template": text("下载填报表样", "Download the form"),
        ])

    package static let preview = SitePage(
        "预检", "Trial",
        [
            "back": text("导入", "Import"), "rows": text("读懂的行", "Rows read"), "new": text("新增填报", "New reports"),
            "changed": text("有变动", "Changed"), "unchanged": text("无变动", "Unchanged"), "errors": text("错误", "Errors"),
            "warnings": text("提醒", "Warnings"), "problems": text("错误和提醒", "Errors and warnings"),
            "severity": text("级别", "Kind"), "place": text("位置", "Place"), "value": text("原值", "Value"),
            "what": text("问题", "What is wrong"), "how": text("怎样改", "How to mend it"),
            "columns": text("各列读作", "How each column was read"), "column": text("列", "Col"),
            "header": text("表头", "Header"), "meaning": text("读作", "Read as"),
            "changes": text("入库后的数", "What would be stored"), "unit": text("填报单位", "Unit"),
            "period": text("报告期", "Period"), "indicator": text("指标", "Indicator"), "before": text("现有", "On record"),
            "after": text("入库后", "Afterwards"), "leftOut": text("不入库、退回修改的单位：", "Units left out:"),
            "force": text("上报说明", "Note on the jump"), "reason": text("更正原因", "Why it is corrected"),
            "forceHint": text(
                "有数值超过往期中位数十倍以上；属实的，写明原因。", "A figure is more than ten times the median: if right, say why."),
            "reasonHint": text("涉及已印发通报的数。", "It changes what a published bulletin gave."),
            "commit": text("入库", "Store"), "partial": text("入库合格部分", "Store the sound units"),
            "marked": text("下载错误标注件", "Download the marked return"), "drop": text("放弃", "Discard"),
            "markedHint": text(
                "错误标注件在原表上标出错误，可直接退给填表人。", "The marked return shows each fault on the sender's own sheet."),
            "seen": text("相同内容的文件已经导入过：", "The same content came before: "), "error": text("错误", "error"),
            "warning": text("提醒", "warning"),
            "entered": text("代录（待县区确认）", "Entered for units"), "cut": text("只列前面一部分。", "Only the first are listed."),
            "noChange": text("与现有数相同，没有要变动的。", "Nothing differs from the record."),
        ])

    package static func previewSentence(_ file: String, units: Int, errors: Int, isPartial: Bool) -> Bilingual {
        if errors == 0 {
            return text(
                "\(file)：没有错误，\(units) 件填报可入库",
                "\(file): no errors, \(English.count(units, "report", "reports")) to store")
        }
        return isPartial
            ? text(
                "\(file)：错误 \(errors) 处，合格的 \(units) 件填报可先入库",
                "\(file): \(English.count(errors, "error", "errors")), \(English.count(units, "sound report", "sound reports"))"
            )
            : text(
                "\(file)：错误 \(errors) 处，不能入库",
                "\(file): \(English.count(errors, "error", "errors")), nothing can be stored")
    }

    package static func previewNeedsWords(_ file: String, units: Int) -> Bilingual {
        text(
            "\(file)：\(units) 件填报可入库，但须先写明原因",
            "\(file): \(English.count(units, "report", "reports")) to store, once you say why")
    }

    package static let notStored = text("没有入库。请按下面所列处理后再试。", "Nothing was stored. See below.")

    package static let job = SitePage(
        "正在处理", "At work",
        [
            "lead": text("文件较大，请稍候；可以离开本页，完成后在“导入”中查看。", "The file is large. You may leave this page and come back."),
            "progress": text("进度", "Progress"), "back": text("回到导入", "Back"),
            "failed": text("没有完成", "Not done"),
        ])

    package static func jobMessage(_ percent: Int) -> Bilingual { text("已完成 \(percent)%", "\(percent)% done") }

    package static let oneImport = SitePage(
        "导入", "Import",
        [
            "back": text("导入", "Import"), "by": text("经办人", "By"), "at": text("时间", "Time"),
            "account": text("账号", "Account"),
            "force": text("上报说明", "Note on a jump"),
            "reason": text("更正原因", "Why corrected"), "filings": text("入库的填报", "Reports stored"),
            "unit": text("填报单位", "Unit"), "period": text("报告期", "Period"), "revision": text("次数", "Revision"),
            "code": text("校验码", "Check code"), "undo": text("撤销导入", "Undo the import"),
            "undoNote": text(
                "撤销后，这次导入的填报不再计数，恢复到导入之前；变更记录保留。",
                "Its reports no longer count and the figures before it hold again; the ledger keeps both."),
            "undoReason": text("撤销原因", "Reason"), "withLater": text("连同之后的变更", "With later acts that rest on it"),
            "undone": text("已由此变更撤销：", "Undone by act "), "ledger": text("变更记录", "Ledger"),
            "undoAsk": text("确定撤销这次导入？", "Undo this import?"), "marked": text("下载错误标注件", "Download the marked return"),
            "partial": text("有单位没有入库，请把错误标注件退给他们修改重报。", "Some units were left out: send them the marked return."),
            "same": text("无变动，仅确认", "unchanged, confirmed"), "review": text("去审核", "To the inbox"),
            "cut": text("只列前 500 件。", "Only the first 500 are listed."),
        ])

    package static func importSentence(_ file: String, filings: Int, confirmed: Int) -> Bilingual {
        let zh = "\(file)：入库 \(filings) 件填报" + (confirmed > 0 ? "，确认无变动 \(confirmed) 件" : "")
        let en =
            "\(file): \(English.count(filings, "report", "reports")) stored"
            + (confirmed > 0 ? ", \(confirmed) confirmed" : "")
        return text(zh, en)
    }
}

extension SiteText {
    /// Parts of the names of files that are handed out.
    package static let templateFile = text("填报表样", "form")
    package static let markedFile = text("错误标注件", "marked")
}
