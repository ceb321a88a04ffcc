/// How far an entry has come under its register's rules, apart from who else claims it.
package struct EntryStanding: Hashable, Sendable {
    /// Since when it counts: the day of the first document of the register's level, or of the event; nil: not yet.
    package var reached: Day?
    /// Since when it counts no more: a document took the title, or it ran out. What was reached stays reached.
    package var ended: Day?
    package var ending: Ending?
    /// Why it does not count though it is on record.
    package var fault: Fault?
    /// The newest grade.
    package var grade: String?
    package var validUntil: Day?

    package enum Ending: String, Hashable, Sendable {
        case revoked, lapsed
    }

    package enum Fault: String, Hashable, Sendable, CaseIterable {
        /// 移出台账.
        case withdrawn
        /// The enterprise was registered too long before the service, or after it.
        case notNew
        /// 成立日期 is missing where newness is asked.
        case ageUnknown
        /// Its code is of a kind that the register does not take.
        case wrongKind
        /// The mode of service does not count.
        case modeNotCounted
        /// Not on the list that the register refers to.
        case notListed
        /// Titles of other levels only.
        case otherLevel
    }

    /// Whether it holds at the end of a day.
    package func isValid(on day: Day) -> Bool {
        guard fault == nil, let reached, reached <= day else { return false }
        return ended.map { $0 > day } ?? true
    }

    /// Judges an entry.
    ///
    /// - Parameters:
    ///   - entry: With the events that stand.
    ///   - register: Its register.
    /// - Returns: How far it has come. Whether it is on the list that the register refers to is not looked at.
    package static func judge(_ entry: RosterEntry, in register: Register) -> EntryStanding {
        let entry = entry.corrected
        var standing = EntryStanding()
        if entry.events.contains(where: { $0.kind == .withdraw }) { standing.fault = .withdrawn }
        if register.isByDocument {
            standing.take(entry.events, register)
        } else {
            standing.reached = entry.day
        }
        if standing.fault == nil { standing.fault = eligibility(entry, register) }
        return standing
    }

    // MARK: Titles

    private mutating func take(_ events: [EntryEvent], _ register: Register) {
        let ordered = events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        for (_, event) in ordered { take(event, register) }
        let hasOther = events.contains { $0.kind == .recognise }
        if reached == nil, hasOther, fault == nil { fault = .otherLevel }
        if ended == nil, let validUntil {
            ended = validUntil + 1
            ending = .lapsed
        }
    }

    private mutating func take(_ event: EntryEvent, _ register: Register) {
        let counts = register.level == nil || event.level == nil || event.level == register.level
        switch event.kind {
        case .recognise where counts, .review where counts, .regrade where counts:
            if event.kind == .recognise, reached == nil { reached = event.day }
            guard reached != nil else { return }
            grade = event.grade ?? grade
            validUntil = event.validUntil ?? register.validMonths.map { event.day.adding(months: $0) } ?? validUntil
            if event.kind != .regrade { (ended, ending) = (nil, nil) }
        case .revoke where counts: if reached != nil, ended == nil { (ended, ending) = (event.day, .revoked) }
        case .lapse where counts: if reached != nil, ended == nil { (ended, ending) = (event.day, .lapsed) }
        default: break
        }
    }

    // MARK: Eligibility

    private static func eligibility(_ entry: RosterEntry, _ register: Register) -> Fault? {
        if !register.codeKinds.isEmpty, let code = entry.code,
            !register.codeKinds.contains(where: code.hasPrefix)
        {
            return .wrongKind
        }
        if case .choice(let key)? = entry.fields["mode"],
            register.modes.contains(where: { $0.choice.key == key && !$0.counts })
        {
            return .modeNotCounted
        }
        guard let months = register.windowMonths, let day = entry.day else { return nil }
        guard case .day(let registered)? = entry.fields["registered"] else { return .ageUnknown }
        return registered <= day && day <= registered.adding(months: months) ? nil : .notNew
    }
}

extension RosterEntry {
    /// With every correction taken over.
    package var corrected: RosterEntry {
        guard events.contains(where: { $0.kind == .correct }) else { return self }
        var entry = self
        for event in events where event.kind == .correct {
            for (key, value) in event.fields {
                switch (key, value) {
                case ("name", .text(let text)): entry.name = entry.isErased ? nil : text
                case ("code", .code(let code)): entry.code = code.text
                case ("day", .day(let day)): entry.day = day
                default: entry.fields[key] = value
                }
            }
        }
        return entry
    }
}

extension Day {
    /// The same day so many months later; the last of the month where that has none.
    package func adding(months: Int) -> Day {
        let civil = civil
        let target = Month(index: month.index + months)
        return target.firstDay + (min(civil.day, target.dayCount) - 1)
    }
}
