import ArgumentParser
import Documents
import Domain
import Operations
import Texts

extension UserCommand {
    struct Log: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "log",
                abstract: say("登录、账号与导出的日志，最近的在下面。", "The log of sign-ins, accounts and exports, newest last."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("最近多少条。", "How many of the newest entries."))) var last = 50

        func validate() throws {
            guard last > 0 else { throw ValidationError(say("--last 须大于 0。", "--last must be above 0.")) }
        }

        func run() throws {
            try common.perform { console in
                var text = TextTable([
                    .init(console.say("时间", "Time")), .init(console.say("账号", "Account"), limit: 32),
                    .init(console.say("事项", "What")), .init(console.say("说明", "Detail"), limit: 60),
                ])
                for event in try AccountWork(common.workspace).events(limit: last).reversed() {
                    let clock = event.at.beijingClock
                    text.add([
                        "\(event.at.beijingDay) \(Digits.padded(clock.hour, 2)):\(Digits.padded(clock.minute, 2))",
                        event.account ?? console.say("（无此账号）", "(unknown)"),
                        Labels.event(event.kind)[console.language], detail(event, console),
                    ])
                }
                console.print(text)
            }
        }

        private func detail(_ event: SiteEvent, _ console: Console) -> String {
            event.detail.sorted { $0.key < $1.key }
                .map { key, value in "\(Labels.key(key)[console.language]) \(word(key, value, console))" }
                .joined(separator: console.say("，", ", "))
        }

        private func word(_ key: SiteEvent.Key, _ value: String, _ console: Console) -> String {
            guard key == .role, let role = Role(rawValue: value) else { return value }
            return Labels.role(role)[console.language]
        }
    }
}
