import Clinical

extension BodyWriter {
  mutating func native(_ tag: UInt8, _ identifier: NativeIdentifier?) {
    guard let identifier else { return }
    message(tag) {
      $0.text(1, identifier.root)
      $0.text(2, identifier.value)
    }
  }

  mutating func natives(_ tag: UInt8, _ identifiers: [NativeIdentifier]) {
    for identifier in identifiers { native(tag, identifier) }
  }

  mutating func identifiers(_ tag: UInt8, _ identifiers: [Identifier]) {
    for identifier in identifiers {
      message(tag) {
        $0.text(1, identifier.system)
        $0.text(2, identifier.value)
        $0.text(3, identifier.type)
        $0.text(4, identifier.assigner)
      }
    }
  }
}

extension BodyReader {
  mutating func native() throws(StoreError) -> NativeIdentifier {
    var identifier = NativeIdentifier(root: "", value: "")
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: identifier.root = try reader.text()
      case 2: identifier.value = try reader.text()
      default: throw Self.damaged
      }
    }
    return identifier
  }

  mutating func identifier() throws(StoreError) -> Identifier {
    var identifier = Identifier(system: nil, value: "")
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: identifier.system = try reader.text()
      case 2: identifier.value = try reader.text()
      case 3: identifier.type = try reader.text()
      case 4: identifier.assigner = try reader.text()
      default: throw Self.damaged
      }
    }
    return identifier
  }
}
