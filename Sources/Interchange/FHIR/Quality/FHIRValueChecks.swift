import CJSON
import Clinical

/// What is looked for in every object of a resource: references, dates, numbers, base64. One walk
/// over the nodes, since it sees every value there is.
extension FHIRQuality {
  mutating func checkValues(in resource: FHIRResource) {
    let json = resource.node.document
    let end = Int(json.nodes[resource.node.index].next)
    for index in resource.node.index..<end where Int(json.nodes[index].kind) == CJSON_OBJECT {
      let object = JSONNode(document: json, index: index)
      var key = index + 1
      let last = Int(json.nodes[index].next)
      while key < last {
        let value = JSONNode(document: json, index: key + 1)
        if value.isString { check(value, under: json.nodes[key], of: object, in: resource) }
        key = Int(json.nodes[value.index].next)
      }
    }
  }

  private mutating func check(
    _ value: JSONNode, under key: cjson_node, of object: JSONNode, in resource: FHIRResource
  ) {
    let json = object.document
    if json.equals(key, "reference") {
      checkReference(value, of: object, in: resource)
    } else if json.equals(key, "value") {
      guard json.isTyped, object["unit", "code"] != nil,
        object["system"] == nil || object["unit"] != nil
      else {
        return
      }
      add(
        .valueNotAllowed, value, resource,
        "a number sent as text: “\(value.words?.prefix(60) ?? "")”")
    } else if json.equals(key, "data") {
      guard object["contentType"] != nil, let data = value.string, Base64.size(of: data) == nil
      else { return }
      add(.valueNotAllowed, value, resource, "the file that came along is no valid base64")
    } else if Self.isDate(key, of: json), let text = value.words, PartialDate(iso: text) == nil {
      add(.dateMalformed, value, resource, "“\(text.prefix(60))” is no date")
    }
  }

  /// Only what the document itself must hold: what a resource contains, what a Bundle gives a URN,
  /// and what the Composition of a document lists. Any other may well lie on its server.
  private mutating func checkReference(
    _ value: JSONNode, of object: JSONNode, in resource: FHIRResource
  ) {
    guard let text = value.words, text != "#" else { return }
    let isWithin = text.hasPrefix("#")
    let mustBeHere =
      isWithin || (bundle != nil && (text.hasPrefix("urn:") || isListed(resource)))
    guard mustBeHere, document.target(of: object, from: resource) == nil else { return }
    if !isWithin, FHIRReference(text).search != nil { return }
    add(
      .referenceDangling, object, resource,
      "refers to “\(text.prefix(120))”, which is not in the document")
  }

  private func isListed(_ resource: FHIRResource) -> Bool {
    resource.type == "Composition" && ["document", "searchset"].contains(bundle?["type"]?.words)
  }

  /// The names of elements of type date, dateTime and instant in the resources that are read; those
  /// of a choice end in `Date` or `DateTime`.
  private static func isDate(_ key: cjson_node, of json: JSONDocument) -> Bool {
    json.ends(key, with: "Date") || json.ends(key, with: "DateTime")
      || dates.contains { json.equals(key, $0) }
  }

  private static let dates: [StaticString] = [
    "date", "start", "end", "issued", "recorded", "authoredOn", "created", "lastUpdated",
    "started", "authored", "whenHandedOver", "whenPrepared", "sent", "received", "timestamp",
  ]
}
