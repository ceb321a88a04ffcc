internal import CZip
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Packs parts in memory. Every entry has the same time, so that equal parts give equal bytes wherever they are packed.
enum WordArchive {
    /// 1 January 1980, 00:00: the first moment that an archive can name.
    private static let date: UInt16 = 1 << 5 | 1

    /// The packed parts, in their order.
    static func pack(_ parts: [WordPackage.Part]) throws(WorkbookFault) -> Data {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .writeFailed(code: ENOMEM) }
        defer { zip_source_free(target) }
        try fill(target, parts)
        return try contents(of: target)
    }

    private static func fill(_ target: OpaquePointer, _ parts: [WordPackage.Part]) throws(WorkbookFault) {
        guard let archive = zip_open_from_source(target, Int32(ZIP_TRUNCATE), nil) else {
            throw .writeFailed(code: ENOMEM)
        }
        // An archive that is closed or discarded lets go of its source, whose bytes are read afterwards.
        zip_source_keep(target)
        do throws(WorkbookFault) {
            for part in parts { try add(part, to: archive) }
            guard zip_close(archive) == 0 else { throw .writeFailed(code: EIO) }
        } catch {
            zip_discard(archive)
            throw error
        }
    }

    private static func add(_ part: WordPackage.Part, to archive: OpaquePointer) throws(WorkbookFault) {
        guard let copy = malloc(max(1, part.bytes.count)) else { throw .writeFailed(code: ENOMEM) }
        part.bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) } }
        guard let content = zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1) else {
            free(copy)
            throw .writeFailed(code: ENOMEM)
        }
        let index = zip_file_add(archive, part.name, content, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(content)
            throw .writeFailed(code: ENOMEM)
        }
        guard zip_file_set_dostime(archive, UInt64(index), 0, date, 0) == 0 else { throw .writeFailed(code: EIO) }
    }

    private static func contents(of source: OpaquePointer) throws(WorkbookFault) -> Data {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw .writeFailed(code: EIO)
        }
        defer { zip_source_close(source) }
        var data = Data(count: Int(status.size))
        let read = data.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
        guard read == Int64(data.count) else { throw .writeFailed(code: EIO) }
        return data
    }
}
