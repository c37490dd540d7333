/// A subset of UCUM that real records use: spelling and conversion. Nothing is ever assumed: a unit
/// that is not in the table is not understood, and what is not understood is not converted.
public enum Units {
  /// The UCUM spelling of a unit as sent (`lbs` → `[lb_av]`, `MM[HG]` → `mm[Hg]`, MDC unit codes
  /// too); nil when it is not understood.
  public static func canonical(_ sent: String) -> String? {
    if UnitTable.units[sent] != nil { return sent }
    guard !sent.isEmpty, sent.utf8.count <= 40 else { return nil }
    if let known = UnitTable.exactAliases[sent] { return known }
    let folded = fold(sent)
    if let known = UnitTable.folded[folded] { return known }
    // UCUM: an annotation in braces has no meaning; a unit of nothing else is not understood.
    let bare = withoutAnnotations(folded)
    return bare.isEmpty || bare == folded ? nil : UnitTable.folded[bare] ?? exact(bare)
  }

  private static func exact(_ unit: String) -> String? { UnitTable.units[unit] == nil ? nil : unit }

  private static func withoutAnnotations(_ unit: String) -> String {
    var bare = ""
    var depth = 0
    for character in unit {
      if character == "{" { depth += 1 }
      if depth == 0 { bare.append(character) }
      if character == "}" { depth = max(depth - 1, 0) }
    }
    return bare
  }

  /// A value of one unit in another: by dimension, else by the analyte's own rule (molar mass,
  /// valence, A1c, urine ratios). Nil when either unit is not understood or nothing links them. A
  /// unit outside the table converts by the definitions of its UCUM symbols.
  public static func convert(
    _ value: Double, from: String, to: String, analyte: Analyte? = nil
  ) -> Double? {
    guard let from = canonical(from), let to = canonical(to) else {
      return UCUM.convert(value, from: from, to: to)
    }
    if from == to { return value }
    guard let source = UnitTable.units[from], let target = UnitTable.units[to] else { return nil }
    if source.dimension == target.dimension {
      guard source.dimension != .unlike else { return nil }
      return (value * source.factor + source.offset - target.offset) / target.factor
    }
    guard let analyte else { return nil }
    return AnalyteConversions.convert(value, from: source, to: target, analyte: analyte.key)
  }

  /// The unit for people: `lb` for `[lb_av]`, `°F` for `[degF]`, `a minute` for `/min`; as sent where
  /// there is no plainer form.
  public static func plain(_ unit: String) -> String {
    let known = canonical(unit) ?? unit
    return UnitTable.plain[known] ?? known
  }

  /// Lower case, without spaces, with typographic signs made plain, so that spellings meet.
  private static func fold(_ sent: String) -> String {
    var folded = ""
    for character in sent.lowercased() {
      switch character {
      case " ", "\u{A0}": continue
      case "µ", "μ": folded.append("u")
      case "²": folded.append("2")
      case "³": folded.append("3")
      case "⁹": folded.append("9")
      case "·", "×": folded.append("x")
      default: folded.append(character)
      }
    }
    return folded
  }
}
