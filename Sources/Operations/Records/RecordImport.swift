package import Domain
import Foundation
package import Intake
package import Store

/// Brings a file of records onto the record: a register's entries, a monitoring sheet, a wage survey.
package struct RecordImport {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package struct Request: Sendable {
        package var author: String
        /// The region whose file it is: rows of others are refused.
        package var within: String?
        /// The region of rows that name none.
        package var unit: String?
        package var received: Day?
        package var force: String?
        package var reason: String?
        package var isPartial: Bool
        package var isDryRun: Bool
        /// The only sheets of a workbook to read; empty: all that are not hidden.
        package var sheets: [String]
        /// What its sender calls the file; nil: as it is called where it lies.
        package var fileName: String?
        /// Values by field key, as typed, for fields that the file does not give: `["month": "2021-06"]`.
        package var given: [String: String]
        /// `HEADER=key`, as the caller wrote them; `HEADER=ignore` leaves a column alone.
        package var columns: [String]

        package init(
            author: String, within: String? = nil, unit: String? = nil, received: Day? = nil, force: String? = nil,
            reason: String? = nil, isPartial: Bool = false, isDryRun: Bool = false, sheets: [String] = [],
            fileName: String? = nil, given: [String: String] = [:], columns: [String] = []
        ) {
            self.author = author
            self.within = within
            self.unit = unit
            self.received = received
            self.force = force
            self.reason = reason
            self.isPartial = isPartial
            self.isDryRun = isDryRun
            self.sheets = sheets
            self.fileName = fileName
            self.given = given
            self.columns = columns
        }
    }

    /// Imports one file: all of it or nothing, unless it is partial; a dry run is the real run rolled back.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - request: What the caller says.
    ///   - kind: The act's.
    ///   - keeper: Makes the keeper inside the act, under the plan and regions of the moment.
    ///   - progress: Told how far it has come, now and then.
    /// - Returns: What was done, or what is wrong in the file.
    /// - Throws: `Failure` where the file or the database cannot be reached.
    package func run(
        _ path: String, _ request: Request, kind: ActKind,
        keeper: (ActWriter, Framework) throws -> any RecordKeeper,
        progress: ((ImportWork.Progress) -> Void)? = nil
    ) throws -> RecordResult {
        try InputFile.check(path)
        let head = ActHead(
            kind, author: request.author, received: request.received ?? workspace.today, reason: request.reason,
            force: request.force)
        let taken = try workspace.write(head) { writer in
            let framework = try writer.framework()
            var session = try RecordSession(
                writer, framework, try keeper(writer, framework), request, today: workspace.today)
            let result = try session.run(path, progress)
            return (result.isAccepted && !request.isDryRun ? .keep : .discard, result)
        }
        var result = taken.result
        if let seal = taken.seal { result.act = seal.act }
        return result
    }
}

/// What an import of records did, or would do.
package struct RecordResult: Sendable {
    package var file: String
    package let form: RecordForm
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
    package var problems = ProblemList()
    package var isAccepted = false
    /// Units left out of a partial import.
    package var leftOut: [String] = []
    /// How each column was understood.
    package var columns: [Column] = []

    package struct Column: Sendable, Hashable {
        package let sheet: String?
        package let header: String
        package let letters: String
        package let meaning: RecordColumn
    }

    /// The file as it was understood: for a marked return.
    package var reading: RecordFile?

    package init(file: String, form: RecordForm) {
        self.file = file
        self.form = form
    }
}
