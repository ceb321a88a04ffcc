import Domain

extension Failure {
    /// What stands in the way of monitoring and of matters.
    var matterSentence: Bilingual {
        switch self {
        case .nothingMonitored:
            text(
                "还没有监测数据。用 tongxing monitor import 导入监测表；行动计划须有 monitoring 规则。",
                "Nothing is monitored yet. Import a sheet with tongxing monitor import; the plan needs rules under monitoring."
            )
        case .unreadableMonth(let value):
            text("不是月份：“\(value)”。写作 2021-06。", "“\(value)” is no month. Write 2021-06.")
        case .noSuchEnterprise(let code): text("没有 \(code) 的监测数据。", "No sheet of \(code) is on record.")
        case .unknownLevel(let value, let known):
            text(
                "没有等级“\(value)”，可用：\(Chinese.list(known))。",
                "There is no level “\(value)”; there are \(English.list(known)).")
        case .noSuchMatter(let id): text("没有第 \(id) 号督办事项。", "There is no matter \(id).")
        case .matterStands(let id, let state):
            text(
                "第 \(id) 号督办事项\(MatterLabels.state(state).zh)，不能这样办理。",
                "Matter \(id) is \(MatterLabels.state(state).en); this step does not follow.")
        case .notYourMatter(let id, let may):
            text(
                "第 \(id) 号督办事项的这一步由\(Chinese.list(may))办理。",
                "This step of matter \(id) is for \(English.list(may)) to take.")
        case .deadlinePassed(let day):
            text("时限 \(day) 不晚于今天或原时限。请写更晚的日期。", "The deadline \(day) is not later than today or the one that holds.")
        case .nothingToFollow(let open):
            text(
                open > 0 ? "没有要督办的：\(open) 件已在督办。" : "没有要督办的。",
                open > 0 ? "Nothing to follow up: \(open) are followed up already." : "Nothing to follow up.")
        case .notBelowIssuer(let region, let issuer):
            text("\(region)不在\(issuer)之下，不能由其督办。", "\(region) is not below \(issuer), which cannot follow it up.")
        default: text("未能完成。", "Not done.")
        }
    }
}
