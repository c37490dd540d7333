import Access
import Clinical
import Glibc

/// Settles who is looking: `--as`, else `CHARTLINE_AS`, else `as` in the configuration, else the Unix
/// user, as clinician of this store.
///
/// The store belongs to one Unix user. Roles guide what is offered; they do not protect against that
/// user, who can read the file itself.
enum WhoIsLooking {
  /// The viewer.
  /// - Throws: ``UnknownAccount`` when the name is no account, so that a typing mistake does not open
  ///   every record.
  static func viewer(flag: String?, configuration: Configuration) throws -> Viewer {
    guard
      let name = flag ?? Places.environment("CHARTLINE_AS") ?? configuration["as"]
    else { return Viewer(account: unixUser, role: .clinician) }
    if let role = builtIn(name) { return role }
    guard let account = configuration["account." + name] else {
      throw UnknownAccount(name: name)
    }
    let words = account.split(separator: " ", maxSplits: 1).map(String.init)
    guard let role = words.first.flatMap(ViewerRole.init(rawValue:)) else {
      throw UnknownAccount(name: name)
    }
    let person = words.count > 1 ? IdentityKey(rawValue: words[1]) : nil
    return Viewer(account: name, role: role, person: person)
  }

  /// `clinician`, `demo`, or `patient:PERSON`.
  private static func builtIn(_ name: String) -> Viewer? {
    if name == "clinician" { return Viewer(account: unixUser, role: .clinician) }
    if name == "demo" { return Viewer(account: unixUser, role: .demo) }
    guard name.hasPrefix("patient:") else { return nil }
    let person = String(name.dropFirst("patient:".count))
    return Viewer(account: unixUser, role: .patient, person: IdentityKey(rawValue: person))
  }

  /// The name of the Unix user who runs the program.
  static var unixUser: String {
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "user \(getuid())"
  }
}

/// A name after `--as` that no account has.
struct UnknownAccount: Error, CustomStringConvertible {
  /// The name.
  var name: String

  /// What happened and what to do.
  var description: String {
    """
    there is no account "\(name)". Use "clinician" or "patient:PERSON" (chartline people lists \
    them), or add a line "account.\(name) = patient PERSON" to \(Places.configuration)
    """
  }
}
