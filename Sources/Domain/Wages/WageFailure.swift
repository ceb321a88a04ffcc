/// Why no wage guide, or no part of it, can be given.
package enum WageFailure: Hashable, Sendable {
    /// No survey of the year is on record; nil: none of any year. With the years that there are.
    case noSurvey(year: Int?, known: [Int])
    case unreadableYear(String)
    /// An occupation that the year's survey has not.
    case unknownOccupation(String)
    /// An industry that the year's survey has not; with those it has.
    case unknownIndustry(String, known: [String])
    /// A region for which the guide has no column: it gives cities, not counties.
    case noColumn(String, known: [String])

    /// Whether something was named that is not there, rather than there being nothing yet.
    package var isUnknownName: Bool {
        if case .noSurvey = self { false } else { true }
    }
}
