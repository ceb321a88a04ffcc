import Dispatch
import Synchronization

/// Slows down whoever tries many passwords, whatever the names: so many attempts a minute from one address, and so many
/// passwords computed at once.
final class AttemptGate: Sendable {
    private static let perMinute = 60
    /// Each takes some 32 MB and a tenth of a second.
    private let places = DispatchSemaphore(value: 2)
    /// Whoever waits holds a thread that others need.
    private static let longest = 24
    private let waiting = Atomic<Int>(0)
    private let attempts = Mutex<[String: (minute: Int, count: Int)]>([:])

    /// Counts an attempt. `now` is in milliseconds.
    /// - Throws: `SiteFailure.tooMany`.
    func enter(_ address: String, now: Int) throws {
        let minute = now / 60_000
        let count = attempts.withLock { attempts in
            if attempts.count > 10_000 { attempts = attempts.filter { $0.value.minute == minute } }
            let known = attempts[address].flatMap { $0.minute == minute ? $0.count : nil } ?? 0
            attempts[address] = (minute, known + 1)
            return known + 1
        }
        guard count <= Self.perMinute else { throw SiteFailure.tooMany }
    }

    /// Computes a password when there is a place.
    func computing<Result>(_ body: () throws -> Result) throws -> Result {
        let others = waiting.add(1, ordering: .relaxed).oldValue
        defer { waiting.subtract(1, ordering: .relaxed) }
        guard others < Self.longest + 2 else { throw SiteFailure.tooMany }
        guard places.wait(timeout: .now() + 10) == .success else { throw SiteFailure.tooMany }
        defer { places.signal() }
        return try body()
    }
}
