package import Domain
import Foundation
package import Logging
import NIOCore
import NIOPosix
package import Operations
import Store
import Synchronization

/// All that the site's handlers share.
package final class Site: Sendable {
    package static let version = "0.1.0"

    let configuration: SiteConfiguration
    let hub: LedgerHub
    let workspace: Workspace
    let accounts: AccountWork
    let doorkeeper: Doorkeeper
    let pages = PageCache()
    let renderer: Renderer
    let metrics = Metrics()
    let jobs = JobBoard()
    let attempts = AttemptGate()
    /// Requests of one account that are answered, files of one account that come in, and the record that is recomputed.
    let answering = Turns(atOnce: 4, longest: 256)
    let uploading = Turns(atOnce: 3, longest: 16)
    let verifying = OneAtATime()
    /// Held while targets are compared with what their officer saw, and changed.
    let revising = Mutex(())
    let uploads: Uploads
    let trials = TrialShelf()
    let logger: Logger
    /// Where handlers run that wait for the database.
    let threads: NIOThreadPool
    private let shape = Mutex<Shape?>(nil)

    private struct Shape {
        let act: Int
        let framework: Framework
    }

    /// Opens the database for serving.
    /// - Throws: `Failure` where the database cannot be used.
    package init(
        path: String, _ configuration: SiteConfiguration = SiteConfiguration(), logger: Logger,
        clock: @escaping @Sendable () -> Moment = Workspace.systemClock, cost: PasswordCost = .standard,
        observer: (@Sendable (Any, String) -> Void)? = nil
    ) throws {
        self.configuration = configuration
        self.logger = logger
        hub = try Failure.translating { try LedgerHub(path: path, readers: configuration.readers) }
        workspace = Workspace(hub, clock: clock)
        let store = try Failure.translating { try SiteStore.open(path: SiteStore.path(besides: path)) }
        accounts = AccountWork(workspace, site: store, cost: cost)
        doorkeeper = Doorkeeper(accounts, clock: clock)
        renderer = try Renderer(observer: observer)
        uploads = try Uploads(largest: configuration.largestUpload)
        threads = NIOThreadPool(numberOfThreads: configuration.threads)
        threads.start()
        _ = try framework()
    }

    deinit { threads.shutdownGracefully { _ in } }

    /// Plan and regions as they stand.
    func framework() throws -> Framework {
        let act = hub.head?.act ?? 0
        if let known = shape.withLock({ $0 }), known.act == act { return known.framework }
        let made = try Failure.translating { try hub.framework() }
        shape.withLock { $0 = Shape(act: act, framework: made) }
        return made
    }

    /// Of what state a page made now would be.
    var state: PageCache.State {
        PageCache.State(head: hub.head?.hash ?? "", day: workspace.today, notice: isClockBehind)
    }

    /// Whether the machine's clock is behind the last act: figures are then stamped later than they were taken.
    package var isClockBehind: Bool {
        guard let last = hub.head?.at else { return false }
        return workspace.clock().milliseconds + 1_000 < last.milliseconds
    }

    /// Milliseconds of the clock, for what ages.
    @Sendable func now() -> Int { workspace.clock().milliseconds }

    /// Takes notice of what other processes have committed.
    func look() {
        do { try hub.refresh() } catch { logger.error("refresh failed") }
        uploads.tidy(now: now())
    }
}
