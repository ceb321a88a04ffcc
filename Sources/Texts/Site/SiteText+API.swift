package import Domain

/// What the programming interface says of itself.
extension SiteText {
    package static let invalidRequest = text(
        "请求与接口说明不符，没有执行。各处见 errors。",
        "The request is not as the interface's description says; see errors. Nothing was done.")

    /// What each operation does, by its name in the description.
    package static let apiSummary: Words = [
        "describe": text("接口说明（本文件）", "This description"),
        "readAccount": text("当前账号与权限", "Whose token this is"),
        "readPlan": text("行动计划、指标与报告期", "The plan, its indicators and periods"),
        "listRegions": text("权限范围内的填报单位", "The regions within reach"),
        "readRegion": text("一个填报单位", "One region"),
        "readReport": text("进展报表", "The report on a region"),
        "readDue": text("报送情况", "Who has reported"),
        "readTrace": text("数据溯源", "The filings behind a figure"),
        "compare": text("数据变动说明", "What changed between two moments"),
        "readTargets": text("目标任务与调整记录", "Targets with their history"),
        "setTargets": text("下达或调整目标任务", "Set targets"),
        "listFilings": text("填报历史（各次修订）", "A region's filings with their revisions"),
        "submitFiling": text("上报；dryRun=true 只试填", "Submit a filing, or try it with dryRun=true"),
        "confirmFiling": text("确认代录的数据", "Confirm figures that others entered"),
        "readReceipt": text("报送回执", "A receipt"),
        "listReviews": text("收件：待审核与已审核", "Reports with what a reviewer needs to see"),
        "approveFilings": text("审核通过（市州）", "Approve filings (cities)"),
        "acceptFilings": text("审定（省厅）", "Accept filings (the province)"),
        "returnFilings": text("退回修改", "Return filings"),
        "withdrawFilings": text("撤回上报", "Withdraw filings"),
        "listImports": text("导入记录", "Imports"),
        "importFile": text("导入文件；dryRun=true 预检（不入库）", "Import a file, or try it with dryRun=true"),
        "undoImport": text("撤销导入", "Undo an import"),
        "listPackages": text("报送件", "Packages"),
        "readPackage": text("一份报送件", "One package"),
        "sendPackage": text("报送（市州）", "Send a package (cities)"),
        "withdrawPackage": text("撤回报送件", "Withdraw a package"),
        "acceptPackage": text("审定报送件", "Accept a package"),
        "returnPackage": text("退回报送件", "Return a package"),
        "listPeriods": text("报告期状态", "How periods stand"),
        "openPeriod": text("开网", "Open a period"),
        "closePeriod": text("关网", "Close a period"),
        "listBulletins": text("已印发的通报", "Bulletins issued"),
        "publishBulletin": text("印发通报", "Issue a bulletin"),
        "listActs": text("变更记录（防篡改）", "The ledger"),
        "readAct": text("一项变更", "One act"),
        "verify": text("完整性校验", "Verify the whole record"),
        "findHash": text("查校验码", "What a printed check code belongs to"),
    ]

    /// What members and parameters mean, by their name.
    package static let apiMember: Words = [
        "act": text("变更编号", "The number of the act in the ledger"),
        "asOf": text(
            "数据截取时间：时刻、校验码开头（8 位以上）或 #通报编号", "A moment, the first 8 or more digits of a hash, or # and a bulletin's act"
        ),
        "from": text("起：时刻、校验码或 #通报编号", "From: a moment, a hash, or # and a bulletin's act"),
        "to": text("止：缺省为现在", "To; by default the present"),
        "base": text(
            "所依据修订的摘要；已有新的上报时退回 409；null 表示此前没有",
            "The digest of the revision that this is based on; null: there was none; 409 where it no longer is the newest"
        ),
        "basis": text(
            "数据口径：accepted 省级审定数、approved 市级审核数、filed 县级上报数", "Which filings count: accepted, approved or filed"),
        "before": text("只列编号小于它的变更", "Only acts with smaller numbers"),
        "changedSinceSent": text("报送后有变动的单位", "Units whose filing is no longer the one sent"),
        "checkCode": text("校验码", "The check code that papers print"),
        "completed": text("总累计", "Plan to date"),
        "cutoff": text("截至日期", "The cutoff day"),
        "digest": text("摘要（SHA-256）：核定的正是所见", "SHA-256 of what was seen and is decided on"),
        "document": text("文号", "The document's number"),
        "dryRun": text("true：只试，不入库", "true: only try, store nothing"),
        "enteredFor": text("代录（待县区确认）", "Entered by others, not yet confirmed"),
        "errors": text("请求中与接口说明不符之处", "What of the request does not fit this description"),
        "figures": text("本期新增，按指标；null 表示清除", "What is new in the period, by indicator; null clears"),
        "force": text("上报说明：数据异常的原因", "Why an unusual figure is right"),
        "head": text("变更记录末端的校验值", "The head of the ledger"),
        "hint": text("建议", "What was probably meant"),
        "indicator": text("指标代码、名称或同义词", "An indicator's code, name or synonym"),
        "limit": text("最多几条，缺省 50", "How many at most; 50 by default"),
        "partial": text("true：先收合格的单位", "true: store whole units without error"),
        "period": text("报告期，例如 2021-Q2、2021-06；缺省为最近结束的一期", "A period; by default the last that has ended"),
        "problems": text("数据问题", "What is wrong with the data"),
        "rank": text("位次；null 表示不作排名", "The rank; null: not ranked"),
        "reason": text("原因", "Why"),
        "region": text("六位代码", "Six digits"),
        "regions": text("填报单位", "Regions"),
        "revision": text("第几次修订", "The revision's number"),
        "snapshot": text("校验码（完整）", "The hash of the record at that moment"),
        "stands": text("是否有效（未退回、未撤回）", "Whether it stands"),
        "through": text("截至报告期；缺省为最近结束的一期", "The last period that counts; by default the last that has ended"),
        "withLater": text("连同沿用它的之后的变更", "Take out later acts that rest on it too"),
    ]

    package static let apiPage = SitePage(
        "编程接口", "Programming interface",
        [
            "lead": text(
                "程序用令牌办理与页面相同的事，权限与账号相同。",
                "Programs do with a token what people do on pages, with the rights of its account."),
            "how": text("怎么用", "How to use it"),
            "token": text(
                "在“我的账号”里建令牌，放在请求头：", "Make a token under “My account” and send it in the head of each request:"),
            "scope": text(
                "只读令牌不能提交更改。令牌到期或作废后回答 401。",
                "A read token changes nothing. One that has ended or was revoked gets 401."),
            "errors": text(
                "出错时回答 application/problem+json（RFC 9457）：400 请求与说明不符，401 未登录，403 无权，404 没有或看不到，409 与现状冲突，422 数据有问题。",
                "Failures answer application/problem+json (RFC 9457): 400 not as described, 401 not signed in, 403 not allowed, 404 not there or out of reach, 409 against the state of the record, 422 wrong data."
            ),
            "document": text("完整说明（OpenAPI 3.1）", "The full description (OpenAPI 3.1)"),
            "operations": text("操作", "Operations"), "method": text("方法", "Method"), "path": text("地址", "Path"),
            "does": text("作用", "What it does"), "who": text("谁可以用", "Who may"),
        ])

    package static let apiTitle = text("同行 编程接口", "Tongxing, programming interface")
    package static let apiEveryone = text("所有人", "Everyone")
    package static let apiMembers = text("所有账号", "Every account")
    package static let apiWho = text("可用角色：", "Roles: ")
    package static let apiReach = text(
        "范围：账号所属地区及以下；之外回答 404。", "Reach: the account's region and all below it; beyond it 404.")
    package static let apiOwn = text("范围：限账号所属地区。", "Reach: the account's own region only.")
    package static let apiWhole = text("范围：只限全省的账号。", "Reach: accounts of the whole plan only.")
    package static let apiPreface = text(
        """
        权限与网站相同。用令牌（Authorization: Bearer txk_…）或登录后的 Cookie；用 Cookie 作更改时须带本站 Origin。\
        只读令牌不能作更改。多余的参数和字段一律拒绝（400）。不支持的方法回答 405 和 Allow。\
        Accept-Language 以 en 开头时文字为英文，否则为中文。数值都是准确的十进制数。
        """,
        """
        Rights are those of the site. Use a token (Authorization: Bearer txk_…) or the cookie of a sign-in; changes with a \
        cookie need the site's Origin. A read token changes nothing. Unknown parameters and members are refused (400). \
        Methods that an address does not know get 405 with Allow. Sentences are English where Accept-Language begins with \
        en, else Chinese. All numbers are exact decimals.
        """)
    package static let apiFile = text(
        "文件的原始字节（CSV、TSV、XLSX、XLS），或 multipart/form-data 中的一个文件。",
        "The file's bytes (CSV, TSV, XLSX, XLS), or one file of multipart/form-data.")
    package static let apiFileName = text("文件名，百分号编码。", "The file's name, percent-encoded.")

    /// What a status means, whatever the operation.
    package static func apiStatus(_ status: Int) -> Bilingual {
        switch status {
        case 200: text("已办理", "Done")
        case 201: text("已入库", "Stored")
        case 400: text("请求与接口说明不符", "Not as described")
        case 401: text("没有登录，或令牌无效、到期、作废", "No valid token or session")
        case 403: text("角色、令牌或地区不允许", "Not allowed to this role, token or region")
        case 404: text("没有，或不在权限范围内", "Not there, or out of reach")
        case 409: text("与记录的现状冲突", "Against the present state of the record")
        case 422: text("数据有问题，没有入库", "The data are refused")
        default: faultTitle(status)
        }
    }
}
