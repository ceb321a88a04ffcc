import Domain

extension ProblemText {
    /// What a register's rules say of a row; nil: nothing of theirs.
    var registerRule: Bilingual? {
        switch cause {
        case .documentDiffers:
            text("“\(value)”与该文号已登记的不一致", "“\(value)” is not what is on record for the document")
        case .overQuota:
            text("超出\(subject.zh)推荐名额（\(expected)）", "Over the quota of \(subject.en) (\(expected))")
        case .publicityShort:
            text("公示未满期即认定，最早应为 \(expected)", "Recognised before the publicity was over; \(expected) at the earliest")
        case .notNew:
            text(
                "成立日期不在服务前 \(expected) 个月内，入账但不计数",
                "Not registered within \(expected) months before the service: kept, not counted")
        case .ageUnknown:
            text("没有成立日期，不能认定为新企，入账但不计数", "No date of registration, so not known to be new: kept, not counted")
        case .wrongKind:
            text(
                "“\(value)”不属于计数的登记类别（\(expected)），入账但不计数",
                "“\(value)” is of a kind that does not count (\(expected)): kept, not counted")
        default: nil
        }
    }
}
