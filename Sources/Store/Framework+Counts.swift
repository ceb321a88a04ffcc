package import Domain

extension Framework {
    /// Whether one report was received and on time, as 0 or 1 each; reports that are not owed count for neither.
    package func counts(_ position: Int, _ period: Period, _ history: RevisionHistory) -> (received: Int, onTime: Int) {
        guard let day = history.firstReceived, plan.owes(position, period, in: tree) else { return (0, 0) }
        let onTime = plan.isOnTime(day, period, level: tree.regions[position].level)
        return (1, onTime ? 1 : 0)
    }
}
