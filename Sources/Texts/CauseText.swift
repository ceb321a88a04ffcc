package import Domain

/// The reason that someone gave for a change.
package enum CauseText {
    /// What follows the label of a cause and who it was: `：` and the reason; of a reason that begins with the label
    /// itself only what comes behind it.
    package static func reason(_ kind: String, _ reason: String?) -> Bilingual {
        guard let own = own(kind, reason) else { return text("", "") }
        return text("：\(own)", ": \(own)")
    }

    /// `更正：台账比对` under the label 更正 is 台账比对; nil: nothing else is said.
    package static func own(_ kind: String, _ reason: String?) -> String? {
        guard var rest = reason.map({ $0[...] }) else { return nil }
        let label = Labels.cause(kind)
        for word in [label.zh, label.en] where rest.hasPrefix(word) {
            let behind = rest.dropFirst(word.count)
            // 更正后… is no label.
            guard let sign = behind.first, "：:，, ".contains(sign) else { continue }
            rest = behind.drop { "：:，, ".contains($0) }
        }
        return rest.allSatisfy(\.isWhitespace) ? nil : String(rest)
    }
}
