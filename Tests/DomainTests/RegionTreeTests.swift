import Domain
import Testing

@Suite struct RegionTreeTests {
    private let root = Region(430000, below: nil)
    private let end = Month(year: 2021, number: 5).lastDay

    private func fault(_ regions: Region...) -> RegionTreeFault? {
        do throws(RegionTreeFault) {
            _ = try RegionTree(regions)
            return nil
        } catch {
            return error
        }
    }

    @Test func regionsThatMakeNoTreeAreNamed() {
        let city = Region(430100, below: 430000)
        #expect(fault() == .noRoot)
        #expect(fault(city, Region(430000, below: 430100)) == .noRoot)
        #expect(fault(root, Region(440000, below: nil)) == .secondRoot(440000))
        #expect(fault(root, city, city) == .duplicateCode(430100))
        #expect(fault(root, Region(430202, below: 430200)) == .unknownParent(430202))
        #expect(fault(root, Region(430100, below: 430100)) == .unknownParent(430100))
        #expect(fault(root, Region(430200, below: 430300), Region(430300, below: 430200)) == .circle(430200))
    }

    @Test func successorsMustExistAndLeadForward() {
        let city = Region(430100, below: 430000)
        let county = Region(430102, below: 430100)
        #expect(fault(root, city.ending(end, into: 430900)) == .unknownSuccessor(430100))
        #expect(fault(root, city.ending(end, into: 430100)) == .unknownSuccessor(430100))
        #expect(fault(root, city.ending(end, into: 430102), county) == .successorCircle(430100))
        let other = Region(430103, below: 430100)
        #expect(fault(root, city, county.ending(end, into: 430103), other.ending(end, into: 430102)) != nil)
        #expect(fault(root, city, county.ending(end, into: 430103), other) == nil)
        #expect(fault(root, city, county.ending(end, into: 430100)) == nil)
    }

    @Test func placesFollowTheCodes() throws {
        let tree = try RegionTree([
            Region(430103, below: 430100), Region(430100, below: 430000), root, Region(430102, below: 430100),
        ])
        #expect(tree.regions.map(\.code) == [430000, 430100, 430102, 430103])
        #expect(tree.root == 0 && tree.children == [[1], [2, 3], [], []])
        #expect(tree.parents == [nil, 0, 1, 1] && tree.depths == [0, 1, 2, 2])
        #expect(tree.subtree(0) == [0, 1, 2, 3] && tree.subtree(2) == [2])
        #expect(tree.path(3) == [3, 1, 0])
        #expect(tree.isBelow(3, 0) && !tree.isBelow(0, 3) && !tree.isBelow(1, 1))
        #expect(tree.region(code: 430102)?.name == "R430102" && tree.region(code: 1) == nil)
    }

    @Test func levelsMayBeSkippedAndARootMayStandAlone() throws {
        let tree = try RegionTree([root, Region(430102, below: 430000), Region(430100, below: 430000)])
        #expect(tree.children[0] == [1, 2])
        #expect(try RegionTree([root]).owesReports(0))
    }

    @Test func theLeavesThatAreNotMemoOweReportsUnlessStated() throws {
        var silent = Region(430105, below: 430100)
        silent.reports = false
        var city = Region(430200, below: 430000)
        city.reports = true
        let tree = try RegionTree([
            root, Region(430100, below: 430000), Region(430102, below: 430100),
            Region(430171, below: 430102, memo: true),
            Region(430172, below: 430171), silent, city, Region(430202, below: 430200),
        ])
        let owing = tree.regions.indices.filter(tree.owesReports).map { tree.regions[$0].code }
        #expect(owing == [430102, 430200, 430202])
    }

    @Test func codesAreSixDigitsInPrint() {
        #expect(root.codeText == "430000")
        #expect(Region.text(code: 1) == "000001")
    }
}
