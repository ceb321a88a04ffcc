import Domain

extension Failure {
    var accountSentence: Bilingual {
        switch self {
        case .unknownAccount(let name):
            text(
                "没有这个账号：“\(name)”。tongxing user list 列出全部账号。",
                "No such account: “\(name)”. tongxing user list shows all.")
        case .accountClosed(let name):
            text("账号 \(name) 已注销，不能再用；请另建账号。", "The account \(name) is closed for good; add another.")
        case .accountNameTaken(let name):
            text(
                "账号 \(name) 已有人用过（含已注销的），请换一个名称。",
                "The name \(name) is taken, perhaps by a closed account; choose another.")
        case .badAccountName(let name):
            text(
                "账号名“\(name)”不合要求：2–32 个小写字母、数字或 . _ -。",
                "“\(name)” cannot be an account's name: 2 to 32 of a–z, 0–9, . _ -.")
        case .badAccountField(let field): Self.sentence(field)
        case .regionUnfit(let role, let region):
            text(
                "“\(Labels.role(role).zh)”账号不能设在\(region)：\(Self.place(role).zh)。",
                "An account of the role “\(Labels.role(role).en)” cannot belong to \(region): \(Self.place(role).en).")
        case .weakPassword(let rule): Self.sentence(rule)
        case .wrongSignIn: text("账号或密码不对。", "The name or the password is wrong.")
        case .signInLocked:
            text(
                "失败次数过多，账号已锁定，请15分钟后再试，或请管理员解锁。",
                "Too many failures: the account is locked. Try again in 15 minutes, or ask an administrator.")
        case .unknownToken(let id): text("该账号没有第 \(id) 号接口令牌。", "The account has no token \(id).")
        case .badTokenLife(let days):
            text("接口令牌的有效期为 1–365 天，不能是 \(days) 天。", "A token is good for 1 to 365 days, not \(days).")
        case .badDraft:
            text("草稿过大（超过 64 KB）或格式不对，没有保存。", "The draft is too large (over 64 KB) or malformed; it was not kept.")
        default: flowSentence
        }
    }

    private static func sentence(_ field: AccountField) -> Bilingual {
        switch field {
        case .person: text("请写明姓名（1–40 字）。", "Give the person's name (1 to 40 characters).")
        case .phone: text("联系电话只用数字和 + - ( ) 等（不超过 40 字）。", "A telephone number has digits and + - ( ), at most 40.")
        case .body:
            text(
                "协同单位账号须写明单位名称（--body，如 省总工会，不超过 40 字）。",
                "A partner's account names its body (--body, at most 40 characters).")
        case .label: text("请写明令牌的用途（1–40 字）。", "Say what the token is for (1 to 40 characters).")
        }
    }

    private static func place(_ role: Role) -> Bilingual {
        switch role {
        case .county: text("须为县市区、园区、本级等填报单位", "it needs a county, zone, own level or other reporting unit")
        case .city: text("须为市州", "it needs a city")
        case .partner: text("须为全省或市州", "it needs the whole province or a city")
        case .province, .auditor, .administrator: text("须为全省", "it needs the whole province")
        }
    }

    private static func sentence(_ rule: PasswordRule) -> Bilingual {
        switch rule {
        case .tooShort: text("密码太短：至少 10 个字符。", "The password is too short: at least 10 characters.")
        case .tooLong: text("密码太长：最多 256 字节。", "The password is too long: at most 256 bytes.")
        case .isName:
            text("密码不能是账号名，也不能只在账号名前后加数字。", "The password must not be the account's name, with or without figures.")
        case .isCommon: text("这个密码太常见，容易被猜中，请换一个。", "That password is among the first to be guessed; choose another.")
        case .isOld: text("新密码不能与原密码相同。", "The new password must differ from the old.")
        }
    }
}
