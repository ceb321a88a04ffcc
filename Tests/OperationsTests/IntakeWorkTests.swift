import Domain
import Foundation
import Intake
import Store
import Testing

@testable import Operations

/// Files of cities from the desk's side: cumulative figures against the record, 代录, forms out and back, marked returns.
@Suite struct IntakeWorkTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func take(_ text: String, _ change: (inout ImportWork.Request) -> Void = { _ in }) throws -> ImportResult {
        var request = ImportWork.Request(author: "李敏")
        change(&request)
        return try ImportWork(desk.workspace).run(try desk.file("city.csv", text), request)
    }

    // MARK: Cumulative figures

    @Test func `A cumulative column is less what is on record, whoever filed it`() throws {
        try desk.submit("攸县", "2020-Q4", "new_enterprise=4")
        try desk.submit("攸县", "2021-Q1", "new_enterprise=5")
        let year = try take("报告期,县市区,服务新企用工本年累计\n2021-Q2,攸县,12\n")
        #expect(year.told == [])
        #expect(try desk.done("攸县") == 16)
        let plan = try take("报告期,县市区,服务新企用工总累计\n2021-Q3,攸县,20\n")
        #expect(plan.told == [])
        #expect(try desk.done("攸县") == 20)
        let bare = try take("报告期,县市区,服务新企用工累计\n2021-Q4,攸县,30\n")
        #expect(bare.told == ["ambiguous-cumulative error 2"])
        #expect(try take("报告期,县市区,服务新企用工总累计\n2021-Q4,攸县,19\n").told == ["cumulative-decrease error 2"])
        let stated = try take("报告期,县市区,服务新企用工累计\n2021-Q4,攸县,30\n") { $0.columns = ["服务新企用工累计=plan"] }
        #expect(stated.told == [])
        #expect(try desk.done("攸县") == 30)
    }

    @Test func `A file with cumulative figures is undone to the state before`() throws {
        try desk.submit("攸县", "2021-Q1", "new_enterprise=5")
        let before = try desk.picture()
        let result = try take("报告期,县市区,服务新企用工本年累计\n2021-Q2,攸县,12\n")
        try desk.undo(try #require(result.act))
        #expect(try desk.picture() == before)
        #expect(try desk.verifies())
    }

    // MARK: 代录

    @Test func `Figures that came with a file are marked until the unit confirms them`() throws {
        let result = try desk.take("2021-Q2,攸县,1,10", "2021-Q2,茶陵县,0,3")
        #expect(result.enteredFor == 2)
        #expect(try marked() == ["攸县", "茶陵县"])
        var request = SubmitWork.Request(
            region: "攸县", period: "2021-Q2", author: "周明", signatures: Signatures(), figures: [])
        request.isConfirmation = true
        let outcome = try SubmitWork(desk.workspace).run(request)
        #expect(outcome.revision == 1)
        #expect(try marked() == ["茶陵县"])
        try desk.submit("茶陵县", "2021-Q2", "coordinator=0", "new_enterprise=3")
        #expect(try marked() == [])
        #expect(try desk.done("株洲市") == 13)
        #expect(try desk.verifies())
    }

    private func marked() throws -> [String] {
        try ReviewWork(desk.workspace).list(period: "2021-Q2", region: nil).filter(\.isEnteredFor).map(\.region.name)
    }

    @Test func `A confirmation of what is not on record is refused`() throws {
        var request = SubmitWork.Request(
            region: "攸县", period: "2021-Q2", author: "周明", signatures: Signatures(), figures: [])
        request.isConfirmation = true
        #expect(throws: Failure.nothingToDecide(region: "攸县", period: "2021-Q2")) {
            try SubmitWork(desk.workspace).run(request)
        }
    }

    // MARK: Forms

    @Test func `The form of a city comes back without a question`() throws {
        try desk.submit("攸县", "2021-Q1", "new_enterprise=5")
        let path = desk.folder + "/株洲市.xlsx"
        for language in Language.allCases {
            let path = path + "-\(language)"
            let made = try TemplateWork(desk.workspace).write(
                city: "株洲市", period: "2021-Q2", contact: nil, to: path, language: language)
            #expect(made.units == 9)
            let result = try ImportWork(desk.workspace).run(path, .init(author: "李敏", isDryRun: true))
            #expect(result.told == ["no-rows warning 5"], "\(language)")
            #expect(result.format == "xlsx" && result.counts == [0, 0, 0])
        }
        #expect(throws: Failure.outputExists(path + "-zh")) {
            try TemplateWork(desk.workspace).write(
                city: "株洲市", period: "2021-Q2", contact: nil, to: path + "-zh", language: .zh)
        }
    }

    @Test func `A marked return is written where something is wrong, and reads as the sender's table`() throws {
        let text = "报告期,县市区,服务新企用工\n2021-Q2,攸县,3\n2021-Q2,悠县,4\n2021-Q2,茶陵县,x\n"
        let result = try take(text)
        #expect(result.told == ["unknown-region error 3", "type-error error 4"])
        let output = desk.folder + "/标注.xlsx"
        #expect(try MarkedWork(.zh).write(result, of: desk.folder + "/city.csv", to: output))
        let again = try ImportWork(desk.workspace).run(output, .init(author: "李敏", isDryRun: true))
        #expect(again.told == result.told)
        let fine = try take("报告期,县市区,服务新企用工\n2021-Q2,攸县,3\n")
        #expect(try !MarkedWork(.zh).write(fine, of: desk.folder + "/city.csv", to: desk.folder + "/x.xlsx"))
    }

    // MARK: What is kept

    @Test func `A file with identity-card numbers is kept without them only`() throws {
        let number = "999999198001010118"
        let numbers = [number, "99999919800101007X"].filter(IdentityNumber.isOne)
        try #require(!numbers.isEmpty)
        let text =
            "报告期,县市区,服务新企用工,身份证号,备注\n2021-Q2,攸县,3,\(numbers[0]),张三\(numbers[0])\n填报人：李四（\(numbers[0])）\n"
        let result = try take(text)
        #expect(result.told == ["private-numbers warning 1"])
        #expect(result.act != nil)
        for suffix in ["", "-wal"] {
            let bytes = FileManager.default.contents(atPath: desk.folder + "/a.sqlite" + suffix) ?? Data()
            #expect(bytes.range(of: Data(numbers[0].utf8)) == nil)
        }
        #expect(try take(text).seenIn == result.act)
        #expect(try desk.verifies())
    }

    @Test func `Signatures below the table are kept with each filing`() throws {
        let text = "报告期,县市区,服务新企用工\n2021-Q2,攸县,3\n填报人：张三,审核人：李四,填报日期：2021年7月2日\n"
        #expect(try take(text).told == [])
        let signatures = try desk.workspace.read { reader in
            let region = try #require(reader.framework(upTo: .max).tree.regions.first { $0.name == "攸县" })
            let period = Period(cadence: .quarter, containing: Month(year: 2021, number: 6))
            let newest = try #require(reader.history(region.code, period).newest)
            return try reader.signatures(ofFiling: newest.filing)
        }
        #expect(signatures == Signatures(filer: "张三", reviewer: "李四", day: "2021年7月2日"))
    }
}
