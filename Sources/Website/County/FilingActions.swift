import Documents
import Domain
import HTTPTypes
import Hummingbird
import Operations
import Store
import Texts

/// What is done with a report: filed, tried, confirmed, taken back.
enum FilingActions {
    /// The buttons of the form.
    private enum Button {
        case file, zero, save, look
        /// The register's figure for a box.
        case take(String)

        init(_ fields: Fields) {
            if let box = fields["take"] {
                self = .take(box)
                return
            }
            self = fields["zero"] != nil ? .zero : fields["save"] != nil ? .save : fields["look"] != nil ? .look : .file
        }
    }

    static func file(_ call: Call) throws -> Response {
        let form = try FilingPage.form(call)
        var entry = try FilingEntry(call.form, call.plan)
        switch Button(call.form) {
        case .zero:
            entry.fillWithZeros(call.plan)
            return try FilingPage.page(call, form, entry, try trial(call, form, entry), occasion: .zeroed)
        case .take(let box):
            entry.take(box, try FilingPage.proposals(call, form), call.plan)
            return try FilingPage.page(call, form, entry, try trial(call, form, entry), occasion: .looked)
        case .save: return try FilingDrafts.save(call, form, entry)
        case .look: return try FilingPage.page(call, form, entry, try trial(call, form, entry), occasion: .looked)
        case .file: return try run(call, form, entry)
        }
    }

    private static func run(_ call: Call, _ form: ClerkWork.Form, _ entry: FilingEntry) throws -> Response {
        do {
            let outcome = try SubmitWork(call.workspace).run(
                entry.request(form, author: try call.member().person, expected: call.form.text("expected")))
            try call.site.accounts.dropDraft(form.region.code, form.period)
            return call.redirect("/regions/\(form.region.codeText)/receipts/\(outcome.act)")
        } catch { return try again(call, entry, error) }
    }

    /// The form once more, with what was typed and what is wrong with it, on what is on record now.
    private static func again(_ call: Call, _ entry: FilingEntry, _ error: any Error) throws -> Response {
        let fault = Fault(error)
        guard fault.status.code < 500 else { throw error }
        let form = try FilingPage.form(call)
        var findings = FilingFindings(fault.problems, entry, form, call.language)
        switch error as? Failure {
        case .periodPublished: findings = try trial(call, form, entry)
        case .changedMeanwhile:
            findings.add(fault, call.language)
            findings.addDifferences(entry, form, call.language)
        default: if fault.problems.isEmpty { findings.add(fault, call.language) }
        }
        return try FilingPage.page(call, form, entry, findings, occasion: .refused(fault))
    }

    // MARK: Trial

    /// What filing would say; nothing is stored. A form without figures is not yet wrong.
    private static func trial(_ call: Call, _ form: ClerkWork.Form, _ entry: FilingEntry) throws -> FilingFindings {
        var found: [Problem] = []
        var fault: Fault?
        do {
            let request = entry.request(form, author: try call.member().person, expected: call.form.text("expected"))
            if !request.figures.isEmpty { found = try SubmitWork(call.workspace).check(request) }
        } catch Failure.nothingGiven {
        } catch {
            fault = Fault(error)
            guard fault.map({ $0.status.code < 500 }) ?? true else { throw error }
        }
        var findings = FilingFindings(found, entry, form, call.language)
        if let fault { findings.add(fault, call.language) }
        return findings
    }

    /// The same while one types.
    static func check(_ call: Call) throws -> Response {
        let form = try FilingPage.form(call)
        let entry = try FilingEntry(call.form, call.plan)
        let findings = try trial(call, form, entry)
        return call.json(
            .object([
                (
                    "fields",
                    .array(
                        findings.findings.map { finding in
                            .object([
                                ("name", .string(finding.name)),
                                ("level", .string(finding.isError ? "error" : "warning")),
                                ("message", .string(finding.message)),
                            ])
                        })
                ), ("needsReason", .bool(findings.needsForce || !entry["force"].isEmpty)),
            ]))
    }

    // MARK: Confirming and taking back

    /// The unit confirms what others entered for it, as it saw it.
    static func confirm(_ call: Call) throws -> Response {
        let form = try FilingPage.form(call)
        let account = try call.member()
        var request = SubmitWork.Request(
            region: form.region.codeText, period: form.period.description, author: account.person,
            signatures: Signatures(), figures: [])
        request.isConfirmation = true
        request.expected = call.form.text("expected")
        request.checksBase = true
        do {
            let outcome = try SubmitWork(call.workspace).run(request)
            return call.redirect("/regions/\(form.region.codeText)/receipts/\(outcome.act)", said: "confirmed")
        } catch { return try again(call, FilingEntry(form, account), error) }
    }

    /// The unit takes its report back, before the next level has acted.
    static func withdraw(_ call: Call) throws -> Response {
        let form = try FilingPage.form(call)
        let account = try call.member()
        do {
            _ = try ReviewWork(call.workspace).decide(
                .withdraw,
                items: [.init(region: form.region.code, digest: call.form.text("expected") ?? "")],
                period: form.period.description, author: account.person, reason: call.form.text("why"))
            return call.redirect(form.standing.address, said: "withdrawn")
        } catch { return try again(call, FilingEntry(form, account), error) }
    }
}
