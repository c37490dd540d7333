import Clinical

extension Matching {
  /// Those among `identities` that may be resolved otherwise when some of them change: whoever is tied
  /// to one of these, through others too, by a comparison that does not come to "different", by a
  /// decision, or by what a source says. All others are resolved with them as without them, so that a
  /// new resident of a house of five hundred is compared with five hundred, and not everybody with
  /// everybody.
  public static func related(
    to changed: Set<IdentityKey>, among identities: [Identity], decisions: [Decision]
  ) -> Set<IdentityKey> {
    Search(identities, decisions).reached(from: changed)
  }

  private struct Search {
    private let identities: [Identity]
    private let patients: [ComparablePatient]
    private let keys: [Set<String>]
    private var blocks: [String: [Int]] = [:]
    private var ties: [Int: Set<Int>] = [:]

    init(_ identities: [Identity], _ decisions: [Decision]) {
      self.identities = identities
      patients = identities.map { ComparablePatient($0.patient) }
      keys = patients.map(\.blockingKeys)
      for (place, keys) in keys.enumerated() {
        for key in keys { blocks[key, default: []].append(place) }
      }
      for (one, other) in Matching.sharedNumbers(identities) { tie([one, other]) }
      for link in StatedLinks.among(identities) { tie([link.from, link.to]) }
      let places = Dictionary(
        identities.enumerated().map { ($1.key.rawValue, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      for decision in decisions where decision.subject == .identity {
        tie(decision.names.compactMap { places[$0] })
      }
    }

    private mutating func tie(_ places: [Int]) {
      for place in places { ties[place, default: []].formUnion(places) }
    }

    func reached(from changed: Set<IdentityKey>) -> Set<IdentityKey> {
      var queue = identities.indices.filter { changed.contains(identities[$0].key) }
      var reached = Set(queue)
      while let place = queue.popLast() {
        let neighbours = keys[place].reduce(into: ties[place] ?? []) {
          $0.formUnion(blocks[$1] ?? [])
        }
        for other in neighbours where !reached.contains(other) {
          guard ties[place]?.contains(other) == true || mayBeOne(place, other) else { continue }
          reached.insert(other)
          queue.append(other)
        }
      }
      return Set(reached.map { identities[$0].key })
    }

    private func mayBeOne(_ one: Int, _ other: Int) -> Bool {
      Matching.compare(
        patients[one], patients[other],
        sameSource: identities[one].source == identities[other].source
      ).verdict != .different
    }
  }
}
