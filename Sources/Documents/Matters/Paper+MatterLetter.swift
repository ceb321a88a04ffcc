package import Domain
import Texts

/// What a matter's letter says; the words are in `MatterLetterText`.
package struct MatterLetter: Sendable {
    package let matter: Matter
    package let level: MatterLevel
    package let region: Region
    /// To whom it is addressed now.
    package let addressee: Region
    package let daysOverdue: Int
    package let plan: Plan
    /// Whether the issuer is the plan's root, whose bodies sign.
    package let isFromRoot: Bool
    package let issuer: Region
    /// Up to which moment the record was read, and its hash.
    package let made: Moment
    package let snapshot: String

    package init(
        _ matter: Matter, _ level: MatterLevel, to region: Region, addressee: Region, daysOverdue: Int, plan: Plan,
        issuer: Region, made: Moment, snapshot: String
    ) {
        self.matter = matter
        self.level = level
        self.region = region
        self.addressee = addressee
        self.daysOverdue = daysOverdue
        self.plan = plan
        isFromRoot = issuer.parent == nil
        self.issuer = issuer
        self.made = made
        self.snapshot = snapshot
    }

    /// 工作提示函 or 督办单, with the form for feedback as its annex.
    package func paper(_ language: Language) -> Paper {
        let text = MatterLetterText(language, level.letter, to: region)
        var paper = Paper(language: language, kind: .official, made: made)
        paper.title = text.title(matter.origin.kind)
        paper.recipients = PartyText.offices(of: region.name(in: language), language)
        paper.body = [.paragraph(text.lead)] + body(text, language)
        paper.annexes = [Paper.Annex(title: text.formTitle, blocks: [.table(form(text))])]
        let bodies = isFromRoot ? plan.bulletin.bodies.map { $0[language] }.filter { !$0.isEmpty } : []
        paper.bodies = bodies.first.map { [$0] } ?? [PartyText.unknownBodies(language)]
        paper.day = Labels.day(matter.opened)[language]
        paper.origin = origin(language)
        return paper.cleaned
    }

    private func body(_ text: MatterLetterText, _ language: Language) -> [Paper.Block] {
        var deadline: [Paper.Block] = [.paragraph(text.deadline(matter.deadline))]
        if addressee.code != region.code {
            deadline.append(.paragraph(text.escalated(to: addressee, days: daysOverdue)))
        }
        return [.heading(1, text.heading(.matter))]
            + [.paragraph(text.matter(number: matter.id, title: matter.title, level: level.name))]
            + [.heading(1, text.heading(.addressee)), .paragraph(text.addressee)]
            + [.heading(1, text.heading(.deadline))] + deadline + [.heading(1, text.heading(.demand))]
            + matter.demand.split(whereSeparator: \.isNewline).map { .paragraph(String($0)) }
    }

    private func form(_ text: MatterLetterText) -> Paper.Table {
        let heads = text.formHeads
        return Paper.Table(
            columns: [
                Paper.Column(heads.0, isNumber: false, width: 9), Paper.Column(heads.1, isNumber: false, width: 19),
            ],
            rows: text.form(number: matter.id, title: matter.title, deadline: matter.deadline).map {
                Paper.Row([$0.0, $0.1])
            })
    }

    private func origin(_ language: Language) -> [Paper.Property] {
        [
            Paper.Property("plan", plan.code), Paper.Property("kind", level.letter.rawValue),
            Paper.Property("matter", String(matter.id)), Paper.Property("to", region.codeText),
            Paper.Property("asOf", made.description), Paper.Property("snapshot", snapshot),
            Paper.Property("language", language.rawValue),
        ]
    }
}
