import Clinical

/// Something on a page that can be chosen and opened.
struct Item: Sendable {
  /// What Enter does.
  enum Target: Sendable {
    case screen(Screen)
    case command(Command)
    indirect case effect(Effect)
    /// Asks before it changes something: the question, what will happen, what is done.
    indirect case ask(String, String, Effect)
    indirect case form(Form)
    /// Opens somebody's record.
    case person(IdentityKey)
    /// Opens somebody's record at a screen of it.
    case record(IdentityKey, Screen)
    case nothing
  }

  /// The name, unique on its page and the same after a reload.
  var id: String
  /// What Enter does.
  var target: Target
  /// The digit that opens it.
  var digit: Int?
  /// The thing it is about, for the source lens.
  var thing: ThingID?
  /// The version of the thing, where it is not the current one.
  var content: String?
  /// The alert it is about.
  var alert: Int64?
  /// The import it is about.
  var importID: Int64?
  /// The lesson it is about.
  var topic: String?
  /// What it is, why it matters, what its value means: for `?`.
  var about = ""

  init(_ id: String, _ target: Target, digit: Int? = nil) {
    self.id = id
    self.target = target
    self.digit = digit
  }

  /// The item with what `?` says about it.
  func explained(_ about: String) -> Item {
    var item = self
    item.about = about
    return item
  }

  /// The item as one about a thing, or one version of it.
  func of(_ thing: ThingID?, content: String? = nil) -> Item {
    var item = self
    item.thing = thing
    item.content = content
    return item
  }
}
