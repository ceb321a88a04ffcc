import Documents
import Domain
import Hummingbird
import Operations
import Store
import Texts

/// 打印报表: the form on paper, with the head that the law asks for, the check code and the place for signatures.
enum FilingSheet {
    struct Row: Sendable {
        let indicator: String
        let unit: String
        let value: String
        let year: String
        let plan: String
    }

    struct Head: Sendable {
        let term: String
        let value: String
    }

    struct Definition: Sendable {
        let name: String
        let words: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let formHref: String
        let heads: [Head]
        let hasHeads: Bool
        let heading: String
        let region: String
        let period: String
        let revision: String
        let isFiled: Bool
        let isDraft: Bool
        let isBlank: Bool
        let rows: [Row]
        let check: String
        let signed: [String: String]
        let day: String
        let definitions: [Definition]
        let hasDefinitions: Bool
    }

    static func page(_ call: Call) throws -> Response {
        let form = try FilingPage.form(call)
        let language = call.language
        let standing = form.standing
        let account = try call.member()
        var entry = FilingEntry(form, account)
        let isFiled = standing.newest != nil
        let draft = isFiled || !FilingPage.takesReports(form, account) ? nil : try FilingPage.draft(form, call)
        if let kept = draft.flatMap({ FilingEntry(draft: $0.text, call.plan) }) { entry.overlay(kept) }
        let isBlank = !isFiled && draft == nil
        let model = Model(
            t: SiteText.sheet.said(language), formHref: standing.address, heads: heads(call.plan.form, language),
            hasHeads: !heads(call.plan.form, language).isEmpty, heading: SiteText.sheetTitle(call.plan)[language],
            region: form.region.name(in: language), period: Labels.period(form.period)[language],
            revision: standing.newest.map { SiteText.revision($0.number)[language] } ?? "", isFiled: isFiled,
            isDraft: draft != nil, isBlank: isBlank,
            rows: form.lines.map { row($0, isFiled ? nil : entry[FilingEntry.name($0.indicator)], isBlank, language) },
            check: standing.digest.map { ReceiptPage.code(String($0.prefix(8))) } ?? "",
            signed: isFiled ? signed(form.signatures) : isBlank ? signed(Signatures()) : entry.words,
            day: standing.newest.map { Labels.day($0.received)[language] } ?? "",
            definitions: form.lines.map {
                Definition(
                    name: SiteText.before($0.indicator.name[language])[language],
                    words: $0.indicator.definition[language])
            }.filter { !$0.words.isEmpty },
            hasDefinitions: form.lines.contains { !$0.indicator.definition[language].isEmpty })
        return call.page(call.say(SiteText.sheet.title), "sheet", model)
    }

    private static func heads(_ form: FormHead, _ language: Language) -> [Head] {
        let t = SiteText.sheet.said(language)
        return [
            ("number", form.number), ("authority", form.authority), ("approval", form.approval),
            ("validUntil", form.validUntil),
        ].filter { !$0.1.isEmpty }.map { Head(term: t[$0.0] ?? "", value: $0.1) }
    }

    private static func signed(_ signed: Signatures) -> [String: String] {
        [
            "filer": signed.filer, "reviewer": signed.reviewer, "head": signed.head, "phone": signed.phone,
            "note": signed.note,
        ].mapValues { $0 ?? "" }
    }

    /// One figure; `typed` is what a draft says, where nothing is filed yet.
    private static func row(_ line: ClerkWork.Line, _ typed: String?, _ isBlank: Bool, _ language: Language) -> Row {
        let indicator = line.indicator
        let own = line.present
        return Row(
            indicator: indicator.name[language], unit: indicator.unit[language],
            value: isBlank ? "" : typed ?? own.map { indicator.grouped($0) } ?? "",
            year: typed == nil ? indicator.grouped(line.yearBefore + (own ?? 0)) : "",
            plan: typed == nil ? indicator.grouped(line.planBefore + (own ?? 0)) : "")
    }
}
