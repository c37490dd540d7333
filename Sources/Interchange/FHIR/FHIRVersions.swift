import Clinical

/// Versions of a resource within a document. Those of FHIR itself: ``FHIRRelease``.
enum FHIRVersions {
  /// Two different resources under one name, neither said to be the newer.
  struct Shared {
    let name: String
    let first: Int
    let second: Int
  }

  /// Resources of which the document has a newer version, and that one's place: where `lastUpdated`
  /// or a numeric `versionId` says which is newer, and where one is only repeated. Others of one name
  /// are added to `shared`.
  static func superseded(
    in resources: [FHIRResource], shared: inout [Shared]
  ) -> [Int: Int] {
    var newest: [String: Int] = [:]
    newest.reserveCapacity(resources.count)
    var older: [Int: String] = [:]
    for (position, resource) in resources.enumerated() where resource.container == nil {
      guard let localName = resource.localName else { continue }
      let key = (resource.base ?? "") + "|" + localName
      guard let other = newest[key] else {
        newest[key] = position
        continue
      }
      let known = resources[other].node
      guard
        let isNewer = resource.node.isSame(as: known) ? false : isNewer(resource.node, than: known)
      else {
        shared.append(Shared(name: localName, first: other, second: position))
        continue
      }
      older[isNewer ? other : position] = key
      if isNewer { newest[key] = position }
    }
    return older.compactMapValues { newest[$0] }
  }

  /// Nil when nothing tells the two apart.
  private static func isNewer(_ left: JSONNode, than right: JSONNode) -> Bool? {
    let dates = [left, right].compactMap {
      FHIRTimes.date($0["meta"]?["lastUpdated"])?.lowerBound()
    }
    if dates.count == 2, dates[0] != dates[1] { return dates[0] > dates[1] }
    let numbers = [left, right].compactMap { $0["meta"]?["versionId"]?.words.flatMap { Int($0) } }
    if numbers.count == 2, numbers[0] != numbers[1] { return numbers[0] > numbers[1] }
    return nil
  }
}
