import Clinical
import Operations

/// Somebody at another system who may be the one that was asked for.
public struct Candidate: Sendable, Equatable {
  /// How sure the other system is (FHIR match-grade; a registry that gives none is not sure).
  public enum Grade: String, Sendable, Equatable {
    case certain, probable, possible
    case certainlyNot = "certainly-not"
    case none = ""
  }

  /// Their number there.
  public var number: String
  /// As the other system describes them.
  public var patient: Patient
  /// How sure it is.
  public var grade: Grade

  /// Somebody from their parts.
  public init(number: String, patient: Patient, grade: Grade = .none) {
    self.number = number
    self.patient = patient
    self.grade = grade
  }

  /// In words: `Isla M Castellaway, born 1992-07-21, number IR-803378 (possible)`.
  public var words: String {
    let birth = patient.birth.map { "born \($0.iso)" } ?? "birth date not sent"
    let number = number.isEmpty ? "no number" : "number \(number)"
    let sure = grade == .none ? "" : " (\(grade.rawValue))"
    return "\(patient.displayName), \(birth), \(number)\(sure)"
  }
}

/// What another system answered when it was asked who somebody is there.
public enum MatchAnswer: Sendable, Equatable {
  /// One person, and it is certain.
  case one(Candidate)
  /// People who may be meant: a human decides.
  case several([Candidate])
  /// Nobody who fits.
  case nobody
  /// More than it names.
  case tooMany

  /// Everybody who was named.
  public var candidates: [Candidate] {
    switch self {
    case .one(let candidate): [candidate]
    case .several(let candidates): candidates
    case .nobody, .tooMany: []
    }
  }

  /// People of one question in words, at most.
  private static let mostNamed = 5

  /// What is asked of a human now; nil where nothing is.
  public func question(about person: PersonToAsk, at source: SourceConnection) -> String? {
    let how =
      "if you know which: chartline sources match \"\(source.name)\" \"\(person.key.rawValue)\" --is NUMBER"
    switch self {
    case .one, .nobody: return nil
    case .tooMany:
      return
        "\(source.name) has too many people who may be \(person.name); nothing was fetched; \(how)"
    case .several(let candidates):
      let named = candidates.prefix(Self.mostNamed).map(\.words).joined(separator: "; ")
      let more = candidates.count - Self.mostNamed
      let rest = more > 0 ? "; and \(more) more" : ""
      return "\(source.name) is not certain who \(person.name) is there: \(named)\(rest). "
        + "Nothing was fetched; \(how)"
    }
  }

  /// In words, for whoever asked.
  public func words(about person: PersonToAsk, at source: SourceConnection) -> String {
    switch self {
    case .one(let candidate): "\(source.name) is certain: \(candidate.words)"
    case .nobody: "\(source.name) knows nobody who fits \(person.name)"
    case .several, .tooMany: question(about: person, at: source) ?? ""
    }
  }
}
