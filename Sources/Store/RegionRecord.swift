import Domain
import GRDB

/// The rows of `region` to and from the domain's values.
enum RegionRecord {
    static func cells(_ region: Region, id: Int, act: Int) -> [Cell] {
        [
            .integer(id), .integer(act), .integer(region.code), .text(region.name), .text(region.shortName),
            .text(region.level.rawValue), Cell(region.parent),
            .text(region.aliases.map(\.field).joined(separator: "|")), Cell(region.validFrom?.description),
            Cell(region.validTo?.description), Cell(region.successor), Cell(region.rankingClass),
            Cell(region.reports.map { $0 ? 1 : 0 }), .text(region.counted.rawValue), Cell(region.tile),
        ]
    }

    /// Columns by position, as `cells` lists them without id and act.
    static let selection = """
        code, name, short_name, level, parent, aliases, valid_from, valid_to, successor, class, reports, counted, tile
        """

    static func region(_ row: Row) throws -> Region {
        guard let level = RegionLevel(rawValue: row[3]), let counted = Counted(rawValue: row[11]) else {
            throw StoreFailure.inconsistent(detail: "region")
        }
        var region = Region(code: row[0], name: row[1], shortName: row[2], level: level, parent: row[4])
        let aliases: String = row[5]
        if !aliases.isEmpty { region.aliases = aliases.split(separator: "|").compactMap { RegionAlias(parsing: $0) } }
        region.validFrom = (row[6] as String?).flatMap { Day($0) }
        region.validTo = (row[7] as String?).flatMap { Day($0) }
        region.successor = row[8]
        region.rankingClass = row[9]
        region.reports = row[10]
        region.counted = counted
        region.tile = row[12]
        return region
    }
}
