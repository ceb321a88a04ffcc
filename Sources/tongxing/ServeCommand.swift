import ArgumentParser
import Domain
import Foundation
import Operations
import Website

struct ServeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "serve",
            abstract: say(
                "开网站：县区填报、市州审核、省里看进展。", "Serves the web site: counties report, cities check, the province sees."),
            discussion: say(
                """
                例：tongxing serve                                  只有本机能打开 http://127.0.0.1:8080
                    tongxing serve --host 10.1.2.3 --port 443 --certificate site.pem --key site.key
                    tongxing serve --host 127.0.0.1 --proxy 127.0.0.1   在反向代理之后
                先用 tongxing user add 建立账号。停止：Ctrl-C 或 SIGTERM，正在处理的请求先做完。
                """,
                """
                Examples: tongxing serve                            only this machine can open http://127.0.0.1:8080
                          tongxing serve --host 10.1.2.3 --port 443 --certificate site.pem --key site.key
                          tongxing serve --host 127.0.0.1 --proxy 127.0.0.1   behind a proxy
                Make accounts first with tongxing user add. To stop: Ctrl-C or SIGTERM; what is being answered is finished.
                """))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("监听地址。", "Where to listen."))) var host = "127.0.0.1"
    @Option(help: ArgumentHelp(say("端口。", "The port."))) var port = 8080
    @Option(help: ArgumentHelp(say("TLS 证书链（PEM）。", "TLS certificate chain (PEM)."), valueName: "file"))
    var certificate: String?
    @Option(help: ArgumentHelp(say("TLS 私钥（PEM）。", "TLS private key (PEM)."), valueName: "file")) var key: String?
    @Option(
        help: ArgumentHelp(
            say("信任这个反向代理的 X-Forwarded-*。", "Believes this proxy's X-Forwarded-*."), valueName: "address"))
    var proxy: String?
    @Option(help: ArgumentHelp(say("上传文件上限，MB。", "The largest upload, in MB."), valueName: "MB")) var upload = 64
    @Option(
        help: ArgumentHelp(
            say(
                "演示和测试用：时钟从这一时刻走起，如 2022-07-12T09:00。",
                "For tours and tests: the clock starts at this moment, for example 2022-07-12T09:00."),
            valueName: "moment"))
    var clock: String?
    @Flag(help: ArgumentHelp(say("只记警告和错误。", "Logs warnings and errors only."))) var quiet = false

    func validate() throws {
        if (certificate == nil) != (key == nil) {
            throw ValidationError(say("--certificate 和 --key 要一起给。", "Give --certificate and --key together."))
        }
        guard (0...65_535).contains(port) else { throw ValidationError(say("端口在 0–65535。", "The port is 0–65535.")) }
        guard (1...1_024).contains(upload) else {
            throw ValidationError(say("--upload 在 1–1024。", "--upload is 1–1024."))
        }
    }

    func run() async throws {
        let console = Console(language: common.tongue)
        do { try await serve(console) } catch let failure as Failure {
            console.explain(failure)
            throw ExitCode(failure.exitStatus)
        }
    }

    /// The system's clock, or one that started at another moment and goes as fast.
    private func shiftedClock() throws -> @Sendable () -> Moment {
        guard let clock else { return Workspace.systemClock }
        guard let start = Moment(clock) else { throw Failure.unreadableMoment(clock) }
        let shift = start.milliseconds - Workspace.systemClock().milliseconds
        return { Moment(milliseconds: Workspace.systemClock().milliseconds + shift) }
    }

    private func serve(_ console: Console) async throws {
        var configuration = SiteConfiguration()
        configuration.host = host
        configuration.port = port
        configuration.certificate = certificate
        configuration.key = key
        configuration.proxy = proxy
        configuration.largestUpload = upload << 20
        let site = try Site(
            path: common.path, configuration, logger: Site.logger(isQuiet: quiet), clock: try shiftedClock())
        if site.isClockBehind {
            console.note(console.say("! 时钟慢于最近一次变更，请校准。", "! The clock is behind the last act: set it right."))
        }
        let scheme = certificate == nil ? "http" : "https"
        let shown = host.contains(":") ? "[\(host)]" : host
        do {
            try await site.run { port in
                console.note(
                    console.say("✓ 已启动：\(scheme)://\(shown):\(port)/", "✓ Serving at \(scheme)://\(shown):\(port)/"))
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            console.note(
                console.say("不能监听 \(host):\(port)：\(error)", "Cannot listen on \(host):\(port): \(error)"))
            throw ExitCode(74)
        }
        console.note(console.say("✓ 已停止。", "✓ Stopped."))
    }
}
