/// How far an indicator is against its pace (contract §2.8): one of the plan's bands, or one of three that need none.
package enum Status: Hashable, Sendable {
    case noTarget, done, notStarted
    case band(String)

    package var code: String {
        switch self {
        case .noTarget: "no_target"
        case .done: "done"
        case .notStarted: "not_started"
        case .band(let name): name
        }
    }

    package static let onPace = Status.band("on_pace")

    /// Judges work done against the target and what is expected by now.
    package static func judge(
        completed: Int, target: Int?, expected: Fraction?, bands: [StatusBand]
    ) -> Status {
        guard let target, target > 0, let expected else { return .noTarget }
        if completed >= target { return .done }
        guard !expected.isZero else { return completed > 0 ? .onPace : .notStarted }
        let ratio = Fraction(completed) / expected
        let band = bands.first { ratio >= $0.fromFraction } ?? bands.last
        return .band(band?.status ?? "red")
    }
}
