import Documents
import Foundation

/// A line on standard error that says how far long work has come; nothing where that is no terminal.
final class ProgressBar {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var last = -1

    func show(_ label: String, done: Int, of all: Int) {
        guard isShown, all > 0 else { return }
        let percent = min(100, done * 100 / all)
        guard percent != last else { return }
        last = percent
        let bar = Terminal.bar(Double(percent) / 100, 24)
        let text = "\r\u{1B}[K\(Terminal.fit(label, 30)) \(bar) \(percent)%"
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    func clear() {
        guard isShown, last >= 0 else { return }
        last = -1
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    }
}
