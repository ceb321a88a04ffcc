package import Domain

/// What every page of the site says.
package enum SiteText {
    /// Words of one page, by the names that its template uses.
    package typealias Words = [String: Bilingual]

    package static let shell: Words = [
        "product": text("同行", "Tongxing"), "skip": text("跳到正文", "Skip to the content"),
        "nav": text("主导航", "Main navigation"), "account": text("我的账号", "My account"),
        "signOut": text("退出登录", "Sign out"), "asOf": text("数据截取时间", "Recorded by"),
        "snapshot": text("校验码", "Check code"), "program": text("程序版本", "Version"),
        "beijing": text("时间均为北京时间", "All times are Beijing time"),
        "clock": text(
            "服务器时钟慢于最近一次变更的时间：新的变更会记为晚于它。请信息中心校准时钟。",
            "The server's clock is behind the last recorded act; new acts are stamped after it. Have the clock set right."
        ),
    ]

    package static func noticeWord(_ kind: String) -> Bilingual {
        switch kind {
        case "done": text("完成。", "Done.")
        case "warning": text("注意：", "Note:")
        case "error": text("有误：", "Wrong:")
        default: text("提示：", "Note:")
        }
    }

    package struct NavigationItem: Sendable {
        /// With `{region}` for the account's own.
        package let href: String
        package let label: Bilingual

        init(_ href: String, _ zh: String, _ en: String) {
            self.href = href
            label = text(zh, en)
        }
    }

    /// Where a role goes from every page.
    package static func navigation(_ role: Role) -> [NavigationItem] {
        let own = "/regions/{region}"
        switch role {
        case .county:
            return [
                .init("/", "填报", "Report"), .init("/registers", "台账", "Registers"), .init(own, "进展", "Progress"),
                .init(own + "/history", "历史", "History"),
                .init("/guidance", "用工指导", "Guidance"), .init("/wages", "薪酬指引", "Wages"),
                .init("/monitoring", "动态监测", "Monitoring"), .init("/matters", "督办", "Matters"),
            ]
        case .city:
            return [
                .init("/", "收件", "Inbox"), .init(own + "/imports", "导入", "Import"),
                .init("/registers", "台账", "Registers"),
                .init(own + "/package", "报送件", "Package"), .init(own + "/reminders", "催报", "Reminders"),
                .init(own, "进展", "Progress"), .init(own + "/history", "历史", "History"),
                .init("/guidance", "用工指导", "Guidance"), .init("/wages", "薪酬指引", "Wages"),
                .init("/monitoring", "动态监测", "Monitoring"), .init("/matters", "督办", "Matters"),
            ]
        case .province:
            return [
                .init("/", "总览", "Overview"), .init("/packages", "报送件", "Packages"),
                .init("/reporting", "报送情况", "Reporting"), .init("/targets", "目标任务", "Targets"),
                .init("/registers", "台账", "Registers"), .init("/periods", "报告期", "Periods"),
                .init("/bulletins", "通报", "Bulletins"),
                .init("/guidance", "用工指导", "Guidance"), .init("/wages", "薪酬指引", "Wages"),
                .init("/monitoring", "动态监测", "Monitoring"), .init("/matters", "督办", "Matters"),
                .init("/compare", "数据变动", "Changes"), .init("/ledger", "变更记录", "Ledger"),
            ]
        case .partner:
            return [
                .init("/", "总览", "Overview"), .init("/bulletins", "通报与会签", "Bulletins"),
                .init("/targets", "目标任务", "Targets"), .init("/registers", "台账", "Registers"),
                .init("/guidance", "用工指导", "Guidance"),
                .init("/wages", "薪酬指引", "Wages"), .init("/monitoring", "动态监测", "Monitoring"),
            ]
        case .auditor:
            return [
                .init("/", "总览", "Overview"), .init("/ledger", "变更记录", "Ledger"),
                .init("/verify", "完整性校验", "Verify"), .init("/bulletins", "通报", "Bulletins"),
                .init("/targets", "目标任务", "Targets"), .init("/packages", "报送件", "Packages"),
                .init("/registers", "台账", "Registers"),
                .init("/guidance", "用工指导", "Guidance"), .init("/wages", "薪酬指引", "Wages"),
                .init("/monitoring", "动态监测", "Monitoring"), .init("/matters", "督办", "Matters"),
                .init("/compare", "数据变动", "Changes"),
            ]
        case .administrator:
            return [.init("/", "账号", "Accounts"), .init("/log", "安全日志", "Security log")]
        }
    }

    /// What a page says first after something was done, by a code in its address.
    package static let said: Words = [
        "saved": text("已保存。", "Saved."), "draft-dropped": text("草稿已删除。", "The draft is deleted."),
        "signed-out": text("已退出登录。", "You have signed out."),
        "password": text("密码已修改，其他地方的登录已失效。", "The password is changed; other sign-ins have ended."),
        "closed": text("账号已停用。", "The account is closed."), "unlocked": text("账号已解锁。", "The account is unlocked."),
        "revoked": text("令牌已作废。", "The token is revoked."), "sent": text("报送件已报送。", "The package is sent."),
        "withdrawn": text("已撤回。", "Withdrawn."), "approved": text("已审核通过。", "Approved."),
        "accepted": text("已审定。", "Accepted."), "returned": text("已退回修改。", "Returned."),
        "undone": text("导入已撤销。", "The import is undone."),
        "confirmed": text("代录的数已确认，这是回执。", "The figures are confirmed; this is the receipt."),
        "concurred": text("会签意见已记录。", "The concurrence is on record."),
        "opened": text("已开网。", "Opened."), "shut": text("已关网。", "Closed."),
        "circulated": text("已送会签，协同单位在“通报与会签”中可见。", "Sent round: the partners see it under Bulletins."),
        "published": text("已印发。", "Issued."), "imported": text("已入库。", "Stored."),
        "entered": text("已入账。", "Entered."), "attached": text("佐证材料已保存。", "The evidence is kept."),
        "taken-off": text("已移出台账。", "Taken off the register."), "erased": text("姓名已抹去。", "The name is erased."),
        "decided": text("归属认定已记录。", "The decision is on record."), "recorded": text("已记录。", "Recorded."),
        "matters-opened": text("已交办。", "Opened."), "answered": text("已反馈。", "Feedback is sent."),
        "matter-closed": text("已销号。", "The matter is closed."),
        "matter-returned": text("反馈已退回。", "The feedback is returned."),
        "matter-reopened": text("已重新办理。", "The matter is open again."),
        "extended": text("已延期。", "The deadline is extended."),
        "dropped": text("文件已放弃，没有入库。", "The file is discarded; nothing was stored."),
    ]
}
