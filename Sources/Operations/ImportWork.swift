package import Domain
import Foundation
package import Intake
import Store
import Tables

/// Brings a file of filings onto the record (contract §2.1, §2.3, §2.12).
package struct ImportWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package struct Request: Sendable {
        package var author: String
        /// The region whose file it is.
        package var within: String?
        package var period: String?
        package var level: ReviewLevel
        package var received: Day?
        package var force: String?
        /// Why figures change that a published bulletin gave.
        package var reason: String?
        package var isPartial: Bool
        package var isDryRun: Bool
        /// `HEADER=indicator`, as the caller wrote them.
        package var columns: [String]
        /// The only sheets of a workbook to read; empty: all that are not hidden.
        package var sheets: [String] = []
        /// What its sender calls the file; nil: as it is called where it lies.
        package var fileName: String?

        package init(
            author: String, within: String? = nil, period: String? = nil, level: ReviewLevel = .filed,
            received: Day? = nil, force: String? = nil, isPartial: Bool = false, isDryRun: Bool = false,
            columns: [String] = []
        ) {
            self.author = author
            self.within = within
            self.period = period
            self.level = level
            self.received = received
            self.force = force
            self.isPartial = isPartial
            self.isDryRun = isDryRun
            self.columns = columns
        }
    }

    /// How far an import has come.
    package enum Progress: Sendable {
        case reading(bytes: Int64, of: Int64)
        case storing(done: Int, of: Int)
    }

    /// Imports one file: all of it or nothing, unless it is partial; a dry run is the real run rolled back.
    /// - Throws: `Failure` where the file or the database cannot be reached; what is wrong in the file is in the result.
    package func run(
        _ path: String, _ request: Request, progress: ((Progress) -> Void)? = nil
    ) throws -> ImportResult {
        try InputFile.check(path)
        let head = ActHead(
            .import, author: request.author, received: request.received ?? workspace.today, reason: request.reason,
            force: request.force)
        let taken = try workspace.write(head) { writer in
            let session = try ImportSession(writer, request, today: workspace.today)
            let result = try session.run(path, progress)
            return (result.isAccepted && !request.isDryRun ? .keep : .discard, result)
        }
        var result = taken.result
        if let seal = taken.seal { result.act = seal.act }
        return result
    }
}

/// What an import did, or would do.
package struct ImportResult: Sendable {
    package var file: String
    package var sha256 = ""
    /// The act's number; nil where nothing was stored.
    package var act: Int?
    /// The act that brought the same content before.
    package var seenIn: Int?
    package var encoding = ""
    package var format = ""
    package var rows = 0
    package var new = 0
    package var changed = 0
    package var unchanged = 0
    /// Values that differ from those on record, in order, and for a dry run all others too; at most
    /// `ImportResult.changesKept`.
    package var changes: [Change] = []
    /// Figures that a unit has still to confirm (代录).
    package var enteredFor = 0
    package var problems = ProblemList()
    package var isAccepted = false
    /// Units left out of a partial import.
    package var leftOut: [String] = []
    /// How each column was understood: header, letters, meaning.
    package var columns: [Column] = []

    package static let changesKept = 10_000

    package struct Change: Sendable, Hashable {
        package enum Kind: String, Sendable {
            case new, changed, unchanged
        }

        package let kind: Kind
        package let region: Region
        package let period: Period
        package let indicator: Indicator
        package let before: Int?
        package let after: Int?
    }

    package struct Column: Sendable, Hashable {
        package let sheet: String?
        package let header: String
        package let letters: String
        package let meaning: ColumnMeaning
    }

    /// The file as it was understood: for a marked return.
    package var reading: FilingsFile?
    /// Under which plan and regions it was read.
    var framework: Framework?

    package func regionName(_ place: Int) -> String { framework?.tree.regions[place].name ?? "" }

    package func periodName(_ place: Int) -> String { framework?.plan.periods[place].description ?? "" }

    package func indicatorName(_ place: Int, _ language: Language) -> String {
        framework?.plan.indicators[place].name[language] ?? ""
    }

    package init(file: String) { self.file = file }
}
