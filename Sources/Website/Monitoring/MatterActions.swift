import Domain
import Hummingbird
import Operations
import Texts

/// What is done about matters on the site.
enum MatterActions {
    /// Opens matters in the name of the region that the address names: from warnings, from lags or by hand.
    static func open(_ call: Call) throws -> Response {
        let region = try call.region()
        return try call.mending {
            let work = MatterWork(call.workspace)
            var issue = MatterWork.Issue(author: try call.member().person, issuer: region.codeText)
            issue.deadline = try call.form.text("deadline").map(Names.day)
            switch call.form["rule"] {
            case "warnings":
                _ = try work.openWarnings(
                    level: call.form.text("level"), month: call.form.text("month"), region: region.codeText, issue)
            case "lag":
                _ = try work.openLags(through: call.form.text("through"), region: region.codeText, issue)
            default: _ = try work.open(try words(call), issue)
            }
            return call.redirect("\(region.address)/matters", said: "matters-opened")
        } again: {
            try MattersPage.page(call, $0)
        }
    }

    private static func words(_ call: Call) throws -> MatterWork.Words {
        let form = call.form
        var words = MatterWork.Words(
            regions: form.all("region"), level: form.text("level") ?? "", title: form.text("title") ?? "",
            demand: form.text("demand") ?? "")
        if let act = form.text("bulletin") {
            guard let number = Int(act.hasPrefix("#") ? String(act.dropFirst()) : act) else {
                throw Failure.noSuchBulletin(0)
            }
            words.bulletin = number
        }
        return words
    }

    private static let said: [MatterStep.Kind: String] = [
        .feedback: "answered", .return: "matter-returned", .close: "matter-closed", .reopen: "matter-reopened",
        .extend: "extended",
    ]

    static func step(_ call: Call, _ kind: MatterStep.Kind) throws -> Response {
        let item = try MatterPage.found(call)
        return try call.mending {
            var step = MatterWork.Step(kind, text: call.form["text"] ?? "", author: try call.member().person)
            step.deadline = try call.form.text("deadline").map(Names.day)
            step.region = try call.member().region
            try MatterWork(call.workspace).take(item.matter.id, step)
            return call.redirect("\(item.region.address)/matters/\(item.matter.id)", said: Self.said[kind])
        } again: {
            try MatterPage.page(call, $0)
        }
    }
}
