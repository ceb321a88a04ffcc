import Domain
import Foundation
import Store
import Testing

@testable import Operations

@Suite struct AccountTests {
    private let office: AccountDesk
    private var work: AccountWork { office.work }

    init() throws { office = try AccountDesk() }

    @Test(arguments: [
        (Role.county, ["攸县", "云龙示范区", "株洲市本级", "430224", "湖南省本级", "直管市"], ["株洲市", "湖南省"]),
        (.city, ["株洲市", "直管市"], ["攸县", "湖南省", "株洲市本级"]),
        (.province, ["湖南省"], ["株洲市", "攸县", "湖南省本级"]),
        (.partner, ["湖南省", "株洲市"], ["攸县", "云龙示范区"]),
        (.auditor, ["湖南省"], ["株洲市", "攸县"]),
        (.administrator, ["湖南省"], ["株洲市", "攸县"]),
    ])
    func `Each role has its regions`(role: Role, fit: [String], unfit: [String]) throws {
        for (number, region) in fit.enumerated() {
            let made = try work.add("a\(number)", person: "甲", role: role, region: region, body: "省总工会")
            #expect(made.account.role == role)
        }
        for region in unfit {
            guard
                case .regionUnfit(role, _) = office.failure({
                    _ = try work.add("b1", person: "乙", role: role, region: region, body: "省总工会")
                })
            else {
                Issue.record("\(role) \(region)")
                continue
            }
        }
    }

    @Test func `Names, persons, regions and bodies are checked`() throws {
        func add(
            _ name: String, person: String = "甲", region: String = "茶陵县", role: Role = .county, phone: String? = nil
        )
            -> Failure?
        {
            office.failure { _ = try work.add(name, person: person, phone: phone, role: role, region: region) }
        }
        #expect(add("x") == .badAccountName("x"))
        #expect(add("攸县") == .badAccountName("攸县"))
        #expect(add(String(repeating: "a", count: 33)) == .badAccountName(String(repeating: "a", count: 33)))
        #expect(add("YouXian") == .accountNameTaken("youxian"))
        #expect(add("b1", person: "  ") == .badAccountField(.person))
        #expect(add("b1", person: "甲\n乙") == .badAccountField(.person))
        #expect(add("b1", phone: "<script>") == .badAccountField(.phone))
        #expect(add("b1", region: "湖南省", role: .partner) == .badAccountField(.body))
        #expect(add("b1", region: "无此县") == .unknownRegion("无此县", likely: []))
        #expect(add("b1", person: "John Smith") == nil)
        #expect(try work.account("b1").person == "John Smith")
    }

    @Test(arguments: [
        ("短密码123", PasswordRule.tooShort), (String(repeating: "密", count: 86), .tooLong), ("zhuzhou2021", .isName),
        ("Zhuzhou!!!!", .isName), ("zhuzhouzhuzhou", .isName), ("1234567890", .isCommon), ("Password123", .isCommon),
        ("aaaaaaaaaaaa", .isCommon),
    ])
    func `Weak passwords are refused with the rule`(password: String, rule: PasswordRule) throws {
        #expect(
            office.failure {
                _ = try work.add("zhuzhou", person: "李敏", role: .city, region: "株洲", password: password)
            } == .weakPassword(rule))
        #expect(office.failure { _ = try work.account("zhuzhou") } == .unknownAccount("zhuzhou"))
    }

    @Test(arguments: ["芙蓉国里尽朝晖了吗", "Zhuzhou-likes-tea", String(repeating: "湘A1b", count: 50)])
    func `Good passwords are taken`(password: String) {
        let long = password.count < 10 ? password + "二" : password
        #expect(Password(long).brokenRule(account: "zhuzhou") == (long.utf8.count > 256 ? .tooLong : nil))
    }

    @Test func `A made password is readable, good, and never the same`() {
        let made = Set((0..<200).map { _ in Password.readable().text })
        #expect(made.count == 200)
        for text in made {
            #expect(text.wholeMatch(of: /([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}/) != nil, "\(text)")
            #expect(Password(text).brokenRule(account: "zhuzhou") == nil)
        }
    }

    @Test func `Kept passwords have salts of their own, and match in every normal form`() throws {
        let one = try Password("caf\u{E9} 0123456").hashed(.light)
        let other = try Password("cafe\u{301} 0123456").hashed(.light)
        #expect(one.salt != other.salt && one.hash != other.hash)
        #expect(try Password("cafe\u{301} 0123456").matches(one))
        #expect(try !Password("cafe 0123456").matches(one))
        #expect(PasswordCost("scrypt:N=32768,r=8,p=1") == .standard)
        #expect(PasswordCost("bcrypt:N=32768,r=8,p=1") == nil && PasswordCost("scrypt:N=2") == nil)
    }

    @Test func `scrypt at the standard cost gives what RFC 7914 asks`() throws {
        let kept = PasswordHash(
            hash: Data([
                0x70, 0x23, 0xbd, 0xcb, 0x3a, 0xfd, 0x73, 0x48, 0x46, 0x1c, 0x06, 0xcd, 0x81, 0xfd, 0x38, 0xeb, 0xfd,
                0xa8, 0xfb, 0xba, 0x90, 0x4f, 0x8e, 0x3e, 0xa9, 0xb5, 0x43, 0xf6, 0x54, 0x5d, 0xa1, 0xf2,
            ]), salt: Data("SodiumChloride".utf8), parameters: "scrypt:N=16384,r=8,p=1")
        #expect(try Password("pleaseletmein").matches(kept))
        _ = try Password("pleaseletmein").hashed(.standard)
    }

    @Test func `A reset gives a password to be changed, and ends sessions and tokens`() throws {
        let session = try work.signIn("youxian", AccountDesk.password).token
        let token = try work.makeToken("youxian", label: "同步", scope: .read, days: 30)
        for _ in 0..<5 { _ = office.failure { _ = try work.signIn("youxian", "错错错错错错错错错错") } }
        let fresh = try work.resetPassword("youxian", by: "zhuzhou")
        #expect(try work.authenticate(session: session) == nil && work.authenticate(token: token) == nil)
        #expect(try work.signIn("youxian", fresh).account.mustChangePassword)
        #expect(try work.events(limit: 2).last?.detail == [.by: "zhuzhou"])
    }

    @Test func `A hand-over closes the old account, names the new, and keeps role and region`() throws {
        let session = try work.signIn("youxian", AccountDesk.password).token
        let token = try work.makeToken("youxian", label: "同步", scope: .write, days: 30)
        let made = try work.handOver("youxian", to: "youxian2", person: "邓云", phone: "13800000000")
        #expect(made.account.role == .county && made.account.region == 430_223 && made.account.mustChangePassword)
        let old = try work.account("youxian")
        #expect(old.state == .closed)
        #expect(try work.successor(of: old) == "youxian2")
        #expect(try work.authenticate(session: session) == nil && work.authenticate(token: token) == nil)
        #expect(try work.signIn("youxian2", made.password).account.person == "邓云")
        #expect(office.failure { _ = try work.signIn("youxian", AccountDesk.password) } == .wrongSignIn)
        for body in [
            { _ = try work.handOver("youxian", to: "x9", person: "甲") }, { try work.close("youxian") },
            { _ = try work.resetPassword("youxian") }, { try work.unlock("youxian") },
        ] as [() throws -> Void] { #expect(office.failure(body) == .accountClosed("youxian")) }
    }

    @Test func `A hand-over to a taken name changes nothing`() throws {
        _ = try work.add("chaling", person: "吴越", role: .county, region: "茶陵县")
        #expect(
            office.failure { _ = try work.handOver("youxian", to: "chaling", person: "甲") }
                == .accountNameTaken("chaling"))
        #expect(try work.account("youxian").state == .active)
    }

    @Test func `Contacts are those who file, have a telephone and are not closed`() throws {
        _ = try work.add("zhuzhou", person: "李敏", phone: "1", role: .city, region: "株洲")
        _ = try work.add("chaling", person: "吴越", role: .county, region: "茶陵县")
        _ = try work.add("youxian3", person: "邓云", phone: "2", role: .county, region: "攸县")
        #expect(try work.contacts([430_223, 430_224, 430_200]).map(\.name) == ["zhuzhou", "youxian", "youxian3"])
        #expect(try work.contacts([430_200]).map(\.name) == ["zhuzhou"])
        try work.close("youxian3")
        #expect(try work.contacts([430_223]).map(\.name) == ["youxian"])
    }

    @Test func `Looking makes no file`() throws {
        let other = AccountWork(Workspace(path: office.desk.folder + "/b.sqlite"))
        #expect(try other.list() == [] && other.events(limit: 9) == [])
        #expect(office.failure { _ = try other.account("x") } == .unknownAccount("x"))
        #expect(!FileManager.default.fileExists(atPath: office.desk.folder + "/b.site.sqlite"))
    }
}
