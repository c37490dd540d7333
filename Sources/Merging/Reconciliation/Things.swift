import Clinical

/// A thing as its source says it today, with the versions it replaced. A class, so that sorting and
/// grouping move one reference and not a whole statement.
final class Thing: Sendable {
  /// The current version.
  let kept: KeptStatement
  /// Earlier versions, newest first.
  let earlier: [KeptStatement]

  init(_ kept: KeptStatement, earlier: [KeptStatement] = []) {
    self.kept = kept.opened
    self.earlier =
      earlier.count < 2
      ? earlier
      : earlier.sorted { ($0.received, $0.content) > ($1.received, $1.content) }
  }

  /// The same thing, closed.
  private init(closing thing: Thing) {
    kept = thing.kept.closed
    earlier = thing.earlier.map(\.closed)
  }

  /// The same thing to keep while nobody looks at it: measurements are closed, of all the rest there
  /// is little.
  var resting: Thing { statement.kind == .observation ? Thing(closing: self) : self }

  /// The thing of some versions of one name; nil where none of them is current.
  convenience init?(versions: [KeptStatement]) {
    let current = versions.filter { !$0.isSuperseded }.min { $0.content < $1.content }
    guard let current else { return nil }
    self.init(current, earlier: versions.filter(\.isSuperseded))
  }

  /// Whether these are the versions that it is made of, each as it was known.
  func isUnchanged(in versions: [KeptStatement]) -> Bool {
    guard versions.count == 1 + earlier.count else { return false }
    return ([kept] + earlier).allSatisfy { known in
      versions.contains { version in
        known.content == version.content && known.isSuperseded == version.isSuperseded
          && known.written == version.written && known.received == version.received
          && known.dialect == version.dialect && known.sourceName == version.sourceName
      }
    }
  }

  var name: ThingID { kept.thing }
  var statement: Statement { _read { yield kept.statement } }
  var isRetracted: Bool { kept.statement.status.standing == .enteredInError }

  /// A payer's word: evidence, never a clinician's (`clinical-corrections.md` 2.19).
  var isBilled: Bool {
    if case .medication(let detail) = statement.detail, detail.role == .billed { return true }
    return statement.section == .claims
  }

  var isPatientsWord: Bool { kept.isPatientsWord }

  /// When the source said it: when it wrote it down, else the date of its document.
  var said: PartialDate? { statement.recorded ?? kept.written }

  /// What the current version says in one word, should an earlier one say otherwise.
  var isRefuted: Bool {
    statement.certainty == .refuted || statement.status.standing == .notDone
  }
}

extension Thing: Hashable {
  static func == (left: Thing, right: Thing) -> Bool {
    left === right || left.kept == right.kept && left.earlier == right.earlier
  }

  func hash(into hasher: inout Hasher) { hasher.combine(kept) }
}

extension KeptStatement {
  /// The patient's own word: typed in, here or in a portal whose source says so in its name.
  public var isPatientsWord: Bool {
    dialect == .typed || source.hasPrefix("typed:") || sourceName.hasSuffix("(typed)")
  }
}

extension ThingID {
  /// The first eight bytes as a number, in the order of the names.
  fileprivate var beginning: UInt64 {
    var number: UInt64 = 0
    var count: UInt64 = 0
    for byte in rawValue.utf8.prefix(8) {
      number = number << 8 | UInt64(byte)
      count += 1
    }
    return number << (8 * (8 - count))
  }
}

/// The things of a set of statements, sorted by name, each with its block.
struct Things: Sendable {
  private(set) var all: [Thing] = []
  /// The key of each thing's block, in the same order, with blocks joined that a person linked.
  private(set) var keys: [String] = []

  init(_ statements: [KeptStatement], decided: Decided, spread: Spread = inTurn) {
    let beginnings = statements.mapped(least: 1024, by: spread) {
      $0.isSuperseded ? nil : $0.thing.beginning
    }
    var replaced: [ThingID: [KeptStatement]] = [:]
    var current: [(beginning: UInt64, place: Int)] = []
    current.reserveCapacity(statements.count)
    for (place, beginning) in beginnings.enumerated() {
      if let beginning {
        current.append((beginning, place))
      } else {
        replaced[statements[place].thing, default: []].append(statements[place])
      }
    }
    // The beginning of a name decides nearly every comparison without a look at two texts.
    current.sort { left, right in
      if left.beginning != right.beginning { return left.beginning < right.beginning }
      return Self.precedes(statements[left.place], statements[right.place])
    }
    let alone = current.indices.filter { index in
      index == 0 || current[index].beginning != current[index - 1].beginning
        || statements[current[index].place].thing != statements[current[index - 1].place].thing
    }
    all = alone.mapped(least: 1024, by: spread) { [current, replaced] index in
      let kept = statements[current[index].place]
      return Thing(kept, earlier: replaced.isEmpty ? [] : replaced[kept.thing] ?? [])
    }
    keys = all.mapped(least: 1024, by: spread, Blocks.key(for:))
    Self.join(all, &keys, decided: decided)
  }

  private static func precedes(_ left: KeptStatement, _ right: KeptStatement) -> Bool {
    left.thing == right.thing ? left.content < right.content : left.thing < right.thing
  }

  /// Leaves the things to their blocks for a while, see ``hold(_:)``.
  mutating func leave() { all = [] }

  /// Holds the things again, as their blocks hold them now, each with its block's own key: one text for
  /// thousands.
  /// - Parameter blocks: the things of the blocks by their keys, in the order of names.
  mutating func hold(_ blocks: [String: [Thing]]) {
    var rests = blocks.mapValues { $0[...] }
    all.reserveCapacity(keys.count)
    for place in keys.indices {
      guard let block = rests.index(forKey: keys[place]) else { continue }
      keys[place] = rests.keys[block]
      if let thing = rests.values[block].popFirst() { all.append(thing) }
    }
  }

  /// The thing of a name, with the key of its block.
  func named(_ name: ThingID) -> (thing: Thing, key: String)? {
    let place = place(of: name)
    return place < all.count && all[place].name == name ? (all[place], keys[place]) : nil
  }

  /// Puts a thing in the place of the one of its name; nil takes that out.
  mutating func set(_ name: ThingID, to thing: Thing?, key: String) {
    let place = place(of: name)
    if place < all.count, all[place].name == name {
      all.remove(at: place)
      keys.remove(at: place)
    }
    if let thing {
      all.insert(thing, at: place)
      keys.insert(key, at: place)
    }
  }

  private func place(of name: ThingID) -> Int { all.partitioningIndex { $0.name >= name } }

  /// Gives things that a person called the same the key of the smallest of them that has one.
  private static func join(_ things: [Thing], _ keys: inout [String], decided: Decided) {
    guard !decided.same.isEmpty else { return }
    let index = Dictionary(uniqueKeysWithValues: things.enumerated().map { ($1.name, $0) })
    var sets = DisjointSets(count: things.count)
    for (left, right) in decided.same {
      guard let one = index[left], let other = index[right],
        things[one].statement.kind == things[other].statement.kind
      else { continue }
      sets.join(one, other)
    }
    for group in sets.groups where group.count > 1 {
      let known = group.first { !Blocks.isAlone(keys[$0]) } ?? group[0]
      for position in group { keys[position] = keys[known] }
    }
  }
}

/// Sets that are joined pair by pair.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(of: one), root(of: other))
    if left != right { parents[max(left, right)] = min(left, right) }
  }

  /// The sets, by their smallest element; elements in order.
  var groups: [[Int]] {
    var copy = self
    var groups: [[Int]] = []
    var places = [Int](repeating: 0, count: parents.count)
    for element in parents.indices {
      // The root of a set is its smallest element, so that it is met first.
      let root = copy.root(of: element)
      if root == element {
        places[root] = groups.count
        groups.append([element])
      } else {
        groups[places[root]].append(element)
      }
    }
    return groups
  }
}
