import Clinical

/// What is no record of HealthKit and stands beside them: workouts, correlations, and what is not known.
enum AppleActivity {
  /// A workout: how long, how far, by which route.
  static func workout(_ element: XMLElement) -> Statement {
    let type = AppleText.attribute(element, "workoutActivityType")
    var detail = ObservationDetail()
    detail.device = AppleDevice.name(source: element["sourceName"], device: element["device"])
    detail.value = element["duration"].map { AppleRecord.value($0, unit: element["durationUnit"]) }
    detail.components = [
      ("Distance", element["totalDistance"], element["totalDistanceUnit"]),
      ("Energy", element["totalEnergyBurned"], element["totalEnergyBurnedUnit"]),
    ].compactMap { title, value, unit in
      value.map {
        .init(concept: Concept(text: title), value: AppleRecord.value($0, unit: unit))
      }
    }
    for statistics in element.children("WorkoutStatistics", in: .none).prefix(100) {
      detail.components += Self.statistics(statistics)
    }
    let routes = element.children("WorkoutRoute", in: .none).flatMap {
      $0.children("FileReference", in: .none)
    }.compactMap { $0["path"] }
    var statement = self.statement(
      of: element, Concept(text: "Workout: " + AppleType.words(of: type)), detail)
    statement.concept.codings = type.isEmpty ? [] : [Coding(system: AppleType.system, code: type)]
    statement.notes += routes.prefix(100).map { "route: " + $0 }
    return statement
  }

  private static func statistics(_ element: XMLElement) -> [ObservationDetail.Component] {
    let type = AppleText.attribute(element, "type")
    let kinds: [(name: StaticString, words: String)] = [
      ("sum", ""), ("average", ", average"), ("minimum", ", least"), ("maximum", ", most"),
    ]
    return kinds.compactMap { kind in
      element[kind.name].map {
        .init(
          concept: Concept(text: AppleType.words(of: type) + kind.words),
          value: AppleRecord.value($0, unit: element["unit"]))
      }
    }
  }

  /// Records that belong together, such as what was eaten at a meal.
  static func correlation(_ element: XMLElement, _ members: [AppleRecord]) -> Statement {
    let type = AppleText.attribute(element, "type")
    var detail = ObservationDetail()
    detail.device = AppleDevice.name(source: element["sourceName"], device: element["device"])
    detail.components = members.prefix(200).map { member in
      .init(
        concept: AppleType.concept(member.type, nil, unit: member.unit),
        value: member.value.map { AppleRecord.value($0, unit: member.unit) })
    }
    return statement(of: element, AppleType.concept(type, nil, unit: nil), detail)
  }

  /// A record of a clinic: the export names a file of FHIR beside it, which is read by itself.
  static func clinicalRecord(_ element: XMLElement) -> Statement {
    var detail = DocumentDetail()
    detail.title = element["resourceFilePath"]
    detail.contentType = "application/fhir+json"
    detail.url = element["sourceURL"]
    return Statement(
      kind: .document, section: .notes,
      concept: Concept(
        text: "Record of a clinic (" + (element["type"] ?? "no type") + "), in a file of its own"),
      status: Status(.completed), period: .at(AppleTimes.date(element["receivedDate"])),
      author: element["sourceName"], detail: .document(detail),
      otherIdentifiers: [Identifier(system: nil, value: element["identifier"] ?? "")].filter {
        !$0.value.isEmpty
      })
  }

  /// What is not known: kept whole, viewable as source.
  static func other(_ element: XMLElement) -> Statement {
    Statement(
      kind: .other, section: .other, concept: Concept(text: AppleType.words(of: element.name)),
      period: AppleRecord.period(
        element["startDate"] ?? element["dateIssued"], element["endDate"] ?? element["dateIssued"]),
      recorded: AppleTimes.date(element["creationDate"]))
  }

  private static func statement(
    of element: XMLElement, _ concept: Concept, _ detail: ObservationDetail
  ) -> Statement {
    Statement(
      kind: .observation, section: .other, concept: concept, status: Status(.completed),
      period: AppleRecord.period(element["startDate"], element["endDate"]),
      recorded: AppleTimes.date(element["creationDate"]), detail: .observation(detail),
      notes: element.children("MetadataEntry", in: .none).prefix(50).map {
        AppleType.words(of: AppleText.attribute($0, "key")) + ": "
          + AppleText.attribute($0, "value")
      })
  }
}

/// What an export says of its owner.
enum AppleMe {
  private static let birth: StaticString = "HKCharacteristicTypeIdentifierDateOfBirth"
  private static let sex: StaticString = "HKCharacteristicTypeIdentifierBiologicalSex"

  /// What else may be said, and what it is.
  private static let others: [(name: StaticString, title: String)] = [
    ("HKCharacteristicTypeIdentifierBloodType", "Blood type, as the owner entered it"),
    ("HKCharacteristicTypeIdentifierFitzpatrickSkinType", "Skin type, as the owner entered it"),
    (
      "HKCharacteristicTypeIdentifierCardioFitnessMedicationsUse",
      "Medicines that affect the heart, as the owner entered it"
    ),
    ("HKCharacteristicTypeIdentifierWheelchairUse", "Wheelchair, as the owner entered it"),
  ]

  /// Birth date and sex.
  static func describe(_ patient: inout Patient, _ me: XMLElement) {
    patient.birth = me[birth].flatMap { PartialDate(iso: $0) }
    switch me[sex] {
    case "HKBiologicalSexMale": patient.sex = .male
    case "HKBiologicalSexFemale": patient.sex = .female
    case "HKBiologicalSexOther": patient.sex = .other
    default: break
    }
  }

  /// What else is said; what was not set is not.
  static func statements(_ me: XMLElement) -> [Statement] {
    others.compactMap { row in
      guard let value = me[row.name], !value.hasSuffix("NotSet"), value != "None" else {
        return nil
      }
      var detail = ObservationDetail()
      detail.value = .text(AppleType.words(of: value))
      return Statement(
        kind: .observation, section: .other, concept: Concept(text: row.title),
        status: Status(.completed), detail: .observation(detail))
    }
  }
}
