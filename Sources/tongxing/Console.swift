import Documents
import Domain
import Foundation
import Texts

/// Standard output and standard error, with their language and manner.
struct Console {
    let language: Language
    let terminal: Terminal

    init(language: Language) {
        self.language = language
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let noColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        terminal = Terminal(hasColour: isTerminal && !noColour, width: isTerminal ? Self.width() : 100)
    }

    /// At most 100 columns: longer lines are hard to read.
    private static func width() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return min(100, max(40, Int(size.ws_col)))
    }

    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }

    /// To standard output.
    func print(_ text: String) { emit(Data((Terminal.safe(text) + "\n").utf8)) }

    /// A sentence, folded to the terminal's width.
    func tell(_ sentence: String) {
        for line in Terminal.folded(sentence, terminal.width, indent: 2) { print(line) }
    }

    func print(_ json: JSON) { emit(Data(json.text.utf8)) }

    func print(_ table: TextTable) {
        for line in table.lines(terminal) { print(line) }
    }

    /// To standard error.
    func note(_ text: String) { Self.note(text) }

    static func note(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((Terminal.safe(text) + "\n").utf8))
    }

    func explain(_ failure: Failure) {
        for line in Terminal.folded(failure.sentence[language], terminal.width, indent: 2) { note(line) }
        if case .refused(let problems) = failure { list(problems) }
    }

    /// Problems, a line each; beyond fifty only their number.
    func list(_ problems: [Problem], more: Int = 0) {
        for problem in problems.prefix(50) {
            let mark = problem.severity == .error ? "✗" : "!"
            let line = "  \(mark) \(ProblemText(problem).line(language))"
            for part in Terminal.folded(line, terminal.width, indent: 4) { note(part) }
        }
        let rest = problems.count - min(problems.count, 50) + more
        if rest > 0 { note(say("  … 另有 \(rest) 个", "  … and \(rest) more")) }
    }

    /// Where standard output cannot be written, nothing more can be said there: the program ends with status 74.
    private func emit(_ bytes: Data) {
        do { try FileHandle.standardOutput.write(contentsOf: bytes) } catch {
            note(Failure.writeFailed("stdout").sentence[language])
            exit(Failure.writeFailed("stdout").exitStatus)
        }
    }

    /// Writes a document to a file, or to standard output.
    func deliver(_ bytes: Data, to path: String?) throws {
        guard let path else {
            emit(bytes)
            return
        }
        try OutputFile.write(bytes, to: path)
    }
}

enum OutputFile {
    /// Writes beside the target and moves, so that no half file is left. What is there already is left alone, unless it
    /// is to be replaced.
    static func write(_ bytes: Data, to path: String, replacing: Bool = false) throws {
        guard replacing || !FileManager.default.fileExists(atPath: path) else { throw Failure.outputExists(path) }
        do { try bytes.write(to: URL(fileURLWithPath: path), options: .atomic) } catch let error as CocoaError {
            switch error.code {
            case .fileWriteOutOfSpace: throw Failure.diskFull
            case .fileNoSuchFile, .fileWriteNoPermission, .fileWriteInvalidFileName, .fileWriteVolumeReadOnly:
                throw Failure.cannotCreate(path)
            default: throw Failure.writeFailed(path)
            }
        }
    }
}

extension Failure {
    /// Contract §3.
    var exitStatus: Int32 {
        switch self {
        case .unknownRegion, .ambiguousRegion, .unknownIndicator, .unreadablePeriod, .unreadableMoment,
            .unknownSnapshot, .unreadableDay, .unreadableAssignment, .yearOutsidePlan, .periodOutsidePlan,
            .reasonNeeded, .authorNeeded, .nothingGiven, .unknownRole, .noAddressee, .sendsNoPackage,
            .unreadableMonth, .unknownLevel, .deadlinePassed, .notBelowIssuer,
            .unknownAccount, .badAccountName, .badAccountField, .regionUnfit, .unknownToken, .badTokenLife:
            64
        case .noInput, .notReadable, .isFolder, .noDatabase: 66
        case .outputExists, .cannotCreate: 73
        case .readFailed, .writeFailed, .diskFull, .databaseFailed: 74
        case .locked: 75
        case .foreign, .newer, .damaged, .inconsistent, .nothingRecorded, .nothingToDecide, .noSuchAct, .notAnImport,
            .alreadyUndone, .restedUpon, .periodPublished, .noSuchBulletin, .periodNotOver, .alreadyPublished,
            .notOurDocument, .brokenDocument, .accountClosed, .accountNameTaken, .weakPassword, .wrongSignIn,
            .signInLocked,
            .badDraft, .refused:
            65
        case .changedMeanwhile, .changedSinceSeen, .periodClosed, .periodIs, .notApproved, .unitsMissing, .packageOut,
            .noSuchPackage, .packageSettled, .notInPackage, .concurrenceMissing, .outsideRegion, .notASubmission,
            .unreadableEvidence, .evidenceTooLarge, .noSuchEvidence:
            65
        case .nothingMonitored, .noSuchEnterprise, .noSuchMatter, .matterStands, .notYourMatter, .nothingToFollow: 65
        case .register(.unknown), .register(.badNumber): 64
        case .register: 65
        case .wages(let failure): failure.isUnknownName ? 64 : 65
        }
    }
}
