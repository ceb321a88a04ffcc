/// The columns of a monthly monitoring sheet (月度监测表).
package enum MonitoringForm {
    package static let form = RecordForm(
        code: "monitoring", title: Bilingual(zh: "劳动关系动态监测月报表", en: "Monthly monitoring of labour relations"),
        fields: [
            RecordField(
                "month", Bilingual(zh: "监测月份", en: "month"), .month,
                synonyms: ["月份", "月度", "监测月", "报告期", "报告月份", "所属月份", "统计月份"], isRequired: true),
            RecordField(
                "region", Bilingual(zh: "县市区", en: "region"), .region,
                synonyms: ["地区", "所在地区", "所属地区", "县市区（园区）", "填报单位", "属地", "所在县区", "市州"], isRequired: true),
            RecordField(
                "code", Bilingual(zh: "统一社会信用代码", en: "code"), .creditCode,
                synonyms: ["信用代码", "社会信用代码", "统一信用代码", "企业代码", "credit_code", "uscc"], isRequired: true),
            RecordField(
                "name", Bilingual(zh: "企业名称", en: "name"), .text(limit: 120),
                synonyms: ["单位名称", "企业", "用人单位", "用人单位名称", "名称", "enterprise"], isRequired: true),
            RecordField(
                "employees", Bilingual(zh: "职工人数", en: "employees"), .number(decimals: 0),
                synonyms: ["用工人数", "从业人数", "职工总数", "员工人数", "在岗人数", "用工总数"], isRequired: true),
            RecordField(
                "contracts", Bilingual(zh: "签订劳动合同人数", en: "contracts"), .number(decimals: 0),
                synonyms: ["合同签订人数", "劳动合同签订人数", "签订合同人数", "已签合同人数", "签订劳动合同数"]),
            RecordField(
                "insured", Bilingual(zh: "参保人数", en: "insured"), .number(decimals: 0),
                synonyms: ["社保参保人数", "参加社会保险人数", "缴费人数", "参保缴费人数", "社会保险参保人数"]),
            RecordField(
                "owed_persons", Bilingual(zh: "拖欠工资人数", en: "owed_persons"), .number(decimals: 0),
                synonyms: ["欠薪人数", "拖欠人数", "涉及人数"]),
            RecordField(
                "owed_amount", Bilingual(zh: "拖欠工资金额（元）", en: "owed_amount"), .number(decimals: 2),
                synonyms: ["拖欠工资金额", "欠薪金额", "拖欠金额", "欠薪金额（元）", "拖欠金额（元）"]),
            RecordField(
                "owed_days", Bilingual(zh: "拖欠天数", en: "owed_days"), .number(decimals: 0),
                synonyms: ["欠薪天数", "拖欠工资天数", "拖欠时间（天）", "拖欠天数（天）"]),
        ])
}
