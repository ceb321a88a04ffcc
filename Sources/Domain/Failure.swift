/// Why something asked for was not done: a value. Its sentence is made in `Texts`, its exit status on the command line.
package enum Failure: Error, Equatable, Sendable {
    // Names and words in the request.
    case unknownRegion(String, likely: [String])
    case ambiguousRegion(String, candidates: [String])
    case unknownIndicator(String, known: [String])
    case unreadablePeriod(String)
    case unreadableMoment(String)
    case unknownSnapshot(String)
    case unreadableDay(String)
    case unreadableAssignment(String)
    case yearOutsidePlan(Int, first: Int, last: Int)
    case periodOutsidePlan(String, span: String)
    case reasonNeeded
    case authorNeeded
    case nothingGiven
    case unknownRole(String)

    // Files.
    case noInput(String)
    case notReadable(String)
    case isFolder(String)
    case readFailed(String)
    case outputExists(String)
    case cannotCreate(String)
    case writeFailed(String)
    case diskFull

    // The database.
    case noDatabase(String)
    case foreign(String)
    case newer(String, version: Int, known: Int)
    case damaged(String, detail: String)
    case locked(seconds: Int)
    case databaseFailed(String)
    case inconsistent(String)

    // The record.
    case nothingRecorded
    case nothingToDecide(region: String, period: String)
    case noSuchAct(Int)
    case notAnImport(Int)
    case alreadyUndone(Int)
    /// Later acts rest on the import: their numbers, and the reports concerned.
    case restedUpon(Int, acts: [Int], reports: [String])
    /// The act changes what a published bulletin reports on, and gives no reason.
    case periodPublished(region: String, period: String, bulletin: String)
    case noSuchBulletin(Int)
    /// A bulletin on a period that has not ended.
    case periodNotOver(String)
    /// A file given to be checked that says nothing of a snapshot.
    case notOurDocument(String)
    /// A file given to be checked that contradicts its own format.
    case brokenDocument(String)
    /// A letter goes to a region below another that is listed; none was named.
    case noAddressee
    /// A bulletin of this kind is out for the region and period: its act and title.
    case alreadyPublished(act: Int, title: String)
    case refused([Problem])

    // Accounts.
    case unknownAccount(String)
    case accountClosed(String)
    case accountNameTaken(String)
    case badAccountName(String)
    case badAccountField(AccountField)
    /// An account of this role cannot belong to the region.
    case regionUnfit(role: Role, region: String)
    case weakPassword(PasswordRule)
    /// Does not tell whether the name or the password is wrong.
    case wrongSignIn
    /// Too many failures; also of names that do not exist.
    case signInLocked
    case unknownToken(Int)
    /// Days that a token of the API is to be good.
    case badTokenLife(Int)
    /// Not JSON, or too long.
    case badDraft

    // The workflow of a period.
    /// Another revision of the report came in since the form was opened.
    case changedMeanwhile(region: String, period: String)
    /// What was to be decided on is no longer what was seen: the regions' names.
    case changedSinceSeen([String])
    /// The period takes no reports from counties and cities.
    case periodClosed(region: String, period: String, PeriodState)
    /// The period is in that state already.
    case periodIs(String, PeriodState)
    /// A region that sends no packages.
    case sendsNoPackage(String)
    /// Units whose newest filing the city has not approved.
    case notApproved([String])
    /// Units without a filing; a package without them needs a reason.
    case unitsMissing([String])
    /// A package is out that the province has not decided on: its number.
    case packageOut(region: String, period: String, number: Int)
    case noSuchPackage(Int)
    /// Decided on or withdrawn already.
    case packageSettled(Int)
    /// Units named that are not in the package.
    case notInPackage([String])
    /// Bodies that have not concurred with the present content.
    case concurrenceMissing([String])
    /// The act touches regions outside the one that it may touch.
    case outsideRegion([String])
    /// An act that is no submission has no receipt.
    case notASubmission(Int)
    /// Evidence that is neither PDF, OFD, JPEG nor PNG, or is broken.
    case unreadableEvidence(String)
    /// Evidence that is too large; the limit in megabytes.
    case evidenceTooLarge(String, limit: Int)
    case noSuchEvidence(Int)

    // Monitoring and matters.
    /// The plan has no rules of monitoring, or no sheet is on record.
    case nothingMonitored
    /// A text that is no month.
    case unreadableMonth(String)
    /// An enterprise of which no sheet is on record.
    case noSuchEnterprise(String)
    case unknownLevel(String, known: [String])
    case noSuchMatter(Int)
    /// A step that the matter's state does not allow.
    case matterStands(Int, MatterState)
    /// A step that is another region's to take: the names of those that may.
    case notYourMatter(Int, may: [String])
    /// A deadline that is not later than the one that holds, or than the present day.
    case deadlinePassed(String)
    /// Nothing to open: so many matters are open on it already.
    case nothingToFollow(open: Int)
    /// A matter goes to a region at or below its issuer.
    case notBelowIssuer(region: String, issuer: String)
    /// Something asked of a register.
    case register(RegisterFailure)
    /// Something asked of the wage guide.
    case wages(WageFailure)
}
