import Widgets

/// Something that lies over the screen and takes the keys.
public enum Overlay: Sendable, Equatable {
  /// Nothing is shown until the next key.
  case blank
  /// The record is covered until the lock code is typed, or Enter where none was set.
  case locked(TextFieldState)
  /// `?`: what the chosen thing is, and the keys of the screen.
  case explain(top: Int)
  /// A word that is typed, explained as far as it is known.
  case lookUp(TextFieldState)
  /// Everything that can be done here, for arrows and digits.
  case menu(selected: Int)
  /// Any command by a few letters of its name.
  case palette(TextFieldState, selected: Int)
  /// A question before something is changed.
  case confirm(Confirmation)
  /// One of several things to do.
  case picking(Picking)
  /// Fields to fill in.
  case form(Form)
}

/// A question before something is changed. "No" is chosen at first.
public struct Confirmation: Sendable, Equatable {
  /// The question, in one sentence.
  public var question: String
  /// What will happen, and how it can be undone.
  public var detail: String
  /// What is done after "yes".
  public var effects: [Effect]
  /// Whether "yes" is chosen.
  public var choosesYes = false

  /// Whether it is about the person whose record is open, whose name then stands with it. Beside what is
  /// sent without a name, a name would look as if it were sent.
  var isAboutPerson: Bool {
    !effects.contains { if case .askLibrary = $0 { true } else { $0 == .quit } }
  }

  /// A question from its parts.
  public init(_ question: String, detail: String, effects: [Effect]) {
    self.question = question
    self.detail = detail
    self.effects = effects
  }
}
