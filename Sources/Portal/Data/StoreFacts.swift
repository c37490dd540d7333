/// What is known of the store as a whole.
public struct StoreFacts: Sendable, Equatable {
  /// Where it lies.
  public var path: String
  /// Persons that the viewer may see; nil until it was read.
  public var people: Int?
  /// Documents kept.
  public var documents: Int
  /// It holds invented people.
  public var isDemo: Bool
  /// The demo's providers, at which something can go wrong on request; none elsewhere.
  public var simulated: [SimulatedProvider]

  /// Facts from their parts.
  public init(
    path: String = "", people: Int? = nil, documents: Int = 0, isDemo: Bool = false,
    simulated: [SimulatedProvider] = []
  ) {
    self.simulated = simulated
    self.path = path
    self.people = people
    self.documents = documents
    self.isDemo = isDemo
  }
}

/// Something that runs in the background: an import, a rereading.
public struct Job: Sendable, Equatable {
  /// Its number.
  public var id: Int
  /// What it does: `Importing Riverside Hospital`.
  public var title: String
  /// Steps done.
  public var done: Int
  /// Steps in all; nil while not known.
  public var total: Int?
  /// Whether it can be stopped between two documents.
  public var canCancel: Bool
  /// How it ended, in words; nil while it runs.
  public var outcome: String?
  /// What it came to that is no record or was refused, each with its reason: the first of them.
  public var left: [String] = []

  /// A job from its parts.
  public init(
    id: Int, title: String, done: Int = 0, total: Int? = nil, canCancel: Bool = true,
    outcome: String? = nil
  ) {
    self.id = id
    self.title = title
    self.done = done
    self.total = total
    self.canCancel = canCancel
    self.outcome = outcome
  }
}
