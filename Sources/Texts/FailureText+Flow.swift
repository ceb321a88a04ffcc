import Domain

extension Failure {
    /// What stands in the way of a step in a period's workflow.
    var flowSentence: Bilingual {
        switch self {
        case .changedMeanwhile(let region, let period):
            text(
                "\(region) \(period) 在您填写期间已有新的填报，没有保存。请核对新的数后再上报。",
                "\(region) has a newer filing for \(period) than the one this form began with. Nothing was stored; look at it and file again."
            )
        case .changedSinceSeen(let names):
            text(
                "\(Chinese.list(names))的填报在您查看之后有变动，没有作任何决定。请重新查看。",
                "\(English.list(names)) changed after you looked. Nothing was decided; look again.")
        case .periodClosed(let region, let period, let state):
            text(
                "\(region) \(period) \(Labels.state(state).zh)，不能上报。确需更正，请与省厅联系重新开网。",
                "\(period) is \(Labels.state(state).en) for \(region) and takes no filings. For a correction ask the province to reopen it."
            )
        case .periodIs(let period, let state):
            text("\(period) \(Labels.state(state).zh)，没有变动。", "\(period) is \(Labels.state(state).en) already.")
        case .outsideRegion(let names):
            text(
                "涉及本地区以外的单位（\(Chinese.list(Array(names.prefix(5))))），不能由本级撤销。",
                "It touches regions outside yours (\(English.list(Array(names.prefix(5))))).")
        case .notASubmission(let act): text("第 \(act) 号变更不是上报，没有回执。", "Act \(act) is no submission; it has no receipt.")
        case .unreadableEvidence(let name):
            text("“\(name)”不是 PDF、OFD、JPEG 或 PNG 文件，或已损坏。", "“\(name)” is no PDF, OFD, JPEG or PNG file, or is broken.")
        case .evidenceTooLarge(let name, let limit):
            text("“\(name)”超过 \(limit) MB。请压缩或分开上传。", "“\(name)” is over \(limit) MB. Compress or split it.")
        case .wages(let failure): failure.sentence
        case .noSuchEvidence(let id): text("没有第 \(id) 号佐证材料。", "There is no evidence \(id).")
        case .concurrenceMissing(let bodies):
            text(
                "\(Chinese.list(bodies))对现有内容尚未会签同意。不经会签印发须写明原因。",
                "\(English.list(bodies)) \(bodies.count == 1 ? "has" : "have") not concurred with the present content. To issue it without, say why."
            )
        default: packageSentence
        }
    }

    private var packageSentence: Bilingual {
        switch self {
        case .sendsNoPackage(let region):
            text("\(region)没有下级填报单位，不汇总报送。", "\(region) has no units below it and sends no package.")
        case .notApproved(let names):
            text(
                "\(Chinese.list(names))的最新填报尚未审核通过，不能报送。请先审核通过或退回修改。",
                "The newest filings of \(English.list(names)) are not approved. Approve or return them first.")
        case .unitsMissing(let names):
            text(
                "\(Chinese.list(names))未报。缺报仍要报送的，请写明原因。",
                "\(English.list(names)) \(names.count == 1 ? "has" : "have") not reported. To send the package without, say why."
            )
        case .packageOut(let region, let period, let number):
            text(
                "\(region) \(period) 第 \(number) 次报送件尚待省级审定。要重新报送，请先撤回。",
                "Package \(number) of \(region) for \(period) waits for the province. Withdraw it before sending another."
            )
        case .noSuchPackage(let id): text("没有第 \(id) 号报送件。", "There is no package \(id).")
        case .packageSettled(let id):
            text("第 \(id) 号报送件已审定、退回或撤回。", "Package \(id) was decided on or withdrawn already.")
        case .notInPackage(let names):
            text(
                "\(Chinese.list(names))不在此报送件中。",
                "\(English.list(names)) \(names.count == 1 ? "is" : "are") not in this package.")
        default: matterSentence
        }
    }
}
