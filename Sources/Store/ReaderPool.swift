import Dispatch
import Synchronization

/// Connections that read, each used by one reader at a time.
final class ReaderPool: Sendable {
    private let idle: Mutex<[Ledger]>
    private let places: DispatchSemaphore

    /// - Throws: `StoreFailure` where the database cannot be opened.
    init(path: String, count: Int) throws {
        let ledgers = try (0..<count).map { _ in try Ledger.open(path: path, for: .reading) }
        idle = Mutex(ledgers)
        places = DispatchSemaphore(value: count)
    }

    /// Reads with one of the connections; waits while all are in use.
    func read<Result>(_ body: (LedgerReader) throws -> Result) throws -> Result {
        places.wait()
        defer { places.signal() }
        guard let ledger = idle.withLock({ $0.popLast() }) else { throw StoreFailure.inconsistent(detail: "readers") }
        defer { idle.withLock { $0.append(ledger) } }
        return try ledger.read(body)
    }
}
