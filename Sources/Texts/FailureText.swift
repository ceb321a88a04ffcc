package import Domain

extension Failure {
    /// What happened, where, and how to mend it.
    package var sentence: Bilingual {
        switch self {
        case .unknownRegion(let name, let likely):
            likely.isEmpty
                ? text("没有这个地区：“\(name)”。", "No such region: “\(name)”.")
                : text(
                    "没有这个地区：“\(name)”。是不是\(Chinese.list(likely))？",
                    "No such region: “\(name)”. Did you mean \(likely.joined(separator: ", "))?")
        case .ambiguousRegion(let name, let candidates):
            text(
                "“\(name)”可指\(Chinese.list(candidates))，请用代码。",
                "“\(name)” may mean \(candidates.joined(separator: ", ")); use the code.")
        case .unknownIndicator(let name, let known):
            text(
                "没有这个指标：“\(name)”。可用：\(Chinese.list(known))。",
                "No such indicator: “\(name)”. Known: \(known.joined(separator: ", ")).")
        case .unreadablePeriod(let name):
            text(
                "不是报告期：“\(name)”。如 2021-Q2 或 2021-06。",
                "Not a reporting period: “\(name)”. For example 2021-Q2 or 2021-06.")
        case .unreadableMoment(let name):
            text(
                "不是时间或校验值：“\(name)”。如 2021-07-05、2021-07-05T08:00:00Z，或变更记录校验值的前 8 位以上。",
                "Neither a moment nor a snapshot: “\(name)”. For example 2021-07-05, 2021-07-05T08:00:00Z, or 8 or more digits of a snapshot."
            )
        case .unknownSnapshot(let name):
            text("变更记录里没有校验值 \(name)。", "No snapshot \(name) in this history.")
        case .unreadableDay(let name):
            text("不是日期：“\(name)”。如 2021-07-05。", "Not a day: “\(name)”. For example 2021-07-05.")
        case .unreadableAssignment(let name):
            text(
                "“\(name)”应写作 名称=值，如 coordinator=3；说明列时如 \"列名=coordinator\"。",
                "“\(name)” should be NAME=VALUE, for example coordinator=3; for a column \"HEADER=coordinator\"."
            )
        case .yearOutsidePlan(let year, let first, let last):
            text("\(year) 年不在行动计划期内（\(first)–\(last)）。", "\(year) is outside the plan (\(first)–\(last)).")
        case .periodOutsidePlan(let period, let span):
            text("报告期 \(period) 不在行动计划期内（\(span)）。", "The period \(period) is outside the plan (\(span)).")
        case .reasonNeeded: text("请用 --reason 写明原因。", "Say why with --reason.")
        case .authorNeeded: text("请用 --by 写明经办人。", "Say who acts with --by.")
        case .nothingGiven: text("没有给出任何数值。", "No figure was given.")
        case .unknownRole(let name): text("--column 里不认识“\(name)”。", "--column: “\(name)” is not known.")
        default: fileSentence
        }
    }

    private var fileSentence: Bilingual {
        switch self {
        case .noInput(let path): text("没有这个文件：\(path)。", "No such file: \(path).")
        case .notReadable(let path): text("无权读取：\(path)。请检查文件权限。", "\(path) may not be read. Check its permissions.")
        case .isFolder(let path): text("\(path) 是文件夹，请指明文件。", "\(path) is a folder; name the files.")
        case .readFailed(let path): text("读取失败：\(path)。", "Reading failed: \(path).")
        case .outputExists(let path): text("\(path) 已存在，未改动。", "\(path) exists already and was left as it is.")
        case .cannotCreate(let path):
            text(
                "无法创建 \(path)。请检查文件夹是否存在、是否可写。",
                "\(path) cannot be created. Check that its folder exists and may be written.")
        case .writeFailed(let path): text("写入失败：\(path)。", "Writing failed: \(path).")
        case .diskFull:
            text("磁盘已满，没有保存任何内容。请腾出空间后重试。", "The disk is full; nothing was stored. Free some space and try again.")
        default: databaseSentence
        }
    }

    private var databaseSentence: Bilingual {
        switch self {
        case .noDatabase(let path):
            text(
                "没有数据库 \(path)。先用 tongxing init 或 tongxing demo 建立，或用 --database 指明。",
                "No database at \(path). Make one with tongxing init or tongxing demo, or name it with --database.")
        case .foreign(let path): text("\(path) 不是同行的数据库。", "\(path) is not a Tongxing database.")
        case .newer(let path, let version, let known):
            text(
                "\(path) 由更新的版本建立（结构 \(version)，本程序到 \(known)）。请升级程序。",
                "\(path) was made by a later version (schema \(version), this program knows \(known)). Upgrade the program."
            )
        case .damaged(let path, let detail):
            text("\(path) 已损坏：\(detail)。请从备份恢复。", "\(path) is damaged: \(detail). Restore a backup.")
        case .locked(let seconds):
            text(
                "另一个程序占用数据库超过 \(seconds) 秒。请稍后重试。",
                "Another program held the database for over \(seconds) seconds. Try again later.")
        case .databaseFailed(let detail):
            text("数据库读写失败：\(detail)。", "The database could not be read or written: \(detail).")
        case .inconsistent(let detail):
            text("记录不一致：\(detail)。请运行 tongxing verify。", "The record is inconsistent: \(detail). Run tongxing verify.")
        default: recordSentence
        }
    }

    private var recordSentence: Bilingual {
        switch self {
        case .nothingRecorded: text("当时还没有任何记录。", "Nothing was on record then.")
        case .nothingToDecide(let region, let period):
            text(
                "\(region) \(period) 没有可作此决定的填报。",
                "\(region) has nothing for \(period) that this decision could be taken on.")
        case .noSuchAct(let id): text("没有第 \(id) 号变更。", "There is no act \(id).")
        case .notAnImport(let id): text("第 \(id) 号变更不是导入，不能撤销导入。", "Act \(id) is not an import.")
        case .alreadyUndone(let id): text("第 \(id) 号导入已经撤销。", "Import \(id) was undone already.")
        case .restedUpon(let id, let acts, let reports):
            text(
                "第 \(id) 号导入之后的变更 \(acts.map(String.init).joined(separator: "、")) 沿用或确认了其中的数（\(Chinese.list(reports))）。要一并撤销，请加 --with-later。",
                "Acts \(acts.map(String.init).joined(separator: ", ")) rest on import \(id) (\(reports.joined(separator: ", "))). To take them out too, add --with-later."
            )
        case .periodPublished(let region, let period, let bulletin):
            text(
                "\(region) \(period) 已列入《\(bulletin)》，更正须写明原因：加 --reason。没有入库。",
                "\(region) \(period) stands in a published bulletin (\(bulletin)): a change needs --reason. Nothing was stored."
            )
        case .noAddressee:
            text(
                "工作提示函发给下级：请用 --region 写明市州或县市区。",
                "A letter of notice goes to a region below: name it with --region.")
        case .brokenDocument(let file):
            text(
                "\(file) 已损坏或过大，读不出来。请从原处重新取一份。",
                "\(file) is damaged or too large and cannot be read. Get another copy of it.")
        case .notOurDocument(let file):
            text(
                "\(file) 不是本程序写出的报告，或来源信息已被去掉，无法核对。可改用 verify --contains 核对上面的校验码。",
                "\(file) is no report of this program's, or has lost its origin: it cannot be checked. Try verify --contains with the check code that it prints."
            )
        case .periodNotOver(let period):
            text(
                "\(period) 尚未结束，不能印发。确需提前印发，请用 --reason 写明原因。",
                "\(period) is not over, so no bulletin on it is issued. To issue it early, give --reason.")
        case .noSuchBulletin(let id):
            text(
                "没有第 \(id) 号变更印发的通报。tongxing bulletin list 列出已印发的。",
                "Act \(id) issued no bulletin. tongxing bulletin list shows those that were.")
        case .alreadyPublished(let act, let title):
            text(
                "《\(title)》已经印发（变更 \(act)）。重新印发须写明原因：加 --reason。",
                "\(title) is out already (act \(act)). To issue it again, give --reason.")
        case .register(let failure): failure.sentence
        case .refused(let problems):
            text(
                "已退回，没有入库：\(problems.count) 个问题。",
                "Refused, nothing was stored: \(English.count(problems.count, "problem", "problems")).")
        default: accountSentence
        }
    }
}
