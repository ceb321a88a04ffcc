import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Texts

/// What can be done to an entry on its page.
enum EntryActions {
    static func attach(_ call: Call) throws -> Response {
        try change(call, said: "attached") { work, entry, account, region in
            try work.prove(entry, try call.attached(), author: account.person, within: region.code)
        }
    }

    static func withdraw(_ call: Call) throws -> Response {
        try change(call, said: "taken-off") { work, entry, account, region in
            try work.withdraw(
                entry, reason: call.form.text("reason") ?? "", author: account.person, within: region.code)
        }
    }

    static func erase(_ call: Call) throws -> Response {
        try change(call, said: "erased") { work, entry, account, region in
            try work.erase(entry, reason: call.form.text("why") ?? "", author: account.person, within: region.code)
        }
    }

    private static func change(
        _ call: Call, said: String, _ body: (RosterWork, Int, Account, Region) throws -> Void
    ) throws -> Response {
        let detail = try EntryPage.found(call)
        let (account, region) = (try call.member(), try call.region())
        return try call.mending {
            try body(RosterWork(call.workspace), detail.line.entry.id, account, region)
            return call.redirect("\(try call.registerAddress())/entries/\(detail.line.entry.id)", said: said)
        } again: { fault in
            try EntryPage.page(call, fault)
        }
    }

    /// A piece of evidence, to keep and never to show inside the site.
    static func proof(_ call: Call) throws -> Response {
        let detail = try EntryPage.found(call)
        let id = try call.number("proof")
        guard let proof = detail.proofs.first(where: { $0.id == id }) else { throw SiteFailure.notFound }
        let bytes = try RosterWork(call.workspace).bytes(of: proof)
        var response = call.download(Data(bytes), name: proof.name, type: proof.type.mediaType)
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        return response
    }
}
