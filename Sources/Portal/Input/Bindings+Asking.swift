extension Keymap {
  static let asking: [Binding] = [
    Binding(
      ["?"], .explain, "explain",
      help: "Say what the chosen thing is, and the keys of this screen.",
      group: .asking, rank: 20),
    Binding(
      ["W"], .lookUp, "explain a word",
      help: "Type a clinical word or an abbreviation, and read what it means.", group: .asking),
    Binding(
      ["A"], .askLibrary, "ask an outside library",
      help: "Ask the outside library of the settings about the code of this entry or lesson. What "
        + "would be sent is shown first: one code, never a name.",
      group: .asking, applies: \.hasPerson, obstacle: \.libraryObstacle),
    Binding(
      ["o"], .source, "next source", help: "Show what the next source sent of the same.",
      group: .asking, rank: 5,
      applies: { state in
        guard case .lens(let thing) = state.screen else { return false }
        return (state.person?.chart.fact(containing: thing)?.members.count ?? 0) > 1
      }),
    Binding(
      ["o"], .source, "source", help: "Show the bytes that the source sent.", group: .asking,
      applies: { $0.hasPerson && !$0.screen.isLens },
      obstacle: {
        $0.focusedThing == nil && $0.focusedPlace == nil
          ? "nothing is chosen that a source sent" : nil
      }),
    Binding(
      ["b"], .whoSaid, "who said what",
      help: "Show which value is preferred for each field, whose it is and why.", group: .asking,
      rank: 6, applies: { $0.screen.isFact },
      obstacle: { $0.focusedFact == nil ? "no entry of the record is chosen" : nil }),
    Binding(
      ["b"], .whoSaid, "who said what",
      help: "Show which value is preferred for each field, whose it is and why.", group: .asking,
      applies: { $0.hasPerson && !$0.screen.isFact },
      obstacle: { $0.focusedFact == nil ? "no entry of the record is chosen" : nil }),
    Binding(
      ["t"], .table, "table", help: "Change between the chart and its table.", group: .asking,
      rank: 7, applies: { $0.screen.isChart }),
    Binding(
      ["t"], .table, "text or bytes",
      help: "Change between the bytes that were sent and the words in them.", group: .asking,
      rank: 7, applies: { $0.screen.isLens && $0.lens?.isMarkup == true }),
    Binding(
      ["t"], .table, "parts or bytes",
      help: "Change between the parts of what passed and its bytes.", group: .asking, rank: 7,
      applies: \.screen.isExchange),
    Binding(
      ["t"], .table, "table", help: "Change between the waveform and its values.", group: .asking,
      rank: 7,
      applies: { state in
        guard case .fact(let name) = state.screen,
          let fact = state.person?.chart.fact(containing: name), fact.kind == .observation
        else { return false }
        return !Waveform.all(of: fact).isEmpty
      }),
    Binding(
      ["c"], .changes, "changes",
      help: "Compare what was known at the last visit, or another time, with what is known now.",
      group: .asking, applies: \.hasPerson),
    Binding(
      ["E"], .packet, "packet for a visit", help: "Show two pages to bring to a clinician.",
      group: .asking, applies: \.hasPerson),
    Binding(
      ["X"], .xray, "X-ray",
      help: "Look through a document or an exchange: did it come whole, could it be read, is it "
        + "understood, by whose leave is it here.",
      group: .asking, rank: 9, applies: { $0.screen.isExchange || $0.screen.isImportDetail },
      obstacle: { $0.xraySubjectHere == nil ? "nothing is chosen that came from outside" : nil }),
    Binding(
      ["X"], .xray, "X-ray",
      help: "Look through a document or an exchange: did it come whole, could it be read, is it "
        + "understood, by whose leave is it here.",
      group: .asking, applies: { !$0.screen.isExchange && !$0.screen.isImportDetail },
      obstacle: { $0.xraySubjectHere == nil ? "nothing is chosen that came from outside" : nil }),
    Binding(
      ["/"], .find, "find", help: "Narrow this list by a few letters.", group: .asking, rank: 22,
      applies: \.screen.isNarrowed),
    Binding(
      ["/"], .find, "find", help: "Search the open record.", group: .asking, rank: 25,
      applies: { !$0.screen.isNarrowed }),
    Binding(
      ["s"], .search, "search", help: "Search the open record; without one, all records.",
      group: .asking, applies: { $0.screen != .welcome }),
    Binding(
      ["f"], .filter, "show only",
      help: "Choose what of the list is shown: source, standing, when.",
      group: .asking, rank: 23, applies: \.screen.isFiltered),
    Binding(
      ["0", "."], .menu, "all actions",
      help: "List everything that can be done here, for arrows and digits.", group: .asking,
      rank: 30),
    Binding(
      ["F1"], .help, "help", help: "Show the whole help.", group: .asking, rank: 28),
    Binding(
      [":", "C-p"], .palette, "all commands", help: "Type a few letters of any command.",
      group: .asking),
  ]
}
