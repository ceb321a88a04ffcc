import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Texts

extension Call {
    /// The answer to a request that failed: a page for people, a problem document for programs.
    func answer(to fault: Fault) -> Response {
        var response = route.face == .api ? problem(fault) : page(of: fault)
        if !fault.allowed.isEmpty { response.headers[.allow] = fault.allowed.joined(separator: ", ") }
        if fault.status == .unauthorized, route.face == .api {
            response.headers[.wwwAuthenticate] = "Bearer realm=\"tongxing\""
        }
        if fault.status == .serviceUnavailable || fault.status == .tooManyRequests {
            response.headers[.retryAfter] = "10"
        }
        return response
    }

    /// RFC 9457.
    private func problem(_ fault: Fault) -> Response {
        var members: [(String, JSON)] = [
            ("type", .string("urn:tongxing:problem:\(fault.code)")),
            ("title", .string(fault.status.reasonPhrase)), ("status", .int(fault.status.code)),
            ("detail", .string(fault.sentence[language])), ("instance", .string("urn:tongxing:request:\(id)")),
        ]
        if !fault.problems.isEmpty {
            members.append(("problems", .array(fault.problems.map { $0.json(language) })))
        }
        if !fault.misfits.isEmpty {
            members.append(("errors", .array(fault.misfits.map { $0.json(language) })))
        }
        var response = json(.object(members), status: fault.status)
        response.headers[.contentType] = "application/problem+json"
        return response
    }

    /// What a failed page says, and where one may go from it.
    struct FaultPage: Sendable {
        let kicker: String
        let title: String
        let sentence: String
        let problems: [String]
        let hasProblems: Bool
        let back: String
        let backLabel: String
        let idLabel: String
        let id: String
        let isInternal: Bool
    }

    private func page(of fault: Fault) -> Response {
        if fault.status == .unauthorized {
            let wanted = request.method == .get ? request.uri.string : "/"
            let next = Self.isOurs(wanted) && wanted != "/" ? "?next=" + Self.queryValue(wanted) : ""
            return redirect("/login" + next)
        }
        if fault.code == "password-first" { return redirect("/password") }
        let title = SiteText.faultTitle(fault.status.code)[language]
        let model = FaultPage(
            kicker: String(fault.status.code), title: title, sentence: fault.sentence[language],
            problems: fault.problems.prefix(50).map { ProblemText($0).line(language) },
            hasProblems: !fault.problems.isEmpty, back: visitor == nil ? "/login" : "/",
            backLabel: (visitor == nil ? SiteText.toSignIn : SiteText.toHome)[language],
            idLabel: SiteText.requestNumber[language], id: id, isInternal: fault.status.code >= 500)
        return page(title, "fault", model, status: fault.status, isNarrow: true)
    }

    /// RFC 3986.
    private static let unreserved = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))

    static func queryValue(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}
