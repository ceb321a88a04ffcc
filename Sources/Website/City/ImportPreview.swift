import Domain
import Foundation
import Hummingbird
import Operations
import Store
import Texts

/// 预检: what a file would do, before it does it.
enum ImportPreview {
    /// Files above this are worked on beside the page, in bytes.
    static let long = 512 << 10

    /// What a refusal leaves on the page.
    struct Again {
        let sentence: Bilingual
        var problems: [Problem] = []
    }

    /// The file that the address names, if it is the account's own for this region.
    static func waiting(_ call: Call) throws -> (id: String, waiting: Uploads.Waiting) {
        let id = call.parameters["upload"] ?? ""
        guard let waiting = call.site.uploads.waiting(id, account: try call.member().id),
            waiting.region == (try call.region().code), try FileDesk(call).holds(waiting)
        else { throw SiteFailure.notFound }
        return (id, waiting)
    }

    static func page(_ call: Call) throws -> Response {
        let (id, waiting) = try waiting(call)
        if waiting.file.size > long, call.site.trials.trial(id) == nil { return try ImportRun.look(call, id, waiting) }
        return try page(call, id, waiting, call.query["refused"] == nil ? nil : Again(sentence: SiteText.notStored))
    }

    static func page(_ call: Call, _ id: String, _ waiting: Uploads.Waiting, _ again: Again?) throws -> Response {
        var again = again
        var trial = call.site.trials.trial(id)
        do {
            trial = try trial ?? Trial.run(try FileDesk(call), waiting, try call.member(), call.workspace)
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            again = Again(sentence: fault.sentence, problems: fault.problems)
        }
        let model = try PreviewModel(call, id, waiting, trial, again)
        return call.page(
            call.say(SiteText.preview.title), "import-preview", model,
            status: again == nil ? .ok : .unprocessableContent)
    }

    /// The sender's table with its faults marked.
    static func marked(_ call: Call) throws -> Response {
        let (_, waiting) = try waiting(call)
        let trial = try Trial.run(try FileDesk(call), waiting, try call.member(), call.workspace)
        let path = try call.site.uploads.newPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let shown = trial.shown.markable,
            try MarkedWork(call.language).write(shown, of: waiting.file.path, to: path)
        else { throw SiteFailure.notFound }
        let stem = (waiting.file.name as NSString).deletingPathExtension
        return call.download(
            try ImportPages.workbook(path), name: "\(stem)-\(call.say(SiteText.markedFile)).xlsx",
            type: ImportPages.xlsx)
    }

    static func drop(_ call: Call) throws -> Response {
        let (id, _) = try waiting(call)
        call.site.uploads.drop(id)
        call.site.trials.drop(id)
        return call.redirect(try FileDesk(call).address, said: "dropped")
    }
}
