import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Store
import Texts

/// Files are stored, the large ones as work that goes on beside the page.
enum ImportRun {
    // MARK: Storing

    static func commit(_ call: Call) throws -> Response {
        let (id, waiting) = try ImportPreview.waiting(call)
        let account = try call.member()
        let desk = try FileDesk(call)
        let choices = FileDesk.Choices(
            isPartial: call.form["partial"] == "1", force: call.form.text("force"), reason: call.form.text("reason"))
        if waiting.file.size > ImportPreview.long {
            return try begin(call, id, "commit") { progress in
                let outcome = try desk.run(waiting, account, call.workspace, choices, progress: progress)
                return ended(outcome, id, choices.isPartial, call, desk)
            }
        }
        do {
            let outcome = try desk.run(waiting, account, call.workspace, choices)
            if outcome.act != nil {
                return call.redirect(ended(outcome, id, choices.isPartial, call, desk), said: "imported")
            }
            return try ImportPreview.page(call, id, waiting, .init(sentence: SiteText.notStored))
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return try ImportPreview.page(call, id, waiting, .init(sentence: fault.sentence, problems: fault.problems))
        }
    }

    /// Where an import's page is; the file goes, unless its marked return is still wanted.
    private static func ended(
        _ outcome: FileOutcome, _ id: String, _ isPartial: Bool, _ call: Call, _ desk: FileDesk
    ) -> String {
        let address = desk.address
        call.site.trials.drop(id)
        guard let act = outcome.act else { return "\(address)/new/\(id)?refused=1" }
        guard isPartial, !outcome.leftOut.isEmpty else {
            call.site.uploads.drop(id)
            return "\(address)/\(act)"
        }
        return "\(address)/\(act)?upload=\(id)"
    }

    // MARK: Beside the page

    /// Tries a large file.
    static func look(_ call: Call, _ id: String, _ waiting: Uploads.Waiting) throws -> Response {
        let (account, desk) = (try call.member(), try FileDesk(call))
        return try begin(call, id, "look") { progress in
            call.site.trials.keep(try Trial.run(desk, waiting, account, call.workspace, progress: progress), for: id)
            return "\(desk.address)/new/\(id)"
        }
    }

    private static func begin(
        _ call: Call, _ upload: String, _ kind: String,
        _ work: @escaping @Sendable (@escaping @Sendable (ImportWork.Progress) -> Void) throws -> String
    ) throws -> Response {
        let site = call.site
        let id = UUID().uuidString.lowercased()
        let running = try site.jobs.begin(id, for: try call.member().id, on: "\(kind) \(upload)")
        let address = "\(try FileDesk(call).address)/jobs/\(running)?upload=\(upload)"
        guard running == id else { return call.redirect(address) }
        site.threads.submit { _ in
            do {
                let location = try work { progress in site.jobs.note(id, done: percent(progress), of: 100) }
                site.jobs.end(id, location: location, now: site.now())
            } catch {
                let fault = Fault(error)
                if fault.status.code >= 500 { site.logger.error("import failed", metadata: ["error": "\(fault.code)"]) }
                site.jobs.end(id, location: nil, fault: fault, now: site.now())
            }
        }
        return call.redirect(address)
    }

    /// Reading is the first half of the way, storing the second.
    private static func percent(_ progress: ImportWork.Progress) -> Int {
        switch progress {
        case .reading(let bytes, let all): all > 0 ? min(50, Int(bytes * 50 / all)) : 0
        case .storing(let done, let all): all > 0 ? 50 + min(50, done * 50 / all) : 50
        }
    }

    struct JobModel: Sendable {
        let t: [String: String]
        let poll: String
        let message: String
        let done: String
        let isRunning: Bool
        let fault: String
        let back: String
    }

    static func job(_ call: Call) throws -> Response {
        let job = try found(call)
        if let location = job.location { return call.redirect(location) }
        let address = try FileDesk(call).address
        let percent = job.all > 0 ? job.done * 100 / job.all : 0
        let model = JobModel(
            t: SiteText.job.said(call.language), poll: "\(address)/jobs/\(call.parameters["job"] ?? "")/state",
            message: SiteText.jobMessage(percent)[call.language], done: String(percent), isRunning: job.endedAt == nil,
            fault: job.fault?.sentence[call.language] ?? "", back: address)
        return call.page(call.say(SiteText.job.title), "job", model, isNarrow: true)
    }

    /// For the script: how far it has come, and where to go.
    static func state(_ call: Call) throws -> Response {
        let job = try found(call)
        let page = "\(try FileDesk(call).address)/jobs/\(call.parameters["job"] ?? "")"
        let location = job.location ?? (job.endedAt == nil ? nil : page)
        let percent = job.all > 0 ? job.done * 100 / job.all : 0
        return call.json(
            .object([
                ("done", .int(percent)), ("of", .int(100)),
                ("message", .string(SiteText.jobMessage(percent)[call.language])), ("location", .optional(location)),
            ]))
    }

    private static func found(_ call: Call) throws -> JobBoard.Job {
        guard let job = call.site.jobs.job(call.parameters["job"] ?? "", of: try call.member().id) else {
            throw SiteFailure.notFound
        }
        return job
    }
}
