import Documents
import Domain
import Foundation
import Hummingbird
import Operations
import Store
import Texts

/// 报送件: what a city sends for a period, while it is being made and after.
enum PackageDesk {
    /// The parts of the city's words, as fields of the form.
    static let parts = ["practice", "problem", "plan"]

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let region = try call.region()
        let period = try call.period()
        let work = PackageWork(call.workspace)
        let draft = try work.draft(region: region.codeText, period: period.description)
        let earlier = try work.list(period: period.description, region: region.codeText)
        let kept = try call.site.accounts.draft(region.code, period)
        let typed = fault == nil ? words(kept, earlier) : parts.map { call.form[$0] ?? "" }
        let model = PackageModel(
            call, draft, earlier, words: typed, keptAt: kept?.savedAt, reason: call.form["reason"] ?? "", fault)
        return call.page(
            "\(call.say(SiteText.package.title)) · \(model.kicker)", "package", model, status: fault?.status ?? .ok)
    }

    /// The draft's words, else those of the last package.
    private static func words(_ kept: FormDraft?, _ earlier: [PackageWork.Item]) -> [String] {
        if let kept, let fields = fields(kept.text), parts.contains(where: { fields[$0] != nil }) {
            return parts.map { fields[$0] ?? "" }
        }
        guard let last = earlier.first?.package, last.state != .accepted else { return parts.map { _ in "" } }
        return [last.words.practice, last.words.problem, last.words.plan]
    }

    private static func fields(_ text: String) -> [String: String]? {
        try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }

    // MARK: Changes

    /// Sends the package, or keeps its words.
    static func send(_ call: Call) throws -> Response {
        let account = try call.member()
        let region = try call.region()
        let period = try call.period()
        let address = "\(region.address)/package/\(period)"
        return try call.mending {
            try save(call.form, region, period, call)
            if call.form["action"] == "save" { return call.redirect(address, said: "saved") }
            let text = parts.map { call.form.text($0) ?? "" }
            _ = try PackageWork(call.workspace).send(
                region: region.codeText, period: period.description,
                PackageWords(practice: text[0], problem: text[1], plan: text[2]), attachments: try scans(call),
                reason: call.form.text("reason"), author: account.person)
            try call.site.accounts.dropDraft(region.code, period)
            return call.redirect(address, said: "sent")
        } again: { fault in
            try page(call, fault)
        }
    }

    /// Browsers send an empty file where none was chosen.
    private static func scans(_ call: Call) throws -> [AttachedFile] {
        guard case .file(let file) = call.body, file.size > 0 else { return [] }
        guard let bytes = FileManager.default.contents(atPath: file.path) else { throw SiteFailure.badRequest }
        return [AttachedFile(name: file.name, bytes: Array(bytes))]
    }

    /// Keeps what is written so far.
    static func keep(_ call: Call) throws -> Response {
        guard case .json(let bytes) = call.body,
            let given = try? JSONDecoder().decode([String: String].self, from: Data(bytes))
        else { throw Failure.badDraft }
        var fields = Fields()
        for part in parts { fields.append(part, given[part] ?? "") }
        try save(fields, try call.region(), try call.period(), call)
        return call.json(.object([("saved", .bool(true))]))
    }

    private static func save(_ fields: Fields, _ region: Region, _ period: Period, _ call: Call) throws {
        let text = JSON.object(parts.map { ($0, .string(fields[$0] ?? "")) }).text
        try call.site.accounts.saveDraft(region.code, period, text, by: try call.member().name)
    }

    static func withdraw(_ call: Call) throws -> Response {
        let item = try PackageReview.found(call).item
        let account = try call.member()
        return try call.mending {
            try PackageWork(call.workspace).withdraw(item.package.id, author: account.person)
            return call.redirect("\(item.region.address)/package/\(item.package.period)", said: "withdrawn")
        } again: { fault in
            try PackageReview.page(call, fault)
        }
    }
}
