import Domain
import Foundation

/// What a document says of how it was made: enough to make it again.
struct DocumentOrigin {
    let snapshot: String
    private let properties: [String: String]

    /// Names may stand as they are, or behind `tongxing.` or `tongxing:`; of a CSV in its own spelling.
    init?(_ given: [String: String]) {
        var properties: [String: String] = [:]
        for (name, value) in given {
            let bare = ["tongxing.", "tongxing:"].first { name.hasPrefix($0) }.map { name.dropFirst($0.count) }
            properties[String(bare ?? name[...])] = value
        }
        guard let snapshot = properties["snapshot"], snapshot.count == 64,
            snapshot.allSatisfy(\.isHexDigit)
        else { return nil }
        let kinds = BulletinKind.allCases.map(\.rawValue) + ["page", "workbook", "comparison"]
        guard properties["basis"].map({ Basis(rawValue: $0) != nil }) ?? true,
            properties["language"].map({ Language(rawValue: $0) != nil }) ?? true,
            properties["kind"].map(kinds.contains) ?? true
        else { return nil }
        self.snapshot = snapshot
        self.properties = properties
    }

    private var language: Language { properties["language"].flatMap(Language.init(rawValue:)) ?? .zh }

    private var request: ReportWork.Request {
        ReportWork.Request(
            through: properties["through"], basis: properties["basis"].flatMap(Basis.init(rawValue:)) ?? .accepted,
            asOf: snapshot, region: properties["to"] ?? properties["region"], cutoff: properties["cutoff"])
    }

    /// The choices of a bulletin; nil for what is none.
    private var options: BulletinOptions? {
        guard let kind = properties["kind"].flatMap(BulletinKind.init(rawValue:)) else { return nil }
        var options = BulletinOptions(kind: kind)
        options.showsLast = properties["showsLast"] != "false"
        options.showsRanking = properties["showsRanking"] != "false"
        options.day = properties["day"].flatMap { Day($0) }
        options.number = properties["number"].flatMap { $0.isEmpty ? nil : $0 }
        options.isPublic = properties["isPublic"] == "true"
        return options
    }

    /// The document made anew.
    func bytes(_ format: DocumentFormat, _ workspace: Workspace) throws -> Data {
        let work = DocumentWork(workspace)
        if properties["kind"] == "comparison", let from = properties["fromSnapshot"] {
            let comparison = try CompareWork(workspace).comparison(from: from, to: snapshot, request: request)
            return try work.bytes(comparison, format, language)
        }
        var request = DocumentWork.Request(self.request, format, language: language)
        request.options = options
        return try work.bytes(request)
    }
}
