import Crypto
package import Domain
import Foundation
import GRDB

/// Adds first revisions of reports as fast as the database takes them: the way of large imports.
///
/// Only for reports that have no revision yet (`isFresh`) of regions without children. A row is encoded once, into one
/// buffer, from which it is both hashed and bound.
package final class BulkFilings {
    private let writer: ActWriter
    private let keeper: SumKeeper
    private let rows: BulkRows
    private let level: ReviewLevel
    private let regions: [Int]
    private let periods: [Period]
    private var taken: [[Bool]]
    private let owed: OwedReports
    private let published: PublishedPeriods

    package init(_ writer: ActWriter, level: ReviewLevel, source: Int?) throws {
        self.writer = writer
        self.level = level
        keeper = try writer.sums()
        let framework = keeper.framework
        periods = framework.plan.periods
        regions = framework.tree.regions.map(\.code)
        taken = Array(repeating: [], count: periods.count)
        published = try writer.publishedPeriods()
        owed = OwedReports(framework, received: writer.head.received)
        rows = try BulkRows(
            writer.database, indicators: keeper.indicators, act: writer.act, source: source, level: level)
        writer.pending.append(rows.flush)
    }

    /// Whether the report has no revision at all, neither on record nor from this act.
    package func isFresh(_ position: Int, _ period: Int) throws -> Bool {
        if taken[period].isEmpty { taken[period] = try known(period) }
        return !taken[period][position]
    }

    private func known(_ period: Int) throws -> [Bool] {
        var flags = Array(repeating: false, count: regions.count)
        let cursor = try Int.fetchCursor(
            writer.database, sql: "SELECT DISTINCT region FROM filing WHERE period = ?",
            arguments: [periods[period].key])
        while let code = try cursor.next() {
            if let position = keeper.framework.tree.position(code: code) { flags[position] = true }
        }
        return flags
    }

    /// Writes what waits to be written. Call before anything else is written or read that may touch these filings; the end
    /// of the act does it too.
    package func flush() throws { try rows.flush() }

    /// Adds the first revision of a report. At least one value must be given.
    /// - Returns: The filing's id.
    @discardableResult
    package func append(_ position: Int, _ period: Int, _ slots: FilingSlots) throws -> Int {
        if published.locksAny { try writer.touch(regions[position], periods[period]) }
        let id = try writer.takeID(.filing)
        let digest = try rows.append(id, region: regions[position], period: periods[period].key, slots)
        digest.withUnsafeBytes { writer.content.add($0, to: .filing) }
        taken[period][position] = true
        keeper.addFirst(position, period, slots, level)
        if let onTime = owed.isOnTime(position, period) { keeper.addTally(position, period, 1, onTime ? 1 : 0) }
        return id
    }
}

/// Rows of `filing`, encoded into one buffer and written several at a time.
private final class BulkRows {
    /// Rows written by one statement.
    private static let width = 16

    private let many: RawStatement
    private let one: RawStatement
    private let buffer: UnsafeMutablePointer<UInt8>
    /// Bytes of the buffer that belong to one row.
    private let room: Int
    private var waiting: [Waiting] = []
    /// `"coordinator":[` for each indicator, in the order of the codes.
    private let labels: [(indicator: Int, bytes: [UInt8])]
    private let act: Int
    private let source: Int?
    private let level: Int

    /// A row that is encoded and not yet written.
    private struct Waiting {
        let id: Int
        let region: Int
        let period: Int
        /// Where the text of its lines stands in the buffer.
        let lines: Range<Int>
        let digest: SHA256.Digest
    }

    init(_ database: Database, indicators: [String], act: Int, source: Int?, level: ReviewLevel) throws {
        self.act = act
        self.source = source
        self.level = level.rawValue
        labels = indicators.enumerated().sorted { $0.element < $1.element }
            .map { ($0.offset, Array("\"\($0.element)\":[".utf8)) }
        // Two numbers of at most 20 digits with their signs around them, for each indicator.
        room = labels.reduce(256) { $0 + $1.bytes.count + 44 }
        buffer = .allocate(capacity: room * Self.width)
        let single = HistoryTable.filing.insertion
        let marks =
            "(" + Array(repeating: "?", count: HistoryTable.filing.columns.count + 1).joined(separator: ", ") + ")"
        one = try RawStatement(database, single)
        many = try RawStatement(
            database, single + String(repeating: ", " + marks, count: Self.width - 1))
        waiting.reserveCapacity(Self.width)
    }

    deinit { buffer.deallocate() }

    /// - Returns: The row's digest.
    func append(_ id: Int, region: Int, period: Int, _ slots: FilingSlots) throws -> SHA256.Digest {
        let base = waiting.count * room
        var bytes = ByteCursor(buffer + base)
        bytes.begin(HistoryTable.filing.name)
        bytes.add(id)
        bytes.add(act)
        if let source { bytes.add(source) } else { bytes.put(UInt8(ascii: "n")) }
        bytes.add(period)
        bytes.add(region)
        bytes.add(1)
        bytes.add(level)
        let start = bytes.beginText()
        encode(slots, &bytes)
        bytes.endText(start)
        let digest = SHA256.hash(data: UnsafeRawBufferPointer(start: buffer + base, count: bytes.count))
        waiting.append(
            Waiting(id: id, region: region, period: period, lines: base + start..<base + bytes.count, digest: digest))
        if waiting.count == Self.width { try flush() }
        return digest
    }

    /// Writes what waits.
    func flush() throws {
        if waiting.count == Self.width {
            for (place, row) in waiting.enumerated() { bind(row, many, Int32(place * 9)) }
            try many.run()
        } else {
            for row in waiting {
                bind(row, one, 0)
                try one.run()
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private func bind(_ row: Waiting, _ statement: RawStatement, _ first: Int32) {
        statement.bind(row.id, at: first + 1)
        statement.bind(act, at: first + 2)
        statement.bind(source, at: first + 3)
        statement.bind(row.period, at: first + 4)
        statement.bind(row.region, at: first + 5)
        statement.bind(1, at: first + 6)
        statement.bind(level, at: first + 7)
        let text = UnsafeRawBufferPointer(start: buffer + row.lines.lowerBound, count: row.lines.count)
        statement.bind(text: text, at: first + 8)
        row.digest.withUnsafeBytes { statement.bind(copying: $0, at: first + 9) }
    }

    private func encode(_ slots: FilingSlots, _ bytes: inout ByteCursor) {
        bytes.put(UInt8(ascii: "{"))
        var isFirst = true
        for (indicator, label) in labels {
            guard case .value = slots.states[indicator] else { continue }
            if !isFirst { bytes.put(UInt8(ascii: ",")) }
            isFirst = false
            bytes.put(label)
            bytes.put(decimal: slots.values[indicator])
            bytes.put(UInt8(ascii: ","))
            bytes.put(decimal: slots.rows[indicator])
            bytes.put(UInt8(ascii: "]"))
        }
        bytes.put(UInt8(ascii: "}"))
    }
}

/// Writes a row's digest form into memory that is known to be large enough; the same form as `RowDigest`.
private struct ByteCursor {
    private let base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0

    init(_ base: UnsafeMutablePointer<UInt8>) { self.base = base }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        base[count] = byte
        count &+= 1
    }

    mutating func put(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { source in
            guard let start = source.baseAddress else { return }
            (base + count).update(from: start, count: source.count)
        }
        count &+= bytes.count
    }

    mutating func put(decimal number: Int) {
        let start = count
        var rest = UInt(bitPattern: number)
        repeat {
            put(48 &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        var (low, high) = (start, count &- 1)
        while low < high {
            (base[low], base[high]) = (base[high], base[low])
            low &+= 1
            high &-= 1
        }
    }

    mutating func begin(_ name: String) {
        for byte in name.utf8 { put(byte) }
        put(0)
    }

    mutating func add(_ number: Int) {
        put(UInt8(ascii: "i"))
        store(number, at: count)
        count &+= 8
    }

    private func store(_ number: Int, at place: Int) {
        UnsafeMutableRawPointer(base + place).storeBytes(of: Int64(number).littleEndian, as: Int64.self)
    }

    /// Leaves room for the length.
    /// - Returns: Where the text begins.
    mutating func beginText() -> Int {
        put(UInt8(ascii: "t"))
        count &+= 8
        return count
    }

    func endText(_ start: Int) { store(count - start, at: start - 8) }
}

/// Which reports are owed, and whether one received on a day is on time, looked up once for a bulk import.
private struct OwedReports {
    private let always: [Bool]
    private let framework: Framework
    /// By period and level: on time.
    private let onTime: [[RegionLevel: Bool]]
    private let levels: [RegionLevel]
    private let periods: [Period]
    private let isReporting: [Bool]
    private let dated: [Bool]

    init(_ framework: Framework, received: Day) {
        self.framework = framework
        let tree = framework.tree
        always = tree.regions.indices.map { tree.owesReports($0) }
        dated = tree.regions.map { $0.validFrom != nil || $0.validTo != nil }
        levels = tree.regions.map(\.level)
        periods = framework.plan.periods
        let reporting = Set(framework.plan.reportingPeriods(through: framework.plan.lastPeriod))
        isReporting = periods.map(reporting.contains)
        onTime = periods.map { period in
            Dictionary(
                uniqueKeysWithValues: RegionLevel.allCases.map {
                    ($0, framework.plan.isOnTime(received, period, level: $0))
                })
        }
    }

    /// Nil where no report is owed.
    func isOnTime(_ position: Int, _ period: Int) -> Bool? {
        guard always[position], isReporting[period] else { return nil }
        if dated[position], !framework.tree.regions[position].isValid(on: periods[period].lastDay) { return nil }
        return onTime[period][levels[position]] ?? false
    }
}
