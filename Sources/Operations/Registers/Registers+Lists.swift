package import Documents
package import Domain
import Intake
import Reporting
import Store
import Texts

/// Registers as lists: text, CSV, workbook, page and Word.
extension RosterWork.Page {
    /// - Parameters:
    ///   - day: On which validity is judged.
    ///   - made: Up to which the record was read.
    ///   - language: Of the heads.
    /// - Returns: One row an entry, the form's columns in their order.
    package func table(on day: Day, made: Moment, _ language: Language) -> ListTable {
        let fields = register.form.fields.filter {
            !["region", "recommended", "publicised", "document", "document_day", "bodies", "level"].contains($0.key)
        }
        let zh = language == .zh
        var columns = [
            ListTable.Column(zh ? "编号" : "No.", isNumber: true, width: 4),
            .init(zh ? "地区" : "Region", width: 7),
        ]
        columns += fields.map { field in
            ListTable.Column(field.title[language], isNumber: field.isNumber, width: field.key == "name" ? 14 : 8)
        }
        columns.append(.init(zh ? "状态" : "State", width: 8))
        return ListTable(
            title: "\(region.name(in: language)) \(register.name[language])",
            lead: RegisterLabels.listLead(
                entries: summary.entries, reached: summary.reached, valid: summary.valid,
                isByDocument: register.isByDocument)[language],
            columns: columns,
            rows: lines.map { row($0, fields, day, language) }, made: made)
    }

    /// What a list of entries is as a document: people see only the columns in which something stands.
    package func document(on day: Day, made: Moment, _ language: Language) -> ListDocument {
        let table = table(on: day, made: made, language)
        let used = table.columns.indices.filter { place in table.rows.contains { !$0[place].isEmpty } }
        return ListDocument(table, paper: table.narrowed(to: used).paper(language), json: json, language)
    }

    private func row(
        _ line: RosterWork.Line, _ fields: [RecordField], _ day: Day, _ language: Language
    ) -> [String] {
        let entry = line.entry
        let cells = fields.map { field -> String in
            switch field.key {
            case "name": entry.name ?? (language == .zh ? "（已抹去）" : "(erased)")
            case "code": entry.code ?? ""
            case "day": entry.day?.description ?? ""
            case "grade": line.standing.grade ?? ""
            case "valid_until": line.standing.validUntil?.description ?? ""
            default: entry.fields[field.key].map { $0.said(field, language) } ?? ""
            }
        }
        let state = RegisterLabels.standing(line.standing, on: day, isByDocument: register.isByDocument)[language]
        return [String(entry.id), line.region?.name(in: language) ?? ""] + cells + [state]
    }
}

extension RecordField {
    fileprivate var isNumber: Bool { if case .number = kind { true } else { false } }
}

extension RecordValue {
    /// As people read it: a choice by its title.
    package func said(_ field: RecordField, _ language: Language) -> String {
        if case .choice(let key) = self, case .choice(let choices) = field.kind {
            return choices.first { $0.key == key }?.title[language] ?? key
        }
        return shown(by: field.kind)
    }
}

extension ClaimWork.Table {
    package var open: Int { groups.count { $0.verdict == nil } }

    /// One row a claim, claims of one group together.
    package func table(made: Moment, _ language: Language) -> ListTable {
        let zh = language == .zh
        let columns: [ListTable.Column] = [
            .init(zh ? "组" : "Group", isNumber: true, width: 3), .init(zh ? "依据" : "By", width: 6),
            .init(zh ? "记录" : "Entry", isNumber: true, width: 4), .init(zh ? "申报单位" : "Claimed by", width: 7),
            .init(zh ? "名称" : "Name", width: 14), .init(zh ? "统一社会信用代码" : "Credit code", width: 10),
            .init(zh ? "日期" : "Date", width: 6), .init(zh ? "来源" : "Source", width: 10),
            .init(zh ? "计数" : "Counts", width: 3), .init(zh ? "认定" : "Decided", width: 6),
        ]
        let rows = groups.enumerated().flatMap { number, group in
            group.claims.map { claim in
                let source = claim.source.map { "\($0.file)\($0.row.map { zh ? " 第\($0)行" : " row \($0)" } ?? "")" }
                return [
                    String(number + 1), RegisterLabels.likeness(group.likeness.rawValue)[language],
                    String(claim.entry), claim.region.name(in: language), claim.name ?? "–", claim.code ?? "–",
                    claim.day?.description ?? "–", source ?? (zh ? "录入" : "typed"), claim.counts ? "✓" : "–",
                    group.verdict.map { "#\($0.act)" } ?? "–",
                ]
            }
        }
        return ListTable(
            title: zh ? "\(register.name.zh)：重复申报" : "\(register.name.en): double claims",
            lead: RegisterLabels.duplicatesLead(groups.count, open: open, policy: policy)[language], columns: columns,
            rows: rows, made: made)
    }
}

extension ReconcileWork.Table {
    package func table(made: Moment, _ language: Language) -> ListTable {
        let zh = language == .zh
        let columns: [ListTable.Column] = [
            .init(zh ? "地区" : "Region", width: 8), .init(zh ? "指标" : "Indicator", width: 12),
            .init(zh ? "上报数" : "Reported", isNumber: true, width: 5),
            .init(zh ? "台账记录" : "Entries", isNumber: true, width: 5),
            .init(zh ? "有效去重" : "Valid, once each", isNumber: true, width: 5),
            .init(zh ? "其中已失效" : "Since lost", isNumber: true, width: 5),
            .init(zh ? "差额" : "Difference", isNumber: true, width: 5),
            .init(zh ? "台账支撑率%" : "Coverage %", isNumber: true, width: 6),
            .init(zh ? "重复申报" : "Double claims", width: 7),
        ]
        let off = lines.count { $0.evidence.difference != 0 }
        let span =
            period.map { Labels.period($0)[language] }
            ?? (zh ? "截至\(Labels.period(through).zh)" : "to \(Labels.period(through).en)")
        return ListTable(
            title: zh ? "\(region.name)上报数与台账比对" : "\(region.name(in: .en)): reported figures and registers",
            lead: "\(span)，\(Labels.basis(basis)[language])。"
                + RegisterLabels.reconcileLead(lines.count, off: off)[language],
            columns: columns, rows: lines.map { row($0, language) }, made: made)
    }

    /// What the comparison is as a document: people see only the lines in which something stands.
    package func document(made: Moment, _ language: Language) -> ListDocument {
        var shown = table(made: made, language)
        let kept = lines.indices.filter { lines[$0].evidence.reported != 0 || lines[$0].evidence.entries != 0 }
        shown.rows = kept.map { shown.rows[$0] }
        return ListDocument(table(made: made, language), paper: shown.paper(language), json: json, language)
    }

    private func row(_ line: ReconcileWork.Line, _ language: Language) -> [String] {
        let evidence = line.evidence
        let shown = line.indicator.shown
        return [
            line.region.name(in: language), line.indicator.name[language], shown(evidence.reported),
            String(evidence.entries), shown(evidence.uniques), shown(evidence.lost), shown(evidence.difference),
            evidence.coverage?.shown(decimals: 2) ?? "–",
            policies[line.register.code].map { RegisterLabels.policy($0)[language] } ?? "",
        ]
    }
}
