import Domain

/// The sample's year of monitoring, and what was followed up.
extension Demo {
    func monitor(_ delivery: [String: String], _ outcome: inout Outcome) throws {
        let file = delivery["file"] ?? ""
        let request = RecordImport.Request(
            author: delivery["by"] ?? "", received: Day(delivery["received"] ?? ""))
        let result = try MonitoringWork(workspace(delivery["received"] ?? "")).take(samples + "/" + file, request)
        outcome.sheets += result.new + result.changed
        if !result.isAccepted { outcome.refused.append(file) }
    }

    func follow(_ row: [String: String], _ outcome: inout Outcome) throws {
        let work = MatterWork(workspace(row["day"] ?? ""))
        let issue = MatterWork.Issue(author: row["by"] ?? "")
        switch row["step"] {
        case "lag": outcome.matters += try work.openLags(through: row["through"], region: nil, issue).matters.count
        case "warnings":
            outcome.matters += try work.openWarnings(
                level: row["level"], month: row["month"], region: nil, issue
            ).matters.count
        default:
            guard let kind = MatterStep.Kind(rawValue: row["step"] ?? ""), let number = Int(row["number"] ?? "") else {
                return
            }
            var step = MatterWork.Step(kind, text: row["text"] ?? "", author: row["by"] ?? "")
            step.deadline = Day(row["deadline"] ?? "")
            try work.take(number, step)
        }
    }
}
