package import Domain

extension BulletinText {
    /// Who reported for the period (报送情况). Rates are as printed, without the sign of percent.
    package func reporting(_ counts: Completeness, rate: String, onTime: String, returned: Int) -> String {
        guard counts.expected > 0 else { return say("本期没有应报单位。", "No unit was due to report for the period.") }
        if isPreview {
            return say(
                "本期报送期未到，应报单位\(counts.expected)个，已报\(counts.received)个。",
                "Reports for the period are not due yet: \(count(counts.received)) of \(Digits.grouped(counts.expected)) came so far."
            )
        }
        if counts.received == 0, counts.expected > 1 {
            return say(
                "应报单位\(counts.expected)个，本期尚无报送。",
                "None of the \(Digits.grouped(counts.expected)) units due to report has reported for the period.")
        }
        if counts.expected == 1 { return singleReport(counts, returned: returned) }
        let back = returned == 0 ? "无退回修改" : "退回修改\(returned)件次"
        return say(
            "应报单位\(counts.expected)个，实报\(counts.received)个，报送率\(rate)%；按时报送\(counts.onTime)个，按时报送率\(onTime)%；\(back)。",
            englishReporting(counts, rate: rate, onTime: onTime, returned: returned))
    }

    private func englishReporting(_ counts: Completeness, rate: String, onTime: String, returned: Int) -> String {
        let back =
            switch returned {
            case 0: "no report was returned"
            case 1: "one report was returned"
            default: "reports were returned \(Digits.grouped(returned)) times"
            }
        if counts.onTime == counts.expected {
            return
                "\(counts.expected == 2 ? "Both" : "All \(Digits.grouped(counts.expected))") units due to report did, on time; \(back)."
        }
        let (received, early) = (count(counts.received), count(counts.onTime))
        return
            "Of \(Digits.grouped(counts.expected)) units due to report, \(received) did (\(rate) %), \(early) on time (\(onTime) %); \(back)."
    }

    /// One unit has no rates: 已按时报送.
    private func singleReport(_ counts: Completeness, returned: Int) -> String {
        let came =
            counts.received == 0
            ? text("未报送", "did not")
            : counts.onTime == 0 ? text("已报送，但迟报", "did, but late") : text("已按时报送", "did, on time")
        let back =
            returned == 0
            ? text("", "")
            : text(
                "，退回修改\(returned)件次",
                returned == 1 ? "; it was returned once" : "; it was returned \(Digits.grouped(returned)) times")
        return say("应报单位\(came.zh)\(back.zh)。", "The one unit due to report \(came.en)\(back.en).")
    }

    /// Reports that are missing, came late or were returned, as a problem; nil where there are none.
    package func reportingProblem(_ counts: Completeness, returned: Int, annex: Int?) -> String? {
        let missing = max(0, counts.expected - counts.received)
        let late = max(0, counts.received - counts.onTime)
        let parts = [
            missing > 0 ? text("未报\(missing)个", "\(Digits.grouped(missing)) missing") : nil,
            late > 0 ? text("迟报\(late)个", "\(Digits.grouped(late)) late") : nil,
            returned > 0 ? text("退回修改\(returned)件次", "\(Digits.grouped(returned)) returned") : nil,
        ].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        let see = annex.map { text("（见附件\($0)）", " (see Annex \($0))") } ?? text("", "")
        let what =
            missing + late > 0
            ? text("报送不及时", "Reports were not in order") : text("报表质量有待提高", "Reports were not in order")
        let all = counts.expected > 1 && missing == counts.expected
        return say(
            "\(what.zh)，\(all ? "\(missing)个单位均未报" : Chinese.list(parts.map(\.zh)))\(see.zh)。",
            "\(what.en): \(all ? "all \(Digits.grouped(missing)) missing" : English.list(parts.map(\.en)))\(see.en).")
    }

    private func count(_ number: Int) -> String { number == 0 ? "none" : Digits.grouped(number) }

    /// Where the single period is not known: the reports of all periods so far.
    package func reportingSoFar(_ counts: Completeness, rate: String, onTime: String) -> String {
        guard counts.expected > 0 else { return say("本期没有应报单位。", "No report was due.") }
        return say(
            "启动以来应报\(counts.expected)件，实报\(counts.received)件，报送率\(rate)%；按时报送\(counts.onTime)件，按时报送率\(onTime)%。",
            "Of \(English.count(counts.expected, "report", "reports")) due since the plan began, \(Digits.grouped(counts.received)) came (\(rate) %), \(Digits.grouped(counts.onTime)) on time (\(onTime) %)."
        )
    }

    package func missing(_ count: Int, annex: Int?) -> String {
        guard let annex else {
            return count == 0
                ? say("无未报单位。", "No unit is missing.")
                : say("未报单位\(count)个。", "\(English.capitalised(English.count(count, "unit is", "units are"))) missing.")
        }
        switch count {
        case 0: return say("无未报单位。", "No unit is missing.")
        case 1: return say("未报单位名单见附件\(annex)。", "The one missing is named in Annex \(annex).")
        default: return say("未报单位名单见附件\(annex)。", "The \(English.number(count)) missing are listed in Annex \(annex).")
        }
    }
}
