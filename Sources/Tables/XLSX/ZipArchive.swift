internal import CZip
internal import Foundation

/// A zip archive that is only read, with the names of its entries checked.
///
/// Names are looked up without regard to case and with either slash, as package parts are.
struct ZipArchive: ~Copyable {
    private let handle: OpaquePointer
    private let entries: [String: Entry]

    private struct Entry {
        let index: UInt64
        let size: UInt64
        let isEncrypted: Bool
    }

    /// Lists an archive.
    ///
    /// - Throws: `damaged` if it is no sound archive or has names that lead astray; `tooMany` beyond a limit.
    init(_ file: borrowing RawFile, limits: TableLimits) throws(TableFault) {
        try ZipDirectory.check(file, limits: limits)
        let descriptor = try file.duplicate()
        guard let handle = zip_fdopen(descriptor, 0, nil) else {
            closeDescriptor(descriptor)
            throw .damaged("zip: no archive")
        }
        do throws(TableFault) {
            entries = try Self.list(handle, limits: limits)
        } catch {
            zip_discard(handle)
            throw error
        }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    /// The names of all entries with their expanded sizes in bytes.
    var parts: [(name: String, size: UInt64)] { entries.map { ($0.key, $0.value.size) } }

    /// Whether a part is there.
    func holds(_ part: String) -> Bool { entry(part) != nil }

    /// Shows a part's bytes in order, in chunks, and checks its length and checksum.
    ///
    /// - Parameters:
    ///   - part: the part's name.
    ///   - budget: what may still be expanded.
    ///   - room: gives memory for the next chunk.
    ///   - body: takes how many bytes were put there; 0 at the end.
    /// - Throws: `damaged` if the part is missing or broken, `tooMany` if it is too large, and what the closures throw.
    func read(
        _ part: String, budget: Budget, room: () throws(TableFault) -> UnsafeMutableRawBufferPointer,
        _ body: (Int) throws(TableFault) -> Void
    ) throws(TableFault) {
        guard let entry = entry(part) else { throw .damaged("\(part): missing") }
        guard !entry.isEncrypted else { throw .unknownFormat("encrypted") }
        guard let file = zip_fopen_index(handle, entry.index, 0) else { throw .damaged("\(part): unreadable") }
        defer { zip_fclose(file) }
        var rest = entry.size
        while true {
            let chunk = try room()
            let count = Int(zip_fread(file, chunk.baseAddress, UInt64(chunk.count)))
            guard count >= 0, UInt64(count) <= rest else { throw .damaged("\(part): bad compression") }
            if count == 0 && rest > 0 { throw .damaged("\(part): bad compression") }
            rest -= UInt64(count)
            try budget.expand(by: count)
            try body(count)
            if count == 0 { return }
        }
    }

    /// A small part as a whole.
    func bytes(_ part: String, budget: Budget) throws(TableFault) -> [UInt8] {
        var buffer = ByteBuffer(capacity: 4_096)
        var bytes: [UInt8] = []
        let room = buffer.room
        try read(part, budget: budget) { () throws(TableFault) in
            room
        } _: { (count) throws(TableFault) in
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: room.prefix(count)))
        }
        buffer.end = 0
        return bytes
    }

    /// The entry of a part; its name may be written with `%20` and the like where it is referred to.
    private func entry(_ part: String) -> Entry? {
        entries[Self.folded(part)] ?? part.removingPercentEncoding.flatMap { entries[Self.folded($0)] }
    }

    private static func folded(_ name: String) -> String {
        name.lowercased().split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    }

    private static func list(_ handle: OpaquePointer, limits: TableLimits) throws(TableFault) -> [String: Entry] {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.workbook.entries else { throw ZipDirectory.tooMany(limits) }
        var entries: [String: Entry] = [:]
        var total: Int64 = 0
        for index in 0..<UInt64(max(count, 0)) {
            var status = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &status) == 0, let bytes = status.name else {
                throw .damaged("zip: bad entry")
            }
            let name = folded(String(cString: bytes))
            try checkSize(status, limits: limits, total: &total)
            let entry = Entry(index: index, size: status.size, isEncrypted: status.encryption_method != 0)
            guard !leadsAstray(name), entries.updateValue(entry, forKey: name) == nil else {
                throw .damaged("zip: bad name")
            }
        }
        return entries
    }

    /// Whether a name is absolute or climbs out of the archive.
    private static func leadsAstray(_ name: String) -> Bool {
        name.isEmpty || name.hasPrefix("/") || name.dropFirst().hasPrefix(":")
            || name.split(separator: "/").contains("..")
    }

    private static func checkSize(
        _ status: zip_stat_t, limits: TableLimits, total: inout Int64
    ) throws(TableFault) {
        guard status.size <= UInt64(limits.workbook.expandedBytes) else { throw Budget.expanded(limits) }
        total += Int64(status.size)
        guard total <= limits.workbook.expandedBytes else { throw Budget.expanded(limits) }
        let (most, overflows) = status.comp_size.multipliedReportingOverflow(by: UInt64(limits.workbook.ratio))
        guard status.size <= 1 << 20 || overflows || status.size <= most else {
            throw .tooMany(what: "ratio", limit: limits.workbook.ratio)
        }
    }
}
