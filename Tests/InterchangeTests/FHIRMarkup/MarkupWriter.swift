import Clinical

@testable import Interchange

/// Writes FHIR JSON as the XML that says the same (FHIR R4, "XML Representation of Resources").
struct MarkupWriter {
  private(set) var text = ""

  /// The XML of a resource.
  static func xml(_ root: JSONNode) -> [UInt8] {
    var writer = MarkupWriter()
    writer.write(resource: root, " xmlns=\"http://hl7.org/fhir\"")
    return Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + writer.text).utf8)
  }

  private mutating func write(resource: JSONNode, _ attributes: String = "") {
    let name = resource["resourceType"]?.string ?? "Basic"
    text += "<\(name)\(attributes)>"
    writeMembers(of: resource, isResource: true, isExtension: false)
    text += "</\(name)>\n"
  }

  private mutating func writeMembers(of node: JSONNode, isResource: Bool, isExtension: Bool) {
    let members = Array(node.members)
    let names = members.map { $0.name.hasPrefix("_") ? String($0.name.dropFirst()) : $0.name }
    var done: Set<String> = isResource ? ["resourceType"] : isExtension ? ["id", "url"] : ["id"]
    for name in names where done.insert(name).inserted {
      let values = members.first { $0.name == name }.map { Array($0.value.list) } ?? []
      let more = members.first { $0.name == "_" + name }.map { Array($0.value.list) } ?? []
      for index in 0..<max(values.count, more.count) {
        write(
          name, values.indices.contains(index) ? values[index] : nil,
          more.indices.contains(index) ? more[index] : nil)
      }
    }
  }

  private mutating func write(_ name: String, _ value: JSONNode?, _ more: JSONNode?) {
    if name == "div", let markup = value?.string {
      text += markup
      return
    }
    if let value, value["resourceType"] != nil {
      text += "<\(name)>"
      write(resource: value)
      text += "</\(name)>"
      return
    }
    let holder = value?.isObject == true ? value : more
    let isExtension = name == "extension" || name == "modifierExtension"
    text += "<\(name)"
    attribute("id", holder?["id"]?.string)
    if isExtension { attribute("url", holder?["url"]?.string) }
    attribute("value", value?.scalar)
    text += ">"
    if let holder { writeMembers(of: holder, isResource: false, isExtension: isExtension) }
    text += "</\(name)>"
  }

  private mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    text += " \(name)=\""
    for character in value.unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case "\"": text += "&quot;"
      case "\n", "\r", "\t": text += "&#\(character.value);"
      default: text.unicodeScalars.append(character)
      }
    }
    text += "\""
  }
}
