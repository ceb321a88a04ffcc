import Domain
import Store

/// Shapes that several operations share.
extension Schema {
    static let signatures = Schema.object([
        "filer": text.orNull, "reviewer": text.orNull, "head": text.orNull, "phone": text.orNull, "note": text.orNull,
        "day": text.orNull,
    ]).named("Signatures")

    static let attachment = Schema.object([
        "id": id, "act": id, "name": text, "type": choice(AttachmentType.allCases.map(\.mediaType)), "size": count,
        "sha256": hash,
    ]).named("Attachment")

    static let decision = Schema.object([
        "act": id, "kind": choice(DecisionKind.self), "by": text, "at": moment, "reason": text.orNull,
        "counts": boolean,
    ]).named("Decision")

    static let problem = Schema.object([
        "row": id.orNull, "column": text.orNull, "cell": text.orNull, "sheet": text.orNull,
        "code": choice(ProblemCode.self), "severity": choice(["error", "warning"]), "value": text.orNull,
        "message": text, "hint": text.orNull,
    ]).named("Problem")

    static let level = choice(ReviewLevel.allCases.map(\.name))
    static let cause = Schema.object([
        "kind": text, "act": id, "at": moment, "by": text, "reason": text.orNull,
    ]).named("Cause")

    /// Of the answer to a request that failed (RFC 9457).
    static let fault = Schema.object([
        "type": text, "title": text, "status": Schema(.integer(400...599)), "detail": text, "instance": text,
        "problems": list(problem).optional,
        "errors": list(.object(["in": choice(["query", "body"]), "name": text, "detail": text])).optional,
    ]).named("Fault")

    /// Of an act that was taken, where nothing else is to be said.
    static let taken = Schema.object(["act": id]).named("Taken")

    static let reason = words(1...2_000).orNull.optional
}
