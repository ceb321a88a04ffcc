package import Domain

/// Words of registers (台账).
package enum RegisterLabels {
    package static func event(_ kind: EntryEvent.Kind) -> Bilingual {
        switch kind {
        case .recommend: text("推荐", "recommended")
        case .publicise: text("公示", "publicised")
        case .recognise: text("认定", "recognised")
        case .review: text("复核", "reviewed")
        case .regrade: text("等级变更", "regraded")
        case .lapse: text("到期失效", "lapsed")
        case .revoke: text("撤销", "revoked")
        case .correct: text("更正", "corrected")
        case .withdraw: text("移出台账", "withdrawn")
        case .erase: text("抹去姓名", "name erased")
        }
    }

    package static func fault(_ fault: EntryStanding.Fault) -> Bilingual {
        switch fault {
        case .withdrawn: text("已移出", "withdrawn")
        case .notNew: text("不属新企，不计数", "not new, not counted")
        case .ageUnknown: text("缺成立日期，不计数", "no date of registration, not counted")
        case .wrongKind: text("登记类别不计数", "kind not counted")
        case .modeNotCounted: text("服务方式不计数", "mode not counted")
        case .notListed: text("不在名单，不计数", "not on the list, not counted")
        case .otherLevel: text("其他级别，不计数", "other level, not counted")
        }
    }

    /// How an entry stands at the end of a day.
    package static func standing(_ standing: EntryStanding, on day: Day, isByDocument: Bool) -> Bilingual {
        if let fault = standing.fault { return self.fault(fault) }
        guard let reached = standing.reached else {
            return isByDocument ? text("在库未认定", "listed, not recognised") : text("未计数", "not counted")
        }
        if reached > day { return text("未到日期", "not yet") }
        if let ended = standing.ended, ended <= day {
            return standing.ending == .revoked ? event(.revoke) : event(.lapse)
        }
        return text("有效", "valid")
    }

    package static func level(_ level: TitleLevel) -> Bilingual { level.choice.title }

    package static func policy(_ policy: ClaimPolicy) -> Bilingual {
        switch policy {
        case .first: text("计首报", "the first claim counts")
        case .none: text("认定前都不计", "none counts until decided")
        case .both: text("各自计", "each counts")
        }
    }

    package static func verdict(_ verdict: FindingVerdict) -> Bilingual {
        switch verdict {
        case .confirmed: text("属实", "confirmed")
        case .partly: text("部分属实", "partly right")
        case .unfounded: text("不属实", "unfounded")
        case .unreachable: text("无法核实", "could not be looked at")
        }
    }

    package static func likeness(_ name: String) -> Bilingual {
        switch name {
        case "code": text("同一代码", "same code")
        case "name": text("同一名称", "same name")
        default: text("名称相近", "nearly the same name")
        }
    }

    // MARK: Sentences

    /// The first sentence of a register's list.
    package static func listLead(entries: Int, reached: Int, valid: Int, isByDocument: Bool) -> Bilingual {
        isByDocument
            ? text(
                "在册 \(Digits.grouped(entries)) 条，累计认定 \(Digits.grouped(reached))，现有有效 \(Digits.grouped(valid))。",
                "\(Digits.grouped(entries)) entries; \(Digits.grouped(reached)) recognised in all, \(Digits.grouped(valid)) valid now."
            )
            : text(
                "在册 \(Digits.grouped(entries)) 条，去重计数 \(Digits.grouped(reached))。",
                "\(Digits.grouped(entries)) entries, \(Digits.grouped(reached)) counted once each.")
    }

    package static func duplicatesLead(_ groups: Int, open: Int, policy: ClaimPolicy) -> Bilingual {
        groups == 0
            ? text("没有发现重复申报。", "No double claims were found.")
            : text(
                "重复申报 \(Digits.grouped(groups)) 组，其中 \(Digits.grouped(open)) 组尚未认定归属；现按“\(self.policy(policy).zh)”计数。",
                "\(Digits.grouped(groups)) double claims, \(Digits.grouped(open)) of them undecided; for now \(self.policy(policy).en)."
            )
    }

    package static func reconcileLead(_ lines: Int, off: Int) -> Bilingual {
        lines == 0
            ? text("没有可比对的台账。", "No register to compare with.")
            : text(
                "比对 \(Digits.grouped(lines)) 项，\(Digits.grouped(off)) 项的上报数与台账不一致。",
                "\(Digits.grouped(lines)) figures compared; \(Digits.grouped(off)) differ from their register.")
    }
}
