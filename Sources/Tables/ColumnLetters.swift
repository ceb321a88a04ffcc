/// The letters over a spreadsheet's column: 0 is `A`, 25 is `Z`, 26 is `AA`.
///
/// - Parameter index: the column, counted from zero.
/// - Returns: its letters; empty for a negative index.
package func columnLetters(_ index: Int) -> String {
    var letters: [UInt8] = []
    var rest = index + 1
    while rest > 0 {
        letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
        rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
}
