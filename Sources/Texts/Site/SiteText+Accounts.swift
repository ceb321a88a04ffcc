package import Domain

/// Signing in, accounts, the security log.
extension SiteText {
    package static let signIn = SitePage(
        "登录", "Sign in",
        [
            "name": text("账号", "Account"), "password": text("密码", "Password"), "go": text("登录", "Sign in"),
            "time": text("服务器时间（北京时间）", "Server time (Beijing)"),
            "lost": text("忘记密码：县区请市州、市州请省厅联系系统管理员重置。", "Lost the password? Ask your administrator to reset it."),
            "lead": text("填报、审核、报送和查看进展，都从这里进入。", "Report, check, send and look at progress from here."),
        ])

    package static let passwordsDiffer = text("两次输入的新密码不一致。", "The new password and its repetition differ.")

    package static let password = SitePage(
        "修改密码", "Change the password",
        [
            "first": text("首次登录请先修改密码。", "Change the password at your first sign-in."),
            "old": text("原密码", "Present password"), "new": text("新密码", "New password"),
            "again": text("再输入一次新密码", "New password again"), "go": text("修改密码", "Change the password"),
            "rule": text(
                "至少 10 个字符，不含账号名，不用常见密码。修改后其他地方的登录即失效。",
                "At least 10 characters, without the account's name, and no common one. Other sign-ins end."),
        ])

    package static func scope(_ scope: String) -> Bilingual {
        scope == "write" ? text("读写", "read and write") : text("只读", "read only")
    }

    package static let account = SitePage(
        "我的账号", "My account",
        [
            "name": text("账号", "Account"), "person": text("姓名", "Name"), "phone": text("联系电话", "Telephone"),
            "role": text("角色", "Role"), "region": text("单位", "Region"),
            "lastSignIn": text("上次登录", "Last sign-in"), "change": text("修改密码", "Change the password"),
            "tokens": text("程序接口令牌", "Tokens for programs"),
            "tokensNote": text(
                "供本单位的程序调用 /api/v1。令牌只显示一次，请当场抄走；不用时作废。",
                "For programs of yours that call /api/v1. A token is shown once: copy it now; revoke it when it is not needed."
            ),
            "label": text("用途", "Purpose"), "scopeLabel": text("权限", "Scope"), "read": text("只读", "read only"),
            "write": text("读写", "read and write"), "days": text("有效天数（最多 365）", "Days it holds (at most 365)"),
            "make": text("生成令牌", "Make a token"), "made": text("新令牌，只显示这一次：", "The new token, shown this once:"),
            "madeAt": text("生成日期", "Made"), "until": text("有效期至", "Until"), "lastUse": text("最近使用", "Last used"),
            "revoke": text("作废", "Revoke"), "over": text("已失效", "over"),
            "none": text("还没有令牌。", "There are no tokens yet."),
            "state": text("状态", "State"), "copy": text("复制", "Copy"), "copied": text("已复制", "Copied"),
            "apiDoc": text("接口说明", "Description of the interface"),
        ])

    package static let accounts = SitePage(
        "账号管理", "Accounts",
        [
            "lead": text(
                "系统管理员只管账号，不能填报，也不能审核。", "The administrator keeps accounts, and may neither report nor decide."),
            "name": text("账号", "Account"), "person": text("姓名", "Name"), "phone": text("联系电话", "Telephone"),
            "role": text("角色", "Role"), "region": text("单位", "Region"), "state": text("状态", "State"),
            "lastSignIn": text("上次登录", "Last sign-in"), "add": text("新增账号", "Add an account"),
            "body": text("会签单位名称（协同单位填写）", "Name of the body (for partners)"),
            "nameHint": text("2 至 32 个小写字母、数字或 . _ -", "2 to 32 of a–z, 0–9, . _ -"),
            "regionHint": text("名称或六位代码，如 攸县、430223", "A name or six digits"),
            "go": text("新增", "Add"), "reset": text("重置密码", "Reset the password"), "close": text("停用", "Close"),
            "unlock": text("解锁", "Unlock"), "handOver": text("交接", "Hand over"), "open": text("管理", "Manage"),
            "made": text("初始密码，只显示这一次：", "The initial password, shown this once:"),
            "madeNote": text("请当面或电话告知本人；首次登录须修改。", "Tell its owner in person; the first sign-in changes it."),
            "copy": text("复制", "Copy"), "copied": text("已复制", "Copied"), "list": text("全部账号", "All accounts"),
            "search": text("查找账号、姓名或单位", "Search account, name or region"), "find": text("查找", "Search"),
            "none": text("没有符合的账号。", "No account fits."),
        ])

    package static let oneAccount = SitePage(
        "管理账号", "Manage an account",
        [
            "person": text("姓名", "Name"), "phone": text("联系电话", "Telephone"), "role": text("角色", "Role"),
            "region": text("单位", "Region"), "state": text("状态", "State"), "createdAt": text("建立日期", "Made"),
            "lastSignIn": text("上次登录", "Last sign-in"), "body": text("会签单位", "Body"),
            "successor": text("已交接给", "Handed over to"), "reset": text("重置密码", "Reset the password"),
            "resetNote": text(
                "原密码立即失效，本人须用新的初始密码登录并修改。",
                "The old password ends at once; the owner signs in with a new one and changes it."),
            "unlock": text("解锁", "Unlock"),
            "unlockNote": text(
                "多次密码错误后账号锁定 15 分钟，可在此提前解锁。",
                "After failed sign-ins an account is locked for 15 minutes; unlock it sooner here."),
            "handOver": text("交接", "Hand over"),
            "handOverNote": text(
                "人员变动时用：新账号承接角色和单位，原账号停用，历史仍记在原账号名下。",
                "When a person changes: the new account takes role and region, the old one is closed, its history keeps its name."
            ),
            "newName": text("新账号", "New account"), "newPerson": text("接手人姓名", "Successor's name"),
            "newPhone": text("接手人电话", "Successor's telephone"), "close": text("停用", "Close"),
            "closeNote": text("停用后不能再登录，不能恢复。", "A closed account can never sign in again."),
            "closeAsk": text("确定停用这个账号？", "Close this account?"), "back": text("账号管理", "Accounts"),
            "here": text("位置", "You are here"),
            "made": text("初始密码，只显示这一次：", "The initial password, shown this once:"),
            "madeNote": text("请当面或电话告知本人；首次登录须修改。", "Tell its owner in person; the first sign-in changes it."),
            "copy": text("复制", "Copy"), "copied": text("已复制", "Copied"), "account": text("账号", "Account"),
        ])

    package static let securityLog = SitePage(
        "安全日志", "Security log",
        [
            "lead": text(
                "登录、改密、账号变更和名单导出，保存不少于 180 天。",
                "Sign-ins, passwords, changes of accounts, exports of lists; kept for at least 180 days."),
            "at": text("时间（北京时间）", "Time (Beijing)"), "account": text("账号", "Account"), "kind": text("事件", "Event"),
            "detail": text("说明", "Detail"), "none": text("还没有记录。", "Nothing is on record yet."),
        ])
}
