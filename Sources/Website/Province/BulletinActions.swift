import Documents
import Domain
import Hummingbird
import Operations
import Texts

/// What is done with a bulletin that is being written. Whatever is refused shows the page again with what was typed.
enum BulletinActions {
    /// Keeps the officer's words that were changed, as one act; or takes a city's words into a box, kept with the next
    /// saving.
    static func write(_ call: Call) throws -> Response {
        let choices = try BulletinChoices(call, call.form)
        var words: [BulletinSection: String] = [:]
        for section in BulletinSection.allCases { words[section] = call.form[section.rawValue] ?? "" }
        if let name = call.form.text("quote") {
            if let quoted = try BulletinSources(call).quoted(name, choices.through) {
                let own = words[quoted.section] ?? ""
                words[quoted.section] = own.isEmpty ? quoted.text : own + "\n" + quoted.text
            }
            return try BulletinDraftPage.page(call, choices, words: words)
        }
        do {
            let draft = try BulletinWork(call.workspace).draft(choices.request, choices.options)
            let changed = BulletinSection.allCases.filter { section in
                let kept = draft.report.paragraphs.first { $0.section == section }?.text ?? ""
                return plain(words[section] ?? "") != plain(kept)
            }
            try BulletinWork(call.workspace).write(
                changed.map { BulletinParagraph(section: $0, text: words[$0] ?? "") }, region: choices.region.codeText,
                through: choices.through.description, author: try call.member().person)
        } catch {
            return try BulletinDraftPage.page(call, choices, words: words, fault: try refused(error))
        }
        return call.redirect(choices.address, said: "saved")
    }

    /// Browsers send line ends of their own.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: "\n")
    }

    private static func refused(_ error: any Error) throws -> Fault {
        let fault = Fault(error)
        guard fault.status.code < 500 else { throw error }
        return fault
    }

    // MARK: Concurrence

    /// Tells the partners which draft waits for their word.
    static func circulate(_ call: Call) throws -> Response {
        let choices = try BulletinChoices(call, call.form)
        try call.site.accounts.saveDraft(
            call.tree.regions[call.tree.root].code, choices.through, JSON.string(choices.query).text,
            by: try call.member().name)
        return call.redirect(choices.address, said: "circulated")
    }

    static func concur(_ call: Call) throws -> Response {
        let choices = try BulletinChoices(call, call.form)
        let account = try call.member()
        do {
            guard let verdict = Verdict(rawValue: call.form["verdict"] ?? "") else {
                throw SiteFailure.refusedForm(SiteText.verdictNeeded)
            }
            try checkSeen(call, choices)
            try ConcurrenceWork(call.workspace).record(
                .bulletin, region: choices.region.codeText, period: choices.through.description,
                content: call.form["content"] ?? "", body: account.body ?? "", person: account.person, verdict: verdict,
                opinion: call.form.text("opinion") ?? "")
        } catch {
            return try BulletinDraftPage.page(call, choices, fault: try refused(error))
        }
        return call.redirect(choices.address, said: "concurred")
    }

    private static func checkSeen(_ call: Call, _ choices: BulletinChoices) throws {
        let draft = try BulletinWork(call.workspace).draft(choices.request, choices.options)
        guard BulletinWork.contentHash(draft) == call.form["content"] else {
            throw SiteFailure.refusedForm(SiteText.draftChanged, isConflict: true)
        }
    }

    // MARK: Issue

    static func publish(_ call: Call) throws -> Response {
        let choices = try BulletinChoices(call, call.form)
        let bulletin: PublishedBulletin
        do {
            bulletin = try BulletinWork(call.workspace).publish(
                choices.request, choices.options, author: try call.member().person, reason: call.form.text("reason"),
                language: .zh, requiredBodies: try choices.requiredBodies(call), seen: call.form["content"] ?? "")
        } catch Failure.changedSinceSeen {
            let fault = Fault(SiteFailure.refusedForm(SiteText.draftChanged, isConflict: true))
            return try BulletinDraftPage.page(call, choices, fault: fault)
        } catch {
            return try BulletinDraftPage.page(call, choices, fault: try refused(error))
        }
        if choices.options.kind.locks {
            try call.site.accounts.dropDraft(call.tree.regions[call.tree.root].code, choices.through)
        }
        return call.redirect("/bulletins/\(bulletin.act)", said: "published")
    }
}
