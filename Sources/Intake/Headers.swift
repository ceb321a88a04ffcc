package import Domain

/// What a column holds.
package enum ColumnRole: Hashable, Sendable {
    case period, region
    /// A second, higher column of regions beside the first: 市州 beside 县市区.
    case upperRegion
    /// Codes of regions beside their names.
    case regionCode
    case indicator, count
    /// Whether a row's figures are new or cumulative.
    case measure
    /// 计量单位.
    case unit
    /// The figures of one indicator, by its place in the plan.
    case figure(Int)
    case filer, note, year, target, document, reason
    /// Known, and not needed here: numbering, rates, targets beside figures.
    case leftAlone
    /// Year-to-date or plan-to-date figures.
    case cumulative
    case unknown
    /// No header text.
    case untitled
}

/// The words that columns are headed with (contract §4, domain facts §5).
package struct Headers: Sendable {
    private var words: [String: ColumnRole] = [:]

    private static let common: [(ColumnRole, [String])] = [
        (.regionCode, ["county_code", "region_code", "行政区划代码", "区划代码", "地区代码", "单位代码", "代码", "code"]),
        (.period, ["period", "report_period", "reportperiod", "报告期", "填报期", "期别", "报告期别", "所属期", "季度", "月份"]),
        (
            .region,
            [
                "county", "region", "地区", "县市区", "县(市、区)", "县(市区)", "县市区(园区)", "填报单位", "报送单位", "上报单位",
                "区县", "县区", "行政区划", "县市", "县(市)区", "区县市", "县市区名称", "各县市区", "所属县区", "区域", "辖区", "行政区划名称", "区划名称",
                "县市区/园区", "region_name", "regionname", "name", "地区名称", "单位全称", "reportingunit",
            ]
        ),
        (.upperRegion, ["city", "市州", "市(州)", "市、州", "地市", "city_code", "province", "省份"]),
        (
            .indicator,
            [
                "indicator", "indicator_code", "indicator_name", "统计指标", "工作任务", "工作内容", "项目名称", "指标内容", "指标", "指标名称",
                "考核指标", "项目",
            ]
        ),
        (.count, ["count", "本期新增", "本季新增", "本月新增", "新增数", "本期新增数", "本季新增数", "本月新增数", "本期数"]),
        (.measure, ["measure", "口径", "统计口径", "数据类型", "数据项", "类别", "类型", "数值类型", "期间"]),
        (.unit, ["计量单位", "度量单位", "unitofmeasure"]),
        (.filer, ["filer", "填报人", "填表人"]),
        (.note, ["note", "notes", "remark", "remarks", "备注", "说明", "备注说明"]),
        (.year, ["year", "年度", "年份"]),
        (.target, ["target", "目标任务", "工作目标", "计划完成数", "任务数", "全年任务目标", "年度目标", "目标"]),
        (.document, ["document", "文号", "文件号", "下达文号"]),
        (.reason, ["reason", "调整原因", "原因"]),
        (
            .leftAlone,
            [
                "序号", "编号", "序", "no", "no.", "审核人", "复核人", "负责人", "单位负责人", "分管领导", "姓名", "经办人", "企业名单", "企业名称",
                "统一社会信用代码", "证件", "上报时间", "报送时间", "责任人", "状态", "审核结果", "得分", "等次", "差距", "是否完成", "id", "联系人", "联系电话",
                "电话",
                "手机", "填报日期", "报出日期", "上报日期", "填表日期", "责任单位", "牵头单位", "完成率", "完成进度", "占比",
                "占年任务之比", "任务完成率", "年度完成率", "总完成率", "三年目标", "排名", "位次", "进展情况", "工作进展", "存在问题", "主要做法",
                "下步打算", "下一步打算", "下步工作打算", "工作措施", "完成时限", "完成情况说明", "错误说明", "whatiswrong",
                "报送情况", "是否按时",
            ]
        ),
        (
            .cumulative,
            [
                "累计", "累计完成", "已完成数", "实际完成", "累计数", "本年累计", "总累计", "累计完成数", "今年以来", "启动以来",
                "cumulative",
            ]
        ),
    ]

    /// - Parameters:
    ///   - indicators: The plan's, in order; empty for files that have no figures.
    ///   - stated: What the caller says of headers, `--column "HEADER=indicator"`.
    package init(indicators: [Indicator] = [], stated: [String: ColumnRole] = [:]) {
        for (role, names) in Self.common {
            for name in names { words[PlainText.folded(name)] = role }
        }
        for (place, indicator) in indicators.enumerated() {
            for name in Self.names(of: indicator) { words[PlainText.folded(name)] = .figure(place) }
        }
        for (header, role) in stated { words[PlainText.folded(header)] = role }
    }

    /// Whether a word heads the columns without which no file can be read.
    static func isReserved(_ folded: String) -> Bool {
        common.contains { role, names in
            [.period, .region, .indicator, .count].contains(role) && names.contains { PlainText.folded($0) == folded }
        }
    }

    static func names(of indicator: Indicator) -> [String] {
        [indicator.code, indicator.name.zh, indicator.name.en] + indicator.synonyms
    }

    package func role(_ header: String) -> ColumnRole {
        let folded = PlainText.folded(header)
        guard !folded.isEmpty else { return .untitled }
        if let role = words[folded] ?? words[PlainText.withoutBrackets(folded)] { return role }
        return folded.hasSuffix("%") ? words[String(folded.dropLast())] ?? .unknown : .unknown
    }

    package func roles(_ cells: [String]) -> [ColumnRole] {
        var roles = cells.map(role)
        // 单位 heads regions where nothing else does, else it is the unit of measure.
        let units = cells.indices.filter { ["单位", "单位名称"].contains(PlainText.folded(cells[$0])) }
        for place in units { roles[place] = roles.contains(.region) ? .leftAlone : .region }
        // A city column alone is the region's.
        if !roles.contains(.region), let code = roles.firstIndex(of: .regionCode) { roles[code] = .region }
        if !roles.contains(.region), let upper = roles.lastIndex(of: .upperRegion) { roles[upper] = .region }
        return roles
    }
}

extension Headers {
    /// Which row of a table heads it, from 1: the first among the first thirty with two known words, else the first that
    /// is not blank; nil in an empty table.
    package static func likelyRow(_ rows: [[String]], indicators: [Indicator]) -> Int? {
        let headers = Headers(indicators: indicators)
        for (place, cells) in rows.prefix(30).enumerated() {
            let known = Set(headers.roles(cells)).subtracting([.unknown, .untitled])
            if known.count >= 2 { return place + 1 }
        }
        return rows.firstIndex { $0.contains { !PlainText.folded($0).isEmpty } }.map { $0 + 1 }
    }
}
