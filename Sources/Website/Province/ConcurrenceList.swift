import Domain
import Operations
import Texts

/// Who has given a word on a bulletin, and who has not yet (会签).
struct ConcurrenceList {
    struct Row: Sendable {
        let body: String
        let state: PeriodPages.Tag
        let person: String
        let at: String
        let href: String
        let hasWord: Bool
        let opinion: String
        let hasOpinion: Bool
    }

    let rows: [Row]
    /// Required bodies that have not concurred with the present content.
    let missing: [String]

    /// - Parameters:
    ///   - call: The request.
    ///   - required: The bodies that must concur.
    ///   - words: Given so far, oldest first; each says whether it is on the present content.
    ///   - showsStale: Whether words on another content are shown, as on a draft; else they are left out.
    init(_ call: Call, required: [String], _ words: [ConcurrenceWork.Item], showsStale: Bool = true) {
        let words = showsStale ? words : words.filter(\.isPresent)
        let others = Set(words.map(\.concurrence.body)).subtracting(required).sorted()
        var missing: [String] = []
        rows = (required + others).map { body in
            let own = words.filter { $0.concurrence.body == body }
            let newest = own.last { $0.isPresent } ?? own.last
            let isGiven = newest.map { $0.isPresent && $0.concurrence.verdict == .concur } ?? false
            if required.contains(body), !isGiven { missing.append(body) }
            return Self.row(call, body, newest)
        }
        self.missing = missing
    }

    private static func row(_ call: Call, _ body: String, _ item: ConcurrenceWork.Item?) -> Row {
        guard let item else {
            return Row(
                body: body, state: tag(call, "idle", "○", SiteText.notYet), person: "", at: "", href: "",
                hasWord: false, opinion: "", hasOpinion: false)
        }
        let word = item.concurrence
        let state =
            !item.isPresent
            ? tag(call, "yellow", "▲", SiteText.contentChanged)
            : word.verdict == .concur
                ? tag(call, "pace", "●", Labels.verdict(.concur)) : tag(call, "red", "■", Labels.verdict(.object))
        return Row(
            body: body, state: state, person: word.person, at: Labels.moment(word.at)[call.language],
            href: "/ledger/\(word.act)", hasWord: true, opinion: word.opinion, hasOpinion: !word.opinion.isEmpty)
    }

    private static func tag(_ call: Call, _ look: String, _ sign: String, _ words: Bilingual) -> PeriodPages.Tag {
        PeriodPages.Tag(look: look, sign: sign, label: call.say(words))
    }
}
