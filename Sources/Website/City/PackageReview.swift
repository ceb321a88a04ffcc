import Domain
import Hummingbird
import Operations
import Store
import Texts

/// One package, as its city and the province see it, and the province's word on it.
enum PackageReview {
    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let (item, members) = try found(call)
        let model = try OnePackageModel(call, item, members, fault)
        return call.page(model.sentence, "one-package", model, status: fault?.status ?? .ok)
    }

    /// The package that the address names, if it is the region's.
    static func found(_ call: Call) throws -> (item: PackageWork.Item, members: [PackageWork.Member]) {
        let found = try PackageWork(call.workspace).package(try call.number("package"))
        guard found.item.package.region == (try call.region().code) else { throw SiteFailure.notFound }
        return found
    }

    static func accept(_ call: Call) throws -> Response {
        try settle(call, said: "accepted") { work, id, author in
            try work.accept(id, digest: call.form["digest"] ?? "", author: author, reason: call.form.text("reason"))
        }
    }

    static func `return`(_ call: Call) throws -> Response {
        let units = try call.form.all("unit").map { text -> Int in
            guard let code = Digits.whole(text, length: 6...6) else { throw SiteFailure.badRequest }
            return code
        }
        return try settle(call, said: "returned") { work, id, author in
            try work.return(
                id, digest: call.form["digest"] ?? "", reason: call.form.text("reason") ?? "", naming: units,
                author: author)
        }
    }

    private static func settle(
        _ call: Call, said: String, _ body: (PackageWork, Int, String) throws -> Int
    ) throws -> Response {
        let id = try found(call).item.package.id
        let account = try call.member()
        return try call.mending {
            _ = try body(PackageWork(call.workspace), id, account.person)
            return call.redirect("\(try call.region().address)/packages/\(id)", said: said)
        } again: { fault in
            try page(call, fault)
        }
    }
}
