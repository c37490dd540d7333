import Cells
import Widgets

/// Whose record it is, on every screen of it: name, age, sex, birth date, allergies.
enum Banner {
  static func draw(_ person: OpenPerson, _ state: PortalState, into buffer: inout CellBuffer) {
    let allergies = AllergyWords(person.chart)
    let row = Rect(x: 0, y: 0, width: state.size.width, height: 1)
    let particulars = state.particulars(birth: person.patient.birth, sex: person.patient.sex)
    let style: Style = allergies.isWarning ? .warning : .text
    if state.screen == .home {
      let name = state.size.width < 60 ? person.patient.listed : person.patient.displayName
      Bar(
        Line(" " + name, .title) + Line("  " + particulars),
        right: Line((state.size.width < 70 ? "" : state.clock) + " ", .muted)
      ).draw(into: &buffer, in: row)
      let words = state.size.width < 60 ? allergies.short : allergies.long
      Bar(Line(" ALLERGIES ", .title) + Line(words, style))
        .draw(into: &buffer, in: row.moved(down: 1))
      return
    }
    let isNarrow = state.size.width < 60
    let left = Line(" " + person.patient.listed, .title) + Line("  " + particulars)
    Bar(
      isNarrow ? Line(" " + person.patient.listed, .title) : left,
      right: Line("ALLERGY ", .title) + Line(allergies.short + " ", style)
    ).draw(into: &buffer, in: row)
  }
}

extension Rect {
  func moved(down rows: Int) -> Rect { Rect(x: x, y: y + rows, width: width, height: height) }
}
