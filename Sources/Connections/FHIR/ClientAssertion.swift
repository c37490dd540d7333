import CCrypto
import Foundation
import Operations

/// The signed statement with which a program without a user asks for an access token: a JWT by ES384
/// (SMART Backend Services, `private_key_jwt`; RFC 7523).
enum ClientAssertion {
  /// Seconds that it is valid: five minutes at most, by SMART.
  static let lifetime = 240

  /// The statement.
  /// - Parameters:
  ///   - client: what this program is called at the other system.
  ///   - audience: the address of the token endpoint.
  ///   - now: seconds since 1970.
  static func make(
    client: String, audience: String, key: Credential, now: Int
  ) throws(OperationError) -> String {
    let head = "{\"alg\":\"ES384\",\"typ\":\"JWT\",\"kid\":\(JSONWords.quoted(client))}"
    let claims =
      "{\"iss\":\(JSONWords.quoted(client)),\"sub\":\(JSONWords.quoted(client)),"
      + "\"aud\":\(JSONWords.quoted(audience)),\"exp\":\(now + lifetime),"
      + "\"jti\":\"\(try unique())\"}"
    let signed = Base64URL.text(Array(head.utf8)) + "." + Base64URL.text(Array(claims.utf8))
    var signature = [UInt8](repeating: 0, count: Int(CHARTLINE_ES384_BYTES))
    let bytes = Array(signed.utf8)
    guard
      chartline_es384_sign(
        key.privateKey, key.privateKey.count, bytes, bytes.count, &signature) == 1
    else {
      throw OperationError(
        .refused, "the key is no private P-384 key in PEM", "make one: chartline sources key FILE")
    }
    return signed + "." + Base64URL.text(signature)
  }

  /// A number that no statement had before, so that none can be used twice.
  private static func unique() throws(OperationError) -> String {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard chartline_random(&bytes, bytes.count) == 1 else {
      throw OperationError(.storage, "the machine gives no random bytes")
    }
    return Base64URL.text(bytes)
  }
}

/// Base64 for addresses and tokens, without padding (RFC 4648, section 5).
enum Base64URL {
  static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
      .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
  }
}

/// Texts as JSON writes them.
enum JSONWords {
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
