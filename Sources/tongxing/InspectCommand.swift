import ArgumentParser
import Documents
import Operations
import Tables

struct InspectCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "inspect", abstract: say("一个文件是怎样读的。", "How a file is read."),
            discussion: say(
                "逐行列出读到的内容，一字不改；文件被退回时，用它找原因。各列的含义见 tongxing import --dry-run --explain。",
                "Prints the rows as they are read, unchanged: the tool to find out why a file is refused. What each column means: tongxing import --dry-run --explain."
            ))
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp(say("文件。", "The file."))) var file: String
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    func run() throws {
        try common.perform { console in
            let outcome = try InspectWork.run(file)
            if json { console.print(document(outcome)) } else { print(outcome, console) }
        }
    }

    // MARK: JSON

    private func document(_ outcome: InspectWork.Outcome) -> JSON {
        let dialect = outcome.text?.dialect
        let main = outcome.main
        var members: [(String, JSON)] = [
            ("encoding", .string(outcome.encoding)), ("byteOrderMark", .bool(dialect?.byteOrderMark ?? false)),
            ("format", .string(outcome.format)), ("delimiter", .optional(outcome.text?.delimiter)),
            ("quote", .optional(outcome.text?.quote)), ("lineEnding", .optional(dialect?.lineEnding.rawValue)),
            ("headerRow", .optional(main?.headerRow)), ("header", .array((main?.header ?? []).map(JSON.string))),
            ("rows", rows(main)),
        ]
        if let text = outcome.text {
            members.append(("escape", .optional(text.escape)))
            members.append(("skipsInitialSpace", .bool(text.dialect.skipsInitialSpace)))
            members.append(("separatorLine", .bool(text.dialect.namesDelimiter)))
            members.append(("mixedLineEndings", .bool(text.hasMixedLineEndings)))
        } else {
            members.append(("sheet", .optional(main?.sheet)))
            members.append(("sheets", .array(outcome.tables.map(sheet))))
        }
        return .object(members)
    }

    private func rows(_ table: InspectWork.Table?) -> JSON {
        .array((table?.rows ?? []).map { .array($0.map(JSON.string)) })
    }

    private func sheet(_ table: InspectWork.Table) -> JSON {
        .object([
            ("name", .optional(table.sheet)), ("hidden", .bool(table.isHidden)),
            ("headerRow", .optional(table.headerRow)), ("merges", .array(table.merges.map { .string(address($0)) })),
            ("hiddenRows", .array(table.hiddenRows.map(JSON.int))),
            ("hiddenColumns", .array(table.hiddenColumns.map { .string(columnLetters($0)) })), ("rows", rows(table)),
        ])
    }

    private func address(_ range: CellRange) -> String {
        let first = "\(columnLetters(range.columns.lowerBound))\(range.rows.lowerBound + 1)"
        return first + ":\(columnLetters(range.columns.upperBound))\(range.rows.upperBound + 1)"
    }

    // MARK: For people

    private func print(_ outcome: InspectWork.Outcome, _ console: Console) {
        if let text = outcome.text {
            tell(text, outcome, console)
        } else {
            let names = outcome.tables.map { ($0.sheet ?? "") + ($0.isHidden ? console.say("（隐藏）", " (hidden)") : "") }
            console.tell(
                console.say(
                    "\(outcome.format)，\(names.count) 张工作表：\(names.joined(separator: "、"))。",
                    "\(outcome.format), sheets: \(names.joined(separator: ", "))."))
        }
        for table in outcome.tables where !table.isHidden { print(table, console) }
    }

    private func tell(_ text: Inspection, _ outcome: InspectWork.Outcome, _ console: Console) {
        let mark = text.dialect.byteOrderMark ? console.say("，有字节序标记", ", byte order mark") : ""
        let delimiter =
            text.delimiter == "\t" ? "TAB" : text.delimiter.isEmpty ? console.say("无", "none") : text.delimiter
        let header = outcome.main?.headerRow ?? 0
        console.tell(
            console.say(
                "\(text.format)，\(outcome.encoding)\(mark)，分隔符 \(delimiter)，换行 \(text.dialect.lineEnding.rawValue)，\(text.totalRows) 行，表头在第 \(header) 行。",
                "\(text.format), \(outcome.encoding)\(mark), delimiter \(delimiter), line ending \(text.dialect.lineEnding.rawValue), \(text.totalRows) rows, header in row \(header)."
            ))
    }

    private func print(_ table: InspectWork.Table, _ console: Console) {
        if let sheet = table.sheet {
            let header = table.headerRow.map { console.say("，表头在第 \($0) 行", ", header in row \($0)") } ?? ""
            let merges =
                table.merges.isEmpty
                ? "" : console.say("，合并单元格 \(table.merges.count) 处", ", \(table.merges.count) merged ranges")
            console.print("")
            console.print(
                console.say(
                    "“\(sheet)”：\(table.rows.count) 行\(header)\(merges)",
                    "“\(sheet)”: \(table.rows.count) rows\(header)\(merges)"))
        }
        let width = table.rows.prefix(20).map(\.count).max() ?? 0
        guard width > 0 else { return }
        var text = TextTable([.init("", .right)] + (0..<width).map { .init(columnLetters($0), limit: 18) })
        for (place, row) in table.rows.prefix(20).enumerated() {
            text.add([String(place + 1)] + (0..<width).map { $0 < row.count ? row[$0] : "" })
        }
        console.print(text)
        if table.rows.count > 20 { console.print(console.say("… 其余见 --json", "… the rest: --json")) }
    }
}
