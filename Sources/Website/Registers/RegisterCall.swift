import Domain
import Foundation
import Operations
import Texts

/// What the pages of registers ask of a request.
extension Call {
    /// The register that the path names.
    func register() throws -> Register {
        guard let register = plan.register(parameters["register"] ?? "") else { throw SiteFailure.notFound }
        return register
    }

    /// `/regions/430223/registers/new_enterprise`.
    func registerAddress() throws -> String { Self.address(try register(), try region()) }

    static func address(_ register: Register, _ region: Region) -> String {
        "\(region.address)/registers/\(register.code)"
    }

    /// The way back to a register's list.
    func registerCrumbs() throws -> [PageLink] {
        [
            PageLink(href: "/registers", label: say(RegisterSite.title)),
            PageLink(href: try registerAddress(), label: try register().name[language]),
        ]
    }

    /// Whether the visitor may enter, import and take off.
    var keepsRegisters: Bool { [.county, .city, .province].contains(visitor?.role) }
    var judgesRegisters: Bool { visitor?.role == .province }
    /// What is personal but for the name is not for the bodies that work along.
    var seesPersonalFields: Bool { visitor?.role != .partner }

    /// The regions of the visitor's reach: to others no way leads.
    func reaches(_ region: Region) -> Bool {
        guard let own = visitor.flatMap({ tree.position(code: $0.account.region) }),
            let place = tree.position(code: region.code)
        else { return false }
        return place == own || tree.isBelow(place, own)
    }

    /// Files of a form; browsers send an empty one where none was chosen.
    func attached() throws -> [AttachedFile] {
        guard case .file(let file) = body, file.size > 0 else { return [] }
        guard let bytes = FileManager.default.contents(atPath: file.path) else { throw SiteFailure.badRequest }
        return [AttachedFile(name: file.name, bytes: Array(bytes))]
    }
}

extension FolioCell {
    /// How an entry stands, by sign and word.
    static func standing(_ line: RosterWork.Line, _ register: Register, _ call: Call) -> FolioCell {
        let today = call.workspace.today
        let words = RegisterLabels.standing(line.standing, on: today, isByDocument: register.isByDocument)[
            call.language]
        if line.standing.isValid(on: today) { return .tag("✓ \(words)", "done") }
        if line.standing.fault == .withdrawn || line.standing.reached == nil { return .tag("○ \(words)", "idle") }
        return line.standing.fault == nil ? .tag("■ \(words)", "red") : .tag("▲ \(words)", "yellow")
    }
}
