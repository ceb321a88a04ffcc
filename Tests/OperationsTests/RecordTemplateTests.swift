import Domain
import Foundation
import Intake
import Testing

@testable import Operations
@testable import Store

/// The workbook that goes out, and comes back.
@Suite struct RecordTemplateTests {
    private func template(_ desk: Desk, _ region: String, _ language: Language = .zh) throws -> String {
        let path = desk.folder + "/\(region)-\(language.rawValue).xlsx"
        try RecordTemplateWork(desk.workspace).write(region: region, to: path, language: language) { _ in
            TestKeeper.form(isPersonal: false)
        }
        return path
    }

    @Test(arguments: Language.allCases)
    func `An empty template brings nothing and asks nothing`(language: Language) throws {
        let desk = try Desk()
        let read = try desk.read(template(desk, "株洲市", language))
        #expect(read.file.problems.problems.map(\.code) == [.noRows])
        #expect(read.file.sheets.first?.layout.columns.contains(.unknown) == false)
    }

    @Test func `Every unit has its rows, by name`() throws {
        let desk = try Desk()
        let tables = try InspectWork.run(template(desk, "株洲市")).tables
        let rows = tables[0].rows
        #expect(tables.map(\.sheet) == ["填报表", "填表说明"])
        #expect(rows[2].prefix(4) == ["序号", "县市区*", "企业名称*", "统一社会信用代码*"])
        #expect(Set(rows.dropFirst(3).compactMap { $0.count > 1 ? $0[1] : nil }).contains("攸县"))
    }

    @Test func `What is there is not overwritten, and an unknown region is named`() throws {
        let desk = try Desk()
        let path = try template(desk, "攸县")
        #expect(throws: Failure.outputExists(path)) { try template(desk, "攸县") }
        #expect(throws: Failure.self) { try template(desk, "没有") }
    }
}

extension Desk {
    fileprivate func read(_ path: String) throws -> (file: RecordFile, rows: [RecordRow]) {
        var rows: [RecordRow] = []
        let tree = try workspace.read { try $0.framework(upTo: .max).tree }
        let file = try RecordsReader.read(
            path: path, form: TestKeeper.form(isPersonal: false), tree: tree,
            options: RecordOptions(today: workspace.today)
        ) { rows.append($0) }
        return (file, rows)
    }
}
