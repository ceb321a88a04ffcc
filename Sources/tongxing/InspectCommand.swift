import ArgumentParser
import Documents
import Operations
import Tables

struct InspectCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "inspect", abstract: say("一个文件是怎样读的。", "How a file is read."))
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp(say("文件。", "The file."))) var file: String
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    func run() throws {
        try common.perform { console in
            let (inspection, headerRow) = try Upkeep.inspect(file)
            if json {
                console.print(document(inspection, headerRow))
            } else {
                print(inspection, headerRow, console)
            }
        }
    }

    private func document(_ inspection: Inspection, _ headerRow: Int?) -> JSON {
        let dialect = inspection.dialect
        let header = headerRow.map { inspection.rows[$0 - 1] } ?? []
        return .object([
            ("encoding", .string(dialect.encoding.rawValue)), ("byteOrderMark", .bool(dialect.byteOrderMark)),
            ("format", .string(inspection.format)), ("delimiter", .string(String(Unicode.Scalar(dialect.delimiter)))),
            ("quote", .string(String(Unicode.Scalar(dialect.quote)))),
            ("lineEnding", .string(dialect.lineEnding.rawValue)), ("headerRow", .optional(headerRow)),
            ("header", .array(header.map(JSON.string))),
            ("rows", .array(inspection.rows.map { .array($0.map(JSON.string)) })),
        ])
    }

    private func print(_ inspection: Inspection, _ headerRow: Int?, _ console: Console) {
        let dialect = inspection.dialect
        let mark = dialect.byteOrderMark ? console.say("，有字节序标记", ", byte order mark") : ""
        let delimiter = dialect.delimiter == 9 ? "TAB" : String(Unicode.Scalar(dialect.delimiter))
        console.tell(
            console.say(
                "\(inspection.format)，\(dialect.encoding.rawValue)\(mark)，分隔符 \(delimiter)，换行 \(dialect.lineEnding.rawValue)，\(inspection.totalRows) 行，表头在第 \(headerRow ?? 0) 行。",
                "\(inspection.format), \(dialect.encoding.rawValue)\(mark), delimiter \(delimiter), line ending \(dialect.lineEnding.rawValue), \(inspection.totalRows) rows, header in row \(headerRow ?? 0)."
            ))
        let width = inspection.rows.prefix(20).map(\.count).max() ?? 0
        var table = TextTable([.init("", .right)] + (0..<width).map { .init(columnLetters($0), limit: 18) })
        for (place, row) in inspection.rows.prefix(20).enumerated() {
            table.add([String(place + 1)] + (0..<width).map { $0 < row.count ? row[$0] : "" })
        }
        console.print(table)
        if inspection.rows.count > 20 { console.print(console.say("… 其余见 --json", "… the rest: --json")) }
    }
}
