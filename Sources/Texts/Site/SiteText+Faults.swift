package import Domain

/// What the site says where something goes wrong.
extension SiteText {
    package static let toSignIn = text("去登录", "Sign in")
    package static let toHome = text("回首页", "Back to the start")
    package static let requestNumber = text("请求编号", "Request")
    package static let internalFault = text(
        "服务器出错，没有保存。请稍后重试；仍不行，把请求编号告诉信息中心。",
        "The server failed and nothing was stored. Try again; if it fails again, tell your IT office the request's number."
    )
    package static let stranger = text("请先登录。", "Please sign in first.")
    package static let notFound = text("没有这个页面，或不在您的权限范围内。", "There is no such page, or it is not within your reach.")
    package static let forbidden = text("您的角色不能做这件事。", "Your role may not do this.")
    package static let passwordFirst = text("首次登录请先修改密码。", "Change the password first.")
    package static let foreignOrigin = text(
        "这次提交不是从本站页面发出的，没有执行。请刷新页面后重试。",
        "This change did not come from a page of this site and was not done. Reload the page and try again.")
    package static let badRequest = text(
        "提交的内容读不出来，没有保存。请刷新页面后重试。", "What was sent cannot be read; nothing was stored. Reload the page and try again.")
    package static let unsupportedMedia = text("不支持这种内容格式。", "This kind of content is not taken.")
    package static let methodNotAllowed = text("这个地址不支持这种请求。", "This address does not take such a request.")
    package static let tooSlow = text(
        "传送超时，没有保存。请检查网络后重试。", "Sending took too long; nothing was stored. Check the network and try again.")
    package static let tooMany = text("请求太多，请稍等再试。", "Too many requests. Wait a little and try again.")

    package static func tooLarge(limit: Int) -> Bilingual {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit >> 10) KB"
        return text("内容超过 \(size)，没有保存。请分成几份。", "More than \(size); nothing was stored. Split it.")
    }

    /// The head of an error page.
    package static func faultTitle(_ status: Int) -> Bilingual {
        switch status {
        case 401: text("请先登录", "Sign in")
        case 403: text("没有权限", "Not allowed")
        case 404: text("没有找到", "Not found")
        case 405: text("请求不对", "Wrong request")
        case 408: text("超时", "Timed out")
        case 409: text("没有执行", "Not done")
        case 413: text("内容过大", "Too large")
        case 422: text("没有入库", "Not stored")
        case 429: text("请稍等", "Please wait")
        case 503: text("正忙", "Busy")
        case 400..<500: text("没有执行", "Not done")
        default: text("服务器出错", "The server failed")
        }
    }
}

extension Failure {
    /// The sentence for a page: without options of the command line, and without paths of the server.
    package var sentenceOnSite: Bilingual {
        switch self {
        case .reasonNeeded: text("请写明原因。", "Say why.")
        case .authorNeeded: text("请写明经办人。", "Say who acts.")
        case .periodPublished(let region, let period, let bulletin):
            text(
                "\(region) \(period) 已列入《\(bulletin)》，更正须写明原因。没有入库。",
                "\(region) \(period) stands in a published bulletin (\(bulletin)): a change needs a reason. Nothing was stored."
            )
        case .periodNotOver(let period):
            text("\(period) 尚未结束，提前印发须写明原因。", "\(period) is not over; to issue a bulletin early, say why.")
        case .alreadyPublished(_, let title):
            text("《\(title)》已经印发，重新印发须写明原因。", "\(title) is out already; to issue it again, say why.")
        case .restedUpon(let id, let acts, let reports):
            text(
                "第 \(id) 号导入之后的变更 \(acts.map(String.init).joined(separator: "、")) 沿用或确认了其中的数（\(Chinese.list(reports))）。要一并撤销，请勾选“连同之后的变更”。",
                "Acts \(acts.map(String.init).joined(separator: ", ")) rest on import \(id) (\(reports.joined(separator: ", "))). To take them out too, tick “with later acts”."
            )
        case .noSuchBulletin: text("没有这份通报。", "There is no such bulletin.")
        case .notOurDocument, .brokenDocument: sentence
        case .noInput, .notReadable, .isFolder, .readFailed, .outputExists, .cannotCreate, .writeFailed, .noDatabase,
            .foreign, .newer, .damaged, .databaseFailed, .inconsistent:
            SiteText.internalFault
        default: sentence
        }
    }
}
