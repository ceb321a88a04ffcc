import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Texts

/// 导入监测表: the file comes in and waits for its trial.
enum MonitorUpload {
    /// Marks a waiting file as a monitoring sheet.
    static let field = "form"
    static let form = "monitoring"

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let back: String
        let action: String
        let months: [Shown.Choice]
        let known: [String]
        let hasKnown: Bool
        let fault: String
        let hasFault: Bool
    }

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    private static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let (region, language) = (try call.region(), call.language)
        let last = call.workspace.today.month.index
        let model = Model(
            t: SiteText.monitorImport.said(language), kicker: region.name(in: language),
            back: "\(region.address)/monitoring", action: "\(region.address)/monitoring/import",
            months: (0..<24).map { Month(index: last - $0) }.map {
                Shown.Choice(value: $0.description, label: Labels.month($0)[language], chosen: false)
            }, known: try MonitoringWork(call.workspace).months().reversed().map { Labels.month($0)[language] },
            hasKnown: try !MonitoringWork(call.workspace).months().isEmpty,
            fault: fault?.sentence[language] ?? "", hasFault: fault != nil)
        return call.page(
            "\(call.say(SiteText.monitorImport.title)) · \(model.kicker)", "monitor-import", model,
            status: fault?.status ?? .ok)
    }

    /// Keeps the file and leads to its trial: in a form without script by a redirect, to the script by an answer.
    static func upload(_ call: Call) throws -> Response {
        guard case .file(let file) = call.body else { throw SiteFailure.badRequest }
        let (account, region) = (try call.member(), try call.region())
        let isForm = (call.request.headers[.contentType] ?? "").lowercased().hasPrefix("multipart/")
        do {
            guard file.size > 0 else { throw Failure.refused([Problem(.emptyFile)]) }
            var fields = Fields()
            fields.append(field, form)
            if let month = call.form.text("month") ?? call.query.text("month") {
                fields.append("month", try Names.month(month).description)
            }
            let id = try call.site.uploads.keep(
                file, account: account.id, region: region.code, fields: fields, now: call.site.now())
            let address = "\(region.address)/monitoring/import/\(id)"
            return isForm ? call.redirect(address) : call.json(.object([("location", .string(address))]))
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            let sentence = fault.problems.first.map { ProblemText($0).message } ?? fault.sentence
            guard isForm else {
                return call.json(.object([("message", .string(sentence[call.language]))]), status: fault.status)
            }
            return try page(call, fault)
        }
    }
}
