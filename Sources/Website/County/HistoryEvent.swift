import Documents
import Domain
import Operations
import Store
import Texts

/// One thing that happened to a report: it was filed, or decided on.
struct HistoryEvent: Sendable {
    struct Word: Sendable {
        let term: String
        let value: String
    }

    let act: Int
    let at: String
    let shown: String
    /// `good`, `bad` or nothing.
    let look: String
    let what: String
    let by: String
    let href: String
    let receipt: String
    let hasReceipt: Bool
    let check: String
    let hasCheck: Bool
    let isEntered: Bool
    let isUndone: Bool
    let words: [Word]
    let evidence: [Shown.File]
    let hasEvidence: Bool

    /// All that happened to a period's report, newest first.
    static func all(_ filings: [HistoryWork.Filing], _ language: Language) -> [HistoryEvent] {
        let events = filings.flatMap { filing in
            [HistoryEvent(filing, language)] + filing.decisions.map { HistoryEvent($0, filing, language) }
        }
        return events.enumerated().sorted { ($0.element.act, $1.offset) > ($1.element.act, $0.offset) }.map(\.element)
    }

    /// The filing itself.
    private init(_ filing: HistoryWork.Filing, _ language: Language) {
        let t = SiteText.filings.said(language)
        act = filing.act.id
        at = filing.act.at.description
        shown = Labels.moment(filing.act.at)[language]
        look = ""
        let revision = SiteText.revision(filing.revision.number)[language]
        what = "\(Labels.act(filing.act.kind)[language]) · \(revision)"
        by = [filing.act.author, filing.act.actor?.account].compactMap(\.self).joined(separator: " · ")
        href = "/ledger/\(act)"
        receipt = "/regions/\(filing.region.codeText)/receipts/\(act)"
        hasReceipt = filing.act.kind == "submit"
        check = ReceiptPage.code(filing.checkCode)
        hasCheck = true
        isEntered = filing.isEnteredFor
        isUndone = filing.act.undoneBy != nil
        let signed = filing.signatures
        let names = [signed.filer, signed.reviewer, signed.head, signed.phone].compactMap(\.self).joined(
            separator: " · ")
        let all: [(String, String?)] = [
            ("file", filing.act.file), ("signed", names.isEmpty ? nil : names), ("note", signed.note),
            ("force", filing.act.force), ("reason", filing.act.reason),
        ]
        words = all.compactMap { key, value in value.map { Word(term: t[key] ?? "", value: $0) } }
        evidence = Shown.files(filing.attachments, filing.region)
        hasEvidence = !filing.attachments.isEmpty
    }

    /// A decision on it.
    private init(_ decision: LedgerReader.DecisionEntry, _ filing: HistoryWork.Filing, _ language: Language) {
        let t = SiteText.filings.said(language)
        act = decision.act
        at = decision.at
        shown = Moment(decision.at).map { Labels.moment($0)[language] } ?? ""
        look = ["approve", "accept"].contains(decision.kind) ? "good" : decision.kind == "return" ? "bad" : ""
        let revision = SiteText.revision(filing.revision.number)[language]
        what = "\(Labels.decision(decision.kind)[language]) · \(revision)"
        by = decision.author
        href = "/ledger/\(act)"
        receipt = ""
        hasReceipt = false
        check = ""
        hasCheck = false
        isEntered = false
        isUndone = !decision.counts
        words = decision.reason.map { [Word(term: t["reason"] ?? "", value: $0)] } ?? []
        evidence = []
        hasEvidence = false
    }
}
