/// One code of one code system, as sent, with the system under its preferred URI.
public struct Coding: Sendable, Hashable, Codable {
  /// The code system; nil when the source named none.
  public var system: CodeSystem?
  /// The code, exactly as sent.
  public var code: String
  /// The source's own words for the code.
  public var display: String?

  /// A coding from its parts.
  public init(system: CodeSystem?, code: String, display: String? = nil) {
    self.system = system
    self.code = code
    self.display = display
  }
}

/// What something is, as a source said it: any number of codes for the one meaning, and its words.
public struct Concept: Sendable, Hashable, Codable {
  /// Every coding sent, translations included; the source's primary coding first.
  public var codings: [Coding]
  /// The source's own words (FHIR `text`, C-CDA `originalText` resolved).
  public var text: String?
  /// Why there is no code, where the source said so.
  public var absent: AbsentReason?

  /// A concept from its parts.
  public init(codings: [Coding] = [], text: String? = nil, absent: AbsentReason? = nil) {
    self.codings = codings
    self.text = text
    self.absent = absent
  }

  /// A concept of one code.
  public init(_ system: CodeSystem, _ code: String, _ display: String? = nil) {
    self.init(codings: [Coding(system: system, code: code, display: display)])
  }

  /// The first code of a system.
  public func code(in system: CodeSystem) -> String? {
    codings.first { $0.system == system }?.code
  }

  /// Whether any coding is this code of this system.
  public func has(_ system: CodeSystem, _ code: String) -> Bool {
    codings.contains { $0.system == system && $0.code == code }
  }

  /// Neither code nor words.
  public var isEmpty: Bool { codings.isEmpty && (text ?? "").isEmpty }

  /// The best words that the source gave: its text, else a display; nil when there are none.
  public var words: String? {
    if let text, !text.isEmpty { return text }
    return codings.lazy.compactMap(\.display).first { !$0.isEmpty }
  }
}

extension Concept {
  /// A title for lists: the source's words, else its code, else "unnamed".
  public var title: String { words ?? codings.first?.code ?? "unnamed" }
}

/// Why a value or a code is not there: FHIR data-absent-reason, and the HL7 v3 null flavours mapped
/// to it (C-CDA on FHIR, ConceptMap CF-NullFlavorDataAbsentReason).
public enum AbsentReason: String, Sendable, Hashable, Codable {
  case unknown
  case askedUnknown = "asked-unknown"
  case tempUnknown = "temp-unknown"
  case notAsked = "not-asked"
  case askedDeclined = "asked-declined"
  /// Withheld by the sender; never to be read as "none".
  case masked
  case notApplicable = "not-applicable"
  case unsupported
  case asText = "as-text"
  case error
  case notANumber = "not-a-number"
  case negativeInfinity = "negative-infinity"
  case positiveInfinity = "positive-infinity"
  case notPerformed = "not-performed"
  case notPermitted = "not-permitted"

  /// The reason for a null flavour of HL7 v3, letter case ignored; unknown flavours are `unknown`.
  public init(nullFlavor: String) {
    switch nullFlavor.uppercased() {
    case "ASKU": self = .askedUnknown
    case "NASK": self = .notAsked
    case "NAV": self = .tempUnknown
    case "MSK": self = .masked
    case "NA": self = .notApplicable
    case "OTH", "TRC", "UNC", "DER": self = .unsupported
    case "NINF": self = .negativeInfinity
    case "PINF": self = .positiveInfinity
    default: self = .unknown
    }
  }
}
