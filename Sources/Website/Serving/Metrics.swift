import Synchronization

/// Counts of what the server did, for an operator's charts. Nothing in them is of a person.
final class Metrics: Sendable {
    /// Upper bounds of the buckets of durations, in milliseconds.
    static let bounds = [1, 2, 5, 10, 20, 50, 100, 250, 500, 1_000, 5_000]

    private struct Line {
        var count = 0
        var milliseconds = 0.0
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
    }

    private struct Key: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private let lines = Mutex<[Key: Line]>([:])
    let inFlight = Atomic<Int>(0)
    let bytesOut = Atomic<Int>(0)

    func note(_ route: String, _ method: String, _ status: Int, milliseconds: Double, bytes: Int) {
        bytesOut.add(bytes, ordering: .relaxed)
        lines.withLock { lines in
            var line = lines[Key(route: route, method: method, status: status)] ?? Line()
            line.count += 1
            line.milliseconds += milliseconds
            for (place, bound) in Self.bounds.enumerated() where milliseconds <= Double(bound) {
                line.buckets[place] += 1
            }
            lines[Key(route: route, method: method, status: status)] = line
        }
    }

    /// The text format of Prometheus.
    func text(gauges: [(name: String, help: String, value: Int)]) -> String {
        var out = """
            # HELP tongxing_requests_seconds Time to answer a request.
            # TYPE tongxing_requests_seconds histogram

            """
        let known = lines.withLock { $0 }.sorted {
            ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
        }
        for (key, line) in known {
            let labels = "route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\""
            for (place, bound) in Self.bounds.enumerated() {
                out +=
                    "tongxing_requests_seconds_bucket{\(labels),le=\"\(Double(bound) / 1000)\"} \(line.buckets[place])\n"
            }
            out += "tongxing_requests_seconds_bucket{\(labels),le=\"+Inf\"} \(line.count)\n"
            out += "tongxing_requests_seconds_sum{\(labels)} \(line.milliseconds / 1000)\n"
            out += "tongxing_requests_seconds_count{\(labels)} \(line.count)\n"
        }
        for gauge in gauges {
            out += "# HELP \(gauge.name) \(gauge.help)\n# TYPE \(gauge.name) gauge\n\(gauge.name) \(gauge.value)\n"
        }
        return out
    }
}
