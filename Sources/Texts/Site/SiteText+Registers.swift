package import Domain

/// What the pages of registers say.
package enum RegisterSite {
    package static let title = text("台账", "Registers")
    package static let name = text("名称", "Name")
    package static let code = text("统一社会信用代码", "Credit code")
    package static let unit = text("填报单位", "Unit")
    package static let grade = text("等级", "Grade")
    package static let state = text("状态", "State")
    package static let day = text("日期", "Date")
    package static let validUntil = text("有效期至", "Valid until")
    package static let indicator = text("对应指标", "Indicator")
    package static let entries = text("在册", "Entries")
    package static let reached = text("累计计数", "Counted in all")
    package static let valid = text("现有有效", "Valid now")
    package static let register = text("台账", "Register")
    package static let number = text("编号", "No.")
    package static let erased = text("（姓名已抹去）", "(name erased)")
    package static let hidden = text("（不公开）", "(not shown)")

    // MARK: All registers

    package static func overviewLead(_ place: Bilingual, registers: Int, entries: Int) -> Bilingual {
        entries == 0
            ? text("\(place.zh)的台账还没有记录", "\(place.en): nothing is on the registers yet")
            : text(
                "\(place.zh) \(registers) 本台账，在册 \(Digits.grouped(entries)) 条",
                "\(place.en): \(English.count(entries, "entry", "entries")) on \(English.count(registers, "register", "registers"))"
            )
    }

    package static let overviewHint = text(
        "台账是上报数背后的名单。点开一本可以查找、新增、导入。",
        "A register is the list behind a count. Open one to search it, to enter or import.")
    package static let noRegisters = text("行动计划没有设台账。", "The plan has no registers.")
    package static let reconcile = text("与上报数比对", "Compare with reports")
    package static let documents = text("认定文件", "Documents")
    package static let samples = text("抽查", "Samples")

    // MARK: One register

    package static func lead(_ place: Bilingual, _ register: Bilingual, _ lead: Bilingual) -> Bilingual {
        text("\(place.zh)\(register.zh)：\(lead.zh)", "\(place.en), \(register.en): \(lead.en)")
    }

    package static let search = text("查找名称或代码", "Name or code")
    package static let validOnly = text("只看有效", "Valid only")
    package static let find = text("查找", "Search")
    package static let list = text("名单", "List")
    package static let next = text("下一页", "Next page")
    package static let none = text("没有记录。可新增一条，或导入名单。", "Nothing here. Enter one, or import a list.")
    package static let noneFound = text("没有找到。换一个词，或取消“只看有效”。", "Nothing found. Try another word.")
    package static let add = text("新增一条", "Enter one")
    package static let bring = text("导入名单", "Import a list")
    package static let template = text("下载台账表样", "Download the form")
    package static let claims = text("重复申报", "Double claims")
    package static let quotas = text("推荐名额", "Quotas")

    // MARK: An entry

    package static let entry = text("记录", "Entry")
    package static let source = text("来源", "Source")
    package static let typed = text("录入", "typed")

    package static func row(_ row: Int) -> Bilingual { text("第 \(row) 行", "row \(row)") }

    package static let events = text("经过", "What became of it")
    package static let noEvents = text("还没有后续事项。", "Nothing since it was entered.")
    package static let what = text("事项", "What")
    package static let document = text("文件", "Document")
    package static let level = text("级别", "Level")
    package static let act = text("变更", "Act")
    package static let proofs = text("佐证材料", "Evidence")
    package static let noProofs = text("还没有佐证材料。", "No evidence yet.")
    package static let size = text("大小", "Size")
    package static let file = text("文件", "File")
    package static let fileHint = text(
        "PDF、OFD、JPG、PNG，最大 20 MB；照片里的位置信息会去掉。",
        "PDF, OFD, JPG or PNG, at most 20 MB; positions in photographs are removed.")
    package static let attach = text("上传佐证材料", "Add evidence")
    package static let rivals = text("也有人申报同一对象", "Others claim the same")
    package static let rivalsHint = text("归属由省级认定。", "The province decides which counts.")
    package static let withdraw = text("移出台账", "Take off the register")
    package static let withdrawNote = text(
        "误录的可移出，移出后不再计数，记录保留。", "For what was entered by mistake: it counts no more and stays on record.")
    package static let withdrawAsk = text("确定移出这条记录？", "Take this entry off the register?")
    package static let reason = text("原因", "Reason")
    package static let erase = text("抹去姓名", "Erase the name")
    package static let eraseNote = text(
        "抹去后姓名和个人信息不能恢复，记录和计数保留。", "The name and what is personal are gone for good; entry and count stay.")
    package static let eraseAsk = text("抹去后不能恢复。确定？", "It cannot be undone. Erase?")

    // MARK: One entry by form

    package static func enterLead(_ place: Bilingual, _ register: Bilingual) -> Bilingual {
        text("向\(place.zh)的\(register.zh)新增一条", "Enter one on \(place.en)’s register: \(register.en)")
    }

    package static let enterHint = text(
        "同一对象已在册的，填写的内容作为更正或新的事项记入。", "What is on the register already is corrected, or taken a step further.")
    package static let store = text("入账", "Enter")
    package static let choose = text("请选择", "Choose")
    package static let dayHint = text("如 2021-05-17", "such as 2021-05-17")
    package static let monthHint = text("如 2021-05", "such as 2021-05")
    package static let codeHint = text("18 位", "18 characters")
    package static let refused = text("没有入账，请按各栏下的提示修改。", "Not entered. See below each field.")

    // MARK: Double claims

    package static func group(_ number: Int, _ likeness: Bilingual) -> Bilingual {
        text("第 \(number) 组：\(likeness.zh)", "\(number): \(likeness.en)")
    }

    package static let counts = text("计数", "Counts")
    package static let decided = text("已认定归属", "Decided")
    package static let decide = text("归属认定", "Decide")
    package static let keeper = text("计入", "Which counts")
    package static let keepNone = text("都不计", "none")
    package static let different = text("不是同一对象，各自计", "They are different")
    package static let policy = text("认定前怎样计数", "How they count until decided")
    package static let policySave = text("按此计数", "Count so")
    package static let effects = text("对各地的影响", "What it makes of each region")
    package static let target = text("目标任务", "Target")
    package static let completed = text("上报完成", "Reported")
    package static let noEffects = text("对完成数没有影响。", "It changes no figure.")

    package static func repeated(_ count: Int) -> Bilingual {
        text(
            "另有 \(count) 条是同一单位重复登记，只计一次。",
            "\(English.count(count, "entry was", "entries were")) made twice by one unit and \(count == 1 ? "counts" : "count") once."
        )
    }

    // MARK: Quotas

    package static let year = text("年度", "Year")
    package static let quota = text("名额", "Quota")
    package static let used = text("已推荐", "Recommended")
    package static let noQuotas = text("没有下达名额，推荐不受限制。", "No quotas: recommendations are not limited.")
    package static let setQuota = text("下达名额", "Set a quota")

    package static func quotaLead(_ register: Bilingual, quotas: Int) -> Bilingual {
        quotas == 0
            ? text("\(register.zh)没有下达推荐名额", "\(register.en): no quotas are set")
            : text("\(register.zh)下达名额 \(quotas) 项", "\(register.en): \(English.count(quotas, "quota", "quotas"))")
    }

    // MARK: Reconciliation

    package static func reconcileLead(_ place: Bilingual, off: Int, of all: Int) -> Bilingual {
        if all == 0 { return text("\(place.zh)没有可比对的台账", "\(place.en): no register to compare with") }
        return off == 0
            ? text("\(place.zh)上报数与台账全部一致", "\(place.en): every figure agrees with its register")
            : text(
                "\(place.zh)比对 \(all) 项，\(off) 项的上报数与台账不一致",
                "\(place.en): \(off) of \(English.count(all, "figure", "figures")) differ from the register")
    }

    package static let reconcileHint = text("截至最近一个已结束的报告期，按县级上报数。", "Through the last period that ended, as filed.")
    package static let reported = text("上报数", "Reported")
    package static let unique = text("有效去重", "Counted once")
    package static let difference = text("差额", "Difference")
    package static let coverage = text("台账支撑率", "Evidence coverage")
    package static let noReconcile = text("没有对应台账的指标。", "No indicator has a register.")

    // MARK: Documents

    package static func documentsLead(_ count: Int) -> Bilingual {
        count == 0
            ? text("还没有登记认定文件", "No documents are on record")
            : text("登记认定文件 \(count) 份", "\(English.count(count, "document", "documents")) on record")
    }

    package static let documentNumber = text("文号", "Number")
    package static let documentDay = text("成文日期", "Date")
    package static let bodies = text("发文机关", "Issued by")
    package static let documentTitle = text("标题", "Title")
    package static let record = text("登记文件", "Record a document")
    package static let recordNote = text(
        "认定、复核、变更等级、撤销都凭文件。记录编号见台账名单，多条用逗号隔开。",
        "Titles are given, reviewed, regraded and taken by documents. Entry numbers stand in the register; part them by commas."
    )
    package static let entryNumbers = text("记录编号", "Entry numbers")
    package static let names = text("名单", "Names")
    package static let noNames = text("文件没有涉及台账中的记录。", "It bears on no entry.")

    // MARK: Samples

    package static func samplesLead(_ count: Int) -> Bilingual {
        count == 0
            ? text("还没有抽查", "No sample was drawn yet")
            : text("抽查 \(count) 次", "\(English.count(count, "sample", "samples"))")
    }

    package static let draw = text("抽取样本", "Draw a sample")
    package static let drawNote = text(
        "按市州分别随机抽取；种子留空则随机产生并记录，凭种子可重新抽出同一样本。",
        "So many at random from each city. A seed left blank is made and kept: with it anybody draws the same sample.")
    package static let perRegion = text("每个市州抽取", "From each city")
    package static let seed = text("种子", "Seed")
    package static let at = text("时间", "Time")
    package static let by = text("经办人", "By")
    package static let sampleSize = text("条数", "Entries")

    package static func sampleLead(_ register: Bilingual, entries: Int, pending: Int) -> Bilingual {
        pending == 0
            ? text("\(register.zh)抽查 \(entries) 条，已全部核查", "\(register.en): all \(entries) were looked at")
            : text(
                "\(register.zh)抽查 \(entries) 条，\(pending) 条待核查",
                "\(register.en): \(pending) of \(entries) still to look at")
    }

    package static let verdict = text("核查结果", "Found")
    package static let pending = text("待核查", "pending")
    package static let note = text("说明", "Note")
    package static let recordFinding = text("记录核查结果", "Record a finding")
    package static let faultRate = text("差错率", "Faults")

    // MARK: Form of a period

    package static func agreed(_ figure: String) -> Bilingual {
        text("与台账一致（\(figure)）", "as on the register (\(figure))")
    }

    package static func proposal(_ figure: String) -> Bilingual {
        text("台账 \(figure)，填入", "Register \(figure): take it")
    }
}

extension SiteText {
    /// The same pages for lists of a register.
    package static let recordImports = imports.saying([
        "lead": text(
            "上传台账名单，先预检、再入库；预检不改动任何数据。", "Upload a list. It is tried first; nothing is stored until you say so."),
        "reports": text("记录", "Entries"), "none": text("还没有导入过名单。", "No list was imported yet."),
        "template": text("下载台账表样", "Download the form"),
    ])

    package static let recordPreview = preview.saying([
        "new": text("新增记录", "New entries"), "unchanged": text("已在册", "On record already"),
        "partial": text("入库合格单位", "Store the sound units"),
        "noChange": text("名单与台账相同，没有要变动的。", "Nothing differs from the register."),
    ])

    package static func recordPreviewSentence(_ file: String, rows: Int, errors: Int, isPartial: Bool) -> Bilingual {
        if errors == 0 {
            return text(
                "\(file)：没有错误，\(rows) 条可入库", "\(file): no errors, \(English.count(rows, "entry", "entries")) to store")
        }
        return isPartial
            ? text(
                "\(file)：错误 \(errors) 处，合格单位的 \(rows) 条可先入库",
                "\(file): \(English.count(errors, "error", "errors")), \(English.count(rows, "sound entry", "sound entries"))"
            )
            : text(
                "\(file)：错误 \(errors) 处，不能入库",
                "\(file): \(English.count(errors, "error", "errors")), nothing can be stored")
    }

    package static func recordImportSentence(_ file: String, rows: Int) -> Bilingual {
        text("\(file)：涉及 \(rows) 条记录", "\(file): \(English.count(rows, "entry", "entries"))")
    }
}
