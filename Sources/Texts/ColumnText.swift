package import Domain

/// How a column of a file was understood, in words.
package enum ColumnText {
    /// What a column of labels says of its rows.
    package static func label(_ role: String) -> Bilingual {
        switch role {
        case "period": text("报告期", "period")
        case "year": text("年度，与报告期合读", "year, read with the period")
        case "region": text("填报单位", "reporting unit")
        case "upperRegion": text("上级地区", "region above")
        case "regionCode": text("区划代码，与名称核对", "region code, checked against the name")
        case "indicator": text("指标", "indicator")
        case "measure": text("口径：本期或累计", "measure: new or cumulative")
        case "unit": text("计量单位，与指标核对", "unit, checked against the indicator's")
        case "filer": text("填报人", "filer")
        default: text("备注", "note")
        }
    }

    package static let leftAlone = text("认得，不读", "known, left alone")
    package static let privateNumbers = text("身份证号，不读也不保存", "identity-card numbers: not read, not kept")
    package static let unknown = text("不认识，没有读", "unknown, not read")
    package static let untitled = text("没有表头", "no header")
    package static let total = text("合计，只作核对", "total, only checked")

    package static func measure(_ measure: String) -> Bilingual {
        switch measure {
        case "yearToDate": text("本年累计，扣除以前各期", "year to date, less earlier periods")
        case "planToDate": text("总累计，扣除以前各期", "plan to date, less earlier periods")
        case "cumulative": text("累计（本年或总），看记录而定", "cumulative (year or plan), as the record decides")
        default: text("本期新增", "new in period")
        }
    }

    package static func converted(_ unit: String) -> Bilingual { text("（以\(unit)计，已换算）", " (in \(unit), converted)") }
}
