package import Domain

extension BulletinText {
    /// Methods and sources, as notes under the first annex.
    ///
    /// - Parameters:
    ///   - basis: Which filings count.
    ///   - ranked: Indicators that make the composite; none where neither it nor ranks are shown.
    ///   - hasTargets: Whether there are rates at all.
    ///   - filings: How many the figures count; nil: not known.
    ///   - acts: In how many acts these were recorded.
    /// - Returns: Notes with their numbers.
    package func notes(basis: Basis, ranked: [Indicator], hasTargets: Bool, filings: Int?, acts: Int) -> [String] {
        var notes =
            !hasTargets
            ? []
            : [
                say(
                    "未完成任务的，完成率不进位至100%；已有进展的，完成率不舍为0。",
                    "The rate of unfinished work is never rounded up to 100 %, that of work begun never down to 0."),
                say(
                    "完成率＝累计÷目标任务；序时进度＝（以前年度目标＋本年目标×本年已过月数÷本年计划月数）÷\(periods.target.zh)；差距按未修约数计算，以百分点表示。",
                    "Rate = completed ÷ target. Pace = (targets of earlier years + this year's target × its months elapsed ÷ its months in the plan) ÷ \(periods.target.en). Distances are computed before rounding, in percentage points."
                ),
            ]
        if regions.hasChildren, !ranked.isEmpty { notes.append(rankNote(ranked)) }
        notes.append(source(basis: basis, filings: filings, acts: acts))
        guard notes.count > 1 else { return notes.map { say("注：\($0)", "Note: \($0)") } }
        return notes.enumerated().map { place, note in
            say("\(place == 0 ? "注：" : "")\(place + 1).\(note)", "\(place == 0 ? "Notes: " : "")\(place + 1). \(note)")
        }
    }

    /// How ranks are given, and the composite where there are several rates.
    private func rankNote(_ ranked: [Indicator]) -> String {
        let ofYear = plan.rankBy == .year && periods.hasYears
        let ranks = say(
            "位次按\(ofYear ? "年度" : "")完成率由高到低，相同的并列，不空位次。",
            "Ranks go by the rate\(ofYear ? " of the year" : ""), highest first; equal rates share a rank and none is skipped."
        )
        guard ranked.count > 1 else { return ranks }
        let names = ranked.map { words($0).short(language) }
        let weights =
            Set(ranked.map { $0.weightFraction }).count == 1
            ? text("等权", "equal weights")
            : text(
                "权重" + zip(names, ranked).map { "\($0)\($1.weight)" }.joined(separator: "、"),
                "weights " + zip(names, ranked).map { "\($0) \($1.weight)" }.joined(separator: ", "))
        return say(
            "综合完成率为有目标任务的\(Chinese.list(names))完成率的加权平均（\(weights.zh)，每项最高计100%）；",
            "The composite rate is the weighted mean of the rates of \(English.list(names)) (\(weights.en), each counted up to 100 %), where there is a target. "
        ) + ranks
    }

    private func source(basis: Basis, filings: Int?, acts: Int) -> String {
        guard let filings, filings > 0 else {
            return say("数据口径为\(regions.basis(basis).zh)。", "Basis: \(regions.basis(basis).en).")
        }
        return say(
            "数据口径为\(regions.basis(basis).zh)，依据\(filings)份填报（\(acts)项变更记录）汇总。",
            "Basis: \(regions.basis(basis).en); from \(English.count(filings, "filing", "filings")) recorded in \(English.count(acts, "act", "acts"))."
        )
    }

    /// The first 16 digits of the hash at the head of the record.
    package func checkCode(_ snapshot: String) -> String {
        say("校验码：\(snapshot.prefix(16))", "Check code: \(snapshot.prefix(16))")
    }

    package var none: String { say("无。", "None.") }

    // MARK: Reporting

    package var notDue: String { say("报送期未到。", "Reports are not due yet.") }

    package func noneMissing(_ period: Period) -> String {
        say("本期无未报、退回、迟报单位。", "No unit is missing, was returned or came late.")
    }

    package var missingHeading: String { say("未报、退回、迟报单位名单", "Missing, returned and late") }

    /// The state of a unit's report, by the code of `ReportingTable.State`.
    package func state(_ code: String) -> String {
        switch code {
        case "missing": say("未报", "missing")
        case "returned": say("退回未重报", "returned")
        case "late": say("迟报", "late")
        default: code
        }
    }
}
