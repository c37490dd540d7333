import Cells
import Clinical
import Widgets

/// Fields to fill in; Enter on the last one, or on "Save", does what the form is for.
public struct Form: Sendable, Equatable {
  /// What the form is for.
  public enum Purpose: Sendable, Equatable {
    /// A reading of the open person, or of a new one.
    case reading(IdentityKey?)
    /// The answer to a question, by the question's id.
    case decision(String, Decision.Verdict, preferring: String?)
    /// An answer in own words to a question of a lesson that was given.
    case answer(assignment: Int64, question: String)
    /// What was found in an answer in own words.
    case review(assignment: Int64, answer: Int64, isUnderstood: Bool)
    /// A lesson or a plan, given for an entry of the record or for none.
    case giving(about: ThingID?)
    /// The first message of a thread: what it is tied to, and what that is called.
    case message(CareThread.Subject?, title: String?)
    /// An answer in a thread.
    case reply(thread: Int64)
    /// One's own word, about a thing on record or about anything.
    case ownWord(about: ThingID?)
    /// The time that changes are compared with.
    case since
    /// A file or folder to import.
    case importPath
    /// The file that the screen is written to.
    case saveScreen
    /// One field of a segment of an exchange's message, sent again.
    case resend(Int64, segment: Int)
    /// The path of a question over FHIR, asked again.
    case askAgain(Int64)
    /// What is done about an alert.
    case alert(Int64)
    /// What of the list shown is to be seen.
    case filter
    /// A setting.
    case setting(Setting)
  }

  /// What the form is for.
  public var purpose: Purpose
  /// The heading.
  public var title: String
  /// What will happen, in a sentence or two.
  public var note: String
  /// The fields, from the top.
  public var fields: [Field]
  /// The field that takes the keys; one more than the last is "Save".
  public var focus = 0
  /// What is wrong with what was typed.
  public var problem: String?
  /// The word on the button below the fields.
  var button = "Save"

  /// A form from its parts.
  public init(_ purpose: Purpose, title: String, note: String, fields: [Field]) {
    self.purpose = purpose
    self.title = title
    self.note = note
    self.fields = fields
  }

  /// One field: text, or one of several choices.
  public struct Field: Sendable, Equatable {
    /// A choice and what it stands for.
    public struct Choice: Sendable, Equatable {
      /// What is stored.
      public var value: String
      /// What is shown.
      public var title: String

      /// A choice from its parts.
      public init(_ value: String, _ title: String) {
        self.value = value
        self.title = title
      }
    }

    /// The name of the field.
    public var label: String
    /// What was typed, and where typing goes on.
    public var input: TextFieldState
    /// What to type, shown in the empty field.
    public var hint: String
    /// The choices; empty for a field of text.
    public var choices: [Choice]
    /// The place of the choice made.
    public var chosen = 0

    /// A field from its parts.
    public init(
      _ label: String, text: String = "", hint: String = "", choices: [Choice] = [],
      longest: Int = Self.longest
    ) {
      self.label = label
      self.input = TextFieldState(text, limit: longest)
      self.hint = hint
      self.choices = choices
    }

    /// What was typed, or the value of the choice made.
    public var text: String { choices.isEmpty ? input.text : choices[chosen].value }

    /// The longest text that a field takes, in characters.
    public static let longest = 400

    /// Does what a key does in the field; false when it means nothing there.
    mutating func apply(_ key: Key) -> Bool {
      if choices.isEmpty { return input.apply(key) }
      switch key {
      case .right, .character(" "): chosen = (chosen + 1) % choices.count
      case .left: chosen = (chosen + choices.count - 1) % choices.count
      default: return false
      }
      return true
    }
  }

  /// Whether it changes one person's record.
  var isAboutPerson: Bool {
    switch purpose {
    case .reading(let person): person != nil
    case .decision, .ownWord, .answer, .review, .giving, .message, .reply, .alert: true
    case .importPath, .saveScreen, .setting, .filter, .since, .resend, .askAgain: false
    }
  }

  /// What the field with a label holds, without blanks at its ends.
  func value(_ label: String) -> String {
    (fields.first { $0.label == label }?.text ?? "").trimmingBlanks
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
