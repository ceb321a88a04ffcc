import Domain

/// What is wrong, or only unusual, in a line of a wage survey.
extension ProblemCause {
    func wageSentence(_ value: String, expected: String) -> Bilingual? {
        switch self {
        case .payMonthly:
            text("“\(value)”元作为年薪酬过低，像是月薪", "\(value) yuan is too little for a year: it looks like a month's pay")
        case .payTenThousands:
            text(
                "“\(value)”元作为年薪酬过低，像是以万元填写",
                "\(value) yuan is too little for a year: it looks like units of 10,000 yuan")
        case .payTooLow:
            text("“\(value)”元不可能是一个人的年薪酬", "\(value) yuan cannot be one person's pay of a year")
        case .payTooHigh:
            text(
                "“\(value)”元作为一个人的年薪酬过高，像是合计数或以分填写",
                "\(value) yuan is too much for one person's year: it looks like a total")
        case .payLow: text("年薪酬“\(value)”元偏低，已收入", "\(value) yuan a year is unusually little, and was taken")
        case .payHigh: text("年薪酬“\(value)”元偏高，已收入", "\(value) yuan a year is unusually much, and was taken")
        case .headcountZero: text("人数不能为 0", "The headcount must be above 0")
        case .headcountTooLarge:
            text(
                "一行的人数“\(value)”过多（至多 \(expected)）",
                "A headcount of \(value) in one row is too large (at most \(expected))")
        case .unknownOccupation:
            text("计划的职业目录里没有“\(value)”，按原样收入", "“\(value)” is not in the plan's list of occupations; taken as it is")
        case .occupationContradicts:
            text(
                "职业编码“\(value)”是\(expected)，与名称不符",
                "The occupation code “\(value)” is that of \(expected), not of the name beside it")
        case .occupationDated:
            text("职业编码“\(value)”被电子表格改成了日期", "A spreadsheet has turned the occupation code into the date “\(value)”")
        case .unknownIndustry:
            text("不是国民经济行业门类：“\(value)”，按原样收入", "“\(value)” is no sector of GB/T 4754; taken as it is")
        default: nil
        }
    }

    var wageHint: Bilingual? {
        switch self {
        case .payMonthly, .payTenThousands, .payTooLow, .payTooHigh:
            text("应填一个人全年的税前薪酬，单位元", "Give one person's gross pay of the whole year, in yuan")
        case .headcountZero: text("没有人的职业不要填", "Leave out occupations without anybody")
        case .occupationContradicts: text("请核对编码和名称", "Check code and name")
        case .occupationDated:
            text("请把该列设为文本，重填编码，如 4-07-05-01", "Set the column to text and give the code again, as 4-07-05-01")
        default: nil
        }
    }
}
