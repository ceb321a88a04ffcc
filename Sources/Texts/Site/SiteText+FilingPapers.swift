package import Domain

/// What comes of a report: the receipt, the form on paper, its history.
extension SiteText {
    package static let receipt = SitePage(
        "报送回执", "Receipt",
        [
            "home": text("首页", "Start"), "crumbs": text("位置", "Where you are"), "check": text("校验码", "Check code"),
            "copy": text("复制", "Copy"), "copied": text("已复制", "Copied"), "number": text("回执号", "Receipt"),
            "at": text("上报时间（北京时间）", "Filed (Beijing time)"), "received": text("收到日期", "Received"),
            "by": text("经办人", "Acted by"), "account": text("经办账号", "Account"), "filer": text("填报人", "Filled in by"),
            "reviewer": text("审核人", "Checked by"), "head": text("单位负责人", "Head of the unit"),
            "phone": text("联系电话", "Telephone"), "note": text("备注", "Remarks"),
            "force": text("上报说明", "Note on the figures"),
            "reason": text("更正原因", "Reason for the correction"), "seal": text("变更记录校验值", "Hash of the ledger"),
            "digest": text("填报校验值", "Hash of the filing"), "indicator": text("指标", "Indicator"),
            "unit": text("计量单位", "Unit"), "value": text("本期新增", "New in the period"),
            "back": text("回到填报工作台", "Back to the start"), "print": text("打印回执", "Print the receipt"),
            "sheet": text("打印报表（签字盖章用）", "Print the form to be signed"), "history": text("填报历史", "History"),
            "form": text("返回填报页", "Back to the form"),
            "verify": text("怎样核对", "How to verify it"),
            "verifyNote": text(
                "请留存本回执。日后输入上面的校验码或变更记录校验值，即可查出这次上报是否仍在记录里、是否被改动。",
                "Keep this receipt. Its check code, or the hash of the ledger, tells later whether this filing is still on record, unchanged."
            ),
            "verifyPage": text("去完整性校验页", "Verify it here"),
            "verifyCommand": text("信息中心也可以在服务器上运行：", "Your IT office may also run on the server:"),
            "evidence": text("盖章件、佐证材料", "Stamped copy and evidence"),
            "noEvidence": text("还没有上传。", "Nothing is attached yet."),
            "evidenceFile": text("文件", "File"), "evidenceSize": text("大小", "Size"),
            "upload": text("上传盖章件", "Upload the stamped copy"),
            "uploadHint": text(
                "PDF、OFD、JPG 或 PNG，不超过 20 MB。照片里的拍摄位置会去掉。",
                "PDF, OFD, JPG or PNG, at most 20 MB. Where a picture was taken is removed from it."),
            "code": text("报表上的校验码", "Check code on the paper"),
            "codeHint": text(
                "8 位，印在打印的报表上，用来确认盖章的就是这一次上报的数。",
                "Eight characters on the printed form: they show that the paper is of this filing."),
            "void": text("这一次已不再有效，以填报历史为准。", "This filing no longer stands; see the history."),
        ])

    package static func receiptTitle(_ region: Bilingual, _ period: Bilingual, revision: Int) -> Bilingual {
        text("\(region.zh) \(period.zh)（第 \(revision) 次）", "\(region.en), \(period.en) (revision \(revision))")
    }

    /// What the act did: filed, or said the same again.
    package static func receiptAnswer(isNew: Bool) -> Bilingual {
        isNew ? text("已上报：", "Filed: ") : text("已确认，数与记录上的相同：", "Confirmed, the figures are those on record: ")
    }

    package static let wrongCode = text(
        "校验码与这次上报不一致。请核对报表是不是这一次打印的。", "This is not the check code of this filing. Was the paper printed from it?")
    package static let noFile = text("请选择要上传的文件。", "Choose a file.")
    package static let actNumber = text("变更", "Act")

    package static let sheet = SitePage(
        "打印报表", "The form on paper",
        [
            "back": text("返回填报页", "Back to the form"), "print": text("打印", "Print"),
            "number": text("表　　号：", "Form:"), "authority": text("制定机关：", "Issued by:"),
            "approval": text("批准文号：", "Approval:"), "validUntil": text("有效期至：", "Valid until:"),
            "unitName": text("填报单位：", "Unit: "), "indicator": text("指标", "Indicator"), "unit": text("计量单位", "Unit"),
            "value": text("本期新增", "New in the period"), "year": text("本年累计", "Year to date"),
            "plan": text("总累计（启动以来）", "Plan to date"), "check": text("校验码：", "Check code: "),
            "filer": text("填报人：", "Filled in by: "), "reviewer": text("审核人：", "Checked by: "),
            "head": text("单位负责人：", "Head of the unit: "), "phone": text("联系电话：", "Telephone: "),
            "day": text("报出日期：", "Date: "), "seal": text("（盖章）", "(seal)"), "note": text("备注：", "Remarks: "),
            "definitions": text("指标解释", "Definitions"),
            "draft": text(
                "草稿（未上报），没有校验码。上报后请重新打印，再签字盖章。", "Draft, not filed, without a check code. Print again after filing."),
            "blank": text("本期还没有上报，下表可手工填写。", "Nothing is filed yet; the form may be filled in by hand."),
        ])

    /// The title of a form without an approval: it must not look like a statistical one.
    package static func sheetTitle(_ plan: Plan) -> Bilingual {
        let form = plan.form
        let isApproved = !form.approval.isEmpty
        let zh = form.title.isEmpty ? "\(plan.name.zh)\(isApproved ? "进展情况报表" : "工作调度表")" : form.title
        let marked = isApproved || zh.contains("非统计调查") ? zh : zh + "（非统计调查）"
        return text(
            marked, isApproved ? "\(plan.name.en): report" : "\(plan.name.en): work sheet (not a statistical survey)")
    }

    package static func revision(_ number: Int) -> Bilingual { text("第 \(number) 次", "revision \(number)") }

    // MARK: History

    package static let filings = SitePage(
        "填报历史", "History of filings",
        [
            "indicator": text("指标", "Indicator"),
            "unit": text("计量单位", "Unit"), "was": text("原", "was"), "now": text("现", "now"),
            "void": text("不计", "does not count"), "act": text("变更", "Act"), "receipt": text("回执", "Receipt"),
            "check": text("校验码", "Check code"), "file": text("文件", "File"), "reason": text("原因：", "Reason: "),
            "force": text("上报说明：", "Note: "), "note": text("备注：", "Remarks: "), "signed": text("签字：", "Signed: "),
            "toConfirm": text("代录（待县区确认）", "entered by others, to be confirmed"),
            "evidence": text("盖章件、佐证材料：", "Evidence: "), "form": text("填报页", "Form"), "print": text("打印", "Print"),
            "legend": text(
                "黄底为与上一次不同的数；小字为文件中的单元格。", "Yellow: differs from the revision before. Small: the cell in the file."),
            "none": text("还没有填报", "Nothing is filed yet"),
            "noneHint": text(
                "上报后，每一次的数、经办人、审核意见都留在这里。", "Each filing, who made it and what was decided on it is kept here."),
            "undone": text("导入已撤销", "import undone"), "periods": text("各报告期", "Periods"),
            "units": text("填报单位", "Units"), "parent": text("上级", "Above"),
            "noUnits": text("没有填报单位", "There are no units"),
            "matrix": text(
                "点开一格，看这个单位这一期的每一次填报。数字是上报次数。",
                "Open a cell to see each filing of the unit for the period. The figure is the number of revisions."),
            "own": text("本级数（未分县）的填报历史", "Figures stated for the whole"),
        ])

    package static func historyAnswer(_ region: Bilingual, periods: Int, revisions: Int) -> Bilingual {
        text(
            "\(region.zh)已报 \(periods) 期，共 \(revisions) 次",
            "\(region.en): \(English.count(periods, "period", "periods")) reported, \(English.count(revisions, "revision", "revisions"))"
        )
    }

    package static func matrixAnswer(_ region: Bilingual, units: Int, filed: Int) -> Bilingual {
        text(
            "\(region.zh) \(units) 个填报单位，共上报 \(filed) 期次",
            "\(region.en): \(English.count(units, "unit", "units")), \(English.count(filed, "report", "reports"))")
    }
}
