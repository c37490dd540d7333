import Clinical
import Merging

/// Who is missing from a record, and what the merge has spared: gathered when the sources are opened
/// and when the record changes, not at each key, since every entry is looked at for it.
struct Missing: Sendable, Equatable {
  /// Who is named and has sent nothing.
  let named: [NamedSilent]
  /// Who has sent nothing for long.
  let quiet: [QuietSource]
  /// What nobody had to type.
  let spared: Spared

  init(_ chart: Chart, at now: Instant) {
    named = Silence.named(in: chart)
    quiet = Silence.quiet(in: chart, at: now)
    spared = Spared(chart)
  }
}
