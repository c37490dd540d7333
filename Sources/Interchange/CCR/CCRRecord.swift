import Clinical

/// One record of a document, with what its data objects refer to.
struct CCRRecord {
  let element: XMLElement
  /// The way to its parts for people: empty where it is the document.
  let path: String
  /// The record's own identifier; nil where it has none.
  let identifier: String?
  /// Actors by the identifier that the rest of the record calls them.
  let actors: [String: CCRActor]
  /// Remarks by their identifiers.
  let comments: [String: String]

  private init(_ element: XMLElement, path: String) {
    self.element = element
    self.path = path
    identifier = element.ccr("CCRDocumentObjectID")?.words
    var actors: [String: CCRActor] = [:]
    for (index, actor) in (element.ccr("Actors")?.all("Actor") ?? []).enumerated() {
      guard let key = actor.ccr("ActorObjectID")?.words, actors[key] == nil else { continue }
      actors[key] = CCRActor(actor, path: path + "Actors/Actor[\(index + 1)]")
    }
    self.actors = actors
    var comments: [String: String] = [:]
    for comment in element.ccr("Comments")?.all("Comment") ?? [] {
      guard let key = comment.ccr("CommentObjectID")?.words,
        let words = comment.ccr("Description")?.ccr("Text")?.words
      else { continue }
      comments[key] = words
    }
    self.comments = comments
  }

  /// The records of a document: its root, else those that a feed or another wrapper holds.
  static func all(in root: XMLElement) -> [CCRRecord] {
    if root.isCCR(CCRReader.root) { return [CCRRecord(root, path: "")] }
    var found: [CCRRecord] = []
    var end = 0
    for element in root.descendants where element.index >= end && element.isCCR(CCRReader.root) {
      end = element.endIndex
      found.append(CCRRecord(element, path: "\(CCRReader.root)[\(found.count + 1)]/"))
    }
    return found
  }

  /// The way to the record itself.
  var place: String { path.isEmpty ? "\(CCRReader.root)" : String(path.dropLast()) }

  /// The name of one of its data objects. Their identifiers are unique only within one record (ASTM
  /// E2369-05, CCRDataObjectID), so a record without its own identifier names nothing.
  func name(_ element: XMLElement, _ id: StaticString = "CCRDataObjectID") -> NativeIdentifier? {
    guard let identifier, let own = element.ccr(id)?.words else { return nil }
    return NativeIdentifier(root: identifier, value: own)
  }
}
