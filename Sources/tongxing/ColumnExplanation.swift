import Documents
import Domain
import Intake
import Operations
import Texts

/// How each column of a file was understood, and by what (`import --explain`).
struct ColumnExplanation {
    let result: ImportResult
    let console: Console

    func print() {
        guard let file = result.reading, !file.sheets.isEmpty else { return }
        for sheet in file.sheets { print(sheet) }
    }

    private func print(_ sheet: SheetReading) {
        let rows = sheet.layout.headerRows
        let place = rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
        let name = sheet.name.map { console.say("工作表“\($0)”，", "sheet “\($0)”, ") } ?? ""
        console.print("  " + name + console.say("表头第 \(place) 行", "header in row \(place)"))
        for fact in facts(sheet.layout.head) { console.print("  " + fact) }
        var table = TextTable([
            .init(console.say("列", "Col")), .init(console.say("表头", "Header"), limit: 36),
            .init(console.say("读作", "Read as"), limit: 44),
        ])
        for column in result.columns where column.sheet == sheet.name {
            table.add([column.letters, shortened(column.header), meaning(column)])
        }
        console.print(table)
    }

    /// What the lines around the table say of all its figures.
    private func facts(_ head: TableHead) -> [String] {
        var facts: [String] = []
        if let period = head.period {
            let kind = head.isYearToDate ? console.say("（自年初起）", " (since January)") : ""
            facts.append(console.say("表上写明报告期：\(period)\(kind)", "The table names the period: \(period)\(kind)"))
        }
        if let unit = head.unit { facts.append(console.say("计量单位：\(unit)", "Unit: \(unit)")) }
        let names = [head.filer, head.reviewer, head.head].compactMap(\.self)
        if !names.isEmpty {
            facts.append(
                console.say("表尾签名：\(names.joined(separator: "、"))", "Signed by: \(names.joined(separator: ", "))"))
        }
        return facts
    }

    /// The end of a long header tells columns of one group apart.
    private func shortened(_ header: String) -> String {
        let plain = header.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard Terminal.columns(plain) > 36 else { return plain }
        var end = plain[...]
        while Terminal.columns(String(end)) > 35 { end = end.dropFirst() }
        return "…" + end
    }

    private func meaning(_ column: ImportResult.Column) -> String {
        switch column.meaning {
        case .label(let role): label(role)
        case .figure(let figure): self.figure(figure)
        case .leftAlone: console.say("认得，不读", "known, left alone")
        case .privateNumbers: console.say("身份证号，不读也不保存", "identity-card numbers: not read, not kept")
        case .unknown: console.say("不认识；用 --column 说明", "unknown; say with --column")
        case .untitled: console.say("没有表头", "no header")
        }
    }

    private func label(_ role: LabelRole) -> String {
        switch role {
        case .period: console.say("报告期", "period")
        case .year: console.say("年度，与报告期合读", "year, read with the period")
        case .region: console.say("填报单位", "reporting unit")
        case .upperRegion: console.say("上级地区", "region above")
        case .regionCode: console.say("区划代码，与名称核对", "region code, checked against the name")
        case .indicator: console.say("指标", "indicator")
        case .measure: console.say("口径：本期或累计", "measure: new or cumulative")
        case .unit: console.say("计量单位，与指标核对", "unit, checked against the indicator's")
        case .filer: console.say("填报人", "filer")
        case .note: console.say("备注", "note")
        }
    }

    private func figure(_ figure: FigureMeaning) -> String {
        if figure.isTotal { return console.say("合计，只作核对", "total, only checked") }
        var parts: [String] = []
        if let place = figure.indicator { parts.append(indicatorName(place)) }
        if let region = figure.region { parts.append(result.regionName(region)) }
        if let period = figure.period { parts.append(result.periodName(period)) }
        parts.insert(measure(figure.measure ?? .new), at: 0)
        let scaled = figure.unit.map { "万亿百千".contains($0.prefix(1)) } ?? false
        let unit = scaled ? console.say("（以\(figure.unit ?? "")计，已换算）", " (in \(figure.unit ?? ""), converted)") : ""
        return parts.joined(separator: " · ") + unit
    }

    private func indicatorName(_ place: Int) -> String { result.indicatorName(place, console.language) }

    private func measure(_ measure: Measure) -> String {
        switch measure {
        case .new: console.say("本期新增", "new in period")
        case .yearToDate: console.say("本年累计，扣除以前各期", "year to date, less earlier periods")
        case .planToDate: console.say("总累计，扣除以前各期", "plan to date, less earlier periods")
        case .cumulative: console.say("累计（本年或总），看记录而定", "cumulative (year or plan), as the record decides")
        }
    }
}
