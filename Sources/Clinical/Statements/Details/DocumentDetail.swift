/// What a paper has beside the common fields. The statement's `concept` is its type; the bytes stay
/// in the document it came in, found by the statement's range.
public struct DocumentDetail: Sendable, Hashable, Codable {
  /// The media type of the text of a C-CDA section that also has entries.
  public static let sectionText = "text/x-hl7-text+xml"

  /// The title, if said.
  public var title: String?
  /// The media type as sent: `text/plain`, `application/pdf`.
  public var contentType: String?
  /// Bytes of the content, decoded, where it came along.
  public var size: Int?
  /// SHA-256 of the decoded content in hexadecimal, where it came along and is not text.
  public var hash: String?
  /// The readable text, where the content is text.
  public var text: String?
  /// Where the content is said to lie; shown, never fetched.
  public var url: String?
  /// Category codes.
  public var categories: [Concept] = []
  /// What joins the versions of one paper (C-CDA setId).
  public var series: NativeIdentifier?
  /// Its number in the series.
  public var versionNumber: Int?
  /// Papers that it takes the place of.
  public var replaces: [NativeIdentifier] = []
  /// Papers that it adds to or was made from.
  public var relatesTo: [NativeIdentifier] = []

  /// A detail that says nothing yet.
  public init() {}
}
