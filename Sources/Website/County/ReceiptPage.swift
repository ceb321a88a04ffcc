import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Store
import Texts

/// 报送回执: what the unit keeps in its hands of a submission.
enum ReceiptPage {
    struct Figure: Sendable {
        let indicator: String
        let unit: String
        let value: String
    }

    struct Fact: Sendable {
        let term: String
        let value: String
        let isCode: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let answer: String
        let heading: String
        let crumb: String
        let formHref: String
        let check: String
        let facts: [Fact]
        let figures: [Figure]
        let command: String
        let digest: String
        let isVoid: Bool
        let evidence: [Shown.File]
        let hasEvidence: Bool
        let canAttach: Bool
        let upload: String
        let code: String
        let fault: String
        let hasFault: Bool
        let sheetHref: String
        let hasSheet: Bool
        let historyHref: String
        let draftHref: String
    }

    static func receipt(_ call: Call) throws -> ReceiptWork.Receipt {
        let receipt = try ReceiptWork(call.workspace).receipt(try call.number("act"))
        guard receipt.region.code == (try call.region().code) else { throw SiteFailure.notFound }
        return receipt
    }

    static func page(_ call: Call) throws -> Response { try page(call, try receipt(call)) }

    private static func page(_ call: Call, _ receipt: ReceiptWork.Receipt, fault: Fault? = nil) throws -> Response {
        let language = call.language
        let own = "/regions/\(receipt.region.codeText)"
        let report = "\(own)/filings/\(receipt.period)"
        let standing = try ClerkWork(call.workspace).form(
            region: receipt.region.codeText, period: receipt.period.description
        ).standing
        let isNewest = standing.newest?.filing == receipt.revision.filing
        let role = try call.member().role
        let model = Model(
            t: SiteText.receipt.said(language),
            answer: SiteText.receiptAnswer(isNew: receipt.revision.act == receipt.act.id)[language],
            heading: SiteText.receiptTitle(
                receipt.region.names, Labels.period(receipt.period), revision: receipt.revision.number)[language],
            crumb: Labels.period(receipt.period)[language], formHref: report, check: code(receipt.checkCode),
            facts: facts(receipt, language),
            figures: receipt.figures.map {
                Figure(
                    indicator: $0.indicator.name[language], unit: $0.indicator.unit[language],
                    value: $0.value.map($0.indicator.grouped) ?? "–")
            }, command: "tongxing verify --contains \(receipt.checkCode)", digest: receipt.digest,
            isVoid: !receipt.revision.stands,
            evidence: Shown.files(receipt.attachments, receipt.region),
            hasEvidence: !receipt.attachments.isEmpty,
            canAttach: isNewest && standing.gate.takesReports && (role == .county || role == .city),
            upload: "\(own)/receipts/\(receipt.act.id)/evidence", code: call.form["code"] ?? "",
            fault: fault?.sentence[language] ?? "", hasFault: fault != nil, sheetHref: report + "/print",
            hasSheet: isNewest, historyHref: "\(own)/history#p\(receipt.period)", draftHref: report + "/draft")
        return call.page(call.say(SiteText.receipt.title), "receipt", model, status: fault?.status ?? .ok)
    }

    /// `9F2C 41AA`.
    static func code(_ digits: String) -> String {
        "\(digits.prefix(4)) \(digits.dropFirst(4))".uppercased()
    }

    private static func facts(_ receipt: ReceiptWork.Receipt, _ language: Language) -> [Fact] {
        let t = SiteText.receipt.said(language)
        let act = receipt.act
        let signed = receipt.signatures
        let all: [(key: String, value: String?, isCode: Bool)] = [
            ("number", "\(SiteText.actNumber[language]) \(act.id)", false),
            ("at", Labels.moment(act.at)[language], false), ("received", Labels.day(act.received)[language], false),
            ("by", act.author, false), ("account", act.actor?.account, false), ("filer", signed.filer, false),
            ("reviewer", signed.reviewer, false), ("head", signed.head, false), ("phone", signed.phone, false),
            ("note", signed.note, false), ("force", act.force, false), ("reason", act.reason, false),
            ("digest", receipt.digest, true), ("seal", act.hash, true),
        ]
        return all.compactMap { item in
            item.value.flatMap { $0.isEmpty ? nil : Fact(term: t[item.key] ?? "", value: $0, isCode: item.isCode) }
        }
    }

    // MARK: Evidence

    /// Takes the stamped copy to the filing, if it was printed from it.
    static func attach(_ call: Call) throws -> Response {
        let receipt = try receipt(call)
        do {
            guard case .file(let file) = call.body, file.size > 0 else {
                throw SiteFailure.refusedForm(SiteText.noFile)
            }
            let code = (call.form["code"] ?? "").filter { !$0.isWhitespace }.lowercased()
            guard code == receipt.checkCode.lowercased() else { throw SiteFailure.refusedForm(SiteText.wrongCode) }
            var request = SubmitWork.Request(
                region: receipt.region.codeText, period: receipt.period.description,
                author: try call.member().person, signatures: Signatures(), figures: [])
            request.isConfirmation = true
            request.expected = receipt.digest
            request.checksBase = true
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path), options: .mappedIfSafe)
            request.attachments = [AttachedFile(name: file.name, bytes: Array(bytes))]
            _ = try SubmitWork(call.workspace).run(request)
            return call.redirect("/regions/\(receipt.region.codeText)/receipts/\(receipt.act.id)", said: "saved")
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return try page(call, receipt, fault: fault)
        }
    }
}
