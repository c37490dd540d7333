import Clinical
import Terminology

extension Fact {
  /// How its source marks a result; nil where it is not marked. Where the sources sent different values,
  /// only the mark of the value that is shown counts: that of 5.9 is none of the corrected 4.9.
  public var flag: String? {
    let speaker =
      conflicts.contains { $0.subject == .value } ? field("value")?.from : nil
    let flags = members.flatMap { member -> [String] in
      if let speaker, member.kept.thing != speaker { return [] }
      guard case .observation(let detail) = member.kept.statement.detail else { return [] }
      return detail.interpretations
    }
    return ResultFlags.abnormal(flags)
  }
}
