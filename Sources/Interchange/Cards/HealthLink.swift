import Clinical

/// A SMART Health Link (SMART Health Cards and Links 1.0): where sealed files lie, and their key. It is
/// read and told, never followed.
struct HealthLink {
  /// 32 bytes.
  let key: [UInt8]
  private let label: String?
  private let url: String?
  private let until: PartialDate?
  private let needsPasscode: Bool

  /// The link in a text: `shlink:/…`, alone or behind the `#` of a viewer's address.
  init?(in bytes: [UInt8]) {
    guard bytes.count < Self.longest else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let mark = text.firstRange(of: "shlink:/") else { return nil }
    let coded = text[mark.upperBound...].prefix { !$0.isWhitespace && $0 != "\"" }
    guard let json = Base64.decodedURL(String(coded)), let root = (try? JSONDocument(json))?.root,
      let key = root["key"]?.string.flatMap(Base64.decodedURL), key.count == 32
    else { return nil }
    self.key = key
    label = root["label"]?.label
    url = root["url"]?.label
    until = root["exp"]?.numberText.flatMap(HealthCard.date)
    needsPasscode = root["flag"]?.string?.contains("P") == true
  }

  /// Links are far shorter: their address and label have at most 128 and 80 characters.
  private static let longest = 8192

  /// Why it is not followed, with what it says.
  var refusal: ReadError {
    var words = ["a SMART Health Link" + (label.map { " “\($0.prefix(80))”" } ?? "")]
    if let host = url.map(Self.host) { words.append("to files at \(host)") }
    if let until { words.append("valid until \(until.words)") }
    if needsPasscode { words.append("a passcode is needed") }
    return ReadError(
      dialect: nil, place: "byte 0",
      why: words.joined(separator: ", ")
        + ": not opened, since Chartline fetches nothing by itself; import the files that it leads to,"
        + " with --key and the file of this link")
  }

  private static func host(_ url: String) -> String {
    String(
      (url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]).prefix { $0 != "/" })
  }
}
