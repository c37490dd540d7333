import Clinical
import Portal

extension Fixture {
  /// She asked about the lesson and about lisinopril; the second is answered and not read yet.
  public static let threads = [
    CareThread(
      id: 2, identity: key, subject: .topic("weigh-each-day"), title: "Weigh yourself each day",
      messages: [
        CareMessage(
          id: 3, words: "Do I weigh with shoes or without?", by: "Marisol Quillane",
          isFromPatient: true, at: instant("2026-11-16T07:58:00-05:00"))
      ]),
    CareThread(
      id: 1, identity: key, subject: .thing(thing("lisinopril-h")),
      title: "Lisinopril 20 mg",
      messages: [
        CareMessage(
          id: 1, words: "I take the old one and the new. Is that right?", by: "Marisol Quillane",
          isFromPatient: true, at: instant("2026-11-14T10:12:00-05:00"),
          receipts: [
            ReadReceipt(
              by: "Dr. Ovanne", isPatient: false, at: instant("2026-11-14T11:00:00-05:00"))
          ]),
        CareMessage(
          id: 2, words: "Please take neither before we have spoken. I call you today.",
          by: "Dr. Ovanne", isFromPatient: false, at: instant("2026-11-14T11:04:00-05:00")),
      ]),
  ]

  /// What the clinician finds.
  public static let inbox = Inbox(parts: [
    Inbox.Part(
      person: key, listed: "QUILLANE, Marisol T", threads: threads,
      assignments: [answered])
  ])

  private static var answered: Assignment {
    var given = assignment
    given.topic = "weigh-each-day"
    given.openedAt = instant("2026-11-16T08:01:00-05:00")
    given.terms.due = PartialDate(iso: "2026-11-15")
    given.answers = [
      TopicAnswer(
        id: 1, question: "In your own words: which two gains in weight make you call?",
        words: "three in a day", isRight: nil, by: "marisol",
        at: instant("2026-11-16T08:06:00-05:00"))
    ]
    return given
  }
}
