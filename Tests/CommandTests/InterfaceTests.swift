import Foundation
import Testing

/// How the command line is spoken to: in two languages, with options before or after the command.
@Suite struct InterfaceTests {
    private static func hasChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    static let commands = [
        [], ["demo"], ["init"], ["regions"], ["regions", "import"], ["plan"], ["plan", "update"], ["targets"],
        ["targets", "import"], ["targets", "set"], ["targets", "show"], ["import"], ["import", "undo"],
        ["import", "list"],
        ["submit"], ["review"], ["review", "list"], ["review", "approve"], ["review", "accept"], ["review", "return"],
        ["review", "withdraw"], ["due"], ["report"], ["bulletin"], ["bulletin", "publish"], ["bulletin", "list"],
        ["bulletin", "text"],
        ["bulletin", "show"], ["trace"], ["compare"], ["inspect"], ["verify"], ["backup"],
        ["restore"], ["user"], ["user", "add"], ["user", "list"], ["user", "reset"], ["user", "close"],
        ["user", "unlock"], ["user", "hand-over"], ["user", "log"],
    ]

    @Test(arguments: commands)
    func `Help is in the language asked for`(command: [String]) throws {
        let office = try Office()
        let zh = try office.run(command + ["--help", "--language", "zh"])
        #expect(zh.status == 0)
        #expect(Self.hasChinese(zh.out))
        let en = try office.run(command + ["--help", "--language", "en"])
        #expect(en.status == 0)
        let sentences = en.out.split(separator: "\n").filter { !$0.contains("tongxing") && Self.hasChinese(String($0)) }
        #expect(sentences == [])
        #expect(zh.out != en.out)
    }

    @Test func `The language comes from the option, else the environment`() throws {
        let office = try Office()
        func isChinese() throws -> Bool { Self.hasChinese(try office.run("report").err) }
        office.environment = ["LANG": "en_GB.UTF-8"]
        #expect(try !isChinese())
        office.environment["TONGXING_LANGUAGE"] = "zh"
        #expect(try isChinese())
        #expect(try !Self.hasChinese(office.run("report", "--language", "en").err))
        for language in ["zh_CN.UTF-8", "C", "de_DE.UTF-8"] {
            office.environment = ["LANG": language]
            #expect(try isChinese())
        }
        #expect(try office.run("report", "--language", "fr").status == 64)
    }

    @Test func `Options of all commands stand before the command or after it`() throws {
        let office = try Office.begun()
        try FileManager.default.moveItem(atPath: office.path("tongxing.sqlite"), toPath: office.path("b.sqlite"))
        let options = ["--database", "b.sqlite", "--language", "en"]
        let command = ["report", "--through", "2021-Q1"]
        let after = try office.run(command + options)
        #expect(after.status == 0, "\(after.err)")
        #expect(after.out.contains("Hunan") || after.out.contains("Plan"))
        let before = try office.run(options + command)
        #expect(before.status == 0, "\(before.err)")
        #expect(before.out == after.out)
        let nested = try office.run(options + ["targets", "show"])
        #expect(nested.status == 0, "\(nested.err)")
        office.environment["TONGXING_DATABASE"] = office.path("b.sqlite")
        #expect(try office.run(command + ["--language", "en"]).out == after.out)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `A completion script is made`(shell: String) throws {
        let run = try Office().run("--generate-completion-script", shell)
        #expect(run.status == 0)
        for word in ["report", "import", "database"] { #expect(run.out.contains(word)) }
    }
}
