import Clinical

extension Fact {
  /// How a fact is held. A chart has thousands of measurements and a screen shows forty: one by itself
  /// is its statement with a name, and what it shows is read off the statement when somebody looks.
  enum Form: Sendable {
    case whole(Boxed<Parts>)
    case measured(Boxed<Measured>)
  }

  /// All that is told of a fact.
  struct Parts: Sendable, Hashable {
    var name: ThingID
    var kind: Kind
    var section: Section
    var title: String
    var term: String?
    var state: FactState
    var period: Period
    var members: [Member]
    var fields: [Field]
    var conflicts: [Conflict]
    var evidence: String
    var parent: ThingID?
    var remarks: [String]
  }

  /// What of a measurement is not read off its statement.
  struct Measured: Sendable, Hashable {
    let thing: Thing
    let section: Section
    let state: FactState
    let title: String
    let term: String?
    /// The moment, nil for a time that is none.
    let moment: PartialDate?

    /// Its time: of its statement, unless it is a moment.
    var period: Period { moment.map(Period.at) ?? thing.statement.period }
  }

  /// The fact of one measurement by itself.
  init(measured thing: Thing, section: Section, title: String, term: String?, state: FactState) {
    let period = thing.statement.period
    let moment = period == .at(period.start) ? period.start : nil
    form = .measured(
      Boxed(
        Measured(
          thing: thing, section: section, state: state, title: title, term: term, moment: moment)))
  }

  /// What is told of it, from the form that it is held in.
  @inline(__always)
  func told<Value>(_ whole: (Parts) -> Value, _ measured: (Measured) -> Value) -> Value {
    switch form {
    case .whole(let parts): whole(parts.value)
    case .measured(let one): measured(one.value)
    }
  }

  /// Everything that is told of it; once it is changed, it is told in full.
  var parts: Parts {
    get {
      switch form {
      case .whole(let parts): parts.value
      case .measured:
        Parts(
          name: name, kind: kind, section: section, title: title, term: term, state: state,
          period: period, members: members, fields: fields, conflicts: conflicts,
          evidence: evidence, parent: parent, remarks: remarks)
      }
    }
    set { form = .whole(Boxed(newValue)) }
  }

  /// The same fact with its statements closed (``KeptStatement/closed``).
  var closed: Fact {
    var closed = self
    switch form {
    case .whole: closed.members = members.map(\.closed)
    case .measured(let measured):
      let open = measured.value
      closed.form = .measured(
        Boxed(
          Measured(
            thing: open.thing.resting, section: open.section, state: open.state,
            title: open.title, term: open.term, moment: open.moment)))
    }
    return closed
  }

  /// The thing that a measurement by itself is held by; nil for any other fact.
  var measuredThing: Thing? {
    if case .measured(let measured) = form { measured.value.thing } else { nil }
  }
}

extension Fact {
  /// Whether both tell the same.
  public static func == (left: Fact, right: Fact) -> Bool {
    switch (left.form, right.form) {
    case (.measured(let one), .measured(let other)): one == other
    default: left.parts == right.parts
    }
  }

  /// Adds the name to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
