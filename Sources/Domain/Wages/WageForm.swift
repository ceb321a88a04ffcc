/// The table of a wage survey (薪酬调查表).
package enum WageForm {
    package static let form = RecordForm(
        code: "wages", title: Bilingual(zh: "企业薪酬调查表", en: "Wage Survey"),
        fields: [
            RecordField(
                "year", Bilingual(zh: "调查年度", en: "Survey year"), .year,
                synonyms: ["年度", "年份", "所属年度", "数据年度", "统计年度"], isRequired: true),
            RecordField(
                "region", Bilingual(zh: "地区", en: "Region"), .region,
                synonyms: ["市州", "县市区", "县市区（园区）", "所在地区", "所属地区", "填报单位", "所在市州", "county", "city"], isRequired: true),
            RecordField(
                "enterprise", Bilingual(zh: "企业名称", en: "Enterprise"), .text(limit: 120),
                synonyms: ["单位名称", "企业", "用人单位", "公司名称", "调查企业", "单位", "name"], isRequired: true),
            RecordField(
                "code", Bilingual(zh: "统一社会信用代码", en: "Credit code"), .creditCode,
                synonyms: ["信用代码", "社会信用代码", "企业代码", "credit_code", "uscc"]),
            RecordField(
                "industry", Bilingual(zh: "行业", en: "Industry"), .text(limit: 60),
                synonyms: ["所属行业", "行业门类", "行业类别", "国民经济行业", "行业代码", "行业名称"]),
            RecordField(
                "occupation_code", Bilingual(zh: "职业编码", en: "Occupation code"), .text(limit: 40),
                synonyms: ["职业代码", "职业（工种）编码", "职业（工种）代码", "职业分类代码"]),
            RecordField(
                "occupation", Bilingual(zh: "职业名称", en: "Occupation"), .text(limit: 60),
                synonyms: ["职业", "职业（工种）", "职业（工种）名称", "工种", "岗位名称", "岗位", "职业小类", "职业细类"]),
            RecordField(
                "pay", Bilingual(zh: "年薪酬（元）", en: "Annual pay (yuan)"), .number(decimals: 2),
                synonyms: [
                    "年薪酬", "年工资报酬", "年工资", "年薪", "全年薪酬", "全年工资报酬", "人均年薪酬", "年人均工资报酬", "薪酬", "工资报酬", "annual_pay",
                    "annual_wage", "wage", "salary",
                ], isRequired: true),
            RecordField(
                "headcount", Bilingual(zh: "人数", en: "Headcount"), .number(decimals: 0),
                synonyms: ["从业人数", "从业人员人数", "人员数", "职工人数", "在岗人数", "persons", "employees"], isRequired: true),
        ])
}
