import Foundation

@testable import Tables

/// A file of given bytes that lives as long as this object.
final class TemporaryFile {
    let path = NSTemporaryDirectory() + "tables-" + UUID().uuidString

    init(_ bytes: some Sequence<UInt8>) {
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    }

    convenience init(_ text: String) { self.init(text.utf8) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension TemporaryFile {
    func scout(_ limits: TableLimits = .init(), bufferSize: Int = 1 << 18) throws(TableFault) -> Dialect {
        try TableScout.scout(path: path, limits: limits, bufferSize: bufferSize)
    }

    func reader(
        _ dialect: Dialect = Dialect(), limits: TableLimits = .init(), bufferSize: Int = 1 << 18,
        observer: ((UnsafeRawBufferPointer) -> Void)? = nil
    ) throws(TableFault) -> RecordReader {
        try RecordReader(path: path, dialect: dialect, limits: limits, bufferSize: bufferSize, observer: observer)
    }

    func inspect(maxRows: Int? = nil) throws(TableFault) -> Inspection {
        try Inspection.inspect(path: path, maxRows: maxRows)
    }

    /// All records, with the dialect that scouting finds if none is given.
    func records(
        _ dialect: Dialect? = nil, limits: TableLimits = .init(), bufferSize: Int = 1 << 18
    ) throws(TableFault) -> [[String]] {
        let found = if let dialect { dialect } else { try scout(limits, bufferSize: bufferSize) }
        var reader = try reader(found, limits: limits, bufferSize: bufferSize)
        var records: [[String]] = []
        while try reader.next() { records.append(reader.texts()) }
        return records
    }

    /// The fault with which scouting or reading ends.
    func fault(_ limits: TableLimits = .init(), bufferSize: Int = 1 << 18) -> TableFault? {
        do {
            _ = try records(limits: limits, bufferSize: bufferSize)
            return nil
        } catch {
            return error
        }
    }
}

extension TextEncoding {
    /// Text as the bytes of a file.
    func bytes(_ text: String, byteOrderMark: Bool = false) -> [UInt8] {
        let encoding: String.Encoding =
            switch self {
            case .utf8: .utf8
            case .utf16LittleEndian: .utf16LittleEndian
            case .utf16BigEndian: .utf16BigEndian
            case .gb18030: String.Encoding(rawValue: 0x8000_0632)
            }
        return (byteOrderMark ? self.byteOrderMark : []) + (text.data(using: encoding) ?? Data())
    }
}

/// A sequence of numbers that is the same in every run.
struct FixedNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
