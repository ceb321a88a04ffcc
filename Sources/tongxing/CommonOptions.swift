import ArgumentParser
import Documents
import Domain
import Foundation
import Operations
import Texts

/// Options that every command takes, before or after its name.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(say("数据库文件。", "The database file."), valueName: "path"))
    var database: String?

    @Option(name: .long, help: ArgumentHelp(say("界面语言：zh 或 en。", "Language: zh or en."), valueName: "zh|en"))
    var language: LanguageChoice?

    var path: String {
        database ?? ProcessInfo.processInfo.environment["TONGXING_DATABASE"] ?? "tongxing.sqlite"
    }

    var workspace: Workspace { Workspace(path: path) }

    var tongue: Language { language?.language ?? Interface.fromEnvironment }

    /// Runs a command; what goes wrong is said once, on standard error, and becomes the exit status.
    func perform(_ body: (Console) throws -> Void) throws {
        let console = Console(language: tongue)
        do { try body(console) } catch let failure as Failure {
            console.explain(failure)
            throw ExitCode(failure.exitStatus)
        }
    }
}

enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
    case zh, en

    var language: Language {
        switch self {
        case .zh: .zh
        case .en: .en
        }
    }
}

/// The language of help, which is needed before the options are parsed.
enum Interface {
    static let fromEnvironment: Language = {
        let environment = ProcessInfo.processInfo.environment
        if let stated = environment["TONGXING_LANGUAGE"].flatMap(Language.init(rawValue:)) { return stated }
        return (environment["LANG"] ?? "").hasPrefix("en") ? .en : .zh
    }()

    static let ofHelp: Language = {
        let arguments = CommandLine.arguments
        if let place = arguments.firstIndex(of: "--language"), place + 1 < arguments.count,
            let stated = Language(rawValue: arguments[place + 1])
        {
            return stated
        }
        let joined = arguments.first { $0.hasPrefix("--language=") }?.dropFirst("--language=".count)
        return joined.flatMap { Language(rawValue: String($0)) } ?? fromEnvironment
    }()
}

/// Help in the language asked for.
func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[Interface.ofHelp] }

/// Who acts when `--by` is not given: the user of the machine.
func userName() -> String {
    let environment = ProcessInfo.processInfo.environment
    return environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
}
