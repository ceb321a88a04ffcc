import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Store
import Texts

/// 导入: files come in, wait for a word, and are listed.
enum ImportPages {
    struct Waiting: Sendable {
        let href: String
        let name: String
        let size: String
        let at: String
    }

    struct Row: Sendable {
        let href: String
        let number: String
        let file: String
        let at: String
        let by: String
        let reports: String
        let isUndone: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let action: String
        let template: String
        let periods: [Shown.Choice]
        let hasPeriods: Bool
        let waiting: [Waiting]
        let hasWaiting: Bool
        let rows: [Row]
        let hasRows: Bool
        let fault: String
        let hasFault: Bool
    }

    static func list(_ call: Call) throws -> Response { try list(call, nil) }

    private static func list(_ call: Call, _ fault: Fault?) throws -> Response {
        let region = try call.region()
        let language = call.language
        let desk = try FileDesk(call)
        let address = desk.address
        let waiting = call.site.uploads.waiting(
            account: try call.member().id, region: region.code, now: call.site.now()
        ).filter { desk.holds($0.waiting) }
        let rows = try desk.register.map { try RecordAct.rows(call, $0, address) } ?? filings(call, region, address)
        let words = desk.register == nil ? SiteText.imports : SiteText.recordImports
        let names = [region.name(in: language), desk.register?.name[language]].compactMap(\.self)
        let model = Model(
            t: words.said(language), kicker: names.joined(separator: " · "), action: address,
            template: address.replacing("/imports", with: "/template"), periods: Shown.periods(call, chosen: nil),
            hasPeriods: desk.register == nil,
            waiting: waiting.map { id, waiting in
                Waiting(
                    href: "\(address)/new/\(id)", name: waiting.file.name, size: Shown.size(waiting.file.size),
                    at: Labels.moment(Moment(milliseconds: waiting.at))[language])
            }, hasWaiting: !waiting.isEmpty, rows: rows, hasRows: !rows.isEmpty,
            fault: fault?.sentence[language] ?? "", hasFault: fault != nil)
        return call.page(
            "\(call.say(SiteText.imports.title)) · \(model.kicker)", "imports", model, status: fault?.status ?? .ok)
    }

    private static func filings(_ call: Call, _ region: Region, _ address: String) throws -> [Row] {
        try HistoryWork(call.workspace).imports(region: region.codeText).map { act in
            Row(
                href: "\(address)/\(act.id)", number: String(act.id), file: act.file ?? "–",
                at: Labels.moment(act.at)[call.language], by: act.author, reports: Digits.grouped(act.filings),
                isUndone: act.undoneBy != nil)
        }
    }

    // MARK: Upload

    /// Keeps the file and leads to its trial: in a form without script by a redirect, to the script by an answer.
    static func upload(_ call: Call) throws -> Response {
        guard case .file(let file) = call.body else { throw SiteFailure.badRequest }
        let account = try call.member()
        let region = try call.region()
        let isForm = (call.request.headers[.contentType] ?? "").lowercased().hasPrefix("multipart/")
        do {
            guard file.size > 0 else { throw Failure.refused([Problem(.emptyFile)]) }
            let desk = try FileDesk(call)
            var fields = desk.fields
            if desk.register == nil, let period = call.form.text("period") ?? call.query.text("period") {
                fields.append("period", try Names.period(period, in: call.plan).description)
            }
            let id = try call.site.uploads.keep(
                file, account: account.id, region: region.code, fields: fields, now: call.site.now())
            let address = "\(desk.address)/new/\(id)"
            return isForm ? call.redirect(address) : call.json(.object([("location", .string(address))]))
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            let sentence = fault.problems.first.map { ProblemText($0).message } ?? fault.sentence
            guard isForm else {
                return call.json(.object([("message", .string(sentence[call.language]))]), status: fault.status)
            }
            return try list(call, fault)
        }
    }

    // MARK: Template

    /// The workbook that is sent out before a period.
    static func template(_ call: Call) throws -> Response {
        let region = try call.region()
        let period = try call.period()
        let account = try call.member()
        let contact = [account.person, account.phone].compactMap(\.self).joined(separator: " ")
        let path = try call.site.uploads.newPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try TemplateWork(call.workspace).write(
            city: region.codeText, period: period.description, contact: contact, to: path, language: call.language)
        let name = "\(region.name(in: call.language))-\(period)-\(call.say(SiteText.templateFile)).xlsx"
        return call.download(try workbook(path), name: name, type: xlsx)
    }

    static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    static func workbook(_ path: String) throws -> Data {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw Failure.readFailed(path) }
        return bytes
    }
}
