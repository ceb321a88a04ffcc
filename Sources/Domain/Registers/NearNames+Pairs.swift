/// Finding all names that differ in at most one character, without comparing each with each: two such names share a text
/// when one character is left out of either.
extension NearNames {
    /// Pairs of places in `cores`, each once, of which one is asked about, that differ by one character put in, left out or
    /// exchanged, or by two neighbours that changed places. Differences that number things apart are none: 第一 and 第二.
    ///
    /// - Parameters:
    ///   - cores: All different.
    ///   - asked: Whether a core is asked about; pairs of which neither is are not looked for.
    /// - Returns: The pairs, ascending.
    static func pairs(_ cores: [[Unicode.Scalar]], asked: [Bool]) -> [(Int, Int)] {
        var variants: [Variant] = []
        for (number, core) in cores.enumerated() where asked[number] && core.count >= 4 {
            eachVariant(of: core) { variants.append(Variant(hash: $0, core: Int32(number))) }
        }
        let wanted = Set(variants.map(\.hash))
        for (number, core) in cores.enumerated() where !asked[number] && core.count >= 4 {
            eachVariant(of: core) { hash in
                if wanted.contains(hash) { variants.append(Variant(hash: hash, core: Int32(number))) }
            }
        }
        variants.sort { ($0.hash, $0.core) < ($1.hash, $1.core) }
        return matches(variants, cores, asked)
    }

    private struct Variant {
        let hash: UInt64
        let core: Int32
    }

    private static func matches(
        _ variants: [Variant], _ cores: [[Unicode.Scalar]], _ asked: [Bool]
    ) -> [(Int, Int)] {
        var pairs: Set<UInt64> = []
        var start = 0
        while start < variants.count {
            var end = start + 1
            while end < variants.count, variants[end].hash == variants[start].hash { end += 1 }
            let same = variants[start..<end]
            for left in same where asked[Int(left.core)] {
                for right in same where right.core != left.core {
                    let (first, second) = (Int(min(left.core, right.core)), Int(max(left.core, right.core)))
                    let key = UInt64(first) << 32 | UInt64(second)
                    if !pairs.contains(key), isNear(cores[first], cores[second]) { pairs.insert(key) }
                }
            }
            start = end
        }
        return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    /// The hash of the core and of the core without each of its characters: a polynomial in which each can be left out.
    private static func eachVariant(of core: [Unicode.Scalar], _ take: (UInt64) -> Void) {
        var prefixes: [UInt64] = [0]
        for scalar in core { prefixes.append(prefixes[prefixes.count - 1] &* base &+ UInt64(scalar.value) &+ 1) }
        take(mixed(prefixes[core.count]))
        var suffix: UInt64 = 0
        var power: UInt64 = 1
        for place in core.indices.reversed() {
            take(mixed(prefixes[place] &* power &+ suffix))
            suffix = (UInt64(core[place].value) &+ 1) &* power &+ suffix
            power = power &* base
        }
    }

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static func mixed(_ value: UInt64) -> UInt64 {
        let folded = (value ^ value >> 31) &* 0xBF58_476D_1CE4_E5B9
        return folded ^ folded >> 29
    }

    /// What one change replaces in a name to make another of it.
    struct Change {
        let from: ArraySlice<Unicode.Scalar>
        let to: ArraySlice<Unicode.Scalar>
    }

    /// Whether one change makes one of the other, and none that tells numbered things apart.
    static func isNear(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        let change = change(left, right)
        guard !change.from.contains(where: isNumbering), !change.to.contains(where: isNumbering) else { return false }
        if change.from.count == 2, change.to.count == 2 { return change.from.elementsEqual(change.to.reversed()) }
        return max(change.from.count, change.to.count) == 1
    }

    /// The part in which two names differ: what is left without their common beginning and end.
    static func change(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Change {
        let short = min(left.count, right.count)
        var start = 0
        while start < short, left[start] == right[start] { start += 1 }
        var end = 0
        while end < short - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
        return Change(from: left[start..<(left.count - end)], to: right[start..<(right.count - end)])
    }

    private static let numbering = Set("0123456789一二三四五六七八九十百甲乙丙丁东西南北中上下新老大小abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    private static func isNumbering(_ scalar: Unicode.Scalar) -> Bool { numbering.contains(scalar) }
}
