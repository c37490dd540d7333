import Clinical
import FlyingFox
import Foundation

/// The answers of a FHIR server, put together from the bytes of its resources.
enum FHIRAnswer {
  static let json = "application/fhir+json"

  /// A searchset.
  /// - Parameters:
  ///   - now: when it was put together: what the next question's `_since` begins with.
  ///   - next: the address of the next page.
  static func bundle(
    _ resources: [FHIRShelf.Resource], base: String, at now: Instant, next: String? = nil,
    total: Int? = nil
  ) -> HTTPResponse {
    var text = Data("{\"resourceType\":\"Bundle\",\"type\":\"searchset\"".utf8)
    text += Data(",\"meta\":{\"lastUpdated\":\"\(stamp(now))\"}".utf8)
    if let total { text += Data(",\"total\":\(total)".utf8) }
    if let next { text += Data(",\"link\":[{\"relation\":\"next\",\"url\":\"\(next)\"}]".utf8) }
    text += Data(",\"entry\":[".utf8)
    for (index, resource) in resources.enumerated() {
      let url =
        resource.fullURL.isEmpty ? "\(base)/\(resource.type)/\(resource.id)" : resource.fullURL
      text += Data("\(index > 0 ? "," : ""){\"fullUrl\":\"\(url)\",\"resource\":".utf8)
      text += Data(resource.bytes)
      text += Data("}".utf8)
    }
    text += Data("]}".utf8)
    return answer(.ok, text)
  }

  /// An answer in FHIR JSON, with the tag by which it is asked whether it changed.
  static func answer(
    _ status: HTTPStatusCode, _ body: Data, type: String = json,
    headers: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    var all = headers
    all[.contentType] = type
    all[HTTPHeader("ETag")] = tag(of: body)
    return HTTPResponse(statusCode: status, headers: HTTPHeaders(all), body: body)
  }

  /// A refusal, in words.
  static func refusal(
    _ status: HTTPStatusCode, _ code: String, _ words: String, headers: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    let text =
      "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
      + "\"code\":\"\(code)\",\"details\":{\"text\":\"\(words)\"}}]}"
    return answer(status, Data(text.utf8), headers: headers)
  }

  /// A weak tag of a body (FNV-1a): equal bodies have equal tags.
  static func tag(of body: Data) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "W/\"\(String(hash, radix: 16))\""
  }

  /// An instant as FHIR writes it.
  static func stamp(_ instant: Instant) -> String {
    Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
      .formatted(
        .iso8601.year().month().day().timeZone(separator: .omitted)
          .time(includingFractionalSeconds: true))
  }

  /// An instant that FHIR wrote.
  static func instant(_ text: String) -> Instant? {
    PartialDate(iso: text)?.lowerBound()
  }
}

extension HTTPStatusCode {
  static let tooManyRequests = HTTPStatusCode(429, phrase: "Too Many Requests")
}
