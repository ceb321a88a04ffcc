/// A unified social credit code (统一社会信用代码): 18 characters of which the last checks the others (GB 32100-2015), with
/// the organisation's own code inside it (主体标识码, GB 11714).
package struct CreditCode: Hashable, Sendable, CustomStringConvertible {
    /// Eighteen characters, letters in capitals.
    package let text: String
    package var description: String { text }

    /// - Parameter text: A code as it should be written. What people and spreadsheets make of codes is read by
    ///   `CreditCodeText` in `Intake`.
    package init?(_ text: String) {
        guard Self.fault(in: text) == nil else { return nil }
        self.text = text
    }

    /// Why a text is no code.
    package enum Fault: String, Hashable, Sendable {
        /// Not 18 characters.
        case length
        /// A character that no code has: I, O, Z, S, V and all but digits and capitals.
        case character
        /// The eighteenth character does not fit the others.
        case check
        /// The ninth character of the organisation's code inside does not fit.
        case organisation
    }

    /// - Returns: Nil where the text is a code.
    package static func fault(in text: String) -> Fault? {
        let bytes = Array(text.utf8)
        guard bytes.count == 18 else { return .length }
        var values: [Int] = []
        for byte in bytes {
            guard let value = alphabet.firstIndex(of: byte) else { return .character }
            values.append(value)
        }
        guard checkCharacter(values[..<17]) == bytes[17] else { return .check }
        return organisationCheck(bytes[8..<16]) == bytes[16] ? nil : .organisation
    }

    /// The check character that belongs to the first seventeen; nil where one of them is none of a code's.
    package static func check(ofFirst seventeen: String) -> Character? {
        let values = seventeen.utf8.compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == 17, seventeen.utf8.count == 17 else { return nil }
        return Character(UnicodeScalar(checkCharacter(values[...])))
    }

    /// The ninth character of an organisation's code of eight (GB 11714); nil where one of them is neither digit nor
    /// capital.
    package static func organisationCheck(of eight: String) -> Character? {
        let bytes = Array(eight.utf8)
        guard bytes.count == 8, bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else {
            return nil
        }
        return Character(UnicodeScalar(organisationCheck(bytes[...])))
    }

    /// 登记管理部门 and 机构类别: `91` enterprise, `92` one-person business, `93` farmers' cooperative, `51`–`53` social
    /// organisations.
    package var category: String { String(text.prefix(2)) }

    /// 主体标识码.
    package var organisation: String { String(text.dropFirst(8).prefix(9)) }

    /// In the order of their values, 0 to 30.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

    private static func checkCharacter(_ values: ArraySlice<Int>) -> UInt8 {
        let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return alphabet[(31 - sum % 31) % 31]
    }

    private static func organisationCheck(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        let sum = zip(bytes, organisationWeights).reduce(0) { sum, pair in
            let value = pair.0 <= 57 ? Int(pair.0) - 48 : Int(pair.0) - 55
            return sum + value * pair.1
        }
        let check = 11 - sum % 11
        return check == 10 ? UInt8(ascii: "X") : check == 11 ? UInt8(ascii: "0") : UInt8(48 + check)
    }
}
