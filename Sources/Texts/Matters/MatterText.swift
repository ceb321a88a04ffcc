package import Domain

/// What a matter is called and what it asks for, where a rule opens it.
package enum MatterText {
    /// A warning's: `示例电子有限公司：工资拖欠红色预警（2021年6月起）`.
    package static func title(
        enterprise: String, kind: Bilingual, level: Bilingual, opened: Month
    ) -> Bilingual {
        text(
            "\(enterprise)：\(kind.zh)\(level.zh)预警（\(Labels.month(opened).zh)起）",
            "\(enterprise): \(level.en) warning, \(kind.en), since \(Labels.month(opened).en)")
    }

    package static func demand(_ sheet: MonitorSheet, _ kind: WarningKind) -> Bilingual {
        let month = Labels.month(sheet.month)
        switch kind {
        case .arrears:
            let amount = Fraction(sheet.owedAmount, over: 100).fixed(2)
            return text(
                "\(month.zh)监测：拖欠工资\(sheet.owedPersons)人、\(amount)元，已\(sheet.owedDays)天。请核实情况，督促企业限期支付，并反馈支付结果。",
                "Monitoring of \(month.en): wages of \(sheet.owedPersons) people owed, \(amount) yuan, for \(sheet.owedDays) days. Please verify, see that they are paid and report the result."
            )
        case .contract:
            return text(
                "\(month.zh)监测：职工\(sheet.employees)人，签订劳动合同\(sheet.contracts ?? 0)人。请指导企业依法签订劳动合同，并反馈签订情况。",
                "Monitoring of \(month.en): \(sheet.contracts ?? 0) of \(sheet.employees) employees have contracts. Please guide the enterprise to sign them and report."
            )
        case .insured:
            return text(
                "\(month.zh)监测：职工\(sheet.employees)人，参保\(sheet.insured ?? 0)人。请督促企业依法为职工参保缴费，并反馈办理情况。",
                "Monitoring of \(month.en): \(sheet.insured ?? 0) of \(sheet.employees) employees are insured. Please see that the others are insured and report."
            )
        }
    }

    /// A lag's: `株洲市：劳动关系和谐企业严重滞后（截至2022年第二季度）`.
    package static func title(region: Region, indicator: Indicator, status: Status, through: Period) -> Bilingual {
        text(
            "\(region.name)：\(indicator.name.zh)\(Labels.status(status).zh)（截至\(Labels.period(through).zh)）",
            "\(region.name(in: .en)): \(indicator.name.en) \(Labels.status(status).en) (to \(Labels.period(through).en))"
        )
    }

    package static func demand(
        indicator: Indicator, completed: Int, target: Int, shortfall: Int, through: Period
    ) -> Bilingual {
        let unit = indicator.unit
        return text(
            "截至\(Labels.period(through).zh)，累计完成\(indicator.shown(completed))\(unit.zh)（目标\(indicator.shown(target))\(unit.zh)），较序时进度差\(indicator.shown(shortfall))\(unit.zh)。请分析原因，提出措施，限期赶上序时进度，并反馈落实情况。",
            "By \(Labels.period(through).en) \(indicator.shown(completed)) of \(indicator.shown(target)) are reached, \(indicator.shown(shortfall)) short of the pace. Please say why, take measures to catch up, and report."
        )
    }
}
