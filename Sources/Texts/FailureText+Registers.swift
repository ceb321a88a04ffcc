import Domain

extension RegisterFailure {
    /// What happened, where, and how to mend it.
    var sentence: Bilingual {
        switch self {
        case .unknown(let name, let known):
            text(
                "没有这个台账：“\(name)”。可用：\(Chinese.list(known))。",
                "No such register: “\(name)”. Known: \(known.joined(separator: ", ")).")
        case .noSuchEntry(let id): text("没有第 \(id) 号台账记录，或已撤销。", "There is no entry \(id), or it was undone.")
        case .notAPerson(let id):
            text("第 \(id) 号记录不是个人，没有姓名可以抹去。", "Entry \(id) is of no person: there is no name to erase.")
        case .alreadyErased(let id): text("第 \(id) 号记录的姓名已经抹去。", "The name of entry \(id) was erased already.")
        case .alreadyWithdrawn(let id): text("第 \(id) 号记录已经移出台账。", "Entry \(id) was withdrawn already.")
        case .decideFirst(let entries):
            text(
                "记录 \(numbers(entries)) 申报的是同一人。请先作归属认定（roster decide），再抹去姓名。",
                "Entries \(numbers(entries)) claim the same person. Decide the claim first (roster decide).")
        case .noSuchDocument(let number):
            text("没有登记过文件“\(number)”，须写明成文日期。", "The document “\(number)” is not on record: give its date.")
        case .documentDiffers(let number, let known):
            text("文件“\(number)”已登记为：\(known)。", "The document “\(number)” is on record as: \(known).")
        case .notByDocument(let name): text("“\(name)”不凭文件计数。", "“\(name)” does not count from documents.")
        case .notOfRegister(let entries):
            text(
                "记录 \(numbers(entries)) 不在此台账，或已撤销。",
                "Entries \(numbers(entries)) are not of this register, or were undone.")
        case .notAClaim:
            text("归属认定须写明两条以上记录，计数的一条须在其中。", "Name two entries or more; the one that counts must be among them.")
        case .noSuchSample(let id): text("没有第 \(id) 号抽查。", "There is no sample \(id).")
        case .notInSample(let entry): text("第 \(entry) 号记录不在此次抽查中。", "Entry \(entry) is not in this sample.")
        case .nothingToDraw: text("台账中没有可抽查的记录。", "The register has nothing to draw from.")
        case .badNumber(let value): text("“\(value)”不是可用的数。", "“\(value)” is no number that fits.")
        case .refused(let problems):
            text(
                "没有入账：" + problems.map { ProblemText($0).line(.zh) }.joined(separator: "；") + "。",
                "Not entered: " + problems.map { ProblemText($0).line(.en) }.joined(separator: "; ") + ".")
        }
    }

    private func numbers(_ entries: [Int]) -> String { entries.map(String.init).joined(separator: "、") }
}
