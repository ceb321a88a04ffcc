import ArgumentParser
import Operations
import Store

struct BackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: say("备份：写出一份经过校验的副本，期间照常使用。", "Write a verified copy while others read and write."))
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp(say("副本文件，不能已存在。", "The copy; must not exist yet."))) var file: String

    func run() throws {
        try common.perform { console in
            let copy = try Upkeep(common.workspace).backup(to: file)
            let verification = copy.verification
            console.tell(
                console.say(
                    "✓ 已备份并校验：\(file)（\(verification.acts) 次变更，校验值 \(verification.head?.prefix(16) ?? "–")）\(copy.hasAccounts ? "，含账号" : "")。",
                    "✓ Copied and verified: \(file) (\(verification.acts) acts, head \(verification.head?.prefix(16) ?? "–"))\(copy.hasAccounts ? ", with the accounts" : "")."
                ))
        }
    }
}

struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: say(
                "恢复：把校验无误的备份放到数据库位置（不能已有数据库）。", "Put a verified backup in place; no database may be there yet."))
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp(say("备份文件。", "The backup."))) var file: String

    func run() throws {
        try common.perform { console in
            let copy = try Upkeep(common.workspace).restore(from: file)
            console.tell(
                console.say(
                    "✓ 已恢复到 \(common.path)（\(copy.verification.acts) 次变更）\(copy.hasAccounts ? "，含账号" : "")。",
                    "✓ Restored to \(common.path) (\(copy.verification.acts) acts)\(copy.hasAccounts ? ", with the accounts" : "")."
                ))
        }
    }
}
