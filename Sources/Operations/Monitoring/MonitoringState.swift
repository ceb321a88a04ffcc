package import Domain
package import Store

/// All warnings of a region at the end of a month, as the record gives them.
package struct MonitoringState: Sendable {
    package let framework: Framework
    /// The asked region's place in the tree.
    package let asked: Int
    package let month: Month
    package let day: Day
    /// Up to which the record was read.
    package let seal: Seal
    private let courses: [Placed]
    /// The same at the end of the month before.
    private let earlier: [Placed]

    /// A course with the places of its region and of all above it.
    private struct Placed: Sendable {
        let course: EnterpriseCourse
        let path: [Int]
    }

    init(
        _ framework: Framework, asked: Int, month: Month, day: Day, _ seal: Seal, _ reader: LedgerReader
    ) throws {
        self.framework = framework
        self.asked = asked
        self.month = month
        self.day = day
        self.seal = seal
        let sheets = Self.grouped(try reader.monitorSheets(through: month, upTo: seal.act))
        courses = Self.courses(sheets, month, framework, asked)
        earlier = Self.courses(sheets, Month(index: month.index - 1), framework, asked)
    }

    /// The sheets of each enterprise; they come in the order of codes.
    private static func grouped(_ sheets: [MonitorSheet]) -> [[MonitorSheet]] {
        sheets.reduce(into: []) { found, sheet in
            if found.last?.last?.code == sheet.code {
                found[found.count - 1].append(sheet)
            } else {
                found.append([sheet])
            }
        }
    }

    private static func courses(
        _ sheets: [[MonitorSheet]], _ month: Month, _ framework: Framework, _ asked: Int
    ) -> [Placed] {
        var paths: [Int: [Int]] = [:]
        return sheets.compactMap { sheets in
            guard let course = EnterpriseCourse(sheets, through: month, framework.plan),
                let place = framework.tree.position(code: course.newest.region)
            else { return nil }
            let path = paths[place] ?? framework.tree.path(place)
            paths[place] = path
            return path.contains(asked) ? Placed(course: course, path: path) : nil
        }
    }

    package var region: Region { framework.tree.regions[asked] }
    package var rules: MonitoringRules { framework.plan.monitoring }

    // MARK: Digests

    /// That of the asked region first, then those of its children in the order of codes.
    package var digests: [MonitoringDigest] { ([asked] + framework.tree.children[asked]).map(digest) }

    package var digest: MonitoringDigest { digest(asked) }

    private func digest(_ place: Int) -> MonitoringDigest {
        let last = Month(index: month.index - 1)
        func courses(_ all: [Placed]) -> [EnterpriseCourse] {
            place == asked ? all.map(\.course) : all.filter { $0.path.contains(place) }.map(\.course)
        }
        return MonitoringDigest(
            month: month, day: day, region: framework.tree.regions[place],
            now: .init(courses(self.courses), month: month, day: day, rules),
            before: .init(courses(earlier), month: last, day: last.lastDay, rules))
    }

    // MARK: Warnings

    /// One warning as a list shows it.
    package struct Item: Sendable, Hashable {
        package let warning: Warning
        /// The enterprise's newest sheet.
        package let sheet: MonitorSheet
        package let region: Region
        package let isOverdue: Bool
        /// Whether the enterprise has a sheet for the month.
        package let isReported: Bool
    }

    /// Which warnings a list has.
    package enum Scope: Sendable {
        /// Open at the end of the month.
        case open
        /// And those that closed, ever.
        case all
        /// Open and of the highest level.
        case emergency
    }

    /// The highest level first, then those that are due first, then by region and enterprise.
    package func warnings(_ scope: Scope) -> [Item] {
        let items = courses.flatMap { placed in
            placed.course.warnings.filter { isListed($0, scope) }.map { item($0, placed) }
        }
        return items.sorted { one, other in
            (
                one.warning.isOpen ? 0 : 1, -one.warning.level, one.warning.deadline.number, one.region.code,
                one.sheet.code
            )
                < (
                    other.warning.isOpen ? 0 : 1, -other.warning.level, other.warning.deadline.number,
                    other.region.code, other.sheet.code
                )
        }
    }

    private func isListed(_ warning: Warning, _ scope: Scope) -> Bool {
        switch scope {
        case .all: true
        case .open: warning.isOpen
        case .emergency: warning.isOpen && warning.level == rules.highest
        }
    }

    private func item(_ warning: Warning, _ placed: Placed) -> Item {
        Item(
            warning: warning, sheet: placed.course.newest, region: framework.tree.regions[placed.path[0]],
            isOverdue: warning.isOverdue(on: day, rules), isReported: placed.course.newest.month == month)
    }

    // MARK: Moves over several months

    /// Warnings that opened, and that closed, in any month of a span that ends with this one.
    package func moves(since first: Month) -> (opened: Int, closed: Int) {
        let warnings = courses.flatMap(\.course.warnings)
        return (
            warnings.count { $0.opened >= first }, warnings.count { $0.closed.map { $0 >= first } ?? false }
        )
    }
}
