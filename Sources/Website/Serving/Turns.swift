import Synchronization

/// Lets each account have so many requests worked on at once, so that none can take the server from the others. What comes
/// beyond waits its turn, without a thread.
final class Turns: Sendable {
    private struct Line {
        var running = 0
        var waiting: [CheckedContinuation<Bool, Never>] = []
    }

    private let atOnce: Int
    private let longest: Int
    private let lines = Mutex<[Int: Line]>([:])

    /// - Parameters:
    ///   - atOnce: How many of an account are worked on at once.
    ///   - longest: How many may wait.
    init(atOnce: Int, longest: Int) {
        self.atOnce = atOnce
        self.longest = longest
    }

    /// - Throws: `SiteFailure.tooMany` where too many wait already, and what the work throws.
    func run<Result>(_ account: Int, _ work: () async throws -> Result) async throws -> Result {
        guard await enter(account) else { throw SiteFailure.tooMany }
        defer { leave(account) }
        return try await work()
    }

    private func enter(_ account: Int) async -> Bool {
        await withCheckedContinuation { continuation in
            let answer = lines.withLock { lines -> Bool? in
                var line = lines[account] ?? Line()
                defer { lines[account] = line }
                if line.running < atOnce {
                    line.running += 1
                    return true
                }
                guard line.waiting.count < longest else { return false }
                line.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    private func leave(_ account: Int) {
        let next = lines.withLock { lines -> CheckedContinuation<Bool, Never>? in
            guard var line = lines[account] else { return nil }
            let next = line.waiting.isEmpty ? nil : line.waiting.removeFirst()
            if next == nil { line.running -= 1 }
            lines[account] = line.running > 0 ? line : nil
            return next
        }
        next?.resume(returning: true)
    }
}

/// Work of which one at a time is enough.
final class OneAtATime: Sendable {
    private let isBusy = Mutex(false)

    /// - Throws: `SiteFailure.tooMany` while it is being done for somebody else.
    func run<Result>(_ work: () throws -> Result) throws -> Result {
        let isMine = isBusy.withLock { busy in
            defer { busy = true }
            return !busy
        }
        guard isMine else { throw SiteFailure.tooMany }
        defer { isBusy.withLock { $0 = false } }
        return try work()
    }
}
