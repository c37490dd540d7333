/// A provider of the demo at which something can go wrong on request.
public struct SimulatedProvider: Sendable, Equatable {
  /// Something that can go wrong.
  public struct Fault: Sendable, Equatable {
    /// Its name on the command line.
    public var id: String
    /// What the provider then does, in words: `answers after three seconds`.
    public var words: String

    /// A fault from its parts.
    public init(id: String, words: String) {
      self.id = id
      self.words = words
    }
  }

  /// Its name.
  public var name: String
  /// What can go wrong at it.
  public var faults: [Fault]
  /// What goes wrong next, in words; nil where nothing will.
  public var next: String?

  /// A provider from its parts.
  public init(name: String, faults: [Fault], next: String? = nil) {
    self.name = name
    self.faults = faults
    self.next = next
  }
}
