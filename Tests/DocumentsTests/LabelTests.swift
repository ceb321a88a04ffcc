import Domain
import Testing
import Texts

@Suite struct LabelTests {
    @Test func periodsAndDaysAreWrittenOut() throws {
        #expect(Labels.period(quarter(2021, 2)) == Bilingual(zh: "2021年第二季度", en: "2021 Q2"))
        let month = Period(cadence: .month, containing: Month(year: 2021, number: 6))
        #expect(Labels.period(month) == Bilingual(zh: "2021年6月", en: "June 2021"))
        let day = try #require(Day("2021-07-05"))
        #expect(Labels.day(day) == Bilingual(zh: "2021年7月5日", en: "5 July 2021"))
    }

    @Test func momentsAreWrittenInBeijingTime() throws {
        let moment = try #require(Moment("2021-07-12T09:05:00Z"))
        #expect(Labels.moment(moment) == Bilingual(zh: "2021年7月12日17:05", en: "12 July 2021, 17:05"))
        let night = try #require(Moment("2021-06-30T16:30:00Z"))
        #expect(Labels.moment(night).zh == "2021年7月1日00:30")
    }

    @Test func everyStatusHasItsOwnWordAndSign() {
        let states: [Status] = [
            .noTarget, .done, .notStarted, .onPace, .band("yellow"), .band("orange"), .band("red"),
        ]
        #expect(Set(states.map { Labels.status($0).zh }).count == 7)
        #expect(Set(states.map { Labels.status($0).en }).count == 7)
        #expect(Set(states.map(Labels.sign)).count == 7)
        #expect(Labels.status(.band("blue")) == .same("blue") && Labels.sign(.band("blue")) == "·")
    }

    @Test func statesOfPeriodsAndPackagesHaveWordsOfTheirOwn() {
        #expect(PeriodState.allCases.map { Labels.state($0).zh } == ["未开始", "已开网", "已关网", "已锁定", "已重新开网"])
        #expect(PackageState.allCases.map { Labels.state($0).zh } == ["已报送", "已审定", "退回修改", "已撤回"])
        #expect(Verdict.allCases.map { Labels.verdict($0).zh } == ["同意", "有不同意见"])
        #expect(Set(Role.allCases.map { Labels.role($0).zh }).count == Role.allCases.count)
        #expect(["gate", "package", "concur"].map { Labels.act($0).zh } == ["开网关网", "报送件", "会签"])
    }

    @Test func basesHaveTheContractsNames() {
        #expect(Basis.allCases.map { Labels.basis($0).zh } == ["县级上报数", "市级审核数", "省级审定数"])
    }

    @Test func englishCountsOneAndMany() {
        #expect(English.count(1, "report", "reports") == "1 report")
        #expect(English.count(0, "report", "reports") == "0 reports")
        #expect(English.count(1234, "report", "reports") == "1,234 reports")
        #expect(English.list(["a"]) == "a" && English.list([]) == "")
        #expect(English.list(["a", "b", "c"]) == "a, b and c")
        #expect(Chinese.list(["株洲市", "长沙市"]) == "株洲市、长沙市")
    }
}
