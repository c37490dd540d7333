import Clinical
import Merging

/// What documents would do to the record, looked at before anything is kept.
public struct ReviewPage: Sendable, Equatable {
  /// One document.
  public struct File: Sendable, Equatable {
    /// The file's name.
    public var name: String
    /// Why it is refused; nil where it can be read.
    public var refusal: String?
    /// The account that its import would give.
    public var account: ImportRow.Account
    /// What could not be read.
    public var rejects: [Reject]
    /// What would change for each person it speaks of.
    public var people: [Person]

    /// A document from its parts.
    public init(
      name: String, refusal: String? = nil, account: ImportRow.Account = .init(),
      rejects: [Reject] = [], people: [Person] = []
    ) {
      self.name = name
      self.refusal = refusal
      self.account = account
      self.rejects = rejects
      self.people = people
    }
  }

  /// One person.
  public struct Person: Sendable, Equatable {
    /// The name, as lists write it.
    public var name: String
    /// What would be different.
    public var lines: [ChangeLine]
    /// What would be asked.
    public var questions: [String]

    /// A person from its parts.
    public init(name: String, lines: [ChangeLine], questions: [String] = []) {
      self.name = name
      self.lines = lines
      self.questions = questions
    }
  }

  /// What was named: a file, a folder or an archive.
  public var path: String
  /// Who sent it, where somebody said so.
  public var source: String?
  /// The documents.
  public var files: [File]

  /// A page from its parts.
  public init(path: String, source: String? = nil, files: [File]) {
    self.path = path
    self.source = source
    self.files = files
  }
}
