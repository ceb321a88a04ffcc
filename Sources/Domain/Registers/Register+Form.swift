/// The columns of a register's files.
extension Register {
    package var form: RecordForm {
        var fields = [
            RecordField(
                "region", text("县市区", "Region"), .region, synonyms: ["所属县市区", "填报单位", "地区"], isRequired: true)
        ]
        fields += own
        if isByDocument {
            fields += title
        } else if kind == .enterprise || kind == .organisation {
            fields.append(listing)
        }
        fields.append(RecordField("note", text("备注", "Note"), .text(limit: 200), isPersonal: kind == .person))
        return RecordForm(code: code, title: name, fields: fields)
    }

    private var own: [RecordField] {
        switch kind {
        case .person: person
        case .organisation: body(text("组织名称", "Organisation"))
        case .enterprise: body(text("企业名称", "Enterprise"))
        case .event: isAboutEnterprise ? body(text("企业名称", "Enterprise")) + service : activity
        }
    }

    private var person: [RecordField] {
        [
            RecordField(
                "name", text("姓名", "Name"), .text(limit: 60), synonyms: ["协调员姓名"], isRequired: true, isPersonal: true),
            RecordField(
                "employer", text("工作单位", "Employer"), .text(limit: 120), synonyms: ["所在单位", "单位名称", "单位"]),
            RecordField(
                "code", text("单位统一社会信用代码", "Employer’s credit code"), .creditCode,
                synonyms: ["统一社会信用代码", "信用代码", "单位信用代码"]),
            RecordField(
                "certificate", text("证书编号", "Certificate"), .text(limit: 40), synonyms: ["证书号"], isPersonal: true),
            RecordField("phone", text("联系电话", "Phone"), .text(limit: 40), synonyms: ["电话", "手机"], isPersonal: true),
        ]
    }

    private func body(_ title: Bilingual) -> [RecordField] {
        [
            RecordField(
                "name", title, .text(limit: 120),
                synonyms: ["企业名称", "单位名称", "组织名称", "名称", "企业", "单位全称", "机构名称"], isRequired: true),
            RecordField(
                "code", text("统一社会信用代码", "Credit code"), .creditCode,
                synonyms: ["信用代码", "社会信用代码", "统一信用代码", "统一代码", "企业代码", "机构代码"]),
        ]
    }

    private var service: [RecordField] {
        var fields = [
            RecordField(
                "day", text("服务日期", "Date of service"), .day,
                synonyms: ["日期", "服务时间", "指导日期", "指导时间", "走访日期", "上门日期"], isRequired: true)
        ]
        if windowMonths != nil {
            fields.append(
                RecordField(
                    "registered", text("成立日期", "Registered on"), .day, synonyms: ["注册日期", "登记日期", "注册时间", "成立时间"]))
        }
        if !modes.isEmpty {
            fields.append(
                RecordField(
                    "mode", text("服务方式", "Mode of service"), .choice(modes.map(\.choice)),
                    synonyms: ["方式", "指导方式"]))
        }
        fields.append(
            RecordField(
                "topic", text("服务内容", "Topic"), topics.isEmpty ? .text(limit: 200) : .choice(topics),
                synonyms: ["内容", "主题", "指导内容", "指导主题"]))
        return fields
    }

    private var activity: [RecordField] {
        [
            RecordField(
                "name", text("活动名称", "Activity"), .text(limit: 120), synonyms: ["名称", "活动"], isRequired: true),
            RecordField(
                "topic", text("活动主题", "Theme"), topics.isEmpty ? .text(limit: 200) : .choice(topics),
                synonyms: ["主题", "类别", "活动类别"]),
            RecordField(
                "day", text("活动日期", "Date"), .day, synonyms: ["日期", "举办日期", "时间", "活动时间"], isRequired: true),
            RecordField("place", text("地点", "Place"), .text(limit: 120), synonyms: ["活动地点", "举办地点"]),
            RecordField(
                "participants", text("参加人数", "Participants"), .number(decimals: 0), synonyms: ["人数", "参与人数"]),
        ]
    }

    /// Of a list without titles: since when it names the enterprise or organisation.
    private var listing: RecordField {
        RecordField(
            "day", text("列入日期", "Listed on"), .day, synonyms: ["列入时间", "入库日期", "确定日期", "纳入日期", "起始日期"])
    }

    /// From the list to the title: 入库 → 推荐 → 公示 → 认定 → 有效期.
    private var title: [RecordField] {
        var fields = [
            RecordField("day", text("入库日期", "Listed on"), .day, synonyms: ["入库时间", "培育日期", "纳入日期"]),
            RecordField("recommended", text("推荐日期", "Recommended on"), .day, synonyms: ["推荐时间"]),
            RecordField("publicised", text("公示日期", "Publicised on"), .day, synonyms: ["公示时间", "公示起始日期"]),
            RecordField(
                "document", text("认定文号", "Document"), .text(limit: 60), synonyms: ["文号", "命名文号", "认定文件"]),
            RecordField(
                "document_day", text("认定日期", "Document’s date"), .day,
                synonyms: ["成文日期", "命名日期", "认定时间", "命名时间"]),
            RecordField(
                "bodies", text("认定机关", "Issued by"), .text(limit: 200), synonyms: ["发文机关", "命名单位", "认定单位"]),
        ]
        if !levels.isEmpty {
            fields.append(
                RecordField(
                    "level", text("级别", "Level"), .choice(levels.map(\.choice)), synonyms: ["认定级别", "命名级别"]))
        }
        if !grades.isEmpty {
            fields.append(
                RecordField(
                    "grade", text("等级", "Grade"),
                    .choice(
                        grades.map { RecordChoice($0, text($0, $0), synonyms: ["\($0)级", "\($0.count)A"]) }),
                    synonyms: ["认定等级", "评定等级"]))
        }
        fields.append(
            RecordField(
                "valid_until", text("有效期至", "Valid until"), .day, synonyms: ["有效期", "有效期限", "到期日期", "有效截止日期"],
                mayBeFuture: true))
        return fields
    }

    private func text(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }
}

extension TitleLevel {
    /// As files write it.
    package var choice: RecordChoice {
        switch self {
        case .county: RecordChoice(rawValue, Bilingual(zh: "县级", en: "county"), synonyms: ["县", "区级", "县区级"])
        case .city: RecordChoice(rawValue, Bilingual(zh: "市级", en: "city"), synonyms: ["市", "州级", "市州级"])
        case .province: RecordChoice(rawValue, Bilingual(zh: "省级", en: "province"), synonyms: ["省"])
        case .nation: RecordChoice(rawValue, Bilingual(zh: "国家级", en: "nation"), synonyms: ["国家", "全国"])
        }
    }
}
