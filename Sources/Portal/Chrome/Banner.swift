import Cells
import Clinical
import Widgets

/// Whose record it is, on every screen of it: name, age, sex, birth date, allergies.
enum Banner {
  static func draw(_ person: OpenPerson, _ state: PortalState, into buffer: inout CellBuffer) {
    let allergies = AllergyWords(of: person)
    let style: Style = allergies.isWarning ? .warning : .text
    let width = state.size.width
    let row = Rect(x: 0, y: 0, width: width, height: 1)
    let particulars = state.particulars(
      birth: person.patient.birth, sex: person.patient.sex, isNarrow: width < 60)
    if state.screen == .home {
      let isNarrow = width < 60
      let clock = width < 70 ? "" : state.clock
      let room = width - DisplayWidth.of(particulars + clock) - (isNarrow ? 4 : 6)
      // The name is cut, never the birth date: two of a name are told apart by it.
      let name = Wrap.fit(
        isNarrow ? person.patient.listed : person.patient.displayName, width: max(4, room),
        ellipsis: state.settings.glyphs.ellipsis)
      Bar(
        Line(" " + name, .title) + Line((isNarrow ? " " : "  ") + particulars),
        right: Line(clock + " ", .muted)
      ).draw(into: &buffer, in: row)
      let words = allergies.fitting(width - 11)
      buffer.put("ALLERGIES", at: Point(x: 1, y: 1), style: .title)
      buffer.put(words, at: Point(x: 11, y: 1), style: style)
      return
    }
    let (left, words) = fitting(person.patient, allergies, state)
    let start = width - DisplayWidth.of(words) - 9
    buffer.put(left, at: row.origin, width: start - 1)
    buffer.put("ALLERGY", at: Point(x: start, y: 0), style: .title)
    buffer.put(words, at: Point(x: start + 8, y: 0), style: style)
  }

  /// The name with its particulars, and the allergies: as much as fits of both, neither cut.
  private static func fitting(
    _ patient: Patient, _ allergies: AllergyWords, _ state: PortalState
  ) -> (Line, String) {
    let name = Line(" " + patient.listed, .title)
    let particulars = [false, true].map {
      state.particulars(birth: patient.birth, sex: patient.sex, isNarrow: $0)
    }
    let lefts = [name + Line("  " + particulars[0]), name + Line(" " + particulars[1])]
    for words in allergies.variants {
      for left in lefts where left.width + DisplayWidth.of(words) + 10 <= state.size.width {
        return (left, words)
      }
    }
    // The name is cut, never the birth date: two of a name are told apart by it.
    let words = allergies.variants[allergies.variants.count - 1]
    let born = " " + state.bornAndSex(patient)
    let room = state.size.width - DisplayWidth.of(words) - 10 - DisplayWidth.of(born)
    guard room >= 6 else { return (name, words) }
    let cut = Wrap.fit(
      " " + patient.listed, width: room, ellipsis: state.settings.glyphs.ellipsis)
    return (Line(cut, .title) + Line(born), words)
  }
}
