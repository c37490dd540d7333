import Clinical
import Portal

extension Fixture {
  /// Who comes first among the three invented people.
  public static let panel: Panel = {
    var panel = first
    panel.names = [key: "QUILLANE, Marisol T"]
    panel.suggestions = [
      key: [
        Suggestion(
          topic: "a1c", title: "Your A1c test",
          why: "your A1c result was flagged: 7.1 %, 9 Nov 2026",
          isNew: true)
      ]
    ]
    return panel
  }()

  private static let first = Panel(
    rows: [
      PanelRow(
        key: people[1].key,
        patient: Patient(
          names: [PersonName(family: ["Farrowby"], given: ["Augustin", "R"], suffixes: ["Sr"])],
          birth: people[1].birth, sex: .male),
        reasons: [
          PanelRow.Reason(
            words: "fast breathing and low oxygen on 2 L/min", urgency: .urgent,
            since: instant("2026-11-16T07:46:00-05:00")),
          PanelRow.Reason(
            words: "Apixaban: 5 mg (cardiology) or 2.5 mg (hospital)?",
            since: instant("2026-11-03T09:00:00-05:00")),
        ], problems: "COPD, Atrial fibrillation, Kidney disease"),
      PanelRow(
        key: key, patient: person.patient,
        reasons: [
          PanelRow.Reason(
            words: "weight up 6.3 lb in 7 days", urgency: .sameDay,
            since: instant("2026-11-14T07:05:00-05:00"), owner: "Heart nurses"),
          PanelRow.Reason(
            words: "Lisinopril 20 mg: the sources disagree. Stopped, or still taken?",
            since: instant("2026-10-13T09:00:00-05:00")),
        ], problems: "Type 2 diabetes, Heart failure"),
    ], compared: 3, glances: [key: Glance(of: person, at: now)])
}
