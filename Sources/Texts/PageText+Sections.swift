package import Domain

/// Sentences below the tables of the page.
extension PageText {
    package static func heat(all: Int, onPace: Int) -> Bilingual {
        all == 0
            ? text("各地区均未下达任务", "No region has a target")
            : text(
                "\(all)个完成率中，\(onPace)个达到序时进度",
                "\(Digits.grouped(onPace)) of \(English.count(all, "rate", "rates")) on pace")
    }

    // MARK: Units and sources

    package static func unitsFold(_ count: Int) -> Bilingual {
        text("下辖\(count)个填报单位的数据", "Figures of \(English.count(count, "unit", "units")) below")
    }

    package static func unitsTable(_ region: String, part: Int) -> Bilingual {
        let region = inSentence(region)
        return part == 1
            ? text("\(region)各填报单位完成情况", "Units of \(region)")
            : text("\(region)各填报单位完成情况（续\(part - 1)）", "Units of \(region), continued (\(part))")
    }

    package static func ownFilings(_ count: Int) -> Bilingual {
        text("本级填报\(count)件，逐件如下。", "From \(English.count(count, "filing", "filings")) of its own, listed here.")
    }

    package static func sumOf(_ units: Int, filings: Int) -> Bilingual {
        filings == 0
            ? text("为\(units)个单位之和。", "The sum of \(English.count(units, "unit", "units")).")
            : text(
                "为\(units)个单位、\(filings)件填报之和。",
                "The sum of \(English.count(units, "unit", "units")), from \(English.count(filings, "filing", "filings"))."
            )
    }

    package static let noFilings = text("本页未列填报明细。", "Filings are not listed here.")

    // MARK: Lags

    /// `为序时应达的77.27%，低于80%`.
    package static func belowBand(ratio: Fraction, below: String) -> Bilingual {
        let share = (ratio * Fraction(100)).fixed(2)
        let bound = ((Fraction(decimal: below) ?? Fraction(1)) * Fraction(100)).trimmed(2)
        return text("为序时应达的\(share)%，低于\(bound)%", "\(share)\u{A0}% of what is expected by now, below \(bound)\u{A0}%")
    }

    package static func belowMilestone(by month: Month, value: String, unit: Bilingual) -> Bilingual {
        let by = Labels.month(month)
        let unitEn = unit.en.isEmpty ? "" : " " + unit.en
        return text("批次计划\(by.zh)底应达\(value)\(unit.zh)", "the batch plan asks \(value)\(unitEn) by the end of \(by.en)")
    }

    /// `到2021年12月每月需34户，近6个月每月21.5户`.
    package static func clearing(
        needed: String?, by end: Month?, recent: String, months: Int, unit: Bilingual
    ) -> Bilingual {
        let past = text(
            "近\(months)个月每月\(recent)\(unit.zh)",
            "the last \(English.count(months, "month", "months")) gave \(recent) a month")
        guard let needed, let end else {
            return text("计划期内已无剩余月份；\(past.zh)", "no month of the plan is left; \(past.en)")
        }
        let by = Labels.month(end)
        return text(
            "到\(by.zh)每月需\(needed)\(unit.zh)，\(past.zh)", "\(needed) a month until \(by.en); \(past.en)")
    }

    package static let noLags = text("没有滞后的指标。", "Nothing lags.")

    // MARK: Reporting

    package static func reported(
        period: Period, expected: Int, received: Int, rate: String?, onTime: Int, returned: Int
    )
        -> Bilingual
    {
        let label = Labels.period(period)
        let zh = rate.map { "，报送率\($0)%" } ?? ""
        let en = rate.map { " (\($0)\u{A0}%)" } ?? ""
        return text(
            "\(label.zh)应报\(expected)件，实报\(received)件\(zh)；按时\(onTime)件；退回\(returned)件次。",
            "\(label.en): \(Digits.grouped(received)) of \(English.count(expected, "report", "reports")) received\(en), \(Digits.grouped(onTime)) on time; returned \(English.count(returned, "time", "times"))."
        )
    }

    package static let allReported = text("应报单位全部按时报送。", "Every unit reported on time.")

    // MARK: Changes

    package static func since(_ title: String, act: Int, at day: Day) -> Bilingual {
        let day = Labels.day(day)
        let title = inSentence(title)
        return text(
            "自上次印发《\(title)》（\(day.zh)，变更\(act)）以来，其所列数据的变动：",
            "Changes in the figures of “\(title)” (\(day.en), act \(act)) since it was issued:")
    }

    package static let unchanged = text("没有变动。", "Nothing has changed.")
}
