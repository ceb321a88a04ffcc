import Domain
import Store

/// Takes an import of records back: its rows stand no more.
struct RecordUndo {
    /// Acts that bring such rows.
    static let actKinds: [ActKind] = [.roster, .monitor, .wages]
    static let kinds = Set(actKinds.map(\.rawValue))

    private let number: Int
    private let writer: ActWriter

    init(_ number: Int, _ writer: ActWriter) {
        self.number = number
        self.writer = writer
    }

    /// - Parameters:
    ///   - withLater: Whether what later acts say of the rows falls with them.
    ///   - code: The region that it may touch, with all below it; nil: any.
    /// - Returns: What was taken out.
    /// - Throws: `Failure.restedUpon` while later acts speak of the rows, unless `withLater`; `.outsideRegion` where the act
    ///   touched others than it may.
    func run(withLater: Bool, within code: Int?) throws -> UndoWork.Outcome {
        let touched = try writer.reader.recordRegions(of: number)
        if let code { try keepWithin(code, touched.map(\.region)) }
        let later = try writer.reader.actsResting(onRecordsOf: number)
        guard withLater || later.isEmpty else {
            throw Failure.restedUpon(number, acts: later, reports: try names(touched.prefix(10).map(\.region)))
        }
        try writer.undoRecords(of: number)
        return UndoWork.Outcome(
            act: writer.act, undone: number, revisions: touched.reduce(0) { $0 + $1.rows }, later: later)
    }

    private func keepWithin(_ code: Int, _ touched: [Int]) throws {
        let tree = try writer.framework().tree
        let allowed = Set(tree.position(code: code).map(tree.subtree)?.map { tree.regions[$0].code } ?? [])
        let outside = touched.filter { !allowed.contains($0) }
        guard outside.isEmpty else { throw Failure.outsideRegion(try names(outside)) }
    }

    private func names(_ codes: [Int]) throws -> [String] {
        let tree = try writer.framework().tree
        return codes.map { tree.region(code: $0)?.name ?? Region.text(code: $0) }
    }
}
