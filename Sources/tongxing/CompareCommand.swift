import ArgumentParser
import Documents
import Domain
import Foundation
import Operations

struct CompareCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "compare",
            abstract: say("两个时刻之间变了什么、为什么。", "What changed between two moments, and why."),
            discussion: say(
                "时刻可写日期、时间、校验值，或已印发通报的变更号（#57）。格式由 --format 或输出文件的扩展名决定。",
                "A moment is a day, a time, a snapshot, or the act of an issued bulletin (#57). The format is --format, or what the output's name ends in."
            ))
    }

    @OptionGroup var common: CommonOptions
    @Option(
        help: ArgumentHelp(
            say("较早的时刻、校验值或通报。", "The earlier moment, snapshot or bulletin."), valueName: "moment|hash|#act"))
    var from: String
    @Option(help: ArgumentHelp(say("较晚的；默认现在。", "The later one; default now."), valueName: "moment|hash|#act"))
    var to: String?
    @OptionGroup var figures: FigureOptions
    @Option(help: ArgumentHelp(say("格式：text、json、html、docx。", "The format: text, json, html, docx."))) var format:
        FormatChoice?
    @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "Write to a file."), valueName: "file")) var output:
        String?
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, docx }

    private var stated: FormatChoice? { format.flatMap { FormatChoice(rawValue: $0.rawValue) } }
    private var chosen: FormatChoice { json ? .json : stated ?? FormatChoice(ofFile: output) ?? .text }

    func validate() throws {
        try FormatChoice.check(output, stated)
        if chosen == .csv || chosen == .xlsx {
            throw ValidationError(say("比较只写 text、json、html、docx。", "A comparison is text, json, html or docx."))
        }
        if chosen.isBinary, output == nil, isatty(STDOUT_FILENO) == 1 {
            throw ValidationError(say("docx 请用 -o 写入文件。", "Write docx to a file with -o."))
        }
    }

    func run() throws {
        try common.perform { console in
            let comparison = try CompareWork(common.workspace).comparison(
                from: from, to: to,
                request: .init(through: figures.through, basis: figures.basis.basis, region: figures.region))
            let bytes = try DocumentWork(common.workspace).bytes(
                comparison, chosen.format, console.language, output == nil ? console.terminal : Terminal())
            try console.deliver(bytes, to: output)
        }
    }
}
