import Domain
import HTTPTypes
import Texts

/// What a failure is over HTTP: its status, a code that programs can rely on, and its sentence.
struct Fault: Sendable {
    private(set) var status = HTTPResponse.Status.internalServerError
    private(set) var code = "internal"
    private(set) var sentence = SiteText.internalFault
    var problems: [Problem] = []
    var allowed: [String] = []
    /// What of a program's request does not fit the interface's description.
    var misfits: [Misfit] = []

    /// No space is left on the disk.
    static let full = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")

    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self.init(failure: failure)
        case let failure as SiteFailure: self.init(failure)
        default: self.init()
        }
    }

    private init() {}

    private init(failure: Failure) {
        status = failure.httpStatus
        code = Self.code(failure)
        sentence = failure.sentenceOnSite
        if case .refused(let found) = failure { problems = found }
    }

    private init(_ failure: SiteFailure) {
        code = Self.code(failure)
        switch failure {
        case .stranger: (status, sentence) = (.unauthorized, SiteText.stranger)
        case .notFound: (status, sentence) = (.notFound, SiteText.notFound)
        case .forbidden: (status, sentence) = (.forbidden, SiteText.forbidden)
        case .passwordFirst: (status, sentence) = (.forbidden, SiteText.passwordFirst)
        case .foreignOrigin: (status, sentence) = (.forbidden, SiteText.foreignOrigin)
        case .badRequest: (status, sentence) = (.badRequest, SiteText.badRequest)
        case .invalidRequest(let found):
            (status, sentence) = (.badRequest, SiteText.invalidRequest)
            misfits = found
        case .tooLarge(let limit): (status, sentence) = (.contentTooLarge, SiteText.tooLarge(limit: limit))
        case .unsupportedMedia: (status, sentence) = (.unsupportedMediaType, SiteText.unsupportedMedia)
        case .methodNotAllowed(let methods):
            (status, sentence) = (.methodNotAllowed, SiteText.methodNotAllowed)
            allowed = methods
        case .tooSlow: (status, sentence) = (.requestTimeout, SiteText.tooSlow)
        case .passwordsDiffer: (status, sentence) = (.unprocessableContent, SiteText.passwordsDiffer)
        case .refusedForm(let words, let isConflict):
            (status, sentence) = (isConflict ? .conflict : .unprocessableContent, words)
        case .tooMany: (status, sentence) = (.tooManyRequests, SiteText.tooMany)
        }
    }

    /// `unknownRegion("x", likely: [])` → `unknown-region`.
    private static func code(_ error: some Error) -> String {
        var code = ""
        for letter in String(describing: error).prefix(while: { $0.isLetter }) {
            if letter.isUppercase { code += "-" }
            code += letter.lowercased()
        }
        return code
    }
}

extension Failure {
    fileprivate var httpStatus: HTTPResponse.Status {
        switch self {
        case .unknownRegion, .ambiguousRegion, .unknownIndicator, .unreadablePeriod, .unreadableMoment,
            .unknownSnapshot, .unreadableDay, .unreadableAssignment, .yearOutsidePlan, .periodOutsidePlan,
            .reasonNeeded, .authorNeeded, .nothingGiven, .unknownRole, .noAddressee, .refused, .notOurDocument,
            .brokenDocument:
            .unprocessableContent
        case .noSuchAct, .noSuchBulletin, .unknownAccount, .unknownToken, .noSuchPackage, .noSuchEvidence,
            .notASubmission:
            .notFound
        case .changedMeanwhile, .changedSinceSeen, .periodClosed, .periodIs, .notApproved, .unitsMissing, .packageOut,
            .packageSettled, .concurrenceMissing:
            .conflict
        case .outsideRegion, .notYourMatter: .forbidden
        case .noSuchEnterprise, .noSuchMatter, .nothingMonitored: .notFound
        case .matterStands, .nothingToFollow: .conflict
        case .unreadableMonth, .unknownLevel, .deadlinePassed, .notBelowIssuer: .unprocessableContent
        case .sendsNoPackage, .notInPackage, .unreadableEvidence: .unprocessableContent
        case .evidenceTooLarge: .contentTooLarge
        case .badAccountName, .badAccountField, .regionUnfit, .weakPassword, .badTokenLife, .badDraft:
            .unprocessableContent
        case .wrongSignIn, .signInLocked: .forbidden
        case .accountClosed, .accountNameTaken: .conflict
        case .nothingRecorded, .nothingToDecide, .notAnImport, .alreadyUndone, .restedUpon, .periodPublished,
            .periodNotOver, .alreadyPublished:
            .conflict
        case .register(.unknown), .register(.noSuchEntry), .register(.noSuchSample): .notFound
        case .register(.alreadyErased), .register(.alreadyWithdrawn), .register(.decideFirst): .conflict
        case .register: .unprocessableContent
        case .wages(let failure): failure.isUnknownName ? .unprocessableContent : .conflict
        case .locked: .serviceUnavailable
        case .diskFull: Fault.full
        case .noInput, .notReadable, .isFolder, .readFailed, .outputExists, .cannotCreate, .writeFailed, .noDatabase,
            .foreign, .newer, .damaged, .databaseFailed, .inconsistent:
            .internalServerError
        }
    }
}
