import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Gatekeeper {
    /// How long a visitor may take to send a form or a document, in seconds; files get five minutes.
    private static let patience = 30
    /// Of a text beside a file, in bytes.
    private static let longestText = 256 << 10

    /// Reads what the request carries.
    /// - Throws: `SiteFailure` where it is too large, too slow or of the wrong kind.
    func carrying(_ call: Call) async throws -> Call {
        var call = call
        switch call.route.carries {
        case .nothing: break
        case .form(let limit):
            try Self.expect(["application/x-www-form-urlencoded"], call.request)
            let bytes = try await Self.bytes(call.request, limit)
            guard let text = String(bytes: bytes, encoding: .utf8), let fields = Fields(urlEncoded: text) else {
                throw SiteFailure.badRequest
            }
            guard !fields.hasEndlessRemark else { throw SiteFailure.badRequest }
            call.body = .form(fields)
        case .json(let limit):
            try Self.expect(["application/json"], call.request)
            call.body = .json(try await Self.bytes(call.request, limit))
        case .file:
            let file = try await file(call.request)
            guard !file.fields.hasEndlessRemark else { throw SiteFailure.badRequest }
            call.body = .file(file)
        }
        return call
    }

    private static func expect(_ types: [String], _ request: Request) throws {
        let stated = (request.headers[.contentType] ?? "").split(separator: ";").first.map(String.init) ?? ""
        guard types.contains(stated.trimmingCharacters(in: .whitespaces).lowercased()) else {
            throw SiteFailure.unsupportedMedia
        }
    }

    private static func bytes(_ request: Request, _ limit: Int) async throws -> [UInt8] {
        if let stated = request.headers[.contentLength].flatMap(Int.init), stated > limit {
            throw SiteFailure.tooLarge(limit: limit)
        }
        return try await within(patience) {
            var bytes: [UInt8] = []
            for try await part in Incoming(request.body) {
                guard bytes.count + part.readableBytes <= limit else { throw SiteFailure.tooLarge(limit: limit) }
                bytes.append(contentsOf: part.readableBytesView)
            }
            return bytes
        }
    }

    /// Runs something that must be done within so many seconds.
    private static func within<Result: Sendable>(
        _ seconds: Int, _ body: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw SiteFailure.tooSlow
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw SiteFailure.tooSlow }
            return first
        }
    }

    // MARK: Files

    /// Brings a file to the disk: the raw body with its name in `X-File-Name`, or the first file of a form.
    private func file(_ request: Request) async throws -> UploadedFile {
        let limit = site.configuration.largestUpload
        if let stated = request.headers[.contentLength].flatMap(Int.init), stated > limit {
            throw SiteFailure.tooLarge(limit: limit)
        }
        let path = try site.uploads.newPath()
        let size = try await Self.within(300) { try await Self.store(request, at: path, limit) }
        let type = request.headers[.contentType] ?? ""
        let name = request.headers[.fileName].flatMap(\.removingPercentEncoding) ?? "file"
        let whole = UploadedFile(path: path, name: name, size: size)
        guard type.lowercased().hasPrefix("multipart/form-data") else { return whole }
        return try await site.threads.runIfActive { try self.part(of: whole, type) }
    }

    private static func store(_ request: Request, at path: String, _ limit: Int) async throws -> Int {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw SiteFailure.tooMany }
        defer { try? handle.close() }
        var size = 0
        do {
            for try await part in Incoming(request.body) {
                size += part.readableBytes
                guard size <= limit else { throw SiteFailure.tooLarge(limit: limit) }
                try handle.write(contentsOf: Data(part.readableBytesView))
            }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw (error as? CocoaError)?.code == .fileWriteOutOfSpace ? Failure.diskFull : error
        }
        return size
    }

    /// The file in a form, on the disk by itself, with the form's other fields.
    private func part(of whole: UploadedFile, _ type: String) throws -> UploadedFile {
        guard let form = Multipart(path: whole.path, contentType: type), let parts = form.parts() else {
            throw SiteFailure.badRequest
        }
        var fields = Fields()
        var file: Multipart.Part?
        for part in parts {
            if part.file != nil, file == nil {
                file = part
            } else if part.file == nil {
                guard part.content.count <= Self.longestText else {
                    throw SiteFailure.tooLarge(limit: Self.longestText)
                }
                guard let text = form.text(part) else { throw SiteFailure.badRequest }
                fields.append(part.name, text)
            }
        }
        guard let file else { throw SiteFailure.badRequest }
        let path = try site.uploads.newPath()
        let bytes = form.content(file)
        try bytes.write(to: URL(fileURLWithPath: path))
        return UploadedFile(path: path, name: file.file ?? "", size: bytes.count, fields: fields)
    }
}

/// The parts of a body. One that is cut off or malformed is the sender's fault, not ours.
private struct Incoming: AsyncSequence {
    let body: RequestBody

    init(_ body: RequestBody) { self.body = body }

    struct Iterator: AsyncIteratorProtocol {
        var parts: RequestBody.AsyncIterator

        mutating func next() async throws -> ByteBuffer? {
            do { return try await parts.next() } catch let error as CancellationError { throw error } catch {
                throw SiteFailure.badRequest
            }
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(parts: body.makeAsyncIterator()) }
}

extension HTTPField.Name {
    /// The name of a file whose bytes are the body, percent-encoded.
    static var fileName: HTTPField.Name { HTTPField.Name("X-File-Name") ?? .contentDisposition }
}
