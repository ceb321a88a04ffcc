package import Logging

extension Site {
    /// Writes the site's log to standard error, a JSON object a line.
    package static func logger(isQuiet: Bool = false) -> Logger {
        var logger = Logger(label: "tongxing") { LogLines(label: $0) }
        logger.logLevel = isQuiet ? .warning : .info
        return logger
    }
}
