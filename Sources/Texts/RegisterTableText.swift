package import Domain

/// Heads and titles of what a report says of registers.
package enum RegisterTableText {
    package static let section = text("台账支撑与工作开展", "Registers behind the figures")
    package static let evidence = text("台账支撑情况", "Reported figures and their registers")
    package static let honours = text("名单与社会协作", "Honours and partner units")
    package static let themes = text("主题活动开展情况", "Activities by theme")
    package static let coverage = text("台账支撑率%", "Coverage %")
    package static let shortCoverage = text("台账%", "Covered %")

    package static let region = text("地区", "Region")
    package static let indicator = text("指标", "Indicator")
    package static let reported = text("上报累计", "Reported")
    package static let rate = text("完成率%", "Rate %")
    package static let entries = text("台账记录", "Entries")
    package static let unique = text("有效去重数", "Counted once")
    package static let lost = text("其中已失效", "Since lost")
    package static let difference = text("差额", "Difference")
    package static let policy = text("重复申报", "Double claims")
    package static let register = text("台账", "Register")
    package static let inPeriod = text("本期", "In the period")
    package static let total = text("累计", "In all")
    package static let valid = text("现有有效", "Valid now")
    package static let theme = text("主题", "Theme")

    package static let note = text(
        "台账支撑率＝有效去重数（不超过上报数）÷上报累计；有效去重数按各台账的重复申报规则计，累计认定后失效的仍计入。",
        "Coverage = entities counted once on the register (at most the reported figure) ÷ reported; double claims count as each register’s rule says, and titles once reached count though they were lost since."
    )
}
