import Clinical

extension HL7MessageReader {
  /// Events that say that two records are of one person (HL7 table 0003): merge by A40 and the older
  /// A18, A30, A34, A36, A39; change of number by A46, A47.
  private static let merges: Set<String> = [
    "A18", "A30", "A34", "A36", "A39", "A40", "A46", "A47",
  ]

  /// MRG: the numbers under which the patient was kept before. Nothing is moved: two records are
  /// linked, and can be parted again.
  mutating func readMerge(_ segment: HL7Segment) {
    guard Self.merges.contains(event), let survivor = patient else { return }
    var old = Patient()
    old.identifiers = (segment[1].repetitions + segment[4].repetitions)
      .compactMap(HL7People.identifier)
    old.names = HL7People.names(segment[7])
    guard let kept = builder.reading.patients[survivor].patient.identifiers.first,
      !old.identifiers.isEmpty
    else { return reject(segment, "a merge that does not say which record was merged (MRG-1)") }
    mark(.part)
    old.links = [PatientLink(.replacedBy, to: kept)]
    builder.reading.patients[survivor].patient.links += old.identifiers.map {
      PatientLink(.replaces, to: $0)
    }
    _ = builder.add(PatientReading(patient: old, range: segment.range))
  }

  /// What a whole message says of two records: A24 links them; A37 takes a link back, A29 a person,
  /// which nothing read here can do: it is told as a reject, and a human decides.
  mutating func settleLinks() {
    switch event {
    case "A24" where people.count == 2: link(people[0], people[1])
    case "A37": refuse("the source says that these two records are not of one person (A37)")
    case "A29": refuse("the source deleted this person's record (A29)")
    default: break
    }
  }

  private func link(_ first: Int, _ second: Int) {
    for (one, other) in [(first, second), (second, first)] {
      guard let number = builder.reading.patients[other].patient.identifiers.first else { continue }
      builder.reading.patients[one].patient.links.append(PatientLink(.seeAlso, to: number))
    }
  }

  private mutating func refuse(_ why: String) {
    guard code == "ADT", let segment = message.segments.first(where: { $0.name == .evn }) else {
      return
    }
    reject(segment, why)
  }
}
