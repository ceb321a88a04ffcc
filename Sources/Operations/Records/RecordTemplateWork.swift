package import Domain
import Forms
import Foundation
import Store
import Workbook

/// Makes the workbook that is sent out for a record table (台账表样、监测表样、调查表样).
package struct RecordTemplateWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Writes the workbook.
    ///
    /// - Parameters:
    ///   - region: Whose units fill it in, or the unit itself, by any of its names; nil: the root.
    ///   - given: One value for all rows, as `2021-06`, of a month or year field; nil: none.
    ///   - contact: To whom it goes back.
    ///   - output: Where the workbook goes; must not exist.
    ///   - language: Of titles and notes.
    ///   - form: Finds the form in the plan.
    /// - Returns: The region.
    /// - Throws: `Failure` for unknown names and where the workbook cannot be written.
    @discardableResult
    package func write(
        region: String?, given: (key: String, text: String)? = nil, contact: String? = nil, to output: String,
        language: Language, form: (Plan) throws -> RecordForm
    ) throws -> Region {
        guard !FileManager.default.fileExists(atPath: output) else { throw Failure.outputExists(output) }
        let today = workspace.today
        let (template, asked) = try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let tree = framework.tree
            let position = try region.map { try Names.region($0, in: tree) } ?? tree.root
            let units = tree.subtree(position).filter {
                tree.children[$0].isEmpty && tree.regions[$0].isValid(on: today)
            }
            .map { tree.regions[$0] }.sorted { $0.code < $1.code }.map(\.name)
            let asked = tree.regions[position]
            // A province's units are too many for rows of their own.
            let isWide = units.count > 40
            let template = RecordTemplate(
                form: try form(framework.plan), planName: framework.plan.name, place: asked.name,
                units: isWide ? [] : units, given: given, contact: contact, language: language)
            return (template, asked)
        }
        try MarkedWork.writing(to: output) { () throws(WorkbookFault) in try template.write(to: output) }
        return asked
    }
}
