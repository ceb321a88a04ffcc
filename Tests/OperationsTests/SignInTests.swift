import Domain
import Foundation
import Store
import Synchronization
import Testing

@testable import Operations

@Suite struct SignInTests {
    private let office: AccountDesk
    private var work: AccountWork { office.work }

    init() throws { office = try AccountDesk() }

    private func fail(_ name: String, _ times: Int) -> [Failure?] {
        (0..<times).map { _ in office.failure { _ = try work.signIn(name, "错误的密码错误的密码") } }
    }

    @Test func `Who knows the password is let in, and known by the token until signing out`() throws {
        let (account, token) = try work.signIn(" YouXian ", AccountDesk.password)
        #expect(account.name == "youxian" && account.region == 430_223 && !account.mustChangePassword)
        #expect(try work.authenticate(session: token)?.account.person == "周明")
        try work.signOut(token)
        #expect(try work.authenticate(session: token) == nil)
        #expect(try work.account("youxian").lastSignIn == office.desk.clock.now)
        #expect(try Array(office.kinds().suffix(2)) == [.signIn, .signOut])
    }

    @Test func `The first sign-in is told that the password must be changed`() throws {
        let made = try work.add("chaling", person: "吴越", role: .county, region: "茶陵县")
        #expect(try work.signIn("chaling", made.password).account.mustChangePassword)
        let token = try work.changePassword("chaling", old: made.password, new: "春风又绿江南岸2099")
        #expect(try work.authenticate(session: token)?.account.mustChangePassword == false)
        #expect(try work.signIn("chaling", "春风又绿江南岸2099").account.mustChangePassword == false)
    }

    @Test func `Unknown, closed and mistaken are told apart by nobody`() throws {
        _ = try work.add("chaling", person: "吴越", role: .county, region: "茶陵县", password: "春风又绿江南岸2099")
        try work.close("chaling")
        let mistaken = office.failure { _ = try work.signIn("youxian", "春风又绿江南岸2099") }
        let unknown = office.failure { _ = try work.signIn("nobody", "春风又绿江南岸2099") }
        let closed = office.failure { _ = try work.signIn("chaling", "春风又绿江南岸2099") }
        #expect([mistaken, unknown, closed] == [.wrongSignIn, .wrongSignIn, .wrongSignIn])
    }

    @Test(arguments: ["youxian", "nobody", "不是名字 at all"])
    func `The fifth failure within a quarter of an hour locks a name, known or not`(name: String) throws {
        #expect(
            fail(name, 6) == [.wrongSignIn, .wrongSignIn, .wrongSignIn, .wrongSignIn, .signInLocked, .signInLocked])
        #expect(try office.kinds().filter { $0 == .locked }.count == 1)
    }

    @Test func `A lock holds a quarter of an hour, also against the right password, and does not grow`() throws {
        #expect(fail("youxian", 5).last == .signInLocked)
        #expect(try work.account("youxian").state == .locked)
        office.at("08:14:59")
        #expect(office.failure { _ = try work.signIn("youxian", AccountDesk.password) } == .signInLocked)
        office.at("08:15:00")
        #expect(try work.account("youxian").state == .active)
        #expect(office.failure { _ = try work.signIn("youxian", AccountDesk.password) } == nil)
    }

    @Test func `Failures further apart do not lock, a window that slides does`() throws {
        #expect(fail("youxian", 1) == [.wrongSignIn])
        office.at("08:14:00")
        #expect(fail("youxian", 3) == [.wrongSignIn, .wrongSignIn, .wrongSignIn])
        office.at("08:15:00")
        #expect(fail("youxian", 2) == [.wrongSignIn, .signInLocked])
    }

    @Test func `A right password forgets the failures, an administrator unlocks`() throws {
        _ = fail("youxian", 4)
        _ = try work.signIn("youxian", AccountDesk.password)
        #expect(fail("youxian", 4) == [.wrongSignIn, .wrongSignIn, .wrongSignIn, .wrongSignIn])
        #expect(fail("youxian", 1) == [.signInLocked])
        #expect(try work.unlock("youxian", by: "admin"))
        #expect(try !work.unlock("youxian"))
        #expect(office.failure { _ = try work.signIn("youxian", AccountDesk.password) } == nil)
    }

    @Test func `A session ends after half an hour of silence and after twelve hours in any case`() throws {
        let silent = try work.signIn("youxian", AccountDesk.password).token
        office.at("08:29:59")
        #expect(try work.authenticate(session: silent) != nil)
        office.at("08:59:58")
        #expect(try work.authenticate(session: silent) != nil)
        office.at("09:29:58")
        #expect(try work.authenticate(session: silent) == nil)
        let busy = try work.signIn("youxian", AccountDesk.password).token
        for hour in 9..<21 {
            for minute in ["10", "35", "59"] {
                office.at("\(hour < 10 ? "0" : "")\(hour):\(minute):00")
                #expect(try work.authenticate(session: busy) != nil, "\(hour):\(minute)")
            }
        }
        office.at("21:25:00")
        #expect(try work.authenticate(session: busy) != nil)
        office.at("21:29:57")
        #expect(try work.authenticate(session: busy) != nil)
        office.at("21:29:58")
        #expect(try work.authenticate(session: busy) == nil)
    }

    @Test func `Use is written down at most once a minute`() throws {
        let token = try work.signIn("youxian", AccountDesk.password).token
        office.at("08:00:59")
        _ = try work.authenticate(session: token)
        #expect(try work.authenticate(session: token)?.lastUsedAt == Moment("2022-12-01T08:00:00+08:00"))
        office.at("08:01:00")
        _ = try work.authenticate(session: token)
        #expect(try work.authenticate(session: token)?.lastUsedAt == office.desk.clock.now)
    }

    @Test func `A change of the password ends all sessions but the one that is given for it`() throws {
        let old = try work.signIn("youxian", AccountDesk.password).token
        #expect(
            office.failure { _ = try work.changePassword("youxian", old: "错错错错错错错错错错", new: "春风又绿江南岸2099") }
                == .wrongSignIn)
        #expect(try work.authenticate(session: old) != nil)
        let fresh = try work.changePassword("youxian", old: AccountDesk.password, new: "春风又绿江南岸2099")
        #expect(try work.authenticate(session: old) == nil)
        #expect(try work.authenticate(session: fresh) != nil)
        #expect(office.failure { _ = try work.signIn("youxian", AccountDesk.password) } == .wrongSignIn)
        #expect(
            office.failure { _ = try work.changePassword("youxian", old: "春风又绿江南岸2099", new: "春风又绿江南岸2099") }
                == .weakPassword(.isOld))
    }

    @Test func `A password kept at a lower cost is kept anew at the next sign-in`() throws {
        let dearer = AccountWork(
            office.desk.workspace, site: office.store, cost: PasswordCost(rounds: 4, blockSize: 8, parallelism: 1))
        let id = try work.account("youxian").id
        #expect(try office.store.read { try $0.password(of: id)?.parameters } == "scrypt:N=2,r=8,p=1")
        _ = try dearer.signIn("youxian", AccountDesk.password)
        #expect(try office.store.read { try $0.password(of: id)?.parameters } == "scrypt:N=4,r=8,p=1")
        _ = try work.signIn("youxian", AccountDesk.password)
    }

    @Test func `Guesses at the same moment are counted before they are tried`() throws {
        let answers = Mutex<[Failure]>([])
        let work = work
        DispatchQueue.concurrentPerform(iterations: 20) { _ in
            do { _ = try work.signIn("youxian", "错误的密码错误的密码") } catch {
                answers.withLock { $0.append(error as? Failure ?? .nothingGiven) }
            }
        }
        #expect(answers.withLock { $0 }.filter { $0 == .wrongSignIn }.count <= 4)
        #expect(answers.withLock { $0 }.filter { $0 == .signInLocked }.count >= 16)
        #expect(try office.kinds().filter { $0 == .signInFailed }.count == 5)
    }

    @Test(arguments: ["", "x", "txk_", String(repeating: "a", count: 43), String(repeating: "啊", count: 43)])
    func `What is no token is nobody's`(text: String) throws {
        #expect(try work.authenticate(session: text) == nil)
        #expect(try work.authenticate(token: text) == nil)
        try work.signOut(text)
    }
}
