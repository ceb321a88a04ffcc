package import Domain

extension WageFailure {
    package var sentence: Bilingual {
        switch self {
        case .noSurvey(nil, _):
            text(
                "还没有薪酬调查数据。请用 tongxing wages import 导入调查表。",
                "No wage survey is on record. Import one with tongxing wages import.")
        case .noSurvey(let year?, let known):
            text(
                "没有 \(year) 年度的薪酬调查数据；已有：\(Chinese.list(known.map(String.init)))。",
                "There is no wage survey of \(year); there are those of \(English.list(known.map(String.init))).")
        case .unreadableYear(let year): text("“\(year)”不是年份，应写作 2021。", "“\(year)” is no year; write 2021.")
        case .unknownOccupation(let name):
            text(
                "调查中没有职业“\(name)”。请用职业编码（如 4-07-05-01）或名称。",
                "The survey has no occupation “\(name)”. Use its code (such as 4-07-05-01) or its name.")
        case .unknownIndustry(let name, let known):
            text(
                "调查中没有行业“\(name)”；可选：\(Chinese.list(known))。",
                "The survey has no industry “\(name)”; it has \(English.list(known)).")
        case .noColumn(let name, let known):
            text(
                "薪酬指引按市州分列，没有“\(name)”一列；可选：\(Chinese.list(known))。",
                "The guide gives cities and has no column for \(name); it has \(English.list(known)).")
        }
    }
}
