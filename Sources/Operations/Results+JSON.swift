package import Documents
package import Domain
import Intake
package import Store
import Texts

/// The JSON of each command (contract §5 and the README).
extension ImportResult {
    package func json(_ language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("file", .string(file)), ("sha256", .string(sha256)), ("import", .optional(act)),
            ("committed", .bool(act != nil)), ("seenBefore", .bool(seenIn != nil)), ("seenIn", .optional(seenIn)),
            ("encoding", .string(encoding)), ("format", .string(format)), ("rows", .int(rows)),
            (
                "filings",
                .object([("new", .int(new)), ("changed", .int(changed)), ("unchanged", .int(unchanged))])
            ),
            ("enteredFor", .int(enteredFor)), ("changes", .array(changes.map(\.json))),
            ("problems", .array(problems.inOrder.map { $0.json(language) })),
        ]
        if problems.omitted > 0 { members.append(("problemsOmitted", .int(problems.omitted))) }
        if !leftOut.isEmpty { members.append(("leftOut", .array(leftOut.map(JSON.string)))) }
        return .object(members)
    }
}

extension ImportResult.Change {
    var json: JSON {
        .object([
            ("kind", .string(kind.rawValue)), ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("period", .string(period.description)), ("indicator", .string(indicator.code)),
            ("before", before.map { .number(indicator.shown($0)) } ?? .null),
            ("after", after.map { .number(indicator.shown($0)) } ?? .null),
        ])
    }
}

extension Problem {
    package func json(_ language: Language) -> JSON {
        let text = ProblemText(self)
        return .object([
            ("row", .optional(row)), ("column", .optional(column)), ("cell", .optional(cell)),
            ("sheet", .optional(sheet)), ("code", .string(code.rawValue)), ("severity", .string(severity.rawValue)),
            ("value", .optional(value)), ("message", .string(text.message[language])),
            ("hint", .optional(text.hint?[language])),
        ])
    }
}

extension UndoWork.Outcome {
    package var json: JSON {
        .object([
            ("act", .int(act)), ("undone", .int(undone)), ("revisions", .int(revisions)),
            ("later", .array(later.map(JSON.int))),
        ])
    }
}

extension SubmitWork.Outcome {
    package func json(_ language: Language) -> JSON {
        .object([
            ("act", .int(act)), ("region", .string(region.codeText)), ("period", .string(period.description)),
            ("revision", .optional(revision)), ("at", .string(at.description)), ("head", .string(head)),
            ("problems", .array(warnings.map { $0.json(language) })),
        ])
    }
}

extension ReviewWork.Outcome {
    package var json: JSON {
        .object([
            ("act", .int(act)), ("decision", .string(kind.rawValue)), ("region", .string(region.codeText)),
            ("period", .string(period.description)), ("decided", .array(decided.map { .string($0.codeText) })),
        ])
    }
}

extension ReviewWork.Item {
    /// `filed`, `approved`, `accepted`, `returned`, `withdrawn` or `undone`.
    package var state: String {
        if let newest { return newest.level.name }
        switch lastDecision?.kind {
        case "return": return "returned"
        case "withdraw": return "withdrawn"
        default: return "undone"
        }
    }

    package var json: JSON {
        .object([
            ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("period", .string(period.description)), ("state", .string(state)),
            ("revision", .optional(newest?.number)), ("revisions", .int(revisions)),
            ("received", .optional(newest?.received.description)), ("filing", .optional(newest?.filing)),
            ("enteredFor", .bool(isEnteredFor)),
            ("decision", lastDecision?.json ?? .null),
        ])
    }
}

extension LedgerReader.DecisionEntry {
    package var json: JSON {
        .object([
            ("act", .int(act)), ("kind", .string(kind)), ("by", .string(author)), ("at", .string(at)),
            ("reason", .optional(reason)), ("counts", .bool(counts)),
        ])
    }
}

extension DueWork.Table {
    package var json: JSON {
        .object([
            ("period", .string(period.description)), ("region", .string(asked.codeText)),
            ("expected", .int(items.count)), ("received", .int(received)), ("onTime", .int(count(.onTime))),
            (
                "units",
                .array(
                    items.map { item in
                        .object([
                            ("region", .string(item.region.codeText)), ("name", .string(item.region.name)),
                            ("parent", .optional(item.parent?.codeText)), ("state", .string(item.state.rawValue)),
                            ("deadline", .string(item.deadline.description)),
                            ("received", .optional(item.received?.description)), ("reason", .optional(item.reason)),
                        ])
                    })
            ),
        ])
    }
}

extension TraceWork.Table {
    package var json: JSON {
        .object([
            ("region", .string(region.codeText)), ("indicator", .string(indicator.code)),
            ("through", .string(through.description)), ("basis", .string(basis.rawValue)),
            ("completed", .number(indicator.shown(completed))),
            ("lines", .array(items.map { $0.json(indicator) })),
        ])
    }
}

extension TraceWork.Item {
    func json(_ indicator: Indicator) -> JSON {
        .object([
            ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("period", .string(period.description)), ("value", .number(indicator.shown(value))),
            ("filing", .int(revision.filing)), ("revision", .int(revision.number)),
            ("level", .string(revision.level.name)), ("act", .int(act)), ("kind", .string(kind)), ("at", .string(at)),
            ("by", .string(author)), ("file", .optional(file)), ("row", .optional(row)), ("cell", .optional(cell)),
            ("enteredFor", .bool(isEnteredFor)), ("decisions", .array(decisions.map(\.json))),
        ])
    }
}

extension Verification {
    package var json: JSON {
        .object([
            ("ok", .bool(faults.isEmpty)), ("acts", .int(acts)), ("head", .optional(head)),
            (
                "faults",
                .array(
                    faults.map { fault in
                        .object([
                            ("kind", .string(fault.kind.rawValue)), ("table", .string(fault.table)),
                            ("record", .string(fault.record)), ("act", .optional(fault.act)),
                        ])
                    })
            ),
        ])
    }
}

extension LedgerReader.ActSummary {
    package var json: JSON {
        .object([
            ("import", .int(id)), ("at", .string(at)), ("by", .string(author)), ("received", .string(received)),
            ("file", .optional(file)), ("filings", .int(filings)), ("decisions", .int(decisions)),
            ("force", .optional(force)), ("undoneBy", .optional(undoneBy)), ("hash", .string(hash)),
        ])
    }
}
