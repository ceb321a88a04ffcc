import Documents
import Domain
import Foundation
import Hummingbird
import Operations
import Texts

/// One matter with its steps, and the forms for those whose turn it is.
enum MatterPage {
    struct Step: Sendable {
        let day: String
        let kind: String
        let text: String
        let deadline: String
        let hasDeadline: Bool
        let act: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let title: String
        let back: String
        let address: String
        let origin: String
        let level: String
        let levelLook: String
        let state: String
        let look: String
        let region: String
        let issuer: String
        let addressee: String
        let opened: String
        let deadline: String
        let act: String
        let demand: String
        let steps: [Step]
        let hasSteps: Bool
        let warningHref: String
        let hasWarning: Bool
        let letterHref: String
        let canFeed: Bool
        let canReview: Bool
        let canReturn: Bool
        let canClose: Bool
        let canReopen: Bool
        let typed: String
        let fault: String
        let hasFault: Bool
    }

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    /// The matter that the address names, if it is addressed to the region that the address names too.
    static func found(_ call: Call) throws -> MatterList.Item {
        let item = try MatterWork(call.workspace).item(try call.number("matter")).item
        guard item.region.code == (try call.region().code) else { throw SiteFailure.notFound }
        return item
    }

    static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let (item, language) = (try found(call), call.language)
        let model = model(call, item, fault)
        let title = SiteText.matterSentence(
            item.matter.id, MatterLabels.state(item.matter.state), overdue: item.daysOverdue)
        return call.page(title[language], "matter", model, status: fault?.status ?? .ok)
    }

    private static func model(_ call: Call, _ item: MatterList.Item, _ fault: Fault?) -> Model {
        let (matter, language) = (item.matter, call.language)
        let may = rights(call, item)
        return Model(
            t: SiteText.oneMatter.said(language), kicker: item.region.name(in: language),
            sentence: SiteText.matterSentence(matter.id, MatterLabels.state(matter.state), overdue: item.daysOverdue)[
                language],
            title: matter.title, back: "/matters", address: "\(item.region.address)/matters/\(matter.id)",
            origin: MatterLabels.kind(matter.origin.kind)[language], level: item.level.name[language],
            levelLook: MattersPage.levelLook(matter.level), state: MattersPage.state(item, language),
            look: MattersPage.look(item), region: item.region.name(in: language),
            issuer: item.issuer.name(in: language), addressee: item.addressee.name(in: language),
            opened: Labels.day(matter.opened)[language], deadline: Labels.day(matter.deadline)[language],
            act: String(matter.act), demand: matter.demand, steps: matter.steps.map { step($0, language) },
            hasSteps: !matter.steps.isEmpty, warningHref: warning(item), hasWarning: !warning(item).isEmpty,
            letterHref: "\(item.region.address)/matters/\(matter.id)/letter",
            canFeed: may.feeds && matter.allows(.feedback),
            canReview: may.reviews, canReturn: matter.allows(.return), canClose: matter.allows(.close),
            canReopen: matter.allows(.reopen), typed: call.form["text"] ?? "", fault: fault?.sentence[language] ?? "",
            hasFault: fault != nil)
    }

    private static func warning(_ item: MatterList.Item) -> String {
        guard case .warning(let code, _, _) = item.matter.origin else { return "" }
        return "\(item.region.address)/enterprises/\(code)"
    }

    /// Feedback is the addressed region's, or of one above it; the review its issuer's, or of one above that.
    private static func rights(_ call: Call, _ item: MatterList.Item) -> (feeds: Bool, reviews: Bool) {
        guard let account = call.visitor?.account else { return (false, false) }
        func covers(_ code: Int) -> Bool {
            guard let place = call.tree.position(code: code) else { return false }
            return call.tree.path(place).contains { call.tree.regions[$0].code == account.region }
        }
        let reviews = [.city, .province].contains(account.role) && covers(item.matter.issuer)
        let feeds = [.county, .city, .province].contains(account.role) && covers(item.matter.region)
        return (feeds && !(reviews && account.region != item.matter.region), reviews)
    }

    private static func step(_ step: MatterStep, _ language: Language) -> Step {
        Step(
            day: Labels.day(step.day)[language], kind: MatterLabels.step(step.kind)[language], text: step.text,
            deadline: step.deadline.map { Labels.day($0)[language] } ?? "", hasDeadline: step.deadline != nil,
            act: String(step.act))
    }

    /// 提示函 or 督办单.
    static func letter(_ call: Call) throws -> Response {
        let item = try found(call)
        let paper = try MatterWork(call.workspace).letter(item.matter.id).paper(call.language)
        let name = "\(SiteText.letterFile(item.level.letter, item.matter.id)[call.language]).docx"
        return call.download(try paper.wordBytes(), name: name, type: MonitoringPage.docx)
    }
}
