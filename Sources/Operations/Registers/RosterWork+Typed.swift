package import Domain
import Foundation
import Intake
import Store

extension RosterWork {
    /// A row typed as `key=value`, by the keys or titles of the register's form.
    ///
    /// - Parameters:
    ///   - name: The register.
    ///   - region: Who claims it.
    ///   - fields: `name=示例公司`, `code=91…`.
    /// - Returns: The row, its values understood.
    /// - Throws: `Failure.unreadableAssignment` naming what is none.
    package func row(register name: String, region: String, _ fields: [String]) throws -> RosterRow {
        var values: [String: String] = [:]
        for field in fields {
            guard let sign = field.firstIndex(of: "="), sign > field.startIndex else {
                throw Failure.unreadableAssignment(field)
            }
            values[String(field[..<sign])] = String(field[field.index(after: sign)...])
        }
        return try row(register: name, region: region, values)
    }

    /// The same by keys or titles; blank values are left out.
    package func row(register name: String, region: String, _ typed: [String: String]) throws -> RosterRow {
        let today = workspace.today
        return try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let register = try Self.register(name, in: framework.plan)
            let position = try Names.region(region, in: framework.tree)
            var row = RosterRow(region: framework.tree.regions[position].code, values: [:])
            for (key, text) in typed.sorted(by: { $0.key < $1.key }) where !PlainText.trimmed(text).isEmpty {
                let field = register.form.fields.first { field in
                    ([field.key, field.title.zh, field.title.en] + field.synonyms)
                        .contains { PlainText.folded($0) == PlainText.folded(key) }
                }
                guard let field, let value = register.form.value(of: field.key, text, framework.tree, today: today)
                else {
                    throw Failure.unreadableAssignment("\(key)=\(text)")
                }
                row.values[field.key] = value
            }
            return row
        }
    }
}

extension Workspace {
    /// The moment up to which the record is read: the newest act's, or that of a moment or snapshot.
    package func recordedUpTo(_ asOf: String?) throws -> Moment {
        try read { try Names.seal(asOf, $0).at }
    }
}

extension AttachedFile {
    /// The largest file that is read from a path, in bytes.
    private static let limit = 64 << 20

    /// - Throws: `Failure` where the file cannot be read.
    package init(path: String) throws {
        self.init(name: (path as NSString).lastPathComponent, bytes: try InputFile.bytes(path, limit: Self.limit))
    }
}
