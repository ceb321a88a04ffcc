import Domain
import Reporting
import Texts

/// To whom a document goes and who issues it. The plan names the parties of its root; a city's own document goes to the
/// same offices one level down, and leaves its issuer to be filled in.
struct BulletinParties {
    let report: Report
    let language: Language
    private let words: RegionWords

    init(_ report: Report, _ language: Language) {
        self.report = report
        self.language = language
        words = RegionWords(asked: report.asked.region, children: report.children.map(\.region))
    }

    private var form: BulletinForm { report.plan.bulletin }
    private var isRoot: Bool { report.asked.region.parent == nil }

    var recipients: String {
        if isRoot, let given = form.recipients?[language], !given.isEmpty {
            return English.capitalised(Self.withoutColon(given))
        }
        if language == .zh, words.hasChildren, let offices { return words.eachChild + offices }
        return PartyText.offices(words, language)
    }

    /// The same offices of one region.
    func recipients(of region: Region) -> String {
        if language == .zh, let offices { return region.name + offices }
        return PartyText.offices(of: region.name, language)
    }

    /// 人力资源和社会保障局、总工会…: what follows “各市州”.
    private var offices: String? {
        guard let given = form.recipients?.zh else { return nil }
        for start in ["各市州", "各市（州）", "各市、州", "各地市", "各区县", "各县市区", "各县区", "各市"] where given.hasPrefix(start) {
            let rest = Self.withoutColon(String(given.dropFirst(start.count)))
            return rest.isEmpty ? nil : rest
        }
        return nil
    }

    /// Where they are not known, a line to be filled in.
    var bodies: [String] {
        let known = isRoot ? form.bodies.map { $0[language] }.filter { !$0.isEmpty } : []
        return known.isEmpty ? [PartyText.unknownBodies(language)] : known
    }
    var copies: String { isRoot ? form.copies?[language] ?? "" : "" }
    var contact: String { isRoot ? form.contact?[language] ?? "" : "" }

    private static func withoutColon(_ text: String) -> String {
        text.last == "：" || text.last == ":" ? String(text.dropLast()) : text
    }
}

extension Paper {
    /// Number, parties, day and disclosure.
    mutating func sign(_ report: Report, _ options: BulletinOptions, _ language: Language) {
        let parties = BulletinParties(report, language)
        number = options.number ?? ""
        bodies = parties.bodies
        copies = parties.copies
        contact = parties.contact
        day = Labels.day(options.day ?? report.asOf.beijingDay)[language]
        disclosure = PartyText.disclosure(isPublic: options.isPublic, language)
    }
}
