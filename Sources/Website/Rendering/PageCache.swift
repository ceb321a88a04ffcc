import Dispatch
import Domain
import Hummingbird
import Synchronization

/// Pages that are kept until the record, or the day, changes. Whoever asks while a page is being made waits for it, or is
/// given the one before where that is younger than a second.
final class PageCache: Sendable {
    /// Which page: the address with its query, for whom, in which language.
    struct Key: Hashable, Sendable {
        let address: String
        let scope: String
        let language: Language
    }

    /// Of what state a page is.
    struct State: Hashable, Sendable {
        let head: String
        let day: Day
        /// Whatever else pages show that is not of the record.
        let notice: Bool
    }

    struct Page: Sendable {
        let state: State
        let response: Response
        /// When it was begun, and how long it took, in milliseconds.
        let madeAt: Int
        let cost: Int
    }

    private struct Entry {
        var page: Page?
        var making: DispatchGroup?
        var lastUse = 0
    }

    /// No page is older than this, in milliseconds, however busy the record is.
    static let oldest = 900
    private static let limit = 400
    private static let byteLimit = 48 << 20

    private let entries = Mutex<[Key: Entry]>([:])
    private let counters = Mutex((hits: 0, made: 0))

    var counts: (hits: Int, made: Int) { counters.withLock { $0 } }

    /// The page where it still holds.
    func fresh(_ key: Key, _ state: State, now: Int) -> Response? {
        let found = entries.withLock { entries -> Response? in
            guard let page = entries[key]?.page, Self.holds(page, state, now) else { return nil }
            entries[key]?.lastUse = now
            return page.response
        }
        if found != nil { counters.withLock { $0.hits += 1 } }
        return found
    }

    /// Under a storm of acts a page is not made anew for each: making takes at most a fifth of the time.
    private static func holds(_ page: Page, _ state: State, _ now: Int) -> Bool {
        if page.state == state { return true }
        guard page.state.day == state.day, page.state.notice == state.notice else { return false }
        return now - page.madeAt < min(oldest, page.cost * 5)
    }

    /// The page, made if need be; an answer that is no page is not kept. Blocks.
    func page(
        _ key: Key, _ state: () -> State, now: () -> Int, make: () throws -> Response
    ) throws -> Response {
        while true {
            if let response = fresh(key, state(), now: now()) { return response }
            let others = entries.withLock { entries -> DispatchGroup? in
                if let making = entries[key]?.making { return making }
                let mine = DispatchGroup()
                mine.enter()
                entries[key, default: Entry()].making = mine
                return nil
            }
            guard let others else { return try makeNow(key, state, now, make) }
            if let page = entries.withLock({ $0[key]?.page }), page.state.day == state().day,
                now() - page.madeAt < Self.oldest
            {
                return page.response
            }
            others.wait()
        }
    }

    private func makeNow(
        _ key: Key, _ state: () -> State, _ now: () -> Int, _ make: () throws -> Response
    ) throws -> Response {
        // The state is read before the page, so that what comes in between makes it stale.
        let (begun, before) = (now(), state())
        let made = Result { try make() }
        let page = (try? made.get()).flatMap { response -> Page? in
            guard response.status == .ok else { return nil }
            return Page(state: before, response: response, madeAt: begun, cost: now() - begun)
        }
        entries.withLock { entries in
            entries[key]?.making?.leave()
            entries[key] = page.map { Entry(page: $0, making: nil, lastUse: begun) }
            Self.thin(&entries)
        }
        counters.withLock { $0.made += 1 }
        return try made.get()
    }

    /// Takes out what was used least lately where there is too much.
    private static func thin(_ entries: inout [Key: Entry]) {
        var bytes = entries.values.reduce(0) { $0 + size($1) }
        guard entries.count > limit || bytes > byteLimit else { return }
        for (key, entry) in entries.filter({ $0.value.making == nil }).sorted(by: {
            $0.value.lastUse < $1.value.lastUse
        }) {
            guard entries.count > limit / 2 || bytes > byteLimit / 2 else { return }
            bytes -= size(entry)
            entries[key] = nil
        }
    }

    private static func size(_ entry: Entry) -> Int { entry.page?.response.body.contentLength ?? 0 }

    /// Forgets everything: something changed that is not of the record.
    func clear() { entries.withLock { $0 = $0.filter { $0.value.making != nil } } }
}
