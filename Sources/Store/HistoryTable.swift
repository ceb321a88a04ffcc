/// A table that keeps history: its name, its columns without `digest`, and the column by which rows belong to an act.
///
/// The order of this list is the order in which an act's rows enter its seal.
package struct HistoryTable: Hashable, Sendable {
    package let name: String
    package let columns: [String]
    /// Which of `columns` names the act; for `act` it is the row's own id.
    package let actColumn: Int
    /// The place in `all`.
    let number: Int

    private init(_ number: Int, _ name: String, _ columns: String, actColumn: Int = 1) {
        self.number = number
        self.name = name
        self.columns = columns.split(separator: " ").map(String.init)
        self.actColumn = actColumn
    }

    static let act = HistoryTable(0, "act", "id kind author received reason force", actColumn: 0)
    static let plan = HistoryTable(
        1, "plan",
        """
        id act code name_zh name_en start end cadence rate_decimals rank_by reporting_from deadlines holidays goals \
        form bands
        """)
    static let indicator = HistoryTable(
        2, "indicator",
        """
        id act position code name_zh name_en unit_zh unit_en definition_zh definition_en decimals weight ranked \
        synonyms milestones
        """)
    static let place = HistoryTable(3, "place", "id act")
    static let region = HistoryTable(
        4, "region",
        """
        id act code name short_name level parent aliases valid_from valid_to successor class reports counted tile
        """)
    static let target = HistoryTable(5, "target", "id act region year indicator value document reason")
    static let source = HistoryTable(6, "source", "id act file sheet encoding format columns")
    static let original = HistoryTable(7, "original", "id act source sha256 size rows bytes")
    static let filing = HistoryTable(8, "filing", "id act source period region revision level lines")
    static let signature = HistoryTable(9, "signature", "id act filing filer reviewer head phone note")
    static let decision = HistoryTable(10, "decision", "id act filing kind filing_digest")
    static let confirmation = HistoryTable(11, "confirmation", "id act filing")
    static let undone = HistoryTable(12, "undone", "id act import")

    static let formDay = HistoryTable(13, "form_day", "id act filing day")
    static let bulletinForm = HistoryTable(14, "bulletin_form", "id act form")
    static let bulletinText = HistoryTable(15, "bulletin_text", "id act region through section text")
    static let bulletin = HistoryTable(
        16, "bulletin",
        """
        id act kind region through cutoff basis day number shows_last shows_ranking is_public title snapshot \
        snapshot_hash
        """)
    static let actor = HistoryTable(17, "actor", "id act account role region")
    static let gate = HistoryTable(18, "gate", "id act period region state")
    static let package = HistoryTable(
        19, "package", "id act region period number filings practice problem plan")
    static let packageDecision = HistoryTable(
        20, "package_decision", "id act package kind package_digest returned")
    static let concurrence = HistoryTable(
        21, "concurrence", "id act subject region period content body person verdict opinion")
    static let attachment = HistoryTable(22, "attachment", "id act filing package name type size sha256")

    static let planPart = HistoryTable(23, "plan_part", "id act part position form")
    static let document = HistoryTable(24, "document", "id act number day level bodies title")
    static let entry = HistoryTable(
        25, "entry", "id act source row register region name code person person_hash day fields")
    static let entryEvent = HistoryTable(
        26, "entry_event", "id act entry kind document day level grade valid_until fields")
    static let quota = HistoryTable(27, "quota", "id act register region year value document")
    static let claimPolicy = HistoryTable(28, "claim_policy", "id act register policy")
    static let claim = HistoryTable(29, "claim", "id act register entries verdict keeper")
    static let inspection = HistoryTable(30, "inspection", "id act register region seed size frame entries")
    static let finding = HistoryTable(31, "finding", "id act inspection entry verdict day note")
    static let monitor = HistoryTable(
        32, "monitor",
        """
        id act source row month region code name employees contracts insured owed_persons owed_amount owed_days
        """)
    static let wage = HistoryTable(
        33, "wage", "id act source row year region code name industry occupation pay headcount")
    static let matter = HistoryTable(
        34, "matter", "id act kind origin region issuer level title demand opened deadline")
    static let matterStep = HistoryTable(35, "matter_step", "id act matter kind day text deadline")
    static let proof = HistoryTable(36, "proof", "id act entry document matter name type size sha256")

    package static let all = [
        act, plan, indicator, place, region, target, source, original, filing, signature, decision, confirmation,
        undone, formDay, bulletinForm, bulletinText, bulletin, actor, gate, package, packageDecision, concurrence,
        attachment, planPart, document, entry, entryEvent, quota, claimPolicy, claim, inspection, finding, monitor,
        wage, matter, matterStep, proof,
    ]

    /// Tables that `verify` recomputes instead: the chain itself and the caches.
    package static let recomputed = ["seal", "sum", "tally", "roster_sum"]

    /// Tables that are neither: names that may be erased, which their entries' hashes prove, and what finds names.
    package static let derived = [
        "person", "entry_name", "entry_name_data", "entry_name_idx", "entry_name_config",
    ]

    /// Everything, with the digest last.
    var selection: String { (columns + ["digest"]).map { "\"\($0)\"" }.joined(separator: ", ") }

    var insertion: String {
        let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
        return "INSERT INTO \"\(name)\" (\(selection)) VALUES (\(marks))"
    }
}
