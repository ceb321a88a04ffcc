import Domain
import Foundation
import Intake
import Tables

/// Checks and opens what the caller names as input.
enum InputFile {
    /// - Throws: `Failure` where the path cannot be read as a file.
    static func check(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Failure.noInput(path) }
        guard !isFolder.boolValue else { throw Failure.isFolder(path) }
        guard FileManager.default.isReadableFile(atPath: path) else { throw Failure.notReadable(path) }
    }

    /// Runs a reader on a file; its faults become failures.
    static func reading<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        try check(path)
        do { return try body() } catch let refusal as IntakeRefusal {
            throw Failure.refused(refusal.problems)
        } catch let fault as TableFault {
            switch fault {
            case .notFound: throw Failure.noInput(path)
            case .notReadable: throw Failure.notReadable(path)
            case .isDirectory: throw Failure.isFolder(path)
            default: throw Failure.readFailed(path)
            }
        }
    }

    /// The whole of a small file.
    static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
        try check(path)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int, size > limit {
            throw Failure.refused([Problem(.tooLarge, details: [.expected(String(limit))])])
        }
        guard let data = FileManager.default.contents(atPath: path) else { throw Failure.readFailed(path) }
        return Array(data)
    }
}
