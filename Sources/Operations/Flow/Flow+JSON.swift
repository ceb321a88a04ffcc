package import Documents
import Domain
import Store

/// The JSON of the workflow of a period, as the programming interface gives it.
extension Attachment {
    package var json: JSON {
        .object([
            ("id", .int(id)), ("act", .int(act)), ("name", .string(name)), ("type", .string(type.mediaType)),
            ("size", .int(size)), ("sha256", .string(sha256)),
        ])
    }
}

extension Signatures {
    package var json: JSON {
        .object([
            ("filer", .optional(filer)), ("reviewer", .optional(reviewer)), ("head", .optional(head)),
            ("phone", .optional(phone)), ("note", .optional(note)), ("day", .optional(day)),
        ])
    }
}

extension HistoryWork.Filing {
    /// One revision of a report.
    package var json: JSON {
        .object([
            ("filing", .int(revision.filing)), ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("period", .string(period.description)), ("revision", .int(revision.number)),
            ("stands", .bool(revision.stands)), ("level", .string(revision.level.name)),
            ("received", .string(revision.received.description)), ("digest", .string(digest)),
            ("act", .int(act.id)), ("at", .string(act.at.description)), ("by", .string(act.author)),
            ("enteredFor", .bool(isEnteredFor)), ("figures", .array(figures.map(\.json))),
            ("signatures", signatures.json), ("attachments", .array(attachments.map(\.json))),
            ("decisions", .array(decisions.map(\.json))),
        ])
    }
}

extension HistoryWork.Figure {
    var json: JSON {
        .object([
            ("indicator", .string(indicator.code)), ("value", .number(indicator.shown(value))),
            ("inheritedFrom", .optional(inheritedFrom)), ("file", .optional(file)), ("cell", .optional(cell)),
        ])
    }
}

extension ReviewWork.InboxItem {
    /// One unit's report as a reviewer sees it.
    package var json: JSON {
        .object([
            ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("parent", .optional(due.parent?.codeText)), ("state", .string(due.state.rawValue)),
            ("deadline", .string(due.deadline.description)), ("received", .optional(due.received?.description)),
            ("reason", .optional(due.reason)), ("revision", .optional(newest?.number)),
            ("level", .optional(newest?.level.name)), ("digest", .optional(digest)),
            ("previous", .optional(previous?.number)), ("changes", .array(changes.map(\.json))),
            ("changedSinceApproval", .bool(changedSinceApproval)), ("enteredFor", .bool(isEnteredFor)),
            ("signatures", signatures.json), ("attachments", .array(attachments.map(\.json))),
            ("decision", lastDecision?.json ?? .null),
        ])
    }
}

extension ReviewWork.FigureChange {
    var json: JSON {
        .object([
            ("indicator", .string(indicator.code)), ("from", old.map { .number(indicator.shown($0)) } ?? .null),
            ("to", new.map { .number(indicator.shown($0)) } ?? .null),
        ])
    }
}

extension ReceiptWork.Receipt {
    package var json: JSON {
        .object([
            ("act", .int(act.id)), ("at", .string(act.at.description)), ("by", .string(act.author)),
            ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("period", .string(period.description)), ("revision", .int(revision.number)),
            ("figures", .array(figures.map(\.json))), ("signatures", signatures.json),
            ("attachments", .array(attachments.map(\.json))), ("digest", .string(digest)),
            ("checkCode", .string(checkCode)), ("head", .string(act.hash)),
        ])
    }
}

extension PackageDraft.Total {
    var json: JSON {
        .object([
            ("indicator", .string(indicator.code)), ("value", value.map { .number(indicator.shown($0)) } ?? .null),
        ])
    }
}

extension PackageWork.Item {
    package var json: JSON { .object(members) }

    /// With the filings that the package names.
    package func json(with named: [PackageWork.Member]) -> JSON {
        .object(members + [("filings", .array(named.map(\.json)))])
    }

    private var members: [(String, JSON)] {
        [
            ("package", .int(package.id)), ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("period", .string(package.period.description)), ("number", .int(package.number)),
            ("state", .string(package.state.rawValue)), ("act", .int(package.act)),
            ("at", .string(package.at.description)), ("by", .string(package.author)),
            ("reason", .optional(package.reason)), ("practice", .string(package.words.practice)),
            ("problem", .string(package.words.problem)), ("plan", .string(package.words.plan)),
            ("digest", .string(package.digest)), ("checkCode", .string(package.checkCode)),
            ("decision", package.decision?.json ?? .null),
            ("changedSinceSent", .array(changedSinceSent.map { .string($0.codeText) })),
            ("attachments", .array(attachments.map(\.json))),
        ]
    }
}

extension SentPackage.Decision {
    var json: JSON {
        .object([
            ("act", .int(act)), ("at", .string(at.description)), ("by", .string(author)),
            ("kind", .string(kind.rawValue)), ("reason", .optional(reason)),
            ("returned", .array(returned.map { .string(Region.text(code: $0)) })),
        ])
    }
}

extension PackageWork.Member {
    var json: JSON {
        .object([
            ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("filing", .int(revision.filing)), ("revision", .int(revision.number)),
            ("stands", .bool(revision.stands)), ("level", .string(revision.level.name)), ("digest", .string(digest)),
        ])
    }
}

extension PeriodWork.Item {
    package var json: JSON {
        .object([
            ("period", .string(period.description)), ("state", .string(state.rawValue)),
            ("since", since?.json ?? .null), ("received", .int(received)), ("expected", .int(expected)),
            (
                "deadlines",
                .object(
                    deadlines.sorted { $0.key.rawValue < $1.key.rawValue }
                        .map { ($0.key.rawValue, .string($0.value.description)) })
            ),
            (
                "exceptions",
                .array(
                    exceptions.map {
                        .object([("region", .string($0.region.codeText)), ("state", .string($0.state.rawValue))])
                    })
            ),
        ])
    }
}

extension PeriodTurn {
    var json: JSON {
        .object([
            ("act", .int(act)), ("at", .string(at.description)), ("by", .string(author)),
            ("region", .string(Region.text(code: region))), ("reason", .optional(reason)),
        ])
    }
}
