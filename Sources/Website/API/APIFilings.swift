import Documents
import Domain
import Hummingbird
import Operations
import Store

/// A region's own reports (填报、上报).
enum APIFilings {
    private static let readers = Audience.members(Audience.readers)
    private static let filers = Audience.members([.county, .city])
    private static let owners = Audience.members([.county], .own)

    static let routes: [Route] = [
        .api(
            .get, "/regions/{region}/filings", readers, .read("listFilings", [.period], gives: .list(.filing))
        ) { asked in
            let filings = try HistoryWork(asked.call.workspace).filings(
                region: try asked.region(), period: asked.text("period"))
            return asked.call.json(.array(filings.map(\.json)))
        },
        .api(.post, "/regions/{region}/filings", filers, submission) { try submit($0) },
        .api(.post, "/regions/{region}/confirmations", owners, confirmation) { try confirm($0) },
        .api(
            .get, "/regions/{region}/receipts/{act}", readers, .read("readReceipt", gives: .receipt)
        ) { try receipt($0) },
    ]

    private static let signatures = Schema.object([
        "filer": Schema.words(0...60).orNull.optional, "reviewer": Schema.words(0...60).orNull.optional,
        "head": Schema.words(0...60).orNull.optional, "phone": Schema.words(0...40).orNull.optional,
        "note": Schema.words(0...2_000).orNull.optional, "day": Schema.day.orNull.optional,
    ])

    private static let submission: APIOperation = {
        var operation = APIOperation.change(
            "submitFiling",
            .object([
                "period": .period, "figures": .map(Schema.number.orNull),
                "signatures": signatures.orNull.optional, "force": Schema.words(1...2_000).orNull.optional,
                "reason": .reason, "base": Schema.hash.orNull.optional,
            ]),
            gives: .submitted, status: .created,
            example: """
                {"period": "2021-Q2", "figures": {"coordinator": 1, "new_enterprise": 18}, \
                "signatures": {"filer": "周明", "phone": "0731-28880000"}}
                """)
        operation.parameters = [.dryRun]
        operation.successes.append(.init(status: .ok, schema: .tried))
        return operation
    }()

    private static func submit(_ asked: APICall) throws -> Response {
        let given = asked.body["signatures"]
        let signatures = Signatures(
            filer: given?["filer"]?.string, reviewer: given?["reviewer"]?.string, head: given?["head"]?.string,
            phone: given?["phone"]?.string, note: given?["note"]?.string, day: given?["day"]?.string)
        var request = try request(asked, signatures)
        request.figures = (asked.body["figures"]?.members ?? []).map { name, value in
            "\(name)=\(value.digits ?? "none")"
        }
        let work = SubmitWork(asked.call.workspace)
        guard !asked.flag("dryRun") else {
            let problems = try work.check(request)
            return asked.call.json(.object([("problems", .array(problems.map { $0.json(asked.call.language) }))]))
        }
        return try answer(try work.run(request), asked)
    }

    private static func request(_ asked: APICall, _ signatures: Signatures) throws -> SubmitWork.Request {
        var request = SubmitWork.Request(
            region: try asked.region(), period: asked.words("period") ?? "", author: try asked.author(),
            signatures: signatures, force: asked.words("force"), figures: [])
        request.reason = asked.words("reason")
        request.expected = asked.body["base"]?.string
        request.checksBase = asked.body["base"] != nil
        return request
    }

    private static func answer(_ outcome: SubmitWork.Outcome, _ asked: APICall) throws -> Response {
        let language = asked.call.language
        let more: [(String, JSON)] = [
            ("digest", .string(outcome.digest)), ("checkCode", .string(outcome.checkCode)),
        ]
        return asked.created(
            .object(outcome.json(language).members + more),
            at: "/regions/\(outcome.region.codeText)/receipts/\(outcome.act)")
    }

    // MARK: Confirmation

    private static let confirmation = APIOperation.change(
        "confirmFiling", .object(["period": .period, "base": .hash]), gives: .submitted, status: .created,
        example: #"{"period": "2021-Q2", "base": "\#(String(repeating: "5b", count: 32))"}"#)

    /// The unit confirms what others entered for it (代录).
    private static func confirm(_ asked: APICall) throws -> Response {
        var request = try request(asked, Signatures())
        request.isConfirmation = true
        return try answer(try SubmitWork(asked.call.workspace).run(request), asked)
    }

    private static func receipt(_ asked: APICall) throws -> Response {
        let receipt = try ReceiptWork(asked.call.workspace).receipt(try asked.call.number("act"))
        guard try asked.call.region().code == receipt.region.code else { throw SiteFailure.notFound }
        return asked.call.json(receipt.json)
    }
}
