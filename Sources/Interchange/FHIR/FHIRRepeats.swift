/// The resources that stand in a document's own Bundle, to know again what a Bundle within it only
/// repeats: some converters send their result together with the Bundle that holds it all once more.
struct FHIRRepeats {
  private var entries: [String: JSONNode] = [:]

  /// - Parameter bundle: the document's own Bundle; nil when it has none.
  init(of bundle: JSONNode?) {
    guard let bundle else { return }
    for entry in bundle.list("entry") {
      guard let name = Self.name(of: entry), entries[name] == nil else { continue }
      entries[name] = entry
    }
  }

  /// Whether every entry of a Bundle within the document is one of the document's own, word for word.
  func hasAll(of bundle: JSONNode) -> Bool {
    bundle.list("entry").allSatisfy { entry in
      guard let name = Self.name(of: entry), let own = entries[name],
        let resource = entry["resource"], let other = own["resource"]
      else { return false }
      let fullURL = entry["fullUrl"]
      return (fullURL == nil || fullURL?.words == own["fullUrl"]?.words)
        && resource.isSame(as: other)
    }
  }

  /// `Type/id` of an entry's resource; nil for a Bundle and for what has no id.
  private static func name(of entry: JSONNode) -> String? {
    guard let resource = entry["resource"], let type = resource["resourceType"]?.words,
      type != "Bundle", let id = resource["id"]?.words
    else { return nil }
    return type + "/" + id
  }
}
