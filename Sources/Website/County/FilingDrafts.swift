import Domain
import HTTPTypes
import Hummingbird
import Operations
import Store

/// Forms that are not yet filed (草稿): one for each report, shared by those who fill it in.
enum FilingDrafts {
    /// Kept while one types.
    static func save(_ call: Call) throws -> Response {
        let form = try FilingPage.form(call)
        guard case .json(let bytes) = call.body, let text = String(validating: bytes, as: UTF8.self),
            let entry = FilingEntry(draft: text, call.plan)
        else { throw SiteFailure.badRequest }
        try keep(call, form, entry)
        return Response(status: .noContent)
    }

    /// Kept by the button.
    static func save(_ call: Call, _ form: ClerkWork.Form, _ entry: FilingEntry) throws -> Response {
        try keep(call, form, entry)
        return call.redirect(form.standing.address, said: "saved")
    }

    private static func keep(_ call: Call, _ form: ClerkWork.Form, _ entry: FilingEntry) throws {
        try call.site.accounts.saveDraft(form.region.code, form.period, entry.draft, by: try call.member().name)
    }

    static func drop(_ call: Call) throws -> Response {
        let form = try FilingPage.form(call)
        try call.site.accounts.dropDraft(form.region.code, form.period)
        return call.redirect(form.standing.address, said: "draft-dropped")
    }
}
