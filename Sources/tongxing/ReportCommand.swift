import ArgumentParser
import Documents
import Domain
import Foundation
import Operations

enum BasisChoice: String, ExpressibleByArgument, CaseIterable {
    case accepted, approved, filed

    var basis: Basis {
        switch self {
        case .accepted: .accepted
        case .approved: .approved
        case .filed: .filed
        }
    }
}

/// What figures are asked for: period, basis, region.
struct FigureOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("截至的报告期；默认最近结束的一期。", "Up to this period; default the last that ended.")))
    var through: String?
    @Option(help: ArgumentHelp(say("数据口径：accepted 省级审定数、approved 市级审核数、filed 县级上报数。", "Which filings count.")))
    var basis: BasisChoice = .accepted
    @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
}

/// As what a report is issued.
struct IssueOptions: ParsableArguments {
    @Flag(name: .long, help: ArgumentHelp(say("不列后三名。", "Leaves the last three out."))) var withoutLast = false
    @Flag(name: .long, help: ArgumentHelp(say("不列排名。", "Leaves the ranking out."))) var withoutRanking = false
    @Option(
        help: ArgumentHelp(
            say("成文日期；默认数据截取之日。", "The date of signature; default the day of the record."), valueName: "day"))
    var day: String?
    @Option(help: ArgumentHelp(say("发文字号。", "The document's number."), valueName: "number")) var number: String?
    @Flag(name: .customLong("public"), help: ArgumentHelp(say("此件主动公开。", "Marked for disclosure."))) var isPublic =
        false

    func options(_ kind: BulletinKind) throws -> BulletinOptions {
        var options = BulletinOptions(kind: kind)
        options.showsLast = !withoutLast
        options.showsRanking = !withoutRanking
        options.day = try day.map(Names.day)
        options.number = number
        options.isPublic = isPublic
        return options
    }

    var isUsed: Bool { withoutLast || withoutRanking || day != nil || number != nil || isPublic }
}

enum KindChoice: String, ExpressibleByArgument, CaseIterable {
    case notice, briefing, reminder

    var kind: BulletinKind {
        switch self {
        case .notice: .notice
        case .briefing: .briefing
        case .reminder: .reminder
        }
    }
}

enum FormatChoice: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html, xlsx, docx

    var format: DocumentFormat { DocumentFormat(rawValue: rawValue) ?? .text }
    /// A file of bytes that no terminal shows.
    var isBinary: Bool { self == .xlsx || self == .docx }

    /// A file's name must ask for a format that there is, unless one is given.
    static func check(_ path: String?, _ format: FormatChoice?) throws {
        guard let path else { return }
        if path.isEmpty { throw ValidationError(say("-o 后面要写文件名。", "-o needs a file's name.")) }
        let name = path.split(separator: "/").last ?? ""
        guard format == nil, name.contains("."), FormatChoice(ofFile: path) == nil else { return }
        throw ValidationError(
            say(
                "\(name)：没有这种格式；扩展名用 txt、json、csv、html、xlsx、docx，或用 --format 写明。",
                "\(name): there is no such format; end the name in txt, json, csv, html, xlsx or docx, or give --format."
            ))
    }

    /// The format that a file's name asks for; nil: none.
    init?(ofFile path: String?) {
        guard let path, let dot = path.lastIndex(of: ".") else { return nil }
        let ending = path[path.index(after: dot)...].lowercased()
        switch ending {
        case "txt", "text": self = .text
        case "htm": self = .html
        default: self.init(rawValue: ending)
        }
    }
}

struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: say("进展报告：屏幕、JSON、CSV、网页、Excel、Word。", "The progress report in six formats."),
            discussion: say(
                """
                --as-of 按某一时刻或校验值读取记录，结果与当时相同。
                格式由 --format 或输出文件的扩展名决定；Word 默认为通报，--kind 改为工作简报或工作提示函。
                """,
                """
                --as-of reads the record as it stood at a moment or snapshot.
                The format is --format, or what the output's name ends in. A Word file is the formal notice; --kind makes
                it a briefing, or a letter to the region named.
                """))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var figures: FigureOptions
    @Option(help: ArgumentHelp(say("只看一项指标（屏幕、JSON、CSV）。", "One indicator only (text, JSON, CSV)."))) var indicator:
        String?
    @Option(help: ArgumentHelp(say("数据截取时间或校验值。", "A moment of the record, or a snapshot."), valueName: "moment|hash"))
    var asOf: String?
    @Option(help: ArgumentHelp(say("截至日期（只作标注）。", "The cutoff day (a label)."), valueName: "day")) var cutoff: String?
    @Option(help: ArgumentHelp(say("格式；默认 text。", "The format; default text."))) var format: FormatChoice?
    @Option(help: ArgumentHelp(say("文种：notice 通报、briefing 工作简报、reminder 工作提示函。", "As what it is issued."))) var kind:
        KindChoice?
    @OptionGroup(title: say("通报", "Notice")) var issue: IssueOptions
    @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "Write to a file."), valueName: "file")) var output:
        String?

    private var chosen: FormatChoice { format ?? FormatChoice(ofFile: output) ?? .text }
    private var isIssued: Bool { kind != nil || chosen == .docx }

    func validate() throws {
        try FormatChoice.check(output, format)
        if kind != nil, chosen == .json || chosen == .csv || chosen == .xlsx {
            throw ValidationError(say("--kind 用于 text、html、docx。", "--kind goes with text, html and docx."))
        }
        if chosen.isBinary, output == nil, isatty(STDOUT_FILENO) == 1 {
            throw ValidationError(say("\(chosen.rawValue) 请用 -o 写入文件。", "Write \(chosen.rawValue) to a file with -o."))
        }
        if indicator != nil, isIssued || chosen.isBinary || chosen == .html {
            throw ValidationError(
                say("--indicator 只用于 text、json、csv。", "--indicator goes with text, json and csv."))
        }
        if issue.isUsed, !isIssued {
            throw ValidationError(
                say("成文日期、字号、排名等选项请与 --kind 或 docx 同用。", "Options of a notice go with --kind or docx."))
        }
    }

    func run() throws {
        try common.perform { console in
            var request = DocumentWork.Request(
                .init(
                    through: figures.through, basis: figures.basis.basis, asOf: asOf, region: figures.region,
                    cutoff: cutoff), chosen.format, language: console.language)
            if isIssued { request.options = try issue.options(kind?.kind ?? .notice) }
            request.indicator = indicator
            if output == nil { request.terminal = console.terminal }
            try console.deliver(try DocumentWork(common.workspace).bytes(request), to: output)
        }
    }
}
