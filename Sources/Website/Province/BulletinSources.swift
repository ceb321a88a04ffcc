import Domain
import Operations
import Reporting
import Texts

/// What a bulletin may take up: the cities' words in their packages, and who lags.
struct BulletinSources {
    private let call: Call

    init(_ call: Call) { self.call = call }

    /// The newest package of each city for a period that was not taken back.
    func packages(_ period: Period) throws -> [PackageWork.Item] {
        var seen = Set<Int>()
        return try PackageWork(call.workspace).list(period: period.description)
            .filter { $0.package.state == .sent || $0.package.state == .accepted }
            .filter { seen.insert($0.region.code).inserted }
            .sorted { $0.region.code < $1.region.code }
    }

    func sources(_ period: Period) throws -> [BulletinDraftPage.Source] {
        try packages(period).compactMap { item in
            let name = item.region.name(in: call.language)
            let parts = BulletinSection.allCases.compactMap { section -> BulletinDraftPage.Part? in
                let text = Self.text(section, item.package.words)
                guard !text.isEmpty else { return nil }
                return BulletinDraftPage.Part(
                    label: call.say(SiteText.heading(Labels.section(section))), text: text,
                    quote: "\(section.rawValue):\(item.package.id)",
                    quoteLabel: call.say(SiteText.quote(name, Labels.section(section))))
            }
            guard !parts.isEmpty else { return nil }
            return BulletinDraftPage.Source(
                city: name, href: "/regions/\(item.region.codeText)/packages/\(item.package.id)", parts: parts)
        }
    }

    /// What a button of the page names: a section and what a city has written for it, under the city's name.
    func quoted(_ name: String, _ period: Period) throws -> (section: BulletinSection, text: String)? {
        let parts = name.split(separator: ":")
        guard parts.count == 2, let section = BulletinSection(rawValue: String(parts[0])), let id = Int(parts[1]),
            let item = try packages(period).first(where: { $0.package.id == id })
        else { return nil }
        let text = Self.text(section, item.package.words)
        let city = item.region.shortName.isEmpty ? item.region.name : item.region.shortName
        return text.isEmpty ? nil : (section, "\(city)：\(text)")
    }

    private static func text(_ section: BulletinSection, _ words: PackageWords) -> String {
        switch section {
        case .practice: words.practice
        case .problem: words.problem
        case .plan: words.plan
        }
    }

    /// Regions that lag, with the letter that may go to each; for the documents on the whole plan.
    func lagging(_ report: Report, _ choices: BulletinChoices) -> [BulletinDraftPage.Lagging] {
        guard report.asked.region.parent == nil else { return [] }
        var order: [Int] = []
        var lags: [Int: [Lag]] = [:]
        for lag in report.lags where lag.region.code != report.asked.region.code {
            if lags[lag.region.code] == nil { order.append(lag.region.code) }
            lags[lag.region.code, default: []].append(lag)
        }
        return order.compactMap { code in
            guard let own = lags[code], let region = own.first?.region else { return nil }
            let names = own.map { "\($0.indicator.name[call.language]) \(Labels.sign($0.figures.status))" }
            return BulletinDraftPage.Lagging(
                name: region.name(in: call.language),
                href: "/bulletins/draft?kind=reminder&through=\(choices.through)&basis=\(choices.basis.rawValue)"
                    + "&region=\(region.codeText)",
                indicators: names.joined(separator: call.language == .zh ? "、" : ", "))
        }
    }
}
