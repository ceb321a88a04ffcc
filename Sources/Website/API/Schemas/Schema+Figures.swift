import Domain
import Operations

/// Plan, regions and what is computed from the record (contract §5).
extension Schema {
    private static let names = Schema.object(["zh": text, "en": text]).named("Words")

    static let account = Schema.object([
        "name": text, "person": text, "role": choice(Role.self), "region": code, "canWrite": boolean,
    ]).named("Account")

    static let plan = Schema.object([
        "code": text, "name": names, "start": text, "end": text, "cadence": choice(Cadence.self),
        "rateDecimals": count, "rankBy": choice(RankBy.self), "periods": list(period),
        "bands": list(.object(["status": text, "from": number])),
        "indicators": list(
            .object([
                "code": text, "name": names, "unit": names, "definition": names, "decimals": count, "weight": number,
                "ranked": boolean, "goal": number.orNull, "synonyms": list(text),
            ])),
    ]).named("Plan")

    static let region = Schema.object([
        "code": code, "name": text, "shortName": text, "englishName": text, "level": choice(RegionLevel.self),
        "parent": code.orNull, "counted": choice(["own", "memo"]), "reports": boolean, "validFrom": day.orNull,
        "validTo": day.orNull, "successor": code.orNull, "aliases": list(text),
    ]).named("Region")

    // MARK: Report

    private static let years = list(
        .object(["year": count, "target": number.orNull, "completed": number, "rate": number.orNull]))

    private static let indicatorFigures = Schema.object([
        "code": text, "target": number.orNull, "completed": number, "inPeriod": number, "rate": number.orNull,
        "expected": number.orNull, "paceRatio": number.orNull, "status": text, "rank": id.orNull, "years": years,
    ]).named("IndicatorFigures")

    private static let completeness = Schema.object(["expected": count, "received": count, "onTime": count])

    private static let lag = Schema.object([
        "region": code, "name": text, "indicator": text, "rule": map(anything), "shortfall": number,
        "remaining": course.orNull, "recent": course,
    ]).named("Lag")

    private static let course = Schema.object([
        "months": whole, "last": text, "amount": number, "perMonth": number,
    ])

    private static let reporting = Schema.object([
        "period": period,
        "regions": list(
            .object([
                "code": code, "name": text, "expected": count, "received": count, "onTime": count, "returned": count,
            ])),
        "units": list(
            .object([
                "code": code, "name": text, "state": text, "deadline": day, "received": day.orNull,
            ])),
    ]).named("Reporting")

    static let report = Schema.object([
        "plan": text, "through": period, "cutoff": day, "basis": choice(Basis.self), "asOf": moment, "snapshot": hash,
        "regions": list(
            .object([
                "code": code, "name": text, "level": choice(RegionLevel.self), "composite": number.orNull,
                "yearComposite": number.orNull, "rank": id.orNull, "completeness": completeness,
                "indicators": list(indicatorFigures),
            ])),
        "lags": list(lag), "reporting": reporting.optional,
        "adjustments": Schema.object([
            "bulletin": bulletin, "figures": list(changedFigure), "changes": list(change),
        ]).orNull.optional,
        "targetRevisions": list(map(anything)).optional,
        "paragraphs": list(.object(["section": choice(BulletinSection.self), "text": text])).optional,
        "warnings": warnings.optional, "matters": matters.optional,
    ]).named("Report")

    private static let regionCounts = list(.object(["code": code, "name": text, "count": count]))

    private static let warnings = Schema.object([
        "from": text, "to": text, "opened": count, "closed": count, "open": map(count), "overdue": count,
        "overdueRegions": regionCounts,
    ]).named("Warnings")

    private static let matters = Schema.object([
        "since": day.orNull, "day": day, "opened": count, "closed": count, "open": count, "overdue": count,
        "overdueRegions": regionCounts,
    ]).named("Matters")

    // MARK: Others

    static let due = Schema.object([
        "period": period, "region": code, "expected": count, "received": count, "onTime": count,
        "units": list(
            .object([
                "region": code, "name": text, "parent": code.orNull, "state": choice(DueWork.State.self),
                "deadline": day, "received": day.orNull, "reason": text.orNull,
            ])),
    ]).named("Due")

    static let trace = Schema.object([
        "region": code, "indicator": text, "through": period, "basis": choice(Basis.self), "completed": number,
        "lines": list(
            .object([
                "region": code, "name": text, "period": period, "value": number, "filing": id, "revision": id,
                "level": level, "act": id, "kind": text, "at": text, "by": text, "file": text.orNull, "row": id.orNull,
                "cell": text.orNull, "enteredFor": boolean, "decisions": list(decision),
            ])),
    ]).named("Trace")

    private static func fromTo(_ schema: Schema) -> Schema { .object(["from": schema.orNull, "to": schema.orNull]) }
    private static let seal = Schema.object(["asOf": moment, "snapshot": hash])

    private static let changedFigure = Schema.object([
        "region": code, "name": text, "indicator": text, "completed": fromTo(number), "target": fromTo(number),
        "rank": fromTo(id), "causes": list(cause),
    ]).named("ChangedFigure")

    private static let change = Schema.object([
        "region": code, "name": text, "indicator": text, "period": period.optional, "targetYear": count.optional,
        "from": number.orNull, "to": number.orNull, "causes": list(cause),
    ]).named("Change")

    static let comparison = Schema.object([
        "from": seal, "to": seal, "through": period, "basis": choice(Basis.self), "figures": list(changedFigure),
        "changes": list(change),
    ]).named("Comparison")

    static let targets = Schema.object([
        "targets": list(
            .object([
                "region": code, "indicator": text, "total": number.orNull,
                "years": list(.object(["year": count, "target": number.orNull])),
            ])),
        "history": list(
            .object([
                "region": code, "year": count, "indicator": text, "target": number, "document": text.orNull,
                "reason": text.orNull, "act": id, "at": text, "by": text,
            ])),
        "offGoal": list(offGoal),
    ]).named("Targets")

    static let offGoal = Schema.object(["indicator": text, "sum": number, "goal": number]).named("OffGoal")

    static let bulletin = Schema.object([
        "act": id, "at": moment, "by": text, "kind": choice(BulletinKind.self), "title": text, "region": code,
        "through": period, "cutoff": day, "basis": choice(Basis.self), "day": day.orNull, "number": text.orNull,
        "showsLast": boolean, "showsRanking": boolean, "isPublic": boolean, "snapshot": hash,
    ]).named("Bulletin")
}
