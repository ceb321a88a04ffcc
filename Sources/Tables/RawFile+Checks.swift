extension RawFile {
    /// The first byte that is no part of a well-formed character, or is NUL.
    ///
    /// - Returns: nil if the file is sound from `start` to its end.
    func firstDamage(
        _ encoding: TextEncoding, from start: Int64, bufferSize: Int
    ) throws(TableFault) -> Int64? {
        var buffer = ByteBuffer(capacity: max(bufferSize, 2 * TextEncoding.longestCharacter))
        var position = start
        while true {
            buffer.moveToFront()
            let count = try read(at: position, into: buffer.room)
            position += Int64(count)
            buffer.end += count
            buffer.start += encoding.wellFormedPrefix(buffer.content)
            guard buffer.count >= TextEncoding.longestCharacter || count == 0 else { continue }
            return buffer.count == 0 ? nil : position - Int64(buffer.count)
        }
    }

    /// Reads from a place to the end as GB18030.
    func surveyGB18030(from start: Int64, bufferSize: Int) throws(TableFault) -> GB18030Survey {
        var survey = GB18030Survey()
        var buffer = ByteBuffer(capacity: max(bufferSize, 4 * GB18030Survey.reach))
        var position = start
        while true {
            buffer.moveToFront()
            let count = try read(at: position, into: buffer.room)
            position += Int64(count)
            buffer.end += count
            let place = position - Int64(buffer.count)
            buffer.start += survey.add(buffer.content, at: place, isLast: count == 0)
            if count == 0 { return survey }
        }
    }

    /// Whether anything but white space, ^Z and zero bytes follows.
    func hasInk(from start: Int64) throws(TableFault) -> Bool {
        var buffer = ByteBuffer(capacity: 1 << 16)
        var position = start
        repeat {
            buffer.end = 0
            buffer.end = try read(at: position, into: buffer.room)
            position += Int64(buffer.end)
            if !buffer.content.allSatisfy(isEmptyByte) { return true }
        } while buffer.end > 0
        return false
    }

    /// Whether the code unit at a place is NUL, which no table holds.
    func hasNUL(at place: Int64, _ encoding: TextEncoding) throws(TableFault) -> Bool {
        let unit = try bytes(at: place, count: encoding.isUTF16 ? 2 : 1)
        return unit.count == (encoding.isUTF16 ? 2 : 1) && unit.allSatisfy { $0 == 0 }
    }
}

private func isEmptyByte(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 0x1A || byte == 0x20 || (0x09...0x0D).contains(byte)
}
