/// On what a body gives its word.
package enum ConcurrenceSubject: String, CaseIterable, Sendable {
    case package, bulletin
}

/// A body's word (会签意见).
package enum Verdict: String, CaseIterable, Sendable {
    /// 同意.
    case concur
    /// 有不同意见.
    case object
}

/// One body's word on what its person saw (会签).
package struct Concurrence: Hashable, Sendable {
    package let act: Int
    package let at: Moment
    package let subject: ConcurrenceSubject
    package let region: Int
    package let period: Period
    /// The SHA-256 of what was seen, lower-case hexadecimal.
    package let content: String
    package let body: String
    package let person: String
    package let verdict: Verdict
    package let opinion: String

    package init(
        act: Int, at: Moment, subject: ConcurrenceSubject, region: Int, period: Period, content: String, body: String,
        person: String, verdict: Verdict, opinion: String
    ) {
        self.act = act
        self.at = at
        self.subject = subject
        self.region = region
        self.period = period
        self.content = content
        self.body = body
        self.person = person
        self.verdict = verdict
        self.opinion = opinion
    }
}
