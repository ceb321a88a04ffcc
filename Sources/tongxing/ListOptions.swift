import ArgumentParser
import Documents
import Domain
import Foundation
import Operations

/// In which format a list is given, and where to.
struct ListOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("格式；默认 text，或按输出文件的扩展名。", "The format; default text, or what the output ends in.")))
    var format: FormatChoice?
    @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "Write to a file."), valueName: "file"))
    var output: String?
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    private var chosen: FormatChoice { json ? .json : format ?? FormatChoice(ofFile: output) ?? .text }

    /// Whether it goes to people on the screen.
    var isText: Bool { chosen == .text && output == nil }

    func validate() throws {
        try FormatChoice.check(output, json ? .json : format)
        if chosen.isBinary, output == nil, isatty(STDOUT_FILENO) == 1 {
            throw ValidationError(say("\(chosen.rawValue) 请用 -o 写入文件。", "Write \(chosen.rawValue) to a file with -o."))
        }
    }

    func deliver(_ document: ListDocument, _ console: Console) throws {
        try deliver(console) { try document.bytes($0, $1, $2) }
    }

    /// Writes what is made in the format that is asked for.
    func deliver(_ console: Console, _ make: (DocumentFormat, Language, Terminal) throws -> Data) throws {
        let terminal = output == nil ? console.terminal : Terminal()
        try console.deliver(make(chosen.format, console.language, terminal), to: output)
    }
}
