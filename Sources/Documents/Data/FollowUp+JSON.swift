import Domain
import Reporting

extension WarningSummary {
    var json: JSON {
        .object([
            ("from", .string(first.description)), ("to", .string(last.description)), ("opened", .int(opened)),
            ("closed", .int(closed)),
            ("open", .object(zip(levels, open).map { ($0.code, .int($1)) })), ("overdue", .int(overdue)),
            ("overdueRegions", .array(overdueRegions.map(\.json))),
        ])
    }
}

extension MatterSummary {
    var json: JSON {
        .object([
            ("since", .optional(since?.description)), ("day", .string(day.description)), ("opened", .int(opened)),
            ("closed", .int(closed)), ("open", .int(open)), ("overdue", .int(overdue)),
            ("overdueRegions", .array(overdueRegions.map(\.json))),
        ])
    }
}

extension RegionCount {
    fileprivate var json: JSON {
        .object([("code", .string(region.codeText)), ("name", .string(region.name)), ("count", .int(count))])
    }
}
