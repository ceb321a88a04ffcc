import Domain
import Operations
import Store

/// Filings, packages, periods, imports and the ledger.
extension Schema {
    static let filing = Schema.object([
        "filing": id, "region": code, "name": text, "period": period, "revision": id, "stands": boolean,
        "level": level, "received": day, "digest": hash, "act": id, "at": moment, "by": text, "enteredFor": boolean,
        "figures": list(
            .object([
                "indicator": text, "value": number, "inheritedFrom": id.orNull, "file": text.orNull,
                "cell": text.orNull,
            ])),
        "signatures": signatures, "attachments": list(attachment), "decisions": list(decision),
    ]).named("Filing")

    static let review = Schema.object([
        "region": code, "name": text, "parent": code.orNull, "state": choice(DueWork.State.self), "deadline": day,
        "received": day.orNull, "reason": text.orNull, "revision": id.orNull, "level": level.orNull,
        "digest": hash.orNull, "previous": id.orNull,
        "changes": list(.object(["indicator": text, "from": number.orNull, "to": number.orNull])),
        "changedSinceApproval": boolean, "enteredFor": boolean, "signatures": signatures,
        "attachments": list(attachment), "decision": decision.orNull,
    ]).named("Review")

    static let receipt = Schema.object([
        "act": id, "at": moment, "by": text, "region": code, "name": text, "period": period, "revision": id,
        "figures": list(.object(["indicator": text, "value": number.orNull])), "signatures": signatures,
        "attachments": list(attachment), "digest": hash, "checkCode": text, "head": hash,
    ]).named("Receipt")

    static let submitted = Schema.object([
        "act": id, "region": code, "period": period, "revision": id.orNull, "at": moment, "head": hash,
        "problems": list(problem), "digest": hash, "checkCode": text,
    ]).named("Submission")

    static let tried = Schema.object(["problems": list(problem)]).named("Trial")

    static let decided = Schema.object([
        "act": id, "decision": choice(DecisionKind.self), "period": period, "decided": list(code),
    ]).named("Decided")

    // MARK: Packages

    private static let packageDecision = Schema.object([
        "act": id, "at": moment, "by": text, "kind": choice(PackageDecisionKind.self), "reason": text.orNull,
        "returned": list(code),
    ])

    private static func package(_ more: KeyValuePairs<String, Schema>) -> Schema {
        let members: KeyValuePairs<String, Schema> = [
            "package": id, "region": code, "name": text, "period": period, "number": id,
            "state": choice(PackageState.self), "act": id, "at": moment, "by": text, "reason": text.orNull,
            "practice": text, "problem": text, "plan": text, "digest": hash, "checkCode": text,
            "decision": packageDecision.orNull, "changedSinceSent": list(code), "attachments": list(attachment),
        ]
        return Schema(.object((Array(members) + Array(more)).map { ($0.key, $0.value) }, others: nil))
    }

    static let package = package([:]).named("Package")
    static let wholePackage = package([
        "filings": list(
            .object([
                "region": code, "name": text, "filing": id, "revision": id, "stands": boolean, "level": level,
                "digest": hash,
            ]))
    ]).named("WholePackage")

    // MARK: Periods

    static let periodState = Schema.object([
        "period": period, "state": choice(PeriodState.self),
        "since": Schema.object(["act": id, "at": moment, "by": text, "region": code, "reason": text.orNull]).orNull,
        "received": count, "expected": count, "deadlines": map(day),
        "exceptions": list(.object(["region": code, "state": choice(PeriodState.self)])),
    ]).named("PeriodState")

    static let turned = Schema.object(["act": id, "period": period, "state": choice(PeriodState.self)]).named("Turned")

    // MARK: Imports

    static let importResult = Schema.object([
        "file": text, "sha256": text, "import": id.orNull, "committed": boolean, "seenBefore": boolean,
        "seenIn": id.orNull, "encoding": text, "format": text, "rows": count,
        "filings": .object(["new": count, "changed": count, "unchanged": count]), "enteredFor": count,
        "changes": list(
            .object([
                "kind": choice(["new", "changed", "unchanged"]), "region": code, "name": text, "period": period,
                "indicator": text, "before": number.orNull, "after": number.orNull,
            ])),
        "problems": list(problem), "problemsOmitted": count.optional, "leftOut": list(text).optional,
    ]).named("Import")

    static let importEntry = Schema.object([
        "import": id, "at": moment, "by": text, "received": day, "file": text.orNull, "filings": count,
        "decisions": count, "force": text.orNull, "undoneBy": id.orNull, "hash": hash,
    ]).named("ImportEntry")

    static let undone = Schema.object([
        "act": id, "undone": id, "revisions": count, "later": list(id),
    ]).named("Undone")

    // MARK: Ledger

    static let actEntry = Schema.object([
        "act": id, "at": moment, "kind": choice(ActKind.self), "by": text, "account": text.orNull,
        "role": choice(Role.self).orNull, "accountRegion": code.orNull, "received": day, "reason": text.orNull,
        "force": text.orNull, "file": text.orNull, "filings": count, "decisions": count, "targets": count,
        "regions": count, "undoneBy": id.orNull, "hash": hash,
    ]).named("ActEntry")

    private static let actReport = Schema.object([
        "region": code, "period": period, "revision": id, "stands": boolean, "digest": hash,
    ])

    static let act = Schema.object([
        "entry": actEntry, "filings": list(actReport), "confirmed": list(actReport),
        "decisions": list(.object(["kind": text, "region": code, "period": period, "revision": id])),
        "targets": list(.object(["region": code, "year": count, "indicator": text, "smallestUnits": count])),
        "gates": list(.object(["region": code, "period": period, "isOpen": boolean])), "package": id.orNull,
        "bulletin": bulletin.orNull, "attachments": list(attachment),
        "concurrences": list(
            .object([
                "body": text, "verdict": choice(Verdict.self), "opinion": text,
                "subject": choice(ConcurrenceSubject.self),
            ])),
    ]).named("Act")

    static let verification = Schema.object([
        "ok": boolean, "acts": count, "head": hash.orNull,
        "faults": list(.object(["kind": text, "table": text, "record": text, "act": id.orNull])),
    ]).named("Verification")

    static let foundHash = Schema.object([
        "kind": choice(["act", "filing", "package"]), "act": id, "at": moment.orNull, "region": code.orNull,
        "period": period.orNull, "state": text.orNull,
    ]).named("FoundHash")
}
