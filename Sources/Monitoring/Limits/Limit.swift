import Clinical
import Terminology

/// What somebody set for one person: a value is compared with it and with nothing else, and it is
/// never shown without its author.
public struct Limit: Sendable, Hashable {
  /// What is outside the limit. Numbers are in ``Limit/unit``.
  public enum Bound: Sendable, Hashable {
    /// Below `low` or above `high` is outside.
    case range(low: Double, high: Double)
    /// Below it is outside.
    case atLeast(Double)
    /// At it or above it is outside.
    case under(Double)
    /// Up by it or more over the lowest of so many days is outside.
    case gain(Double, days: Int)
    /// Down by it or more from the highest of so many days is outside.
    case loss(Double, days: Int)
    /// Up by it or more within so many minutes is outside.
    case rise(Double, minutes: Int)
    /// Down by it or more within so many minutes is outside.
    case fall(Double, minutes: Int)
  }

  /// What the limit is for.
  public enum Purpose: String, Sendable, Hashable {
    /// Outside it, somebody is to be called: rules watch it.
    case call
    /// Something to aim at; nobody is called for one value.
    case goal
    /// A goal for the average of a week, never for one value (`clinical-corrections.md` 3.7).
    case average
  }

  /// The analyte's key in `Terminology`.
  public var analyte: String
  /// What is outside.
  public var bound: Bound
  /// The unit in which its author set it (UCUM).
  public var unit: String
  /// What it is for.
  public var purpose: Purpose
  /// Who set it, as shown: `Dr. Halvane`.
  public var author: String
  /// The day it was set, `2026-09-10`.
  public var date: String
  /// How often or how long a value must lie outside.
  public var persistence = Persistence.once
  /// The hours in which it is watched; nil for all day.
  public var hours: DayHours?

  /// A limit from its parts.
  public init(
    analyte: String, bound: Bound, unit: String, purpose: Purpose, author: String, date: String,
    persistence: Persistence = .once, hours: DayHours? = nil
  ) {
    self.analyte = analyte
    self.bound = bound
    self.unit = unit
    self.purpose = purpose
    self.author = author
    self.date = date
    self.persistence = persistence
    self.hours = hours
  }

  /// A value of the analyte's canonical unit in the limit's unit; nil when they do not convert.
  func inOwnUnit(_ value: Double) -> Double? {
    guard let analyte = Analytes.named(analyte) else { return nil }
    return Units.convert(value, from: analyte.unit, to: unit, analyte: analyte)
  }

  /// Whether a value of the analyte's canonical unit lies outside; nil for a change, which no
  /// single value can show.
  public func isOutside(_ canonical: Double) -> Bool? {
    guard let value = inOwnUnit(canonical) else { return nil }
    switch bound {
    case .range(let low, let high): return value < low - Self.tiny || value > high + Self.tiny
    case .atLeast(let low): return value < low - Self.tiny
    case .under(let high): return value >= high - Self.tiny
    case .gain, .loss, .rise, .fall: return nil
    }
  }

  /// Less than any device shows: keeps 178.2 lb, sent in pounds and compared by way of kilograms,
  /// exactly as far from 173.2 lb as it is.
  static let tiny = 1e-6
}
