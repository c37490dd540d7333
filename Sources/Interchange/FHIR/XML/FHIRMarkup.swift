import Clinical

/// FHIR in XML, written anew as the JSON that says the same (FHIR R4, "JSON Representation of
/// Resources"), so that one reader reads both. Every value is written as a string, since only a schema
/// knows which are numbers; what stands once is no array. Each value knows the bytes of its element.
struct FHIRMarkup {
  /// The JSON.
  private(set) var bytes: [UInt8] = []
  private var places = PlaceMap()

  /// - Throws: ``ReadError`` when it is no well-formed XML, or its root is no resource.
  init(_ original: [UInt8], limits: Limits) throws(ReadError) {
    var markup = FHIRMarkup()
    try XMLDocument.read(original, dialect: .fhir, limits: limits) { (root) throws(ReadError) in
      guard root.isResource else {
        throw ReadError(
          dialect: .fhir, place: "byte \(root.range.lowerBound)",
          why: "FHIR in XML whose root <\(root.name.prefix(60))> is no resource")
      }
      try markup.add(resource: root, depth: 1)
    }
    self = markup
  }

  private init() {}

  /// A reading of the JSON, its places turned into those of the original.
  func placed(_ reading: DocumentReading) -> DocumentReading { places.placed(reading) }

  // MARK: - Elements

  private mutating func add(resource: XMLElement, depth: Int) throws(ReadError) {
    try checkDepth(depth, resource)
    note(resource)
    bytes += "{\"resourceType\":".utf8
    add(string: resource.name.utf8)
    try addMembers(of: resource, isFirst: false, depth: depth)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func add(element: XMLElement, depth: Int) throws(ReadError) {
    try checkDepth(depth, element)
    if element.isNamed("div", in: .xhtml) {
      note(element, after: 1)
      add(string: element.markup)
    } else if element.isResource {
      try add(resource: element, depth: depth)
    } else if let value = element.wholeAttribute("value") {
      note(element, after: 1)
      add(string: value)
    } else {
      try add(object: element, depth: depth)
    }
  }

  private mutating func add(object: XMLElement, depth: Int) throws(ReadError) {
    note(object)
    bytes.append(UInt8(ascii: "{"))
    try addMembers(of: object, isFirst: true, depth: depth)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Attributes that are members in JSON, then the elements by name, those of one name as one array.
  private mutating func addMembers(
    of element: XMLElement, isFirst: Bool, depth: Int
  ) throws(ReadError) {
    var isFirst = isFirst
    let groups = element.groups
    for name: StaticString in ["id", "url"] {
      guard let value = element.attribute(name), !value.isEmpty,
        !groups.contains(where: { $0[0].isNamed(name, in: .fhir) })
      else { continue }
      add(name: name.description, isFirst: &isFirst)
      add(string: value)
    }
    for group in groups {
      add(name: group[0].name, isFirst: &isFirst)
      let held = group.flatMap(\.resourcesOrSelf)
      try addList(held, depth: depth + 1) { (markup, one, depth) throws(ReadError) in
        try markup.add(element: one, depth: depth)
      }
      // What extends a primitive stands beside it, under its name with an underscore.
      guard group.contains(where: \.extendsPrimitive) else { continue }
      add(name: "_" + group[0].name, isFirst: &isFirst)
      try addList(group, depth: depth + 1) { (markup, one, depth) throws(ReadError) in
        if one.extendsPrimitive {
          try markup.checkDepth(depth, one)
          try markup.add(object: one, depth: depth)
        } else {
          markup.bytes += "null".utf8
        }
      }
    }
  }

  private mutating func addList(
    _ group: [XMLElement], depth: Int,
    _ body: (inout FHIRMarkup, XMLElement, Int) throws(ReadError) -> Void
  ) throws(ReadError) {
    guard group.count > 1 else { return try body(&self, group[0], depth) }
    bytes.append(UInt8(ascii: "["))
    for (index, one) in group.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      try body(&self, one, depth + 1)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func checkDepth(_ depth: Int, _ element: XMLElement) throws(ReadError) {
    guard depth <= JSONDocument.maximumDepth else {
      throw ReadError(
        dialect: .fhir, place: "byte \(element.range.lowerBound)", why: "nested too deep")
    }
  }

  /// - Parameter quote: bytes before the value that are not part of it.
  private mutating func note(_ element: XMLElement, after quote: Int = 0) {
    places.note(bytes.count + quote, from: element.range)
  }

  // MARK: - Text

  private mutating func add(name: String, isFirst: inout Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    add(string: name.utf8)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func add(string: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      // XML lets no other control characters pass.
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
