import Domain
import Foundation
import Hummingbird
import Operations
import Store
import Texts

/// Small parts that several pages show.
enum Shown {
    struct Tag: Sendable {
        let look: String
        let words: String

        init(_ tag: SiteText.Tag, _ language: Language) {
            let (look, words) = SiteText.tag(tag)
            self.look = "t-\(look) i-\(look)"
            self.words = words[language]
        }
    }

    struct Choice: Sendable {
        let value: String
        let label: String
        let chosen: Bool
    }

    /// A figure; where it differs from another, both.
    struct Cell: Sendable {
        let figure: String
        let href: String
        let hasFigure: Bool
        let old: String
        let isChanged: Bool
    }

    struct Head: Sendable {
        let name: String
        let unit: String
    }

    struct File: Sendable {
        let href: String
        let name: String
        let size: String
    }

    /// Something said of a report, behind a word.
    struct Note: Sendable {
        let word: String
        let text: String
    }

    /// The periods that have begun, the newest first.
    static func periods(_ call: Call, chosen: Period?) -> [Choice] {
        call.plan.periods.filter { $0.firstDay <= call.workspace.today }.reversed().map {
            Choice(value: $0.description, label: Labels.period($0)[call.language], chosen: $0 == chosen)
        }
    }

    static func heads(_ call: Call) -> [Head] {
        call.plan.indicators.map { Head(name: $0.name[call.language], unit: $0.unit[call.language]) }
    }

    /// Where the filings behind a figure are shown.
    static func trace(_ indicator: Indicator, _ region: Region, _ period: Period, _ basis: Basis) -> String {
        "/trace?indicator=\(indicator.code)&region=\(region.codeText)&through=\(period)&basis=\(basis.rawValue)"
    }

    /// A figure beside what it is compared with; nil: not given. Without anything to compare with nothing is marked.
    static func cell(_ indicator: Indicator, _ value: Int?, old: Int?, isCompared: Bool, href: String) -> Cell {
        Cell(
            figure: value.map(indicator.grouped) ?? "–", href: href, hasFigure: value != nil,
            old: old.map(indicator.grouped) ?? "–", isChanged: isCompared && old != value)
    }

    static func files(_ attachments: [Attachment], _ region: Region) -> [File] {
        attachments.map {
            File(href: "/regions/\(region.codeText)/evidence/\($0.id)", name: $0.name, size: size($0.size))
        }
    }

    static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(max(1, bytes >> 10)) KB"
    }

    static func join(_ names: [String], _ language: Language) -> String {
        language == .zh ? names.joined(separator: "、") : names.joined(separator: ", ")
    }
}

extension Region {
    var address: String { "/regions/\(codeText)" }
}

extension Call {
    /// Runs a change; where it is refused for a reason that its sender can mend, shows the form again.
    func mending(_ body: () throws -> Response, again: (Fault) throws -> Response) throws -> Response {
        do { return try body() } catch {
            let fault = Fault(error)
            guard fault.status.code < 500, !(error is SiteFailure) else { throw error }
            return try again(fault)
        }
    }

    /// Whether a region lies at or below the one that the path names.
    func isWithin(_ code: Int) -> Bool {
        guard let place, let other = tree.position(code: code) else { return false }
        return other == place || tree.isBelow(other, place)
    }
}
