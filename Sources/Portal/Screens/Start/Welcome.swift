extension Page {
  /// An empty store: three doors.
  static func welcome(_ state: PortalState) -> Page {
    var page = Page(state)
    page.text("This store is empty. Three ways to begin:")
    page.gap()
    page.door(
      1, .startDemo, "See it with invented people",
      "Three invented patients and the records of their hospitals, clinics and pharmacies.")
    page.door(
      2, .importFiles, "Import a record",
      "Files from a hospital or a clinic: FHIR or C-CDA. They stay on this machine.")
    page.door(
      3, .add, "Add a reading by hand",
      "A weight or a blood pressure that you measured yourself.")
    page.text("The store lies at \(state.store.path). Nothing leaves this machine.", .muted)
    return page
  }

  private mutating func door(_ digit: Int, _ command: Command, _ title: String, _ words: String) {
    let item = Item(command.rawValue, .command(command), digit: digit).explained(words)
    add(item, Row(Piece("\(digit)  \(title)", at: 3, bold: true)))
    text(words, indent: 6, .muted)
    gap()
  }
}
