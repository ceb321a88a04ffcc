package import Domain

extension Password {
    /// Longer ones are refused unread: hashing a book is a way to stop a server.
    package static let longest = 256
    package static let shortest = 10

    /// The first rule that the password breaks as an account's; nil: none.
    package func brokenRule(account: String) -> PasswordRule? {
        if text.utf8.count > Self.longest { return .tooLong }
        if text.count < Self.shortest { return .tooShort }
        let folded = text.lowercased()
        if Self.core(folded) == Self.core(account) || folded.replacing(account, with: "").isEmpty { return .isName }
        if Self.wellKnown.contains(folded) || Set(folded).count < 4 { return .isCommon }
        return nil
    }

    /// Without the figures and signs around it: `zhuzhou2021!` → `zhuzhou`.
    private static func core(_ text: String) -> Substring {
        var rest = text[...]
        while let last = rest.last, !last.isLetter { rest.removeLast() }
        while let first = rest.first, !first.isLetter { rest.removeFirst() }
        return rest.isEmpty ? text[...] : rest
    }

    /// Of those that people choose most often, the ones that are long enough.
    private static let wellKnown: Set<String> = [
        "0123456789", "1234567890", "12345678910", "1234567899", "123456789a", "a123456789", "aa123456789",
        "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qazxsw23edc", "qwertyuiop", "qwerty123456", "qwer123456",
        "asdfghjkl1", "zxcvbnm123", "q1w2e3r4t5", "abc1234567", "abcd123456", "abc123456789", "abcdefghij",
        "password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123", "p@ssword123", "admin12345",
        "admin123456", "admin@1234", "admin@123456", "administrator", "root123456", "test123456", "woaini1314",
        "woaini520", "woaini5201314", "5201314520", "iloveyou123", "tongxing123", "tongxing2021", "tongxing1234",
        "hunan123456", "hunan@12345", "welcome123", "letmein123", "changeme123", "qq123456789", "wang123456",
        "zhang123456", "li123456789", "147258369a", "1472583690", "9876543210", "0987654321",
    ]

    /// One that can be read out on the telephone: four groups of four, without letters and figures that look alike.
    package static func readable() -> Password {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in
            String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
        }
        return Password(groups.joined(separator: "-"))
    }
}
