import Domain

/// The kinds of values in a plan file.
extension PlanFile {
    mutating func problem(
        _ code: ProblemCode, _ section: Section, _ key: String, _ details: [ProblemDetail] = []
    ) {
        problems.append(
            Problem(
                code, row: section.line(key), column: section.path + key, value: section.text(key), details: details))
    }

    /// Every key must be known and its value of the right kind; the first twenty that are not are named.
    mutating func check(_ section: Section, _ known: [String: Section.Kind]) {
        for key in section.keys.filter({ known[$0] == nil }).prefix(20) {
            problem(.constraintError, section, key, [.cause(.unknownKey)])
        }
        for (key, kind) in known.sorted(by: { $0.key < $1.key }) where !section.holds(key, kind) {
            problem(.typeError, section, key, [.expected(kind.rawValue)])
        }
    }

    /// Letters, digits, `_` and `-`, beginning with a letter.
    static func isCode(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
        let isLetter: (UInt8) -> Bool = { ($0 >= 97 && $0 <= 122) || ($0 >= 65 && $0 <= 90) }
        return isLetter(first)
            && text.utf8.allSatisfy { isLetter($0) || ($0 >= 48 && $0 <= 57) || $0 == 95 || $0 == 45 }
    }

    mutating func code(_ section: Section, _ key: String) -> String? {
        guard let text = section.text(key), !text.isEmpty else {
            problem(.missingCell, section, key)
            return nil
        }
        guard Self.isCode(text) else {
            problem(.typeError, section, key, [.expected("a-z, 0-9, _, -")])
            return nil
        }
        return text
    }

    /// `{zh: …, en: …}`, or one text for both.
    mutating func name(_ section: Section, _ key: String) -> Bilingual? {
        if let text = section.text(key) { return Bilingual(zh: text, en: text) }
        guard let pair = section.section(key) else { return nil }
        let zh = pair.text("zh")
        let en = pair.text("en")
        guard zh != nil || en != nil else {
            problem(.missingCell, section, key, [.expected("{zh: …, en: …}")])
            return nil
        }
        return Bilingual(zh: zh ?? en ?? "", en: en ?? zh ?? "")
    }

    mutating func month(_ section: Section, _ key: String, isNeeded: Bool) -> Month? {
        guard let text = section.text(key) else {
            if isNeeded { problem(.missingCell, section, key) }
            return nil
        }
        guard let month = Month(text) else {
            problem(.typeError, section, key, [.expected("2020-11")])
            return nil
        }
        return month
    }

    mutating func whole(_ section: Section, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = section.text(key) else { return nil }
        guard let value = Digits.whole(text), range.contains(value) else {
            problem(.constraintError, section, key, [.expected("\(range.lowerBound)…\(range.upperBound)")])
            return nil
        }
        return value
    }

    mutating func value(_ section: Section, _ key: String, _ indicator: Indicator) -> Int? {
        guard let text = section.text(key), case .entry(.value(let value)) = CountText.read(text, for: indicator) else {
            problem(.typeError, section, key, [.about(.same(indicator.code))])
            return nil
        }
        return value
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ section: Section, _ key: String, _ type: Choice.Type, isNeeded: Bool = false
    ) -> Choice? {
        guard let text = section.text(key) else {
            if isNeeded { problem(.missingCell, section, key) }
            return nil
        }
        guard let choice = Choice(rawValue: text) else {
            problem(
                .constraintError, section, key, [.expected(Choice.allCases.map(\.rawValue).joined(separator: ", "))])
            return nil
        }
        return choice
    }
}
