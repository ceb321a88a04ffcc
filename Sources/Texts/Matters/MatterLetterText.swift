package import Domain

/// The sentences of a matter's letter: 工作提示函 or 督办单.
package struct MatterLetterText: Sendable {
    private let language: Language
    private let letter: LetterKind
    private let region: Region

    package init(_ language: Language, _ letter: LetterKind, to region: Region) {
        self.language = language
        self.letter = letter
        self.region = region
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    package func title(_ kind: MatterKind) -> String {
        switch letter {
        case .prompt:
            say(
                "关于\(subject(kind).zh)的工作提示函", "Reminder to \(region.name(in: .en)): \(subject(kind).en)")
        case .supervision:
            say("关于\(subject(kind).zh)的督办单", "Order of supervision to \(region.name(in: .en)): \(subject(kind).en)")
        }
    }

    private func subject(_ kind: MatterKind) -> Bilingual {
        switch kind {
        case .warning: text("处置劳动关系预警", "settling a labour warning")
        case .lag: text("加快行动计划进度", "catching up with the action plan")
        case .bulletin: text("落实通报事项", "acting on a bulletin")
        case .other: text("落实有关事项", "a matter to be followed up")
        }
    }

    package var lead: String {
        switch letter {
        case .prompt: say("现就下列事项提示如下，请按要求办理。", "Please attend to the following matter.")
        case .supervision:
            say(
                "现将下列事项予以督办，请按时限要求认真办理，办理结果按附件反馈。",
                "The following matter is under supervision. Settle it by the deadline and report the result with the form attached."
            )
        }
    }

    package enum Section: Int, CaseIterable, Sendable {
        case matter, addressee, deadline, demand
    }

    package func heading(_ section: Section) -> String {
        let name =
            switch section {
            case .matter: text("督办事项", "Matter")
            case .addressee: text("责任单位", "Addressed to")
            case .deadline: text("办理时限", "Deadline")
            case .demand: text("办理要求", "What is asked")
            }
        let zh = letter == .prompt && section == .matter ? "提示事项" : name.zh
        return say("\(Chinese.numeral(section.rawValue + 1))、\(zh)", "\(section.rawValue + 1). \(name.en)")
    }

    package func matter(number: Int, title: String, level: Bilingual) -> String {
        say("\(title)（第\(number)号，等级：\(level.zh)）。", "\(title) (matter \(number), level \(level.en)).")
    }

    package var addressee: String { say("\(region.name)。", "\(region.name(in: .en)).") }

    package func deadline(_ day: Day) -> String {
        say(
            "请于\(Labels.day(day).zh)前反馈办理结果。逾期未反馈的，送上一级继续督办，并在通报中列名。",
            "Report the result by \(Labels.day(day).en). What is overdue goes to the level above and is named in the bulletin."
        )
    }

    package func escalated(to other: Region, days: Int) -> String {
        say(
            "本事项已逾期\(days)天，现送\(other.name)继续督办。",
            "The matter is \(days) days overdue and is now addressed to \(other.name(in: .en)).")
    }

    package var formTitle: String { say("办理情况反馈表", "Form for feedback") }

    /// The rows of the form: what is known, and what is to be filled in.
    package func form(number: Int, title: String, deadline: Day) -> [(String, String)] {
        [
            (say("编号", "Number"), String(number)), (say("事项", "Matter"), title),
            (say("责任单位", "Addressed to"), region.name(in: language)),
            (say("办理时限", "Deadline"), Labels.day(deadline)[language]),
            (say("办理措施", "What was done"), ""), (say("办理结果", "The result"), ""),
            (say("未办结的原因和下步措施", "What is left, why, and what is next"), ""),
            (say("经办人及电话", "Who reports, telephone"), ""), (say("单位负责人（签章）", "Head of the unit (seal)"), ""),
            (say("反馈日期", "Date"), ""),
        ]
    }

    package var formHeads: (String, String) { (say("项目", "Item"), say("内容", "Entry")) }
}
