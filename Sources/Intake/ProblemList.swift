package import Domain

/// The problems found in a file: all are counted, the first thousand are kept.
package struct ProblemList: Sendable {
    package private(set) var problems: [Problem] = []
    package private(set) var errors = 0
    package private(set) var warnings = 0
    package static let limit = 1000

    package init() {}

    package mutating func add(_ problem: Problem) {
        switch problem.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        }
        if problems.count < Self.limit { problems.append(problem) }
    }

    package mutating func add(contentsOf others: [Problem]) {
        for problem in others { add(problem) }
    }

    /// In the order of rows, those of the whole file first.
    package var inOrder: [Problem] {
        problems.enumerated().sorted { ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset) }
            .map(\.element)
    }

    package var omitted: Int { errors + warnings - problems.count }
}
