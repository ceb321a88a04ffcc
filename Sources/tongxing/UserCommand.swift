import ArgumentParser
import Documents
import Domain
import Foundation
import Operations
import Texts

struct UserCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "user", abstract: say("网站账号：新建、重置密码、交接、注销、日志。", "Accounts of the site, and their log."),
            subcommands: [Add.self, List.self, Reset.self, Close.self, Unlock.self, HandOver.self, Log.self])
    }

    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "add",
                abstract: say("新建账号；初始密码只显示一次，首次登录须修改。", "Add an account; its first password is shown once."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("账号名：小写字母、数字、. _ -。", "Its name: a–z, 0–9, . _ -.")))
        var name: String
        @Option(help: ArgumentHelp(say("使用人姓名。", "The person's name."))) var person: String
        @Option(
            help: ArgumentHelp(
                say(
                    "角色：县区、市州、省厅、协同单位、审计、系统管理员。",
                    "The role: what an account may do.")))
        var role: Role
        @Option(help: ArgumentHelp(say("所属地区。", "Its region."))) var region: String
        @Option(help: ArgumentHelp(say("联系电话。", "The telephone number."))) var phone: String?
        @Option(help: ArgumentHelp(say("协同单位名称，如 省总工会。", "The body that a partner speaks for."))) var body: String?
        @Flag(help: ArgumentHelp(say("从标准输入读初始密码（第一行）。", "Take the first password from standard input.")))
        var passwordStdin = false

        func run() throws {
            try common.perform { console in
                let password = passwordStdin ? readLine(strippingNewline: true) ?? "" : nil
                let made = try AccountWork(common.workspace).add(
                    name, person: person, phone: phone, role: role, region: region, body: body, password: password)
                console.tell(
                    console.say(
                        "✓ 已新建账号 \(made.account.name)：\(made.account.person)，\(Labels.role(role).zh)，\(Region.text(code: made.account.region))。",
                        "✓ Added \(made.account.name): \(made.account.person), \(Labels.role(role).en), \(Region.text(code: made.account.region))."
                    ))
                if password == nil { UserCommand.tell(made.password, console) }
            }
        }
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: say("全部账号。", "All accounts."))
        }

        @OptionGroup var common: CommonOptions
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func run() throws {
            try common.perform { console in
                let accounts = try AccountWork(common.workspace).list()
                if json { console.print(accounts.json) } else { print(accounts, console) }
            }
        }

        private func print(_ accounts: [Account], _ console: Console) {
            guard !accounts.isEmpty else {
                console.tell(
                    console.say("还没有账号。用 tongxing user add 新建。", "No accounts yet. Add one with tongxing user add."))
                return
            }
            var text = TextTable([
                .init(console.say("账号", "Account"), limit: 32), .init(console.say("姓名", "Person"), limit: 16),
                .init(console.say("角色", "Role")), .init(console.say("地区", "Region")),
                .init(console.say("电话", "Telephone"), limit: 16, isSpare: true), .init(console.say("状态", "State")),
                .init(console.say("最近登录", "Last sign-in")),
            ])
            for account in accounts {
                text.add([
                    account.name, account.person, Labels.role(account.role)[console.language],
                    Region.text(code: account.region), account.phone ?? "–",
                    Labels.state(account.state)[console.language],
                    account.lastSignIn?.beijingDay.description ?? "–",
                ])
            }
            console.print(text)
        }
    }

    struct Reset: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "reset",
                abstract: say("重置密码；新密码只显示一次。", "Replace a forgotten password; the new one is shown once."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("账号名。", "The account."))) var name: String

        func run() throws {
            try common.perform { console in
                let password = try AccountWork(common.workspace).resetPassword(name)
                console.tell(
                    console.say(
                        "✓ 已重置 \(name) 的密码，原有登录与令牌全部失效。",
                        "✓ \(name) has a new password; its sessions and tokens have ended."))
                UserCommand.tell(password, console)
            }
        }
    }

    struct Close: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "close",
                abstract: say("注销账号；记录保留其名称。", "Close an account for good; the history keeps its name."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("账号名。", "The account."))) var name: String

        func run() throws {
            try common.perform { console in
                try AccountWork(common.workspace).close(name)
                console.tell(console.say("✓ 已注销 \(name)。", "✓ \(name) is closed."))
            }
        }
    }

    struct Unlock: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "unlock", abstract: say("解锁登录失败过多的账号。", "Let an account sign in after too many failures."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("账号名。", "The account."))) var name: String

        func run() throws {
            try common.perform { console in
                let wasLocked = try AccountWork(common.workspace).unlock(name)
                console.tell(
                    wasLocked
                        ? console.say("✓ 已解锁 \(name)。", "✓ \(name) is unlocked.")
                        : console.say("\(name) 没有锁定。", "\(name) was not locked."))
            }
        }
    }

    struct HandOver: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "hand-over",
                abstract: say(
                    "账号交接：新建接手账号，注销原账号。", "Give an account to another person: a new account, the old one closed."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("原账号名。", "The old account."))) var name: String
        @Option(help: ArgumentHelp(say("接手账号名。", "The new account's name."))) var to: String
        @Option(help: ArgumentHelp(say("接手人姓名。", "The new person's name."))) var person: String
        @Option(help: ArgumentHelp(say("联系电话。", "The telephone number."))) var phone: String?

        func run() throws {
            try common.perform { console in
                let made = try AccountWork(common.workspace).handOver(name, to: to, person: person, phone: phone)
                console.tell(
                    console.say(
                        "✓ \(name) 已交接给 \(made.account.name)（\(made.account.person)），原账号已注销。",
                        "✓ \(name) was handed over to \(made.account.name) (\(made.account.person)) and is closed."))
                UserCommand.tell(made.password, console)
            }
        }
    }

    /// A line of its own, so that nothing folds it.
    static func tell(_ password: String, _ console: Console) {
        console.print(
            console.say("  初始密码：\(password)", "  First password: \(password)") + "\n"
                + console.say("  只显示这一次；首次登录须修改。", "  Shown only now; to be changed at the first sign-in."))
    }
}

extension Role: ExpressibleByArgument {}
