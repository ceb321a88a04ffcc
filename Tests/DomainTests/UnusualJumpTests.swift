import Domain
import Testing

@Suite struct UnusualJumpTests {
    @Test func moreThanTenTimesTheMedianIsUnusual() {
        #expect(!UnusualJump.isUnusual(50, earlier: [4, 5, 6]))
        #expect(UnusualJump.isUnusual(51, earlier: [4, 5, 6]))
        #expect(UnusualJump.isUnusual(51, earlier: [6, 4, 5]))
    }

    @Test func threeEarlierFiguresAreNeeded() {
        #expect(!UnusualJump.isUnusual(1000, earlier: []))
        #expect(!UnusualJump.isUnusual(1000, earlier: [1, 1]))
        #expect(UnusualJump.isUnusual(1000, earlier: [1, 1, 1]))
    }

    @Test func zerosAreNoFiguresHere() {
        #expect(!UnusualJump.isUnusual(1000, earlier: [0, 1, 0, 1, 0]))
        #expect(UnusualJump.isUnusual(51, earlier: [0, 4, 0, 5, 6]))
        #expect(!UnusualJump.isUnusual(50, earlier: [0, 0, 0, 0, 4, 5, 6]))
    }

    @Test func theMedianOfAnEvenNumberLiesBetween() {
        #expect(!UnusualJump.isUnusual(55, earlier: [1, 5, 6, 100]))
        #expect(UnusualJump.isUnusual(56, earlier: [1, 5, 6, 100]))
        #expect(!UnusualJump.isUnusual(15, earlier: [1, 1, 2, 2]))
        #expect(UnusualJump.isUnusual(16, earlier: [1, 1, 2, 2]))
    }

    @Test func figuresNearTheLimitAreJudged() {
        let most = 999_999_999_999
        #expect(!UnusualJump.isUnusual(most, earlier: [most, most, most]))
        #expect(UnusualJump.isUnusual(most, earlier: [1, 1, most / 11]))
    }

    @Test func whatIsSettledIsNotUnusualWhateverComes() {
        var random = SystemRandomNumberGenerator()
        var settled = 0
        for _ in 0..<20_000 {
            let earlier = (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...30, using: &random)
            }
            let value = Int.random(in: 0...200, using: &random)
            let read = Int.random(in: 0...earlier.count, using: &random)
            guard UnusualJump.isSettled(value, known: Array(earlier.prefix(read)), more: earlier.count - read) else {
                continue
            }
            settled += 1
            #expect(!UnusualJump.isUnusual(value, earlier: earlier), "\(value) after \(earlier)")
        }
        #expect(settled > 1_000)
    }
}
