import Synchronization

/// Long work that goes on while its page waits: how far it has come, and where its result is.
final class JobBoard: Sendable {
    struct Job: Sendable {
        /// To whom it belongs.
        let account: Int
        /// What is worked on.
        let subject: String
        var done = 0
        var all = 0
        /// The address of the result, once there is one.
        var location: String?
        /// Why it failed.
        var fault: Fault?
        var endedAt: Int?
    }

    private let jobs = Mutex<[String: Job]>([:])

    /// How many of one account, and of all, run at once: each may hold the record for seconds.
    private static let perAccount = 2
    private static let all = 8

    /// Begins a job, unless one on the same runs already.
    /// - Returns: The job that runs: this one, or the other.
    /// - Throws: `SiteFailure.tooMany`.
    func begin(_ id: String, for account: Int, on subject: String) throws -> String {
        let running = jobs.withLock { jobs -> String? in
            let running = jobs.filter { $0.value.endedAt == nil }
            if let same = running.first(where: { $0.value.subject == subject && $0.value.account == account }) {
                return same.key
            }
            guard running.count < Self.all, running.values.count(where: { $0.account == account }) < Self.perAccount
            else { return nil }
            jobs[id] = Job(account: account, subject: subject)
            return id
        }
        guard let running else { throw SiteFailure.tooMany }
        return running
    }

    func note(_ id: String, done: Int, of all: Int) {
        jobs.withLock { jobs in
            jobs[id]?.done = done
            jobs[id]?.all = all
        }
    }

    /// Ends a job; what ended over an hour ago is forgotten. `now` is in milliseconds.
    func end(_ id: String, location: String?, fault: Fault? = nil, now: Int) {
        jobs.withLock { jobs in
            jobs = jobs.filter { ($0.value.endedAt ?? now) > now - 3_600_000 }
            jobs[id]?.location = location
            jobs[id]?.fault = fault
            jobs[id]?.endedAt = now
        }
    }

    /// A job of an account's own.
    func job(_ id: String, of account: Int) -> Job? {
        jobs.withLock { $0[id] }.flatMap { $0.account == account ? $0 : nil }
    }

    /// How many have not ended.
    var running: Int { jobs.withLock { $0.values.count { $0.endedAt == nil } } }
}
