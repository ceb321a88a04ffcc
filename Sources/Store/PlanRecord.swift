import Domain
import Foundation
import GRDB

/// The rows of `plan` and `indicator` to and from the domain's values.
enum PlanRecord {
    static func cells(_ plan: Plan, id: Int, act: Int) throws -> [Cell] {
        let deadlines = Dictionary(uniqueKeysWithValues: plan.deadlines.days.map { ($0.key.rawValue, $0.value) })
        let bands = plan.bands.map { ["status": $0.status, "from": $0.from] }
        let form = [
            "number": plan.form.number, "title": plan.form.title, "authority": plan.form.authority,
            "approval": plan.form.approval, "validUntil": plan.form.validUntil,
        ]
        return [
            .integer(id), .integer(act), .text(plan.code), .text(plan.name.zh), .text(plan.name.en),
            .text(plan.start.description), .text(plan.end.description), .text(plan.cadence.rawValue),
            .integer(plan.rateDecimals), .text(plan.rankBy.rawValue), Cell(plan.reportingFrom?.description),
            .text(try JSONText.encode(deadlines)),
            .text(try JSONText.encode(plan.deadlines.holidays.sorted().map(\.description))),
            .text(try JSONText.encode(plan.goals)), .text(try JSONText.encode(form)),
            .text(try JSONText.encode(bands)),
        ]
    }

    static func cells(_ indicator: Indicator, position: Int, id: Int, act: Int) throws -> [Cell] {
        let milestones = indicator.milestones.map { ["by": $0.by.description, "value": String($0.value)] }
        return [
            .integer(id), .integer(act), .integer(position), .text(indicator.code),
            .text(indicator.name.zh), .text(indicator.name.en), .text(indicator.unit.zh), .text(indicator.unit.en),
            .text(indicator.definition.zh), .text(indicator.definition.en), .integer(indicator.decimals),
            .text(indicator.weight), .integer(indicator.ranked ? 1 : 0),
            .text(try JSONText.encode(indicator.synonyms)), .text(try JSONText.encode(milestones)),
        ]
    }

    static func plan(_ row: Row, indicators: [Indicator]) throws -> Plan {
        guard let start = Month(row["start"] as String), let end = Month(row["end"] as String),
            let cadence = Cadence(rawValue: row["cadence"]), let rankBy = RankBy(rawValue: row["rank_by"])
        else { throw StoreFailure.inconsistent(detail: "plan") }
        let days = try JSONText.decode([String: Int].self, row["deadlines"])
        var deadlines = Deadlines(days: [:])
        for (level, count) in days {
            if let level = RegionLevel(rawValue: level) { deadlines.days[level] = count }
        }
        deadlines.holidays = Set(try JSONText.decode([String].self, row["holidays"]).compactMap { Day($0) })
        let bands = try JSONText.decode([[String: String]].self, row["bands"])
        return Plan(
            code: row["code"], name: Bilingual(zh: row["name_zh"], en: row["name_en"]), start: start, end: end,
            cadence: cadence, indicators: indicators, rateDecimals: row["rate_decimals"], rankBy: rankBy,
            reportingFrom: (row["reporting_from"] as String?).flatMap { Month($0) }, deadlines: deadlines,
            goals: try JSONText.decode([String: Int].self, row["goals"]),
            form: form(try JSONText.decode([String: String].self, row["form"])),
            bands: bands.map { StatusBand(status: $0["status"] ?? "", from: $0["from"] ?? "") })
    }

    private static func form(_ fields: [String: String]) -> FormHead {
        var form = FormHead()
        form.number = fields["number"] ?? ""
        form.title = fields["title"] ?? ""
        form.authority = fields["authority"] ?? ""
        form.approval = fields["approval"] ?? ""
        form.validUntil = fields["validUntil"] ?? ""
        return form
    }

    static func indicator(_ row: Row) throws -> Indicator {
        let milestones = try JSONText.decode([[String: String]].self, row["milestones"])
        return Indicator(
            code: row["code"], name: Bilingual(zh: row["name_zh"], en: row["name_en"]),
            unit: Bilingual(zh: row["unit_zh"], en: row["unit_en"]),
            definition: Bilingual(zh: row["definition_zh"], en: row["definition_en"]), decimals: row["decimals"],
            weight: row["weight"], ranked: row["ranked"], synonyms: try JSONText.decode([String].self, row["synonyms"]),
            milestones: milestones.compactMap { fields in
                guard let by = Month(fields["by"] ?? ""), let value = Int(fields["value"] ?? "") else { return nil }
                return Milestone(by: by, value: value)
            })
    }
}

/// Small values kept as JSON in one column: keys in order, so the same value is the same text.
enum JSONText {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
