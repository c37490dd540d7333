import Clinical
import Terminology

/// The National Early Warning Score 2 (Royal College of Physicians, 2017) of one moment.
///
/// It is a score made for health workers. It is whole only when all seven inputs lie within fifteen
/// minutes; else it is "at least N", with what is missing by name. Nothing is ever inferred: neither how
/// awake somebody is, nor whether they breathe extra oxygen (`clinical-corrections.md` 3.5).
public struct NEWS2: Sendable, Hashable {
  /// What is scored, in the order of the published chart.
  public enum Input: String, Sendable, Hashable, CaseIterable {
    case breathing, oxygen, extraOxygen, pressure, pulse, consciousness, temperature

    /// The input in plain words: `how awake`, `extra oxygen or air`.
    public var words: String {
      switch self {
      case .extraOxygen: "extra oxygen or air"
      default: rawValue
      }
    }
  }

  /// Which row of the chart scores the oxygen saturation.
  public enum Scale: Sendable, Hashable {
    /// For everybody.
    case one
    /// For those to whom a clinician gave a target of 88 to 92 %; who, and on which day.
    case two(author: String, date: String)
  }

  /// One of the seven and its points.
  public struct Part: Sendable, Hashable {
    /// Which.
    public var input: Input
    /// Its points, 0 to 3.
    public var points: Int
    /// The value as scored: `26`, `38.6`, `2 L/min`, `air`, `alert`.
    public var shown: String
    /// The reading that it stands on.
    public var reading: Reading
  }

  /// How much attention the total asks for (RCP 2017, chart 2).
  public enum Risk: String, Sendable, Hashable {
    case low
    /// One input alone scores 3.
    case lowMedium = "low to medium"
    case medium, high
  }

  /// The parts that are there, in the order of ``Input``.
  public internal(set) var parts: [Part]
  /// The scale of the oxygen saturation.
  public internal(set) var scale: Scale

  /// What is missing, in the order of ``Input``.
  public var missing: [Input] {
    Input.allCases.filter { input in !parts.contains { $0.input == input } }
  }

  /// Whether all seven are there.
  public var isComplete: Bool { parts.count == Input.allCases.count }

  /// The sum of the points that are known, 0 to 20.
  public var total: Int { parts.map(\.points).reduce(0, +) }

  /// The risk of the total: 0 to 4 low, a single 3 low to medium, 5 and 6 medium, 7 and more high.
  public var risk: Risk {
    switch total {
    case 7...: .high
    case 5...6: .medium
    default: parts.contains { $0.points == 3 } ? .lowMedium : .low
    }
  }

  /// When the first of its readings was taken.
  public var from: Instant { parts.map(\.reading.at).min() ?? Instant(milliseconds: 0) }
  /// When the last was.
  public var to: Instant { parts.map(\.reading.at).max() ?? Instant(milliseconds: 0) }
  /// Who observed, each once.
  public var observers: [String] { Set(parts.compactMap(\.reading.observer)).sorted() }

  /// `10 of 20, high`, or `at least 6, missing: consciousness`.
  public var words: String {
    guard !isComplete else { return "\(total) of \(NEWS2Table.most), \(risk.rawValue)" }
    return "at least \(total), missing: " + missing.map(\.words).joined(separator: ", ")
  }

  /// What stands below every score.
  public static let remark =
    "For information. Not medical advice. NEWS2: Royal College of Physicians, 2017."

  /// Why there is no score for somebody; nil where the score is made for them.
  ///
  /// - Parameters:
  ///   - age: in whole years; nil where the birth date is not known.
  ///   - isPregnant: from the beginning of the pregnancy until six weeks after it.
  public static func exclusion(age: Int?, isPregnant: Bool) -> String? {
    if let age, age < 16 { return "NEWS2 is not made for anybody under 16 (RCP 2017)" }
    return isPregnant ? "NEWS2 is not made for pregnancy (RCP 2017)" : nil
  }
}
