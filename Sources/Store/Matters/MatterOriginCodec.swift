import Domain

/// `matter.origin`: `{"code":"9143…","kind":"warning","month":"2021-06","warning":"arrears"}`.
enum MatterOriginCodec {
    static func encode(_ origin: MatterOrigin) throws -> String {
        var fields = ["kind": origin.kind.rawValue]
        switch origin {
        case .warning(let code, let kind, let month):
            fields["code"] = code
            fields["warning"] = kind.rawValue
            fields["month"] = month.description
        case .lag(let indicator, let through):
            fields["indicator"] = indicator
            fields["through"] = through
        case .bulletin(let act): fields["act"] = String(act)
        case .other: break
        }
        return try JSONText.encode(fields)
    }

    /// Nil where the text is not one that `encode` makes.
    static func decode(_ text: String) throws -> MatterOrigin? {
        let fields = try JSONText.decode([String: String].self, text)
        switch MatterKind(rawValue: fields["kind"] ?? "") {
        case .warning:
            guard let code = fields["code"], let kind = WarningKind(rawValue: fields["warning"] ?? ""),
                let month = Month(fields["month"] ?? "")
            else { return nil }
            return .warning(code: code, kind: kind, month: month)
        case .lag:
            guard let indicator = fields["indicator"], let through = fields["through"] else { return nil }
            return .lag(indicator: indicator, through: through)
        case .bulletin: return fields["act"].flatMap { Int($0) }.map { .bulletin(act: $0) }
        case .other: return .other
        case nil: return nil
        }
    }
}
