import Clinical
import Terminology

extension Fact {
  /// How its source marks a result; nil where it is not marked.
  public var flag: String? {
    let flags = members.flatMap { member -> [String] in
      guard case .observation(let detail) = member.kept.statement.detail else { return [] }
      return detail.interpretations
    }
    return ResultFlags.abnormal(flags)
  }
}
