import Foundation
import Operations

/// What went wrong, and what happens next, in words.
extension FHIRClient {
  func refusal(_ response: HTTPResponse, asked: Double? = nil) -> OperationError {
    let issues = FHIRPage(response.body)?.issues.prefix(2).joined(separator: "; ") ?? ""
    let said = issues.isEmpty ? "" : ": \"\(issues.prefix(200))\""
    switch response.status {
    case 401, 403:
      return OperationError(
        .refused, "\(place) did not let us in (\(response.status))\(said)",
        "check the client's name, its key and what it may read; chartline sources test")
    case 404, 410:
      return OperationError(.missing, "\(place) does not have it (\(response.status))\(said)")
    case 429:
      let when = asked.map { ", and asks to wait \(Int($0)) s" } ?? ""
      return OperationError(
        .busy, "\(place) is asked too often\(when)\(said)", "sync later; what came is kept")
    case 300..<400:
      return OperationError(
        .refused, "\(place) points elsewhere (\(response.status)), which is not followed",
        "if it moved, set its new address")
    case 500...:
      return OperationError(
        .busy, "\(place) has trouble of its own (\(response.status))\(said)",
        "sync later; what came before is kept")
    default:
      return OperationError(.refused, "\(place) refused it (\(response.status))\(said)")
    }
  }

  func error(_ failure: HTTPFailure, tries: Int) -> OperationError {
    let again = tries > 1 ? " (tried \(tries) times)" : ""
    switch failure.kind {
    case .cancelled: return Self.stopped
    case .unreachable:
      return OperationError(
        .missing, "nobody answers at \(place)\(again)", "is it running, is the address right?")
    case .timeout:
      return OperationError(.busy, "\(place) gave no answer in time\(again)", "sync later")
    case .untrusted:
      return OperationError(
        .refused, "\(place) cannot be trusted: \(failure.words)",
        "its certificate must be signed by an authority that this machine trusts")
    case .cut:
      return OperationError(
        .busy, "\(place) ended in the middle of its answer\(again)",
        "nothing of that answer was kept; sync later")
    case .tooLarge:
      return OperationError(.refused, "\(place) sent more than a document may have")
    case .noLibrary, .badAddress, .other:
      return OperationError(.refused, "\(place): \(failure.words)")
    }
  }
}
