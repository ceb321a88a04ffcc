import Domain
import Foundation
import HTTPTypes
import NIOCore
import Operations
import Store

@testable import Website

/// What happens in a city and its counties, for the tests of the city's pages.
extension SiteDesk {
    /// A county files, as through its account.
    @discardableResult
    func submit(
        _ region: String, _ period: String, _ figures: String..., by author: String = "周明", force: String? = nil,
        note: String? = nil, attachments: [AttachedFile] = []
    ) throws -> SubmitWork.Outcome {
        var request = SubmitWork.Request(
            region: region, period: period, author: author,
            signatures: Signatures(filer: author, phone: "0731-1", note: note), force: force, figures: figures)
        request.attachments = attachments
        return try SubmitWork(workspace).run(request)
    }

    /// `430223:9f2c…` as a form of the inbox has it.
    func pick(_ region: String, _ period: String = "2021-Q2") throws -> String {
        let item = try ReviewWork(workspace).inbox(period: period, region: region).first
        return "\(region):\(item?.digest ?? "")"
    }

    func level(_ region: String, _ period: String = "2021-Q2") throws -> ReviewLevel? {
        try ReviewWork(workspace).inbox(period: period, region: region).first?.newest?.level
    }
}

extension Browser {
    /// Sends a form with a file in it, as a browser without script does.
    func upload(
        _ address: String, _ name: String, _ bytes: [UInt8], _ fields: KeyValuePairs<String, String> = [:]
    ) async throws -> Answer {
        var body = ByteBuffer()
        for (name, value) in fields {
            body.writeString("--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        let plain = name.replacing("\"", with: "%22")
        body.writeString(
            "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(plain)\"\r\nContent-Type: text/csv\r\n\r\n"
        )
        body.writeBytes(bytes)
        body.writeString("\r\n--XX--\r\n")
        let headers: HTTPFields = [
            .contentType: "multipart/form-data; boundary=XX", .origin: "http://localhost",
        ]
        return try await send(.post, address, headers: headers, body: body)
    }
}
