import Clinical

extension AcceptedDifference {
  /// HL7 v2 messages beside Google's converter.
  static let googleMessages = [
    row(
      .entry, .onlyTheirs, [.encounter: 8],
      """
      four visits are ours too, but the converter kept neither their type nor a date; the four others \
      are orders whose PV1 has a number or a place alone: there the visit is named, not told, and its \
      “AMB, finished” is in none of the bytes
      """),
    row(.entry, .onlyOurs, [.encounter: 4], "the four visits that could not be paired"),
    row(
      .entry, .onlyOurs, [.medication: 2, .procedure: 3],
      """
      RXE and PR1 are left out by the older version of the converter; two PR1 of one message are one \
      resource in the newer one, with one id
      """),
    row(
      .entry, .onlyTheirs, [.medication: 1],
      "an order of the medicine “unknown”, beside the dose: ORC names no medicine; the dose is ours"
    ),
    row(
      .entry, .onlyTheirs, [.observation: 6],
      """
      what is noted with a vaccine is part of it here (4); lines of one text are one observation here, \
      each line an observation of the same code there (2)
      """),
    row(.value, .contrary, [.observation: 2], "the same two: both lines here, one of them there"),
    row(
      .clock, .onlyTheirs,
      [
        .allergy: 9, .condition: 4, .encounter: 9, .immunization: 3, .observation: 2, .procedure: 1,
      ],
      """
      no time in these messages has an offset; the newer version of the converter invents +00:00, the \
      older one takes the month for it (+05:00 in May); and both make midnight of a day
      """),
    row(
      .code, .contrary, [.encounter: 7, .observation: 1],
      """
      PV1-4 is a code of HL7 table 0007, which the converter leaves without a system; a laboratory's \
      system is named by its sender here, and “simulated-hospital” there
      """),
    row(
      .code, .onlyTheirs, [.encounter: 2],
      "PV1-4 is empty: the code “unknown” of no system is in none of the bytes"),
    row(
      .status, .onlyTheirs, [.allergy: 17],
      "AL1 has no field for it; the converter writes “active” for all"),
    row(
      .status, .onlyTheirs, [.condition: 9],
      """
      DG1-21 is empty; the converter calls every diagnosis of every message “entered-in-error”, which \
      would take them all out of the record
      """),
    row(
      .status, .onlyTheirs, [.medication: 1], "RXA-20 is empty; the converter writes “completed”"),
    row(
      .status, .contrary, [.encounter: 1],
      "a transfer (A02) whose PV1-45 is “u003ccru003e”: no date, so the stay is not “finished”"),
    row(
      .status, .onlyOurs, [.encounter: 3],
      "the event says it: A01 and A07 begin a stay, A11 cancels one; the converter says “unknown”"),
    row(.unit, .onlyOurs, [.observation: 4], "OBX-6 has kg and cm; the converter drops both"),
  ]

  private static func row(
    _ field: Disagreement.Field, _ manner: Disagreement.Manner, _ counts: [Kind: Int],
    _ reason: String
  ) -> AcceptedDifference {
    AcceptedDifference(
      set: .googleMessages, field: field, manner: manner, counts: counts, reason: reason)
  }
}
