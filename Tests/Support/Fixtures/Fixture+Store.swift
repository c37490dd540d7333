import Clinical
import Education
import Merging
import Portal

extension Fixture {
  static let assignment = Assignment(
    id: 1, topic: "weigh-each-day", identity: key, givenBy: "Dr. Ovanne",
    givenAt: instant("2026-11-14T09:00:00-05:00"))

  static let decision = Decision(
    subject: .identity, names: [key.rawValue, "oakwood|OFC-5521"], verdict: .same,
    by: "records desk", role: "clinician", reason: "seen in person",
    at: instant("2026-10-23T10:00:00-04:00"))

  static let weighing = Lesson(
    key: "weigh-each-day", title: "Weigh yourself each day", minutes: 4,
    blocks: [
      .heading("Why?"),
      .paragraph(
        "When the heart is weak, the body keeps extra water. Water is heavy. "
          + "The scale can show it days before your feet swell."),
      .heading("How?"), .item("In the morning, after the toilet, before you eat.", number: 1),
      .item("Same scale, hard floor, same kind of clothes.", number: 2),
      .item("Write it down, or let the scale send it.", number: 3),
      .paragraph("Call your heart nurse the same day, 555-0142, if"),
      .item(
        "you gain 3 lb in one day, or 5 lb in one week (limits set by Dr. Halvane)", number: nil),
      .item("you are more out of breath, or need more pillows", number: nil),
    ], basis: "Facts from: American Heart Association, checked 2 Nov 2026.",
    questions: [
      TopicQuestion(
        text: "Your weight is up fast, and you feel fine. What do you do?",
        choices: [
          TopicQuestion.Choice(text: "Wait until my feet swell", isRight: false),
          TopicQuestion.Choice(text: "Call my heart nurse the same day", isRight: true),
        ], explanation: "Water shows on the scale first. A call the same day keeps it small."),
      TopicQuestion(text: "In your own words: which gains make you call?"),
    ])

  static let replacing = Lesson(
    key: "ask-first", title: "When a new medicine replaces an old one", minutes: 3,
    blocks: [.paragraph("Two medicines of one kind can be too much.")])

  static let imports = [
    ImportRow(
      id: 3, file: "corner.json", sourceName: "Corner Pharmacy", dialect: .fhir,
      at: instant("2026-11-16T08:09:00-05:00"), by: "demo",
      account: ImportRow.Account(new: 11, same: 0, superseding: 1, rejected: 1),
      sections: [
        ImportRow.SectionAccount(
          section: .medications,
          account: ImportRow.Account(new: 11, same: 0, superseding: 1, rejected: 1))
      ],
      rejects: [
        Reject(
          range: SourceRange(start: 4120, end: 4300, path: "entry[9].resource"),
          why: "MedicationDispense without a medicine")
      ]),
    ImportRow(
      id: 2, file: "oakwood.xml", sourceName: "Oakwood Family Clinic", dialect: .ccda,
      at: instant("2026-11-16T08:08:00-05:00"), by: "demo",
      endedAt: instant("2026-11-16T08:09:30-05:00"),
      account: ImportRow.Account(new: 42, same: 3)),
    ImportRow(
      id: 1, file: "riverside.json", sourceName: "Riverside Hospital", dialect: .fhir,
      at: instant("2026-11-15T08:08:00-05:00"), by: "demo", account: ImportRow.Account(new: 57)),
  ]

  static func lens(_ thing: ThingID) -> LensPage {
    let before = "    {\n      \"resource\": "
    let text =
      "{ \"resourceType\": \"MedicationRequest\", \"status\": \"stopped\",\n"
      + "        \"medicationCodeableConcept\": { \"text\": \"Lisinopril 20 MG Oral Tablet\" } }"
    let after = "\n    },\n\u{1B}]0;evil\u{7} caf\u{E9}\n"
    let bytes = Array((before + text + after).utf8) + [0xFF, 0x00]
    return LensPage(
      subject: .thing(thing), title: "Lisinopril 20 mg", sourceName: "Riverside Hospital",
      dialect: "FHIR 4.0.1", document: "riverside.json", hash: String(repeating: "9f3a", count: 16),
      written: PartialDate(iso: "2026-08-24"), received: instant("2026-08-24T12:00:00-05:00"),
      range: SourceRange(
        start: 2000 + before.utf8.count, end: 2000 + before.utf8.count + text.utf8.count,
        path: "entry[12].resource"),
      size: 9120, start: 2000, bytes: bytes)
  }

  static func ledger(_ source: String) -> LedgerPage {
    func line(_ check: LedgerLine.Check, _ words: String, _ start: Int) -> LedgerPage.Line {
      LedgerPage.Line(
        check: check, words: words,
        place: DocumentPlace(
          importID: 1,
          range: SourceRange(start: start, end: start + 140, path: "entry[\(start / 140)].resource")
        ))
    }
    return LedgerPage(
      source: source,
      lines: [
        line(.unitMissing, "Potassium: 4.1, sent without a unit", 2014),
        line(.inFuture, "Body weight: 2027-11-14, later than its document of 2026-11-15", 2800),
        line(.unitMissing, "Creatinine: 1.3, sent without a unit", 4200),
      ], counts: [.unitMissing: 2, .inFuture: 1])
  }

  static func lens(_ place: DocumentPlace) -> LensPage {
    var page = lens(thing(""))
    page.subject = .place(place)
    page.title = "Flagged in riverside.json"
    return page
  }

  static func found(_ query: String, _ person: IdentityKey?) -> SearchResults {
    let hits = chart.facts.filter { $0.title.lowercased().contains(query.lowercased()) }.map {
      SearchHit(
        thing: $0.name, title: $0.title, section: $0.section, excerpt: $0.state.words, person: key,
        personName: "QUILLANE, Marisol T")
    }
    return SearchResults(query: query, person: person, hits: hits)
  }
}
