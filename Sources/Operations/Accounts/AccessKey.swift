import Crypto
package import Foundation

/// The secret that a browser or a program shows to be let in: 32 random bytes in base64url. Only its SHA-256 is kept.
package struct AccessKey: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case session = ""
        /// For the API.
        case token = "txk_"
    }

    package let text: String
    /// Under which it is kept.
    package var hash: Data { Data(SHA256.hash(data: Data(text.utf8))) }

    /// A new one.
    package init(_ kind: Kind) {
        text =
            kind.rawValue
            + RandomBytes.data(32).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// One that somebody shows; nil where it cannot be one of that kind.
    package init?(_ kind: Kind, shown: String) {
        let secret = shown.hasPrefix(kind.rawValue) ? shown.utf8.dropFirst(kind.rawValue.utf8.count) : shown.utf8[...]
        guard shown.hasPrefix(kind.rawValue), secret.count == 43,
            secret.allSatisfy({
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
            })
        else { return nil }
        text = shown
    }
}
