import Domain
import Store

@testable import Operations

/// A desk with a small province: 株洲市 with three counties, 湘潭市 with one.
extension Desk {
    static func small(today: String = "2021-07-03") throws -> Desk {
        try Desk(
            regions: """
                code,name,short_name,level,parent_code
                430000,湖南省,湖南,province,
                430200,株洲市,株洲,city,430000
                430223,攸县,攸县,county,430200
                430224,茶陵县,茶陵,county,430200
                430225,炎陵县,炎陵,county,430200
                430300,湘潭市,湘潭,city,430000
                430321,湘潭县,湘潭县,county,430300

                """, today: today)
    }

    /// The workspace as an account of the site has it.
    func account(_ role: Role, _ region: Int = 430_223) -> Workspace {
        var workspace = workspace
        workspace.actor = Actor(account: role.rawValue, role: role, region: region)
        return workspace
    }

    func request(_ region: String, _ period: String, _ figures: String...) -> SubmitWork.Request {
        SubmitWork.Request(
            region: region, period: period, author: "周明", signatures: Signatures(), figures: figures)
    }

    /// The newest standing revision of a report, as somebody sees it now.
    func seen(_ region: Int, _ period: String = "2021-Q2") throws -> ReviewWork.Seen? {
        let item = try ReviewWork(workspace).inbox(period: period, region: Region.text(code: region)).first
        return item?.digest.map { ReviewWork.Seen(region: region, digest: $0) }
    }

    @discardableResult
    func decide(
        _ kind: DecisionKind, _ items: [ReviewWork.Seen], _ period: String = "2021-Q2", reason: String? = nil
    ) throws -> (act: Int, decided: [Region]) {
        try ReviewWork(workspace).decide(kind, items: items, period: period, author: "王芳", reason: reason)
    }

    @discardableResult
    func send(
        _ region: String = "株洲市", _ period: String = "2021-Q2", reason: String? = nil, attachments: [AttachedFile] = []
    ) throws -> SentPackage {
        try PackageWork(workspace).send(
            region: region, period: period,
            PackageWords(practice: "送政策上门", problem: "基层力量不足", plan: "逐户指导"), attachments: attachments,
            reason: reason, author: "王芳")
    }

    func actCount() throws -> Int { try head()?.act ?? 0 }
}

/// The failure that something throws; nil: none of ours.
func refusal(_ body: () throws -> Void) -> Failure? {
    do { try body() } catch let failure as Failure { return failure } catch {}
    return nil
}
