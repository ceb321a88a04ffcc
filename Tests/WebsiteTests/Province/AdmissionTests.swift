import Domain
import Testing

@testable import Website

/// How far an account's word goes, decided in one place.
@Suite struct AdmissionTests {
    private let tree: RegionTree

    init() throws {
        tree = try RegionTree([
            Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil),
            Region(code: 430200, name: "株洲市", shortName: "株洲", level: .city, parent: 430000),
            Region(code: 430223, name: "攸县", shortName: "攸县", level: .county, parent: 430200),
        ])
    }

    private func admission(_ reach: Audience.Reach, _ region: Int, at place: Int?) -> Admission {
        let account = Account(
            id: 1, name: "a", person: "李敏", role: .partner, region: region, createdAt: Moment(milliseconds: 0))
        let place = place.flatMap { tree.position(code: $0) }
        return Audience.members([.partner], reach).admission(account, region: place, in: tree)
    }

    @Test func `What is of the whole plan is hidden from accounts of a part of it`() {
        #expect(admission(.whole, 430000, at: nil) == .welcome)
        #expect(admission(.whole, 430200, at: nil) == .hidden)
        #expect(admission(.below, 430200, at: nil) == .welcome)
    }

    @Test func `What tells of siblings is for those above`() {
        #expect(admission(.inside, 430200, at: 430223) == .welcome)
        #expect(admission(.inside, 430200, at: 430200) == .forbidden)
        #expect(admission(.inside, 430200, at: 430000) == .hidden)
    }
}
