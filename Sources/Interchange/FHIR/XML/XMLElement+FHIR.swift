extension XMLElement {
  /// Whether it is a resource: of FHIR's namespace, with a capital letter, as only resources have it.
  var isResource: Bool {
    isOfFHIR && name.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } == true
  }

  /// The resources that stand in it, as in `contained` and `resource`; else the element itself.
  var resourcesOrSelf: [XMLElement] {
    let resources = children.filter(\.isResource)
    return resources.isEmpty ? [self] : resources
  }

  /// The child elements that FHIR knows (its own, and the `div` of a narrative) by name, in the order
  /// in which the names come first. A name that would pass for one that only JSON has is left out.
  var groups: [[XMLElement]] {
    var groups: [[XMLElement]] = []
    var places: [UInt32: Int] = [:]
    for child in children where child.isOfFHIR || child.isNamed("div", in: .xhtml) {
      if let place = places[child.nameID] {
        groups[place].append(child)
      } else if !child.name.hasPrefix("_"), child.name != "resourceType" {
        places[child.nameID] = groups.count
        groups.append([child])
      }
    }
    return groups
  }

  /// Whether it may be a primitive with more than its value: an id, or extensions. One without a value
  /// and with nothing but extensions may be a primitive or not; it is written as both.
  var extendsPrimitive: Bool {
    guard isOfFHIR, !isNamed("extension", in: .fhir) else { return false }
    if attribute("value") != nil {
      return attribute("id") != nil || children.contains { $0.isOfFHIR }
    }
    var isExtended = false
    for child in children {
      guard child.isNamed("extension", in: .fhir) else { return false }
      isExtended = true
    }
    return isExtended
  }

  /// The element as XHTML without its attributes, which the text of a narrative has no use for.
  var markup: [UInt8] {
    var bytes = Array("<\(name)>".utf8)
    for content in contents {
      switch content {
      case .element(let element): bytes += element.markup
      case .text(let text): bytes += text.flatMap(Self.escaped)
      }
    }
    return bytes + Array("</\(name)>".utf8)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    default: [byte]
    }
  }
}
