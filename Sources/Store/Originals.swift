import CZlib
import Foundation
import GRDB

/// Where a file came from and how it was read.
package struct SourceFile: Sendable, Hashable {
    package var file: String
    package var sheet: String?
    package var encoding: String
    package var format: String
    /// The column letters of each indicator's figures.
    package var columns: [String: String]

    package init(
        file: String, sheet: String? = nil, encoding: String, format: String, columns: [String: String]
    ) {
        self.file = file
        self.sheet = sheet
        self.encoding = encoding
        self.format = format
        self.columns = columns
    }
}

extension ActWriter {
    /// - Returns: The source's id, which the filings from the file name.
    package func add(_ source: SourceFile) throws -> Int {
        let id = try takeID(.source)
        try insert(
            .source,
            [
                .integer(id), .integer(act), .text(source.file), Cell(source.sheet), .text(source.encoding),
                .text(source.format), .text(try JSONText.encode(source.columns)),
            ])
        return id
    }

    /// Keeps a file as it came.
    ///
    /// - Parameters:
    ///   - bytes: The whole file, or nil where it is too large to be kept.
    ///   - sha256: Lower-case hexadecimal.
    ///   - size: In bytes.
    ///   - rows: How many rows were read.
    ///   - source: The source that it is the content of.
    /// - Throws: What the database says.
    package func keep(original bytes: [UInt8]?, sha256: String, size: Int, rows: Int, of source: Int) throws {
        let known = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM original WHERE sha256 = ? AND bytes IS NOT NULL)",
            arguments: [sha256])
        let packed = known == true ? nil : try bytes.map(Zlib.compress)
        try insert(
            .original,
            [
                .integer(try takeID(.original)), .integer(act), .integer(source), .text(sha256), .integer(size),
                .integer(rows), packed.map(Cell.blob) ?? .null,
            ])
    }
}

/// Compression of kept files.
enum Zlib {
    static func compress(_ bytes: [UInt8]) throws -> [UInt8] {
        var length = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(length))
        let code = compress2(&packed, &length, bytes, uLong(bytes.count), 6)
        guard code == Z_OK else { throw StoreFailure.inconsistent(detail: "zlib \(code)") }
        return Array(packed.prefix(Int(length)))
    }

    /// Nil where the bytes do not unpack to exactly the size.
    static func expand(_ packed: [UInt8], size: Int) -> [UInt8]? {
        guard size >= 0, size <= 1 << 28 else { return nil }
        var length = uLong(size)
        var bytes = [UInt8](repeating: 0, count: max(size, 1))
        guard uncompress(&bytes, &length, packed, uLong(packed.count)) == Z_OK, Int(length) == size else { return nil }
        return Array(bytes.prefix(size))
    }
}
