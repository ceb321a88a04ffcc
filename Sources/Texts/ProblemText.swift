package import Domain

/// The sentence for a problem, and the way to mend it.
package struct ProblemText {
    let problem: Problem

    package init(_ problem: Problem) { self.problem = problem }

    var value: String { problem.value.map(Self.shortened) ?? "" }

    private static func shortened(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(60) + "…"
    }

    var expected: String {
        for case .expected(let text) in problem.details { return text }
        return ""
    }

    var subject: Bilingual {
        for case .about(let name) in problem.details { return name }
        return Bilingual(zh: "", en: "")
    }

    private var suggestions: [String] {
        for case .suggestion(let names) in problem.details { return names }
        return []
    }

    private var earlierRow: String {
        for case .earlierRow(let row) in problem.details { return String(row) }
        return "?"
    }

    private var readings: (year: String, plan: String) {
        for case .readings(let year, let plan) in problem.details { return (year, plan) }
        return ("", "")
    }

    var cause: ProblemCause? {
        for case .cause(let cause) in problem.details { return cause }
        return nil
    }

    // MARK: What is wrong

    package var message: Bilingual {
        switch problem.code {
        case .encodingError:
            text("有无法辨认的字节：“\(value)”", "Bytes that are no text: “\(value)”")
        case .noHeader: text("找不到表头行", "No header row was found")
        case .missingColumn where cause == .otherTitle:
            text(
                "表题“\(value)”说的不是本期新增，也没有“本期新增”列",
                "The title “\(value)” is not about new figures, and no column is headed so")
        case .missingColumn:
            text("缺少列“\(problem.column ?? "")”", "The column “\(problem.column ?? "")” is missing")
        case .duplicateColumn:
            text(
                "列“\(problem.column ?? value)”与“\(subject.zh)”重复",
                "The column “\(problem.column ?? value)” repeats “\(subject.en)”")
        case .extraCell: text("表头之外的单元格有内容“\(value)”", "A cell outside the header holds “\(value)”")
        case .missingCell: text("缺少“\(problem.column ?? "")”", "“\(problem.column ?? "")” is missing")
        case .blankRow: text("空行", "Blank row")
        case .typeError: typeError
        case .constraintError: registerRule ?? constraintError
        case .unclosedQuote: text("引号没有结束", "A quotation mark is never closed")
        case .formulaError:
            text("\(subject.zh)“\(value)”是公式或错误值", "\(subject.en): “\(value)” is a formula or an error value")
        case .unknownRegion: unknownRegion
        case .ambiguousRegion: text("“\(value)”可指多个地区", "“\(value)” may mean several regions")
        case .wrongRegion where cause == .otherCode:
            text("代码 \(value) 不是\(subject.zh)的代码", "\(value) is not the code of \(subject.en)")
        case .wrongRegion: text("“\(value)”不属于\(subject.zh)", "“\(value)” does not belong to \(subject.en)")
        case .unknownIndicator where cause == .noSheet: text("没有工作表“\(value)”", "There is no sheet “\(value)”")
        case .unknownIndicator where cause == .noColumn: text("没有表头为“\(value)”的列", "No column is headed “\(value)”")
        case .unknownIndicator where cause == .unreadColumn:
            text("列“\(value)”不是本表的列，没有读取", "The column “\(value)” is none of this table's, and was not read")
        case .unknownIndicator where cause == .otherTable:
            text(
                "工作表“\(value)”按名称不是本期数，没有读",
                "The sheet “\(value)” is by its name not about the period, and was not read")
        case .unknownIndicator: text("不认识的指标或列“\(value)”", "Unknown indicator or column “\(value)”")
        case .unknownPeriod: text("不是报告期：“\(value)”", "Not a reporting period: “\(value)”")
        case .periodOutsidePlan:
            text("报告期“\(value)”不在行动计划期内（\(expected)）", "The period “\(value)” is outside the plan (\(expected))")
        case .futurePeriod: text("报告期“\(value)”尚未开始", "The period “\(value)” has not begun")
        case .duplicateRow where cause == .repeatedEntry:
            text("“\(value)”与第\(earlierRow)行重复", "“\(value)” was given in row \(earlierRow) already")
        case .duplicateRow where cause == .doubleClaim:
            text("“\(value)”已由\(subject.zh)申报", "“\(value)” is claimed by \(subject.en) already")
        case .duplicateRow:
            text(
                "“\(value)”的\(subject.zh)与第\(earlierRow)行重复",
                "“\(value)” \(subject.en) was given in row \(earlierRow) already")
        case .totalMismatch: totalMismatch
        case .cumulativeMismatch:
            text(
                "\(subject.zh)累计 \(value)，按本期新增和以前各期应为 \(expected)",
                "\(subject.en): the cumulative figure is \(value); by this period and those on record it should be \(expected)"
            )
        case .cumulativeDecrease:
            text(
                "\(subject.zh)累计 \(value)，少于以前各期已报的 \(expected)",
                "\(subject.en): the cumulative figure \(value) is less than the \(expected) on record for earlier periods"
            )
        case .ambiguousCumulative where cause == .cumulativeTitle:
            text(
                "表题“\(value)”：各列是本期数还是累计数，看不出来",
                "By the title “\(value)” the columns may hold the period's figures or cumulative ones")
        case .ambiguousCumulative:
            text(
                "\(subject.zh)累计 \(value)：作本年累计则本期为 \(readings.year)，作总累计则本期为 \(readings.plan)",
                "\(subject.en): “cumulative” \(value) makes \(readings.year) in the period if it counts the year, \(readings.plan) if it counts the whole plan"
            )
        case .unusualJump:
            text(
                "\(subject.zh)本期\(value)，超过以往各期中位数的10倍",
                "\(subject.en): \(value) is more than ten times the median of earlier periods")
        case .lockedPeriod:
            text("\(value) 已列入\(subject.zh)", "\(value) stands in a published bulletin (\(subject.en))")
        case .hiddenCells:
            problem.cell == nil
                ? text("隐藏的行也已读入", "A hidden row was read as well")
                : text("隐藏的列也已读入", "A hidden column was read as well")
        case .privateNumbers where problem.cell == nil:
            text("表中有身份证号，没有保存", "The table holds identity-card numbers, which are not kept")
        case .privateNumbers:
            text("身份证号列没有读取，也不保存", "The column of identity-card numbers was not read and is not kept")
        case .damagedCode where cause == .occupationDated:
            ProblemCause.occupationDated.wageSentence(value, expected: expected) ?? .same(value)
        case .damagedCode: damagedCode
        case .invalidCode: invalidCode
        case .emptyFile: text("文件是空的", "The file is empty")
        case .noRows where problem.severity == .warning: text("一个数也没有填", "No figure is given at all")
        case .noRows: text("表头下没有数据行", "There are no rows under the header")
        case .unknownFormat: text("不是可读的表格（\(value)）", "Not a table that can be read (\(value))")
        case .damagedFile: text("文件已损坏（\(value)）", "The file is damaged (\(value))")
        case .tooLarge: text("超过上限：\(limitName.zh) \(expected)", "Over the limit: \(limitName.en) \(expected)")
        }
    }

    /// What a limit counts, by the names of the readers' limits.
    private var limitName: Bilingual {
        switch problem.value {
        case "ratio": text("压缩倍数不超过", "compressed at most this many times,")
        case "entries": text("压缩包内文件数不超过", "files in the archive at most")
        case "columns", "cells": text("列或单元格数不超过", "columns or cells at most")
        case "rows": text("行数不超过", "rows at most")
        case "sheets": text("工作表数不超过", "sheets at most")
        case "merges": text("合并单元格不超过", "merged ranges at most")
        case nil: text("文件、记录或单元格的大小（字节或个数）不超过", "size of the file, a record or its cells at most")
        default: text("文件内容的规模不超过", "what the file holds at most")
        }
    }

    private var typeError: Bilingual { recordTypeError ?? figureTypeError }

    private var figureTypeError: Bilingual {
        switch cause {
        case .exponent: text("“\(value)”是科学计数法", "“\(value)” is in scientific notation")
        case .splitNumber:
            text("“\(value)”像是被逗号拆成两格的一个数", "“\(value)” looks like one number that a comma has split into two cells")
        case .mergedCells:
            text("“\(value)”所在的合并单元格占了几个数的位置", "“\(value)” stands in a merged cell that covers several figures")
        case .otherUnit:
            text(
                "\(subject.zh)“\(value)”：表上的计量单位不是该指标的",
                "\(subject.en): “\(value)” is in a unit that is not the indicator's")
        case .notANumber: text("\(subject.zh)“\(value)”不是数", "\(subject.en): “\(value)” is not a number")
        default: text("“\(value)”的写法不对", "“\(value)” is not written as it should be")
        }
    }

    private var constraintError: Bilingual { recordConstraintError ?? figureConstraintError }

    private var figureConstraintError: Bilingual {
        switch cause {
        case .secondTable: text("从这一行起是另一张表", "Another table begins in this row")
        case .negative: text("\(subject.zh)不能为负数：\(value)", "\(subject.en): \(value) is negative")
        case .notWhole: text("\(subject.zh)的小数位过多：\(value)", "\(subject.en): \(value) has too many decimals")
        case .tooBig: text("\(subject.zh)的数值过大：\(value)", "\(subject.en): \(value) is too large")
        case .otherPeriod:
            text("报告期“\(value)”与 \(expected) 不一致", "The period “\(value)” is not \(expected), as is said elsewhere")
        case .noRoot: text("没有最上一级地区", "There is no topmost region")
        case .secondRoot: text("\(value) 是第二个没有上级的地区", "\(value) is a second region without a parent")
        case .unknownParent: text("\(value) 的上级不存在", "The parent of \(value) does not exist")
        case .circle: text("\(value) 的上级或并入关系成环", "\(value): parents or successors form a circle")
        case .unknownSuccessor: text("\(value) 并入的地区不存在", "The successor of \(value) does not exist")
        case .yearOutsidePlan: text("年度“\(value)”不在行动计划期内", "The year “\(value)” is outside the plan")
        case .unknownKey: text("不认识的键“\(problem.column ?? "")”", "Unknown key “\(problem.column ?? "")”")
        case .fixed: text("“\(problem.column ?? "")”确定后不能更改", "“\(problem.column ?? "")” cannot be changed once set")
        default:
            cause?.wageSentence(value, expected: expected) ?? text("“\(value)”不在允许范围", "“\(value)” is not allowed here")
        }
    }

    private var unknownRegion: Bilingual {
        cause == .pastAlias
            ? text(
                "“\(value)”是该期已不使用的名称，按“\(suggestions.first ?? "")”计",
                "“\(value)” was out of use by then; read as \(suggestions.first ?? "")")
            : text("没有这个填报单位：“\(value)”", "No such reporting unit: “\(value)”")
    }

    private var totalMismatch: Bilingual {
        if cause == .statedCount {
            return text("写明 \(value) 条，表中有 \(expected) 条", "\(value) rows are stated, the table has \(expected)")
        }
        return cause == .totalOnRecord
            ? text(
                "\(subject.zh)填报 \(value)，其下各单位合计 \(expected)",
                "\(subject.en) states \(value); the units below it add up to \(expected)")
            : text(
                "\(subject.zh)合计填 \(value)，各行相加为 \(expected)",
                "\(subject.en): the stated total is \(value), the rows add up to \(expected)")
    }

    // MARK: How to mend it

    /// Nil where the sentence says it all.
    package var hint: Bilingual? {
        if !suggestions.isEmpty, cause != .pastAlias {
            return Bilingual(zh: Chinese.list(suggestions), en: suggestions.joined(separator: ", "))
        }
        switch problem.code {
        case .encodingError:
            return text("请从原表重新另存为 UTF-8 或 GB18030 的 CSV", "Save the sheet again as CSV in UTF-8 or GB18030")
        case .noHeader:
            return text(
                "需要一行表头：报告期、县市区、指标、本期新增；或每个指标一列",
                "A header row is needed: period, county, indicator, count; or a column for each indicator")
        case .missingColumn where cause == .otherTitle:
            return text("如确为本期新增，请在表头写明“本期新增”", "If they are new in the period, head the columns so")
        case .missingColumn:
            return text("请补上该列，或用 --period、--column 说明", "Add the column, or say it with --period or --column")
        case .duplicateColumn: return text("只留一列", "Keep one of them")
        case .extraCell: return text("请清空，或给该列加表头", "Clear it, or give the column a header")
        case .missingCell: return text("请补填", "Fill it in")
        case .invalidCode: return invalidCodeHint
        case .typeError: return typeHint
        case .constraintError: return constraintHint
        case .unclosedQuote: return text("请在该单元格末尾补上引号", "Close it at the end of that cell")
        case .wrongRegion where cause == .otherCode: return text("请核对代码和名称", "Check code and name")
        case .wrongRegion: return text("请转交所属市州，或更正名称", "Send it to its own city, or correct the name")
        case .unknownIndicator where cause == .unreadColumn:
            return text("如应读入，请改用表样的列名", "If it should be read, head it as the template does")
        case .unknownIndicator where cause == .otherTable:
            return text("如应读入，用 --sheet 指定", "If it should be read, name it with --sheet")
        case .unknownIndicator:
            return text(
                "请按计划的指标名称填写，或用 --column \"列名=指标\" 说明", "Use the plan's names, or --column \"HEADER=indicator\"")
        case .unknownPeriod: return text("如 2021-Q2、2021年第二季度", "For example 2021-Q2")
        case .futurePeriod: return text("请核对报告期", "Check the period")
        case .duplicateRow where cause == .doubleClaim:
            return text("按重复申报处理，归属由上级认定", "It counts by the rule for double claims until somebody decides")
        case .duplicateRow: return text("请删去其中一行", "Remove one of the rows")
        case .totalMismatch:
            return cause == .totalOnRecord ? nil : text("请核对合计或各行", "Check the total and its rows")
        case .ambiguousCumulative:
            return text(
                "请把表头写作“本年累计”或“总累计”，或用 --column \"列名=year\"、\"列名=plan\" 说明",
                "Head the column “year to date” or “plan to date”, or say it with --column \"HEADER=year\" or \"HEADER=plan\""
            )
        case .cumulativeMismatch:
            return text(
                "请核对两数；以前各期尚未入库的先导入，或用 --column \"列名=ignore\" 略过累计列",
                "Check both; import earlier periods first, or pass over the column with --column \"HEADER=ignore\"")
        case .cumulativeDecrease:
            return text("如要核减，请更正原报告期的数", "To take something off, correct the earlier period")
        case .hiddenCells: return text("如不应计入，请删去后重发", "If it should not count, delete it and send the file again")
        case .damagedCode where cause == .occupationDated: return cause?.wageHint
        case .damagedCode where cause != nil: return damagedCodeHint
        case .damagedCode: return text("请把该列设为文本，重填六位代码", "Set the column to text and give the six digits again")
        case .formulaError: return text("请改填数值", "Put the value in its place")
        case .unusualJump:
            return text("如属实，用 --force 写明上报说明", "If it is right, say why with --force")
        case .lockedPeriod:
            return text("更正请用 --reason 写明原因", "To correct it, say why with --reason")
        case .emptyFile, .noRows: return text("请确认发来的是填好的表", "Check that the filled sheet was sent")
        case .unknownFormat: return text("请另存为 CSV 再导入", "Save it as CSV and import that")
        case .unknownRegion where cause == .pastAlias, .blankRow: return nil
        case .unknownRegion: return text("请用行政区划的全称、简称或代码", "Use the region's name, short name or code")
        default: return nil
        }
    }

    private var typeHint: Bilingual {
        if let hint = recordTypeHint { return hint }
        if !expected.isEmpty { return text("应写作 \(expected)", "Write \(expected)") }
        if cause == .splitNumber {
            return text("请去掉千位分隔符，或给该数加引号", "Leave the separator out, or put the number in quotes")
        }
        if cause == .mergedCells { return text("请取消合并，逐格填写", "Unmerge it and fill in each cell") }
        if cause == .otherUnit { return text("请按指标的计量单位填写", "Use the indicator's own unit") }
        return cause == .exponent
            ? text("请写出全部数字", "Write all its digits")
            : text("只填数字；没有填报请留空", "Digits only; leave it empty where there is no report")
    }

    private var constraintHint: Bilingual? {
        switch cause {
        case .documentDiffers: return text("已登记的是 \(expected)", "On record: \(expected)")
        case .overQuota: return text("名额不够的，请先调整名额", "To recommend more, have the quota changed first")
        case .unknownChoice: return text("可填：\(expected)", "Allowed: \(expected)")
        case .noSuchDay, .futureDay, .futureMonth, .futureYear: return text("请核对日期", "Check the date")
        case .tooLong: return text("请缩短", "Shorten it")
        case .secondTable: return text("请把各表分放在不同的工作表", "Put each table on a sheet of its own")
        case .negative: return text("如要核减，请更正原报告期的数", "To take something off, correct the earlier period")
        case .notWhole: return text("请填整数或按规定位数", "Use whole numbers, or as many decimals as the indicator has")
        case .yearOutsidePlan, nil: return expected.isEmpty ? nil : text("允许：\(expected)", "Allowed: \(expected)")
        default: return cause?.wageHint
        }
    }

    // MARK: One line

    /// `第5行 B5 县市区：…（汨罗市）`.
    package func line(_ language: Language) -> String {
        var place: [String] = []
        if let sheet = problem.sheet { place.append(sheet) }
        if let row = problem.row { place.append(language == .zh ? "第\(row)行" : "row \(row)") }
        if let cell = problem.cell { place.append(cell) }
        if let column = problem.column, problem.code != .missingColumn { place.append(column) }
        let sentence = message[language]
        let start = place.isEmpty ? "" : place.joined(separator: " ") + (language == .zh ? "：" : ": ")
        guard let hint = hint?[language] else { return start + sentence }
        return start + sentence + (language == .zh ? "（\(hint)）" : " (\(hint))")
    }
}
