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

struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report", abstract: say("进展报告。", "The progress report."),
            discussion: say(
                "--as-of 按某一时刻或校验值读取记录，结果与当时相同。", "--as-of reads the record as it stood at a moment or snapshot."))
    }

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    @OptionGroup var common: CommonOptions
    @OptionGroup var figures: FigureOptions
    @Option(help: ArgumentHelp(say("数据截取时间或校验值。", "A moment of the record, or a snapshot."), valueName: "moment|hash"))
    var asOf: String?
    @Option(help: ArgumentHelp(say("截至日期（只作标注）。", "The cutoff day (a label)."), valueName: "day")) var cutoff: String?
    @Option(help: ArgumentHelp(say("格式。", "The format."))) var format: Format = .text
    @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "Write to a file."), valueName: "file")) var output:
        String?

    func run() throws {
        try common.perform { console in
            let report = try ReportWork(common.workspace).report(
                .init(
                    through: figures.through, basis: figures.basis.basis, asOf: asOf, region: figures.region,
                    cutoff: cutoff))
            let text: String
            switch format {
            case .json: text = report.json.text
            case .csv: text = report.csv
            case .text:
                let terminal = output == nil ? console.terminal : Terminal()
                text = report.text(console.language, terminal)
            }
            try console.deliver(Data(text.utf8), to: output)
        }
    }
}
