import Foundation

/// The sample data read in a way of its own, without the program's readers: for one indicator only.
struct SampleFiles {
    static let folder: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("sample-data")
    }()

    /// A figure of a file, under the name that the file gives the region.
    struct Figure {
        let name: String
        let value: Int
    }

    /// Names and codes of the rows that only sum others, or that are counted elsewhere (其中).
    private let leftOut: Set<String>
    /// What the indicator is called.
    private let headings: [String]

    /// - Throws: Where the tables of regions cannot be read.
    init(headings: [String]) throws {
        self.headings = headings
        var names: Set<String> = ["合计", "总计", "全市", "全州", "全省"]
        let builtIn = Self.folder.deletingLastPathComponent().appendingPathComponent(
            "Sources/Operations/BuiltIn/hunan-regions.tsv")
        for row in try Self.rows(builtIn) where row.count > 3 && ["city", "province"].contains(row[3]) {
            names.formUnion([row[0], row[1], row[2], "湖南省" + row[1]])
        }
        for row in try Self.rows(Self.folder.appendingPathComponent("regions.csv")) where row.last == "memo" {
            names.formUnion([row[0], row[1], row[2]] + row[5].split(separator: "|").map(String.init))
        }
        leftOut = names
    }

    static func rows(_ url: URL) throws -> [[String]] {
        let text = text(try Data(contentsOf: url))
        let header = text.prefix(2000)
        let delimiter = ["\t", ";", ","].first { header.contains($0) } ?? ","
        return text.split(whereSeparator: \.isNewline).map { line in
            line.components(separatedBy: delimiter).map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" ")) }
        }
    }

    private static func text(_ data: Data) -> String {
        if data.starts(with: [0xFF, 0xFE]) {
            return String(data: data.dropFirst(2), encoding: .utf16LittleEndian) ?? ""
        }
        let body = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        return String(data: body, encoding: .utf8)
            ?? String(data: body, encoding: String.Encoding(rawValue: 0x8000_0632)) ?? ""
    }

    /// The indicator's figures of one file of filings, sums and memo rows left out.
    func figures(_ url: URL) throws -> [Figure] {
        let rows = try Self.rows(url)
        let regionHeadings = ["地区", "单位", "填报单位", "县市区", "县市区（园区）", "county"]
        guard let head = rows.firstIndex(where: { !$0.filter(regionHeadings.contains).isEmpty }) else { return [] }
        let header = rows[head]
        guard let region = header.firstIndex(where: regionHeadings.contains) else { return [] }
        let wide = header.firstIndex { title in headings.contains { title.hasPrefix($0) } }
        let long = header.firstIndex { ["指标", "indicator"].contains($0) }
        let count = wide ?? header.firstIndex { ["本期新增", "新增数", "count"].contains($0) }
        guard let count else { return [] }
        return rows[(head + 1)...].compactMap { row in
            guard row.count > count, !leftOut.contains(row[region]), let value = Int(row[count]) else { return nil }
            if let long, !headings.contains(where: { row[long].hasPrefix($0) }) { return nil }
            return Figure(name: row[region], value: value)
        }
    }
}
