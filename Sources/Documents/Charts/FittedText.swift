/// A text cut so that it takes no more than so many units of a chart at a size of letters.
func fitted(_ text: String, _ width: Double, size: Double = 12) -> String {
    let columns = Int(width / (size * 0.55))
    let line = text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
    guard Terminal.columns(line) > columns else { return line }
    // The sign for what is left out is as wide as a Chinese character in most fonts.
    var cut = ""
    var taken = 2
    for character in line {
        taken += Terminal.columns(String(character))
        guard taken <= columns, cut.utf8.count < 400 else { break }
        cut.append(character)
    }
    return cut + "…"
}

/// The same with the end kept and the middle left out.
func fittedMiddle(_ text: String, _ width: Double, size: Double = 12) -> String {
    let columns = Int(width / (size * 0.55))
    guard Terminal.columns(text) > columns, columns > 4 else { return fitted(text, width, size: size) }
    let side = (columns - 2) / 2
    let start = prefix(Array(text), side)
    let end = prefix(text.reversed(), columns - 2 - side)
    return String(start) + "…" + String(end.reversed())
}

/// So many of the first characters as fit into so many columns.
private func prefix(_ characters: [Character], _ columns: Int) -> [Character] {
    var taken = 0
    return Array(
        characters.prefix { character in
            taken += Terminal.columns(String(character))
            return taken <= columns
        })
}

/// Names cut to a width so that those that differ still look different: where their beginnings are alike, their ends
/// are kept.
func fittedApart(_ names: [String], _ width: Double, size: Double = 12) -> [String] {
    let cut = names.map { fitted($0, width, size: size) }
    let wholes = Dictionary(zip(cut, names).map { ($0, Set([$1])) }, uniquingKeysWith: { $0.union($1) })
    return zip(cut, names).map { cut, name in
        (wholes[cut]?.count ?? 1) > 1 ? fittedMiddle(name, width, size: size) : cut
    }
}
