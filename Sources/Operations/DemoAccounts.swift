import Domain

/// One account of each role, for a first look at the site.
enum DemoAccounts {
    private static let people: [(name: String, person: String, role: Role, region: String, body: String?)] = [
        ("youxian", "周明", .county, "430223", nil), ("zhuzhou", "李敏", .city, "430200", nil),
        ("hunan", "王芳", .province, "430000", nil), ("gonghui", "刘洋", .partner, "430000", "省总工会"),
        ("shenji", "陈静", .auditor, "430000", nil), ("admin", "张伟", .administrator, "430000", nil),
    ]

    /// Adds them with generated passwords, which are nowhere else.
    static func add(to work: AccountWork) throws -> [AccountWork.Made] {
        try people.map {
            try work.add($0.name, person: $0.person, role: $0.role, region: $0.region, body: $0.body)
        }
    }
}
