import Clinical

/// A chart that can be brought up to date: what a new statement cannot touch is not worked out again.
/// It is always the chart that all the statements give at once.
public struct LiveChart: Sendable {
  /// The chart.
  public private(set) var chart: Chart
  private var context: Context
  private var things: Things
  private var blocks: Blocks
  private var measurements: Measurements
  private var grid: AbsenceGrid

  /// The chart of a person, see ``Reconciliation/chart(of:decisions:asOf:spread:)``.
  public init(
    of statements: [KeptStatement], decisions: [Decision], asOf: Instant,
    spread: Spread = inTurn
  ) {
    let context = Context(decided: Decided(decisions), asOf: asOf)
    let things = Things(statements, decided: context.decided, spread: spread)
    self.init(things, context, spread)
  }

  private init(_ things: Things, _ context: Context, _ spread: Spread) {
    self.things = things
    self.context = context
    blocks = Blocks(things, context, spread: spread)
    measurements = Measurements(blocks.measurements)
    grid = AbsenceGrid(blocks)
    chart = Chart()
    chart = across()
  }

  /// Brings the chart up to date. `versions` are all that the record now holds of each of some things:
  /// new ones, changed ones, and with no version those that are gone.
  public mutating func update(_ versions: [ThingID: [KeptStatement]], asOf: Instant) {
    var changes: [String: (old: [Thing], new: [Thing])] = [:]
    for (key, courses) in blocks.coursesEnding(between: context.asOf, and: asOf) {
      let same = courses.filter { versions[$0.name] == nil }
      changes[key] = (same, same)
    }
    context = context.at(asOf)
    var isGone = false
    for (name, versions) in versions {
      if let (old, key) = things.named(name) {
        changes[key, default: ([], [])].old.append(old)
        isGone = true
      }
      let thing = Thing(versions: versions)
      let key = thing.map(Blocks.key(for:)) ?? ""
      things.set(name, to: thing, key: key)
      guard let thing else { continue }
      changes[key, default: ([], [])].new.append(thing)
      grid.add(thing.kept)
    }
    // What a person called one crosses blocks: then all is worked out anew.
    guard context.decided.same.isEmpty else {
      let statements = things.all.flatMap { [$0.kept] + $0.earlier }
      things = Things(statements, decided: context.decided)
      self = LiveChart(things, context, inTurn)
      return
    }
    for (key, change) in changes.sorted(by: { $0.key < $1.key }) {
      let (gone, come) = blocks.replace(change.old, by: change.new, key: key, context)
      for fact in gone { measurements.remove(fact) }
      for fact in come { measurements.insert(fact) }
    }
    if isGone { grid = AbsenceGrid(blocks) }
    chart = across()
  }

  /// Brings the chart up to date with everything that the record now holds.
  public mutating func update(to statements: [KeptStatement], asOf: Instant) {
    var versions = Dictionary(grouping: statements, by: \.thing)
    for thing in things.all {
      let now = versions[thing.name] ?? []
      versions[thing.name] = thing.isUnchanged(in: now) ? nil : now
    }
    if versions.count > Self.many {
      self = LiveChart(
        Things(statements, decided: context.decided), context.at(asOf), inTurn)
    } else {
      update(versions, asOf: asOf)
    }
  }

  /// Closes the measurements, which are thousands: what they say is read again when somebody looks.
  public mutating func close(spread: Spread = inTurn) {
    // Held by their blocks alone, what is open goes as its block is closed, by all cores.
    things.leave()
    blocks.close(spread)
    things.hold(blocks.things)
  }

  /// From so many changed things on all is computed anew.
  private static let many = 1000

  private func across() -> Chart {
    Reconciliation.across(
      blocks.others, measurements, questions: blocks.questions, grid: grid,
      decided: context.decided)
  }
}
