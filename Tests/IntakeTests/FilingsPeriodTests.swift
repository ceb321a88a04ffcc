import Domain
import Testing

@testable import Intake

@Suite struct FilingsPeriodTests {
    private func read(_ period: String, stated: Period? = nil, today: String = "2021-07-01") throws -> ReadFile {
        try ReadFile("报告期,县市区,和谐企业\n\(period),攸县,3\n", period: stated, today: today)
    }

    @Test(arguments: [
        ("2020-Q3", "period-outside-plan A2 2020-Q3"), ("2023-Q1", "period-outside-plan A2 2023-Q1"),
        ("2021-Q4", "future-period A2 2021-Q4"), ("上半年", "unknown-period A2 上半年"),
        ("2021-06", "unknown-period A2 2021-06"),
        ("", "missing-cell A2"),
    ])
    func periodsThatCannotBeFiledAreRefused(text: String, problem: String) throws {
        let read = try read(text)
        #expect(read.problems == [problem])
        #expect(read.figures.isEmpty)
        #expect(read.file.problems.problems.first?.column == "报告期")
        #expect(try read.file.faultyRegions == [RegionTree.sample.place(430223)])
    }

    @Test func aMonthInAQuarterlyPlanComesWithItsQuarter() throws {
        #expect(try read("2021年6月").problem(.unknownPeriod)?.suggestions == ["2021-Q2"])
    }

    @Test func aPeriodMayBeFiledFromItsFirstDay() throws {
        #expect(try read("2021-Q3", today: "2021-07-01").problems == [])
        #expect(try read("2021-Q3", today: "2021-06-30").problems == ["future-period A2 2021-Q3"])
        #expect(try read("2020-Q4", today: "2021-06-30").problems == [])
    }

    @Test func aPeriodOutsideThePlanComesWithThePlansSpan() throws {
        #expect(try read("2023-Q1").problem(.periodOutsidePlan)?.expected == "2020-Q4…2022-Q4")
    }

    @Test func aRowOfAnotherPeriodThanSaidIsRefused() throws {
        let read = try read("2021-Q1", stated: quarter(2021, 2))
        #expect(read.problems == ["constraint-error A2 2021-Q1"])
        #expect(read.problem(.constraintError)?.cause == .otherPeriod)
        #expect(try self.read("2021-Q2", stated: quarter(2021, 2)).problems == [])
        #expect(try self.read("", stated: quarter(2021, 2)).figures.count == 1)
    }

    @Test func aMonthlyPlanTakesMonths() throws {
        let read = try ReadFile("报告期,县市区,和谐企业\n2021年6月,攸县,3\n2021-Q2,荷塘区,4\n", plan: Plan.sample.monthly())
        #expect(read.figures == ["2021-06 430223 harmonious_enterprise": "3"])
        #expect(read.problems == ["unknown-period A3 2021-Q2"])
    }

    @Test func aPeriodSaidBesideTheFileMustHaveBegunToo() throws {
        let read = try ReadFile("县市区,和谐企业\n攸县,3\n", period: quarter(2021, 4), today: "2021-07-01")
        do {
            #expect(read.problems.first?.hasPrefix("future-period") == true)
        }
    }

    @Test func aPeriodSaidOutsideThePlanIsRefusedToo() throws {
        let read = try ReadFile("县市区,和谐企业\n攸县,3\n", period: quarter(2024, 1), today: "2025-07-01")
        do {
            #expect(!read.problems.isEmpty)
        }
    }

    @Test func aTitleMayNameThePeriod() throws {
        let title = "株洲市“和谐同行”行动计划2021年第二季度进展情况表,,\n,,单位：户\n县市区,和谐企业\n攸县,3\n"
        let read = try ReadFile(title)
        #expect(read.figures == ["2021-Q2 430223 harmonious_enterprise": "3"])
        #expect(read.problems == [])
        let other = try ReadFile(title, period: quarter(2021, 1))
        #expect(other.problem(.constraintError)?.cause == .otherPeriod)
        #expect(try ReadFile(title, period: quarter(2021, 2)).problems == [])
    }

    @Test func aDayOrASpanInATitleIsNoPeriod() throws {
        for title in ["截至2021年6月30日", "2021年2-6月进展", "2021-06-30", "湘人社发〔2021〕2号"] {
            let read = try ReadFile("\(title),\n县市区,和谐企业\n攸县,3\n")
            #expect(read.problems.count == 1 && read.problems.first?.hasPrefix("missing-column") == true, "\(title)")
        }
        #expect(PeriodText.find(in: "2021年1-6月", cadence: .month) == nil)
        #expect(PeriodText.find(in: "截至2021年6月30日", cadence: .month) == nil)
        #expect(PeriodText.find(in: "2021年6月份调度表", cadence: .month)?.description == "2021-06")
        #expect(PeriodText.find(in: "（2021年4-6月）", cadence: .quarter)?.description == "2021-Q2")
    }
}
