package import Domain

/// What an act is, who took it and why.
package struct ActHead: Sendable, Hashable {
    package var kind: ActKind
    package var author: String
    /// The day of receipt: the day of recording in Beijing unless stated for late entry (补录).
    package var received: Day
    package var reason: String?
    /// Why an unusual figure is right (上报说明).
    package var force: String?
    /// Through which account of the web site; nil on the command line.
    package var actor: Actor?

    package init(_ kind: ActKind, author: String, received: Day, reason: String? = nil, force: String? = nil) {
        self.kind = kind
        self.author = author
        self.received = received
        self.reason = reason
        self.force = force
    }

    /// Whether anything is said of why.
    package var hasReason: Bool {
        [reason, force].contains { $0?.contains { !$0.isWhitespace } ?? false }
    }
}

package enum ActKind: String, Sendable, CaseIterable {
    case begin, plan, regions, targets, `import`, submit, review, undo
    /// What an officer writes into a bulletin, and the issue of one.
    case bulletinText = "bulletin-text"
    case publish
    /// A period opened or closed (开网、关网).
    case gate
    /// A package sent, withdrawn, accepted or returned (报送件).
    case package
    /// A body's word (会签).
    case concur
    /// Rows of a register brought, entered or taken through their steps (台账).
    case roster
    /// A title given, reviewed or taken by a document (认定文件), and who may recommend how many (推荐名额).
    case document
    case quota
    /// How double claims count, and a person's word on one (重复申报、归属认定).
    case claim
    /// A sample drawn, and what was found (抽查).
    case inspection
    /// A person's name taken off the record.
    case erase
    /// Monthly monitoring sheets (动态监测).
    case monitor
    /// Wage surveys (薪酬调查).
    case wages
    /// A matter opened, or a step of one (督办).
    case matter
}
