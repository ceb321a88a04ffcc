package import Domain

extension BulletinText {
    package var regionHead: String { say("地区", "Region") }

    package var figuresHeading: String { say("调整的数据", "Figures that changed") }
    package var linesHeading: String { say("调整依据", "The lines behind them") }
    package var targetRevisionsHeading: String { say("目标任务调整", "Targets that were revised") }

    package func adjustmentsIntro(title: String, day: Day, cutoff: Day) -> String {
        say(
            "与\(Labels.day(day).zh)《\(title)》（截至\(Labels.day(cutoff).zh)）相比，",
            "Compared with “\(title)” of \(Labels.day(day).en) (to \(Labels.day(cutoff).en)), ")
    }

    package func adjusted(_ count: Int) -> String {
        count == 0
            ? say("各项合计数据无变动，下列填报有调整。", "no total changed, but the lines below did.")
            : say("下列\(count)项数据有调整。", "\(English.count(count, "figure", "figures")) changed.")
    }

    package var nothingAdjusted: String { say("数据无调整。", "no figure changed.") }

    package func target(of year: Int) -> String { say("\(year)年目标", "Target \(year)") }

    /// `更正（台账比对）、补报2处`.
    package func causes(_ causes: [(kind: String, reason: String?, count: Int)]) -> String {
        let parts = causes.map { cause in
            let label = Labels.cause(cause.kind)[language]
            let times = cause.count > 1 ? say("\(cause.count)处", " ×\(cause.count)") : ""
            return told(label + times, label, cause.reason)
        }
        return parts.isEmpty ? "–" : parts.joined(separator: say("；", "; "))
    }

    /// Each act with its number, author and moment.
    package func acts(_ acts: [(kind: String, reason: String?, act: Int, author: String, at: String)]) -> String {
        let parts = acts.map { act in
            let day = Moment(act.at).map { Labels.day($0.beijingDay)[language] } ?? act.at
            let who = [act.author, day].filter { !$0.isEmpty }.joined(separator: say("，", ", "))
            let label = Labels.cause(act.kind)[language]
            let cause = told(label, label, act.reason)
            return say("\(cause)，变更\(act.act)，\(who)", "\(cause), act \(act.act), \(who)")
        }
        return parts.isEmpty ? "–" : parts.joined(separator: say("；", "; "))
    }

    /// A cause with its reason; a reason that begins with the cause's own word needs no other.
    private func told(_ cause: String, _ label: String, _ reason: String?) -> String {
        guard let reason, !reason.allSatisfy(\.isWhitespace) else { return cause }
        return reason.hasPrefix(label) ? reason : say("\(cause)（\(reason)）", "\(cause) (\(reason))")
    }
}
