import Domain
import Hummingbird
import Operations
import Texts

/// Targets are changed in two steps: what would change is shown, then it is saved as one act.
enum TargetChange {
    struct Row: Sendable {
        let region: String
        let indicator: String
        let unit: String
        let before: String
        let after: String
        let difference: String
    }

    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    struct Sum: Sendable {
        let indicator: String
        let yearSum: String
        let whole: String
        let goal: String
        let isOff: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let action: String
        let answer: String
        let year: String
        let rows: [Row]
        let sums: [Sum]
        let reason: String
        let document: String
        let hidden: [Hidden]
    }

    /// What is on record is looked at and changed by one officer at a time, so that none writes over another's word.
    static func take(_ call: Call) throws -> Response { try call.site.revising.withLock { _ in try taken(call) } }

    private static func taken(_ call: Call) throws -> Response {
        guard let place = call.place else { throw SiteFailure.notFound }
        let year = try TargetPages.year(call)
        var form = TargetForm(sent: call, place, year: year)
        if call.form["step"] == "edit" { return try TargetPages.page(call, form) }
        let settings = form.settings(call)
        guard !settings.isEmpty else {
            return try TargetPages.page(call, form, fault: Fault(SiteFailure.refusedForm(SiteText.targetsUnchanged)))
        }
        let preview = try TargetWork(call.workspace).preview(settings)
        form.check(preview)
        form.lacksReason = form.reason.isEmpty && preview.changed.contains { $0.before != nil }
        guard !form.isFaulty else {
            return try TargetPages.page(call, form, fault: Fault(SiteFailure.refusedForm(SiteText.targetsRefused)))
        }
        guard call.form["step"] == "save" else { return ask(call, place, form, preview) }
        do { return try save(call, place, form, settings) } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return try TargetPages.page(call, form, fault: fault)
        }
    }

    private static func save(
        _ call: Call, _ place: Int, _ form: TargetForm, _ settings: [TargetWork.Setting]
    ) throws -> Response {
        _ = try TargetWork(call.workspace).set(
            settings, author: try call.member().person, document: form.document.isEmpty ? nil : form.document,
            reason: form.reason.isEmpty ? nil : form.reason)
        let address = place == call.tree.root ? "/targets" : "/regions/\(call.tree.regions[place].codeText)/targets"
        return call.redirect("\(address)?year=\(form.year)", said: "saved")
    }

    // MARK: The question

    private static func ask(
        _ call: Call, _ place: Int, _ form: TargetForm, _ preview: TargetWork.Preview
    ) -> Response {
        let region = call.tree.regions[place]
        let sums = TargetSums(call.plan, preview.targets, place, form.regions, form.year)
        let named = Set(preview.cells.map(\.indicator.code))
        let model = Model(
            t: SiteText.targetCheck.said(call.language), action: "/regions/\(region.codeText)/targets",
            answer: call.say(SiteText.targetsWouldChange(form.year, preview.changed.count)), year: String(form.year),
            rows: preview.changed.map { row(call, $0) },
            sums: call.plan.indicators.filter { named.contains($0.code) }.map { sum(call, $0, sums, region) },
            reason: form.reason.isEmpty ? "–" : form.reason, document: form.document.isEmpty ? "–" : form.document,
            hidden: hidden(form))
        return call.page(call.say(SiteText.targetCheck.title), "target-check", model)
    }

    private static func row(_ call: Call, _ cell: TargetWork.Cell) -> Row {
        let indicator = cell.indicator
        let difference = (cell.after ?? 0) - (cell.before ?? 0)
        return Row(
            region: cell.region.name(in: call.language), indicator: indicator.name[call.language],
            unit: indicator.unit[call.language], before: cell.before.map { indicator.grouped($0) } ?? "–",
            after: cell.after.map { indicator.grouped($0) } ?? "–",
            difference: (difference > 0 ? "+" : "") + indicator.grouped(difference))
    }

    private static func sum(_ call: Call, _ indicator: Indicator, _ sums: TargetSums, _ region: Region) -> Sum {
        let isRoot = region.parent == nil
        let whole = sums.whole(indicator)
        let goal = isRoot ? call.plan.goals[indicator.code] : nil
        return Sum(
            indicator: indicator.name[call.language],
            yearSum: sums.listed(indicator).map { indicator.grouped($0) } ?? "–",
            whole: whole.map { indicator.grouped($0) } ?? "–", goal: goal.map { indicator.grouped($0) } ?? "–",
            isOff: goal != nil && goal != whole)
    }

    private static func hidden(_ form: TargetForm) -> [Hidden] {
        var fields = [Hidden(name: "reason", value: form.reason), Hidden(name: "document", value: form.document)]
        for name in form.typed.keys.sorted() {
            guard let typed = form.typed[name], let was = form.was[name], !(typed.isEmpty && was.isEmpty) else {
                continue
            }
            fields.append(Hidden(name: "t-" + name, value: typed))
            fields.append(Hidden(name: "w-" + name, value: was))
        }
        return fields
    }
}
