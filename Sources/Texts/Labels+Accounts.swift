package import Domain

/// The words of accounts and their log.
extension Labels {
    package static func role(_ role: Role) -> Bilingual {
        switch role {
        case .county: text("县区经办", "county clerk")
        case .city: text("市州科室", "city officer")
        case .province: text("省厅", "provincial officer")
        case .partner: text("协同单位", "partner")
        case .auditor: text("审计", "auditor")
        case .administrator: text("系统管理员", "administrator")
        }
    }

    package static func state(_ state: Account.State) -> Bilingual {
        switch state {
        case .active: text("启用", "active")
        case .locked: text("已锁定", "locked")
        case .closed: text("已注销", "closed")
        }
    }

    package static func event(_ kind: SiteEvent.Kind) -> Bilingual {
        switch kind {
        case .signIn: text("登录", "sign-in")
        case .signInFailed: text("登录失败", "failed sign-in")
        case .signOut: text("退出", "sign-out")
        case .locked: text("锁定", "locked")
        case .unlocked: text("解锁", "unlocked")
        case .passwordChanged: text("修改密码", "password changed")
        case .passwordReset: text("重置密码", "password reset")
        case .accountAdded: text("新建账号", "account added")
        case .accountClosed: text("注销账号", "account closed")
        case .handedOver: text("账号交接", "handed over")
        case .tokenMade: text("新建接口令牌", "token made")
        case .tokenRevoked: text("收回接口令牌", "token revoked")
        case .export: text("导出名单", "list exported")
        }
    }

    package static func key(_ key: SiteEvent.Key) -> Bilingual {
        switch key {
        case .by: text("操作人", "by")
        case .to: text("接手账号", "to")
        case .role: text("角色", "role")
        case .region: text("地区", "region")
        case .token: text("令牌", "token")
        case .scope: text("权限", "scope")
        case .list: text("名单", "list")
        case .count: text("条数", "count")
        }
    }
}
