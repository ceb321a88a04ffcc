import ArgumentParser
import Documents
import Domain
import Foundation
import Operations
import Reporting
import Texts

struct DemoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "demo",
            abstract: say("用示例数据走一遍：导入、审核、出报告。", "A tour with sample data: import, review, report."))
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp(say("放在哪个文件夹。", "The folder for it."))) var directory = "tongxing-demo"
    @Option(help: ArgumentHelp(say("示例数据文件夹。", "The sample data."), valueName: "folder")) var samples: String?

    func run() throws {
        try common.perform { console in
            let demo = try Demo(folder: directory, samples: try samples ?? Demo.findSamples())
            let bar = ProgressBar()
            let outcome = try demo.run { done, all, file in
                bar.show((file as NSString).lastPathComponent, done: done, of: all)
            }
            bar.clear()
            let written = try write(Workspace(path: demo.database), outcome.through, console)
            let report = try ReportWork(Workspace(path: demo.database)).report(
                .init(through: outcome.through, detail: .bulletin))
            tell(outcome, console)
            console.print("")
            console.print(report.named(in: console.language).text(console.language, console.terminal))
            tell(outcome.accounts, console)
            goOn(demo, written, outcome, console)
        }
    }

    /// Writes the report in every format that there is.
    private func write(_ workspace: Workspace, _ through: String, _ console: Console) throws -> [String] {
        try [DocumentFormat.html, .xlsx, .docx, .csv, .json].map { format in
            let path = "\(directory)/report.\(format.rawValue)"
            let bytes = try DocumentWork(workspace).bytes(
                .init(.init(through: through), format, language: console.language))
            try OutputFile.write(bytes, to: path, replacing: true)
            return path
        }
    }

    private func tell(_ outcome: Demo.Outcome, _ console: Console) {
        console.tell(
            console.say(
                "导入 \(outcome.files) 个文件，\(outcome.filings) 件填报（其中更正 \(outcome.corrections) 件）；审核 \(outcome.decisions) 件；印发通报、简报 \(outcome.bulletins) 份；台账 \(outcome.registers) 个文件，\(outcome.entries) 条。示例数据为虚构。",
                "\(outcome.files) files imported, \(outcome.filings) filings (\(outcome.corrections) of them corrections); \(outcome.decisions) decided on; \(English.count(outcome.bulletins, "bulletin", "bulletins")) issued; \(outcome.registers) files of registers with \(outcome.entries) entries. The sample data are invented."
            ))
        for file in outcome.refused { console.note(console.say("  ✗ 已退回：\(file)", "  ✗ refused: \(file)")) }
    }

    private func tell(_ accounts: [AccountWork.Made], _ console: Console) {
        console.tell(
            console.say(
                "网站账号，每种角色一个；密码只显示这一次，首次登录须修改：",
                "Accounts of the site, one of each role; the passwords are shown only now and are changed at the first sign-in:"
            ))
        var text = TextTable([
            .init(console.say("账号", "Account")), .init(console.say("姓名", "Person")),
            .init(console.say("角色", "Role")), .init(console.say("地区", "Region")),
            .init(console.say("初始密码", "First password")),
        ])
        for (account, password) in accounts {
            text.add([
                account.name, account.person, account.body ?? Labels.role(account.role)[console.language],
                Region.text(code: account.region), password,
            ])
        }
        console.print(text)
        console.print("")
    }

    private func goOn(_ demo: Demo, _ written: [String], _ outcome: Demo.Outcome, _ console: Console) {
        let at = "\(Self.program) --database \(demo.database)"
        console.tell(
            console.say("报告：\(written.joined(separator: "  "))", "Reports: \(written.joined(separator: "  "))"))
        console.print(
            console.say("接着可以试试：", "Go on with:") + "\n" + """
                  \(at) report --through \(outcome.through) --region 株洲
                  \(at) report --through 2021-Q2 --as-of 2021-07-12
                  \(at) report --through \(outcome.through) --kind notice -o \(directory)/通报.docx
                  \(at) trace --indicator new_enterprise --region 攸县 --through \(outcome.through)
                  \(at) due --period \(outcome.through)
                  \(at) import sample-data/faulty/未知地区.csv --dry-run
                  \(at) verify
                """)
    }

    /// The program as it was called, from this folder if it lies below it, so that the lines can be copied.
    private static var program: String {
        let called = CommandLine.arguments[0]
        let here = FileManager.default.currentDirectoryPath + "/"
        if called.hasPrefix(here) { return String(called.dropFirst(here.count)) }
        return called.contains("/") ? called : "tongxing"
    }
}
