package import Domain

extension BulletinText {
    /// Who reported for the period (报送情况). Rates are as printed, without the sign of percent.
    package func reporting(_ counts: Completeness, rate: String, onTime: String, returned: Int) -> String {
        guard counts.expected > 0 else { return say("本期没有应报单位。", "No unit was due to report for the period.") }
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
        guard counts.expected > 1 else {
            let came = counts.received == 0 ? "did not" : counts.onTime == 0 ? "did, but late" : "did, on time"
            return "The one unit due to report \(came); \(back)."
        }
        let (received, early) = (count(counts.received), count(counts.onTime))
        return
            "Of \(Digits.grouped(counts.expected)) units due to report, \(received) did (\(rate) %), \(early) on time (\(onTime) %); \(back)."
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

    package func missing(_ count: Int, annex: Int) -> String {
        switch count {
        case 0: say("无未报单位。", "No unit is missing.")
        case 1: say("未报单位名单见附件\(annex)。", "The one missing is named in Annex \(annex).")
        default: say("未报单位名单见附件\(annex)。", "The \(English.number(count)) missing are listed in Annex \(annex).")
        }
    }
}
