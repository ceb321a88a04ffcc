import Assets
import Foundation
import Testing

/// Holds a template's tags against the model that goes into it: a tag that the model lacks would render as nothing.
enum TemplateCheck {
    private static let texts = Dictionary(uniqueKeysWithValues: Assets.templates.map { ($0.name, $0.text) })

    /// Records an issue for each tag that finds nothing.
    static func check(_ model: Any, in template: String) {
        guard let text = texts[template] else {
            Issue.record("no template \(template)")
            return
        }
        var missing: Set<String> = []
        var rest = tags(of: text)[...]
        walk(&rest, until: nil, [model], isShown: true, &missing)
        for tag in missing.sorted() { Issue.record("\(template).mustache: nothing for {{\(tag)}}") }
    }

    private struct Tag {
        let sign: Character?
        let name: String
    }

    private static func tags(of text: String) -> [Tag] {
        text.components(separatedBy: "{{").dropFirst().compactMap { part in
            guard let end = part.range(of: "}}") else { return nil }
            let body = part[..<end.lowerBound].drop { $0 == "{" }.trimmingCharacters(in: .whitespaces)
            guard let first = body.first else { return nil }
            let isSign = "#^/&!>".contains(first)
            let name = body.drop { "#^/&!> ".contains($0) }
            return Tag(sign: isSign ? first : nil, name: String(name))
        }
    }

    private static func walk(
        _ rest: inout ArraySlice<Tag>, until end: String?, _ contexts: [Any], isShown: Bool,
        _ missing: inout Set<String>
    ) {
        while let tag = rest.popFirst() {
            switch tag.sign {
            case "/":
                if tag.name == end { return }
            case "#", "^":
                section(tag, &rest, contexts, isShown, &missing)
            case ">":
                var part = tags(of: texts[tag.name] ?? "")[...]
                if texts[tag.name] == nil { missing.insert("> " + tag.name) }
                walk(&part, until: nil, contexts, isShown: isShown, &missing)
            case "!": continue
            default:
                if isShown, value(tag.name, contexts) == nil { missing.insert(tag.name) }
            }
        }
    }

    private static func section(
        _ tag: Tag, _ rest: inout ArraySlice<Tag>, _ contexts: [Any], _ isShown: Bool, _ missing: inout Set<String>
    ) {
        let body = rest
        let found = value(tag.name, contexts)
        if isShown, found == nil { missing.insert(tag.name) }
        let inner: [[Any]] = found.map { contents($0, contexts) } ?? []
        let shown = tag.sign == "#" ? inner : inner.isEmpty ? [contexts] : []
        var after = rest
        walk(&after, until: tag.name, contexts, isShown: false, &missing)
        for context in shown where isShown {
            var part = body
            walk(&part, until: tag.name, context, isShown: true, &missing)
        }
        rest = after
    }

    /// In which contexts a section is shown: in none where its value is false, empty or nil.
    private static func contents(_ value: Any, _ contexts: [Any]) -> [[Any]] {
        if let flag = value as? Bool { return flag ? [contexts] : [] }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional {
            return mirror.children.first.map { contents($0.value, contexts) } ?? []
        }
        if mirror.displayStyle == .collection { return mirror.children.map { contexts + [$0.value] } }
        return [contexts + [value]]
    }

    private static func value(_ path: String, _ contexts: [Any]) -> Any? {
        if path == "." { return contexts.last }
        let names = path.split(separator: ".").map(String.init)
        for context in contexts.reversed() {
            guard let first = member(names[0], of: context) else { continue }
            var value = first
            for name in names.dropFirst() {
                guard let next = member(name, of: value) else { return nil }
                value = next
            }
            return value
        }
        return nil
    }

    private static func member(_ name: String, of value: Any) -> Any? {
        if let words = value as? [String: String] { return words[name] }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.first.flatMap { member(name, of: $0.value) } }
        return mirror.children.first { $0.label == name }?.value
    }
}
