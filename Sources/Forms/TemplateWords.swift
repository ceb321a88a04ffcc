package import Domain
import Texts

/// The words of a template. Readers of its return know the headers in both languages.
package struct TemplateWords: Sendable {
    private let language: Language

    package init(_ language: Language) { self.language = language }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    // MARK: Sheets

    package var formSheet: String { word("填报表", "Form") }
    package var definitionsSheet: String { word("指标解释", "Definitions") }
    package var notesSheet: String { word("填表说明", "How to fill in") }

    // MARK: Headers of the form

    package var place: String { word("序号", "No.") }
    package var code: String { word("行政区划\n代码", "Code") }
    package var unit: String { word("填报单位", "Unit") }
    package var yearBefore: String { word("上期末\n本年累计", "This year\nbefore") }
    package var planBefore: String { word("上期末\n总累计", "Whole plan\nbefore") }
    package var inPeriod: String { word("本期新增", "New in period") }
    package var note: String { word("备注", "Note") }
    /// In the place of a number: the unit is shown only, and not summed.
    var memo: String { word("其中", "memo") }
    package var total: String { word("合计", "Total") }

    /// `劳动关系和谐企业（户）`.
    package func head(_ indicator: Indicator) -> String {
        let (name, unit) = (indicator.name[language], indicator.unit[language])
        return unit.isEmpty ? name : word("\(name)（\(unit)）", "\(name) (\(unit))")
    }

    // MARK: Above and below the form

    var colon: String { word("：", ": ") }
    var number: String { word("表号", "Form") }
    var authority: String { word("制定机关", "Authority") }
    var approval: String { word("批准文号", "Approval") }
    var validUntil: String { word("有效期至", "Valid until") }
    var notStatistical: String { word("非统计调查", "not a statistical survey") }

    func period(_ period: Period) -> String { Labels.period(period)[language] }

    func heading(_ city: String, _ period: Period) -> String {
        word(
            "填报单位：\(city)    报告期：\(self.period(period))    计量单位：见表头",
            "Reported by: \(city)    Period: \(self.period(period))    Units: see headers")
    }

    /// Labels with room to write behind them, in the same cell.
    var signatures: [String] {
        [
            word("单位负责人：", "Head of unit: "), word("审核人：", "Reviewer: "), word("填报人：", "Filer: "),
            word("联系电话：", "Phone: "), word("填报日期：", "Date: "),
        ]
    }

    var notes: [String] {
        [word("更正", "correction"), word("补报", "late"), word("代录", "on behalf"), word("零报告", "zero report")]
    }

    // MARK: The sheet of definitions

    func definitionHeads(_ year: Int) -> [String] {
        [
            place, word("指标", "Indicator"), word("计量单位", "Unit of measure"), word("指标解释", "Definition"),
            word("\(year)年\n目标任务", "Target \(year)"),
        ]
    }

    var noTarget: String { word("未下达", "none") }

    // MARK: What is said while typing

    var blankRule: String { word("没有数据请留空；零报告填0。", "Leave it blank where there is no report; zero is 0.") }

    func entryError(_ decimals: Int) -> String {
        decimals == 0
            ? word(
                "只能填不小于0的整数。要核减以前的数，请更正原报告期。",
                "Whole numbers from 0 only. To take something off, correct the earlier period.")
            : word(
                "只能填不小于0的数，最多\(decimals)位小数。要核减以前的数，请更正原报告期。",
                "Numbers from 0 with at most \(decimals) decimals. To take something off, correct the earlier period.")
    }

    var entryErrorTitle: String { word("填写有误", "Not possible") }
    var notePrompt: String { word("可从列表选，也可自行填写。", "Choose from the list, or write your own.") }
}
