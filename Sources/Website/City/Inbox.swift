import Domain
import Hummingbird
import Operations
import Store
import Texts

/// 收件: the reports of a period, and the decisions on them.
enum Inbox {
    /// What a decision that was refused leaves on the page.
    struct Again {
        var fault: Fault
        var picks: [ReviewWork.Seen] = []
        var reason = ""
        var needsReason = false
    }

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    static func page(_ call: Call, _ again: Again?) throws -> Response {
        let region = try call.region()
        let period = try call.period()
        let items = try ReviewWork(call.workspace).inbox(period: period.description, region: region.codeText)
        let model = try InboxModel(call, region, period, items, again)
        let title = call.say(SiteText.inbox.title)
        return call.page("\(title) · \(model.kicker)", "inbox", model, status: again?.fault.status ?? .ok)
    }

    // MARK: Deciding

    static func decide(_ call: Call) throws -> Response {
        let account = try call.member()
        let region = try call.region()
        let period = try call.period()
        let form = call.form
        let one = form["one"].map { [$0] }
        let picks = try seen(one ?? form.all("pick"), call)
        let reason = form.text("reason")
        let isReturn = one == nil && form["decision"] == "return"
        guard !picks.isEmpty else {
            return try page(call, Again(fault: Fault(Failure.nothingGiven), reason: reason ?? ""))
        }
        let kind: DecisionKind = isReturn ? .return : account.role == .province ? .accept : .approve
        return try call.mending {
            _ = try ReviewWork(call.workspace).decide(
                kind, items: picks, period: period.description, author: account.person, reason: reason)
            let code: [DecisionKind: String] = [.approve: "approved", .accept: "accepted", .return: "returned"]
            return call.redirect("\(region.address)/inbox/\(period)", said: code[kind])
        } again: { fault in
            let needsReason = fault.code == "reason-needed" || fault.code == "period-published"
            return try page(
                call, Again(fault: fault, picks: picks, reason: reason ?? "", needsReason: needsReason))
        }
    }

    /// `430223:9f2c…`, each of a unit at or below the region.
    private static func seen(_ fields: [String], _ call: Call) throws -> [ReviewWork.Seen] {
        try fields.map { field in
            let sides = field.split(separator: ":")
            guard sides.count == 2, let code = Digits.whole(sides[0], length: 6...6) else {
                throw SiteFailure.badRequest
            }
            guard call.isWithin(code) else { throw SiteFailure.notFound }
            return ReviewWork.Seen(region: code, digest: String(sides[1]))
        }
    }
}

/// 市州收件.
enum CityHome {
    static func page(_ call: Call) throws -> Response { try Inbox.page(call) }
}
