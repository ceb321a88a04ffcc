package import Documents
package import Domain
import Intake
import Texts

extension RecordResult {
    /// As `import --json` (contract §5), with `entries` in the place of `filings`.
    package func json(_ language: Language) -> JSON {
        let entries = [("new", JSON.int(new)), ("changed", .int(changed)), ("unchanged", .int(unchanged))]
        var members: [(String, JSON)] = [
            ("file", .string(file)), ("sha256", .string(sha256)), ("import", .optional(act)),
            ("committed", .bool(act != nil)), ("seenBefore", .bool(seenIn != nil)), ("seenIn", .optional(seenIn)),
            ("encoding", .string(encoding)), ("format", .string(format)), ("rows", .int(rows)),
            ("entries", .object(entries)), ("problems", .array(problems.inOrder.map { $0.json(language) })),
        ]
        if problems.omitted > 0 { members.append(("problemsOmitted", .int(problems.omitted))) }
        if !leftOut.isEmpty { members.append(("leftOut", .array(leftOut.map(JSON.string)))) }
        return .object(members)
    }

    /// What a column was read as, in words.
    package func meaning(of column: Column) -> Bilingual {
        switch column.meaning {
        case .field(let place): form.fields[place].title
        case .upperRegion: ColumnText.label("upperRegion")
        case .regionCode: ColumnText.label("regionCode")
        case .privateNumbers: ColumnText.privateNumbers
        case .leftAlone: ColumnText.leftAlone
        case .unknown: ColumnText.unknown
        case .untitled: ColumnText.untitled
        }
    }
}
