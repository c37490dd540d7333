import Clinical
import Merging

extension Page {
  /// Who is named and has sent nothing, who has gone quiet, and what the merge has spared.
  mutating func silent(in chart: Chart, _ state: PortalState) {
    let missing = state.missing ?? Missing(chart, at: state.now)
    if !missing.named.isEmpty {
      heading("NAMED, BUT HAS SENT NOTHING")
      for silent in missing.named {
        let item = Item("silent:" + silent.name, .screen(.fact(silent.thing)))
          .explained("Its silence is not \"none\". Enter shows where it is named.")
          .of(silent.thing)
        let when = silent.newest.map { ", last for \($0.words)" } ?? ""
        let by = silent.namedBy.joined(separator: ", ")
        let count = silent.count == 1 ? "once" : "\(silent.count) times"
        add(
          item,
          [Row(Piece(silent.name, at: 3, bold: true))]
            + wrapped("named by \(by), \(count)\(when)", at: 5, .muted))
      }
    }
    for quiet in missing.quiet {
      text("\(quiet.name): nothing new since \(state.shortDay(quiet.newest)).", indent: 3, .warning)
    }
    let spared = missing.spared
    gap()
    text(
      "\(spared.duplicates) entries were recognised as saying again what is on record; "
        + "\(spared.fields) fields needed no typing.", .muted)
  }
}
