import Domain
import Foundation
import Testing

@testable import Operations

/// Every damaged register of the sample data gets the answer that its description gives.
@Suite struct RosterFaultySampleTests {
    static let promised: [(file: String, register: String, told: [String])] = [
        ("科学计数.csv", "new_enterprise_services", ["damaged-code error 3"]),
        ("末三位为零.csv", "new_enterprise_services", ["damaged-code error 3"]),
        ("字母O.csv", "new_enterprise_services", ["damaged-code error 2"]),
        ("校验位不符.csv", "new_enterprise_services", ["invalid-code error 2"]),
        ("位数不足.csv", "new_enterprise_services", ["invalid-code error 2"]),
        ("身份证号.csv", "coordinators", ["private-numbers warning 1"]),
        ("同一企业两行.csv", "new_enterprise_services", ["duplicate-row error 4"]),
        ("文号日期不符.csv", "social_orgs", ["constraint-error error 3"]),
        ("没有服务日期.csv", "new_enterprise_services", ["missing-column error 1"]),
        ("将来的日期.csv", "new_enterprise_services", ["constraint-error error 2"]),
    ]

    private static let folder = SampleFiles.folder.appendingPathComponent("faulty-registers")

    @Test func `The description lists every damaged register`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(files) == Set(Self.promised.map(\.file)))
        let description = try String(
            contentsOf: SampleFiles.folder.appendingPathComponent("README.md"), encoding: .utf8)
        for (file, _, told) in Self.promised {
            let line = description.split(separator: "\n").first { $0.hasPrefix("| `\(file)`") } ?? ""
            let code = told[0].split(separator: " ").first ?? "?"
            #expect(line.contains("`\(code)`"), "\(file)")
        }
    }

    @Test func `Each gets that answer and no other, and a refused one leaves nothing`() throws {
        let desk = try Desk()
        let state = try desk.state()
        for (file, register, told) in Self.promised {
            var request = RecordImport.Request(author: "李敏")
            request.isDryRun = told.allSatisfy { $0.contains("warning") }
            let path = Self.folder.appendingPathComponent(file).path
            let result = try RosterWork(desk.workspace).importFile(path, register: register, request)
            #expect(result.told == told, "\(file)")
            #expect(result.isAccepted == request.isDryRun, "\(file)")
        }
        #expect(try desk.state() == state)
    }
}
