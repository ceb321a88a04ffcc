package import Domain

/// The words of tables and heads.
package enum Labels {
    package static func status(_ status: Status) -> Bilingual {
        switch status.code {
        case "no_target": text("未下达任务", "no target")
        case "done": text("已完成", "done")
        case "not_started": text("未启动", "not started")
        case "on_pace": text("达到序时进度", "on pace")
        case "yellow": text("略低于序时进度", "slightly behind")
        case "orange": text("滞后", "behind")
        case "red": text("严重滞后", "far behind")
        default: text(status.code, status.code)
        }
    }

    /// Readable without colour.
    package static func sign(_ status: Status) -> String {
        switch status.code {
        case "no_target": "–"
        case "done": "✓"
        case "on_pace": "●"
        case "yellow": "▲"
        case "orange": "◆"
        case "red": "■"
        case "not_started": "○"
        default: "·"
        }
    }

    package static func basis(_ basis: Basis) -> Bilingual {
        switch basis {
        case .accepted: text("省级审定数", "figures accepted by the province")
        case .approved: text("市级审核数", "figures approved by the cities")
        case .filed: text("县级上报数", "figures as filed")
        }
    }

    package static func decision(_ kind: String) -> Bilingual {
        switch kind {
        case "approve": text("审核通过", "approved")
        case "accept": text("审定", "accepted")
        case "return": text("退回修改", "returned")
        case "withdraw": text("撤回", "withdrawn")
        case "undo": text("撤销导入", "undone")
        default: text(kind, kind)
        }
    }

    package static func act(_ kind: String) -> Bilingual {
        switch kind {
        case "begin": text("建库", "set up")
        case "plan": text("计划调整", "plan changed")
        case "regions": text("填报单位调整", "regions changed")
        case "targets": text("目标调整", "targets revised")
        case "import": text("导入", "import")
        case "submit": text("上报", "submission")
        case "review": text("审核", "review")
        case "undo": text("撤销导入", "undo")
        case "bulletin-text": text("通报文字", "bulletin text")
        case "publish": text("印发通报", "bulletin issued")
        case "gate": text("开网关网", "period opened or closed")
        case "package": text("报送件", "package")
        case "concur": text("会签", "concurrence")
        case "roster": text("台账", "register")
        case "document": text("认定文件", "document")
        case "quota": text("推荐名额", "quota")
        case "claim": text("重复申报认定", "double claim")
        case "inspection": text("抽查", "spot check")
        case "erase": text("抹去姓名", "name erased")
        case "monitor": text("动态监测", "monitoring")
        case "wages": text("薪酬调查", "wage survey")
        case "matter": text("督办", "follow-up")
        default: text(kind, kind)
        }
    }

    package static func state(_ state: PeriodState) -> Bilingual {
        switch state {
        case .ahead: text("未开始", "not begun")
        case .open: text("已开网", "open")
        case .closed: text("已关网", "closed")
        case .locked: text("已锁定", "locked")
        case .reopened: text("已重新开网", "reopened")
        }
    }

    package static func state(_ state: PackageState) -> Bilingual {
        switch state {
        case .sent: text("已报送", "sent")
        case .accepted: text("已审定", "accepted")
        case .returned: text("退回修改", "returned")
        case .withdrawn: text("已撤回", "withdrawn")
        }
    }

    package static func verdict(_ verdict: Verdict) -> Bilingual {
        switch verdict {
        case .concur: text("同意", "concurs")
        case .object: text("有不同意见", "objects")
        }
    }

    package static func level(_ level: ReviewLevel) -> Bilingual {
        switch level {
        case .filed: text("已上报", "filed")
        case .approved: text("市级已审核", "approved")
        case .accepted: text("省级已审定", "accepted")
        }
    }

    package static func cause(_ kind: String) -> Bilingual {
        switch kind {
        case "filing": text("填报", "filing")
        case "late-filing": text("补报", "late filing")
        case "correction": text("更正", "correction")
        case "decision": text("审核", "decision")
        case "target-revision": text("目标调整", "target revision")
        case "undo": text("撤销导入", "undo")
        case "regions": text("填报单位调整", "change of regions")
        case "plan": text("计划调整", "change of plan")
        default: text(kind, kind)
        }
    }

    package static func kind(_ kind: BulletinKind) -> Bilingual {
        switch kind {
        case .notice: text("通报", "notice")
        case .briefing: text("工作简报", "briefing")
        case .reminder: text("工作提示函", "letter")
        }
    }

    package static func section(_ section: BulletinSection) -> Bilingual {
        switch section {
        case .practice: text("典型做法", "good practice")
        case .problem: text("存在问题", "problems")
        case .plan: text("下步工作", "next steps")
        }
    }

    /// `2021年第二季度`.
    package static func period(_ period: Period) -> Bilingual {
        switch period.cadence {
        case .quarter:
            text("\(period.year)年第\(["一", "二", "三", "四"][period.number - 1])季度", "\(period.year) Q\(period.number)")
        case .month: text("\(period.year)年\(period.number)月", "\(months[period.number - 1]) \(period.year)")
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `June`, in English.
    package static func month(_ number: Int) -> String { months[number - 1] }

    /// `2021年6月30日`, `30 June 2021`.
    package static func day(_ day: Day) -> Bilingual {
        let civil = day.civil
        return text(
            "\(civil.year)年\(civil.month)月\(civil.day)日", "\(civil.day) \(months[civil.month - 1]) \(civil.year)")
    }

    /// `2021年6月`, `June 2021`.
    package static func month(_ month: Month) -> Bilingual {
        text("\(month.year)年\(month.number)月", "\(months[month.number - 1]) \(month.year)")
    }

    /// In Beijing: `2021年7月12日17:00`.
    package static func moment(_ moment: Moment) -> Bilingual {
        let clock = moment.beijingClock
        let time = "\(Digits.padded(clock.hour, 2)):\(Digits.padded(clock.minute, 2))"
        let day = day(moment.beijingDay)
        return text("\(day.zh)\(time)", "\(day.en), \(time)")
    }
}
