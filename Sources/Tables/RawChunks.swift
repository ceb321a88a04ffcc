/// The bytes of a file in order, each shown once to an observer.
struct RawChunks: ~Copyable {
    private let file: RawFile
    private let end: Int64
    private let byteOrderMark: Int
    private let observer: ((UnsafeRawBufferPointer) -> Void)?
    /// How many bytes of the file have been read.
    private(set) var position: Int64 = 0

    /// Opens a file, to be read up to the byte `end` or its own end; `byteOrderMark` bytes are no text.
    init(
        path: String, limits: TableLimits, end: Int64?, byteOrderMark: Int,
        observer: ((UnsafeRawBufferPointer) -> Void)?
    ) throws(TableFault) {
        file = try RawFile(path: path, limits: limits)
        self.end = min(end ?? .max, file.size)
        self.byteOrderMark = byteOrderMark
        self.observer = observer
    }

    /// Whether all has been read.
    var isAtEnd: Bool { position >= end }

    /// Whether the file goes on behind what is read of it.
    var isFront: Bool { end < file.size }

    /// Reads one chunk behind a buffer's bytes, and passes over the byte order mark.
    ///
    /// - Returns: how many bytes were read; 0 at the end.
    mutating func read(into buffer: inout ByteBuffer) throws(TableFault) -> Int {
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer.room.prefix(Int(end - position)))
        let count = try file.read(at: position, into: room)
        if count > 0 { observer?(UnsafeRawBufferPointer(rebasing: room.prefix(count))) }
        buffer.end += count
        if position == 0 { buffer.start += min(count, byteOrderMark) }
        position += Int64(count)
        return count
    }
}
