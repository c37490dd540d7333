import Clinical

extension FHIRStatementReader {
  /// RelatedPerson: a relative, guardian or emergency contact.
  func relatedPerson() -> Statement {
    var statement = outline(.contact, .support)
    statement.concept = FHIRConcepts.all(node.list("relationship")).first ?? Concept()
    statement.period = FHIRTimes.period(node["period"]) ?? Period()
    if let isActive = node["active"]?.bool {
      statement.status = Status(isActive ? .active : .inactive, sent: isActive ? "true" : "false")
    }
    statement.detail = .contact(Self.contact(node))
    return statement
  }

  /// The contacts of a Patient, each a statement of its own, with where they stand.
  func contacts() -> [(statement: Statement, range: SourceRange)] {
    node.list("contact").enumerated().filter { $0.element.isObject }.map { index, item in
      var statement = Statement(kind: .contact, section: .support)
      statement.concept = FHIRConcepts.all(item.list("relationship")).first ?? Concept()
      statement.period = FHIRTimes.period(item["period"]) ?? Period()
      statement.labels = FHIRConcepts.codes(node["meta"]?.list("security"))
      statement.notUnderstood = item.descendants("modifierExtension").flatMap {
        Self.modifiers($0.list)
      }
      var detail = Self.contact(item)
      detail.name = detail.name ?? name(item["organization"])
      statement.detail = .contact(detail)
      let path = (resource.path.isEmpty ? "" : resource.path + ".") + "contact[\(index)]"
      let range = SourceRange(start: item.range.lowerBound, end: item.range.upperBound, path: path)
      return (statement, range)
    }
  }

  private static func contact(_ node: JSONNode) -> ContactDetail {
    var detail = ContactDetail()
    detail.name = FHIRPeople.names(node.list("name")).first?.display
    detail.telecoms = FHIRPeople.telecoms(node)
    detail.address = FHIRPeople.addressLine(node.list("address").first)
    return detail
  }
}
