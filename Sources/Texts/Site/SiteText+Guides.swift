package import Domain

/// The guidance plan and the wage guide.
extension SiteText {
    package static let wages = SitePage(
        "企业薪酬指引", "Wage Guide",
        [
            "year": text("调查年度", "Survey year"), "region": text("地区", "Region"), "industry": text("行业", "Industry"),
            "occupation": text("职业", "Occupation"), "show": text("查看", "Show"),
            "method": text("编制说明", "How it is made"),
            "files": text("下载", "Files"),
            "filesNote": text(
                "Excel 和 Word 另有分行业、分市州各表。", "Excel and Word add the tables by industry and by city."),
            "none": text(
                "还没有薪酬调查数据。省厅导入调查表（tongxing wages import）后，这里给出各职业的分位值。",
                "No wage survey is on record. Once the province has imported one (tongxing wages import), the percentiles stand here."
            ),
        ])

    package static let allOccupations = text("全部职业", "All occupations")

    package static let guidance = SitePage(
        "重点企业用工指导", "Guidance to Key Enterprises",
        [
            "period": text("报告期", "Period"), "region": text("地区", "Region"), "show": text("查看", "Show"),
            "byRegion": GuidanceText.byRegion, "unvisited": GuidanceText.unvisited, "visits": GuidanceText.visits,
            "files": text("下载", "Files"),
            "none": text(
                "名单上没有重点企业。请先导入重点企业名单（台账 key_enterprises）和指导台账（guidance_visits）。",
                "No key enterprise is on the list. Import the list (register key_enterprises) and the visits (guidance_visits) first."
            ),
        ])
}
