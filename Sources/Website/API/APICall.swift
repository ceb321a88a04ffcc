import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird

/// A request of a program that fits the operation's description: parameters and body may be taken as what they are said
/// to be.
struct APICall: Sendable {
    let call: Call
    let values: [String: JSON]
    /// `null` where none came.
    let body: JSON

    /// Holds a request against the description.
    /// - Throws: `SiteFailure.invalidRequest` with all that does not fit.
    init(_ call: Call, _ operation: APIOperation) throws {
        self.call = call
        var misfits: [Misfit] = []
        values = Self.values(call.query, operation.parameters, &misfits)
        body = Self.document(call.body, operation.body, &misfits)
        guard misfits.isEmpty else { throw SiteFailure.invalidRequest(misfits) }
    }

    func text(_ name: String) -> String? { values[name]?.string ?? values[name]?.digits }
    func flag(_ name: String) -> Bool { values[name]?.flag ?? false }
    func number(_ name: String) -> Int? { values[name]?.digits.flatMap(Schema.whole) }

    /// The code of the region in the path.
    func region() throws -> String { try call.region().codeText }

    // MARK: Reading

    private static func values(
        _ query: Fields, _ parameters: [APIOperation.Parameter], _ misfits: inout [Misfit]
    ) -> [String: JSON] {
        var found: [String: JSON] = [:]
        for (name, text) in query.pairs {
            guard let parameter = parameters.first(where: { $0.name == name }) else {
                misfits.append(
                    Misfit(part: "query", name: String(name.prefix(60)), kind: .unknown(parameters.map(\.name))))
                if misfits.count >= 20 { return found }
                continue
            }
            let value = value(text, parameter.schema)
            if let kind = parameter.schema.misfit(value) {
                misfits.append(Misfit(part: "query", name: name, kind: kind))
            } else if found.updateValue(value, forKey: name) != nil {
                misfits.append(Misfit(part: "query", name: name, kind: .repeated))
            }
        }
        for parameter in parameters where parameter.isRequired && query[parameter.name] == nil {
            misfits.append(Misfit(part: "query", name: parameter.name, kind: .missing))
        }
        return found
    }

    /// What a text of the query is in JSON.
    private static func value(_ text: String, _ schema: Schema) -> JSON {
        switch schema.shape {
        case .boolean: text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
        case .integer: Int(text).map { String($0) == text ? .number(text) : .string(text) } ?? .string(text)
        default: .string(text)
        }
    }

    private static func document(
        _ body: Call.Body, _ described: APIOperation.Body, _ misfits: inout [Misfit]
    ) -> JSON {
        guard case .json(let schema) = described, case .json(let bytes) = body else { return .null }
        do {
            let document = try JSONReader.read(bytes)
            misfits += schema.misfits(document)
            return document
        } catch {
            misfits.append(Misfit(part: "body", name: "/", kind: .notJSON(byte: error.at)))
            return .null
        }
    }
}

extension Route {
    /// An operation of the programming interface. What comes in is held against its description first.
    static func api(
        _ method: HTTPRequest.Method, _ path: String, _ audience: Audience, isKept: Bool = false,
        _ operation: APIOperation, _ handle: @escaping @Sendable (APICall) throws -> Response
    ) -> Route {
        let carries: Carries =
            switch operation.body {
            case .nothing: .nothing
            case .json: .json()
            case .file: .file
            }
        return Route(
            method: method, path: "/api/v1" + path, face: .api, audience: audience, carries: carries,
            keptFor: isKept ? Audience.all : [],
            operation: operation
        ) { call in try handle(try APICall(call, operation)) }
    }
}
