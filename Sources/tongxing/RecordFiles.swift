import ArgumentParser
import Documents
import Domain
import Foundation
import Operations
import Texts

/// The options and the way of every command that imports files of records.
struct RecordFiles: ParsableArguments {
    @Argument(help: ArgumentHelp(say("表格文件：CSV、TSV、XLSX、XLS。", "Tables: CSV, TSV, XLSX, XLS."))) var files: [String]
    @Option(help: ArgumentHelp(say("文件所属市州，其他地区的行算错。", "Whose file it is; rows of others are errors."))) var city:
        String?
    @Option(help: ArgumentHelp(say("没有写地区的行属于这里。", "The region of rows that name none."))) var unit: String?
    @Flag(help: ArgumentHelp(say("预检，不入库。", "Check only; store nothing."))) var dryRun = false
    @Flag(help: ArgumentHelp(say("先收合格单位，其余退回。", "Take the units without errors, return the rest."))) var partial =
        false
    @Option(help: ArgumentHelp(say("收到日期，补录用。", "The day of receipt, for late entry."), valueName: "day"))
    var received: String?
    @Option(
        help: ArgumentHelp(
            say("说明一列：\"列名=字段\"，不读 \"列名=ignore\"。", "Explain a column: \"HEADER=key\", unread \"HEADER=ignore\".")))
    var column: [String] = []
    @Option(help: ArgumentHelp(say("只读这些工作表。", "Read only these sheets."), valueName: "name")) var sheet: [String] = []
    @Option(
        help: ArgumentHelp(
            say(
                "有问题时写出错误标注件（Excel），一个文件时用。",
                "Where something is wrong, write the marked return (Excel), of one file."),
            valueName: "file"))
    var marked: String?
    @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    func validate() throws {
        if marked != nil, files.count > 1 {
            throw ValidationError(say("--marked 只用于一个文件。", "--marked is for one file."))
        }
    }

    /// Imports one file.
    typealias Taking = (
        _ file: String, _ request: RecordImport.Request, _ progress: @escaping (ImportWork.Progress) -> Void
    ) throws -> RecordResult

    /// Imports the files one by one; each is taken or refused by itself.
    ///
    /// - Parameters:
    ///   - given: Values by field key, for fields that the files do not give.
    ///   - console: Where it is told.
    ///   - take: Imports one.
    /// - Throws: `ExitCode` 65 where a file was refused; `Failure` of a single file.
    func run(given: [String: String] = [:], _ console: Console, _ take: Taking) throws {
        if let marked { try MarkedWork.checkOutput(marked) }
        let request = RecordImport.Request(
            author: by ?? userName(), within: city, unit: unit, received: try received.map(Names.day),
            isPartial: partial, isDryRun: dryRun, sheets: sheet, given: given, columns: column)
        var results: [RecordResult] = []
        var failures: [Failure] = []
        for file in files {
            do { results.append(try self.take(file, request, console, take)) } catch let failure as Failure {
                guard files.count > 1 else { throw failure }
                console.note("\(file)：\(failure.sentence[console.language])")
                failures.append(failure)
            }
        }
        if json {
            let documents = results.map { $0.json(console.language) }
            console.print(files.count == 1 ? documents[0] : .array(documents))
        }
        if results.contains(where: { !$0.isAccepted }) { throw ExitCode(65) }
        if let failure = failures.first { throw ExitCode(failure.exitStatus) }
    }

    private func take(
        _ file: String, _ request: RecordImport.Request, _ console: Console, _ take: Taking
    ) throws -> RecordResult {
        let bar = ProgressBar()
        let name = (file as NSString).lastPathComponent
        defer { bar.clear() }
        let result = try take(file, request) { progress in
            switch progress {
            case .reading(let done, let all): bar.show(name, done: Int(done), of: Int(all) * 2)
            case .storing(let done, let all): bar.show(name, done: all + done, of: all * 2)
            }
        }
        bar.clear()
        if !json { RecordImportText(result: result, console: console).print(dryRun: dryRun) }
        if let marked, try MarkedWork(console.language).write(result, of: file, to: marked) {
            console.note(console.say("  错误标注件：\(marked)", "  Marked return: \(marked)"))
        }
        return result
    }
}
