import Glibc

/// An open regular file, read at any offset; closed when it goes out of scope.
struct RawFile: ~Copyable {
    private let descriptor: Int32
    /// The size in bytes when the file was opened.
    let size: Int64

    /// Opens a file for reading, without waiting on pipes.
    init(path: String, limits: TableLimits) throws(TableFault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw TableFault(openError: errno) }
        do {
            size = try Self.sizeOfRegularFile(descriptor, limit: limits.bytes)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Reads bytes from an offset on.
    ///
    /// - Returns: how many were read: fewer than there is room for only at the file's end.
    func read(at offset: Int64, into room: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
        var filled = 0
        while filled < room.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: room.dropFirst(filled))
            let count = pread(descriptor, rest.baseAddress, rest.count, Int(offset) + filled)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw errno == EISDIR ? .isDirectory : .readFailed(code: errno) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// Up to `count` bytes from an offset on, for looking closely at one place.
    func bytes(at offset: Int64, count: Int) throws(TableFault) -> [UInt8] {
        var buffer = ByteBuffer(capacity: count)
        buffer.end = try read(at: offset, into: buffer.room)
        return Array(buffer.content)
    }

    /// A descriptor of the same file for a library that closes it; `closeDescriptor` if none takes it.
    func duplicate() throws(TableFault) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw .readFailed(code: errno) }
        lseek(copy, 0, SEEK_SET)
        return copy
    }

    private static func sizeOfRegularFile(_ descriptor: Int32, limit: Int64) throws(TableFault) -> Int64 {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .readFailed(code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw .isDirectory
        case S_IFREG: break
        default: throw .notReadable
        }
        guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
        return Int64(status.st_size)
    }
}

func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

extension TableFault {
    /// The fault behind an `errno` of `open`.
    fileprivate init(openError code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .notFound
        case EACCES, EPERM, ENXIO: self = .notReadable
        case EISDIR: self = .isDirectory
        default: self = .readFailed(code: code)
        }
    }
}
