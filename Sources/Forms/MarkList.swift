import Domain
import Tables

/// What is wrong at one place, with its words.
struct Mark {
    let problem: Problem
    /// The column from zero; nil where the whole row is meant.
    let column: Int?
    let language: Language

    var isError: Bool { problem.severity == .error }

    private var sentence: String {
        let words = ClerkWords(problem)
        guard let hint = words.hint?[language] else { return words.message[language] }
        return words.message[language] + (language == .zh ? "（\(lead)\(hint)）" : " (\(lead)\(hint))")
    }

    /// Before names that were probably meant.
    private var lead: String {
        for case .suggestion(let names) in problem.details where !names.isEmpty {
            let isOne = names.count == 1
            return language == .zh ? (isOne ? "应为：" : "可能是：") : (isOne ? "should be: " : "perhaps: ")
        }
        return ""
    }

    /// `✗ 没有这个填报单位：“汩罗”（应为：汨罗市）`, for a comment beside the cell.
    var comment: String { (isError ? "✗ " : "▲ ") + sentence }

    /// `B5 县市区：没有这个填报单位：“汩罗”（应为：汨罗市）`, for the column of explanations.
    var explanation: String {
        var place: [String] = []
        if let cell = problem.cell { place.append(cell) }
        if let column = problem.column, problem.code != .missingColumn { place.append(column) }
        let start = place.isEmpty ? "" : place.joined(separator: " ") + (language == .zh ? "：" : ": ")
        return (isError ? "" : MarkedWords.note[language]) + start + sentence
    }
}

/// The problems by the places that they are about.
struct MarkList {
    /// By source and row from 1, in the order given.
    private(set) var rows: [[Int: [Mark]]]
    /// Those of the whole file or a sheet, or of a row that no sheet has.
    private(set) var whole: [[Mark]]

    init(_ marked: MarkedReturn) {
        rows = Array(repeating: [:], count: marked.sources.count)
        whole = Array(repeating: [], count: max(marked.sources.count, 1))
        let finders = marked.sources.map(HeaderFinder.init)
        for problem in marked.problems {
            let source = marked.sources.firstIndex { $0.sheet.name == problem.sheet } ?? 0
            guard let row = problem.row, (1...1_048_576).contains(row), rows.indices.contains(source) else {
                whole[source].append(Mark(problem: problem, column: nil, language: marked.language))
                continue
            }
            let column = problem.cell.flatMap(Self.column) ?? problem.column.flatMap { finders[source].columns[$0] }
            rows[source][row, default: []].append(
                Mark(problem: problem, column: column, language: marked.language))
        }
    }

    var rowCount: Int { rows.reduce(0) { $0 + $1.count } }

    /// `AB12` → 27; nil where no letters stand before the number, or more than a sheet has.
    static func column(_ cell: String) -> Int? {
        var column = 0
        for byte in cell.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
            column = column * 26 + Int(byte - 64)
            guard column <= 16_384 else { return nil }
        }
        return column > 0 ? column - 1 : nil
    }
}

/// The headers of a sender's sheet, by column.
struct HeaderFinder {
    /// The column under a header's text; the first where several have it.
    private(set) var columns: [String: Int] = [:]
    /// By column: the header rows' texts joined, once each.
    private(set) var titles: [Int: String] = [:]

    init(_ source: MarkedReturn.Source) {
        guard let header = source.headerRows else { return }
        let merges = source.sheet.merges.filter { $0.rows.overlaps(header.lowerBound - 1...header.upperBound - 1) }
        source.sheet.forEachRow { view in
            guard view.row <= header.upperBound else { return false }
            if header.contains(view.row) {
                for column in 0..<view.count { add(view.text(column), view.row - 1, column, merges) }
            }
            return true
        }
    }

    private mutating func add(_ text: String, _ row: Int, _ column: Int, _ merges: [CellRange]) {
        guard !text.isEmpty else { return }
        if columns[text] == nil { columns[text] = column }
        let merge = merges.first { $0.rows.lowerBound == row && $0.columns.lowerBound == column }
        for column in (merge?.columns ?? column...column).prefix(16_384) {
            titles[column] = titles[column].map { $0 + " · " + text } ?? text
        }
    }
}
