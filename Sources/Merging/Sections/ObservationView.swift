import Clinical
import Terminology

/// What decides whether two observations of one analyte are one, worked out once for each. A class, as
/// ``Thing`` is.
final class ObservationView: Sendable {
  let thing: Thing
  let detail: ObservationDetail
  /// The analyte's key.
  let analyte: String?
  let isVital: Bool
  /// Somebody typed it in.
  let isTyped: Bool
  let time: PartialDate?
  /// What it may meet others by.
  let meeting: ObservationMeeting
  /// What it is of a blood pressure.
  let pressure: Pressures.Part?
  let variant: String?
  let specimen: Specimen?
  let performer: String?
  let device: String?

  init(_ thing: Thing) {
    self.thing = thing
    let statement = thing.statement
    if case .observation(let detail) = statement.detail {
      self.detail =
        detail.components.count == 1 ? Self.unwrapped(detail, statement.concept) : detail
    } else {
      detail = ObservationDetail()
    }
    analyte = Analytes.key(for: statement.concept)
    isVital = statement.section == .vitals
    isTyped = thing.kept.dialect == .typed
    time = statement.period.sortDate
    meeting = ObservationMeeting(thing)
    pressure = Pressures.Part(statement.concept)
    variant = Analytes.variant(for: statement.concept).map(Self.withoutFasting)
    specimen = detail.specimen.flatMap(Specimen.init)
    performer = detail.performer.map(Words.folded)
    device = detail.device.map(Words.folded)
  }

  /// A device sent it, or is named.
  var isFromDevice: Bool { thing.kept.dialect == .device || device != nil }

  /// It holds neither a value nor parts with values.
  var isEmpty: Bool { detail.value == nil && detail.components.allSatisfy { $0.value == nil } }

  /// Some programs wrap the only value into one component of the observation's own code: it is the
  /// value (seen in converted C-CDA).
  private static func unwrapped(
    _ detail: ObservationDetail, _ concept: Concept
  ) -> ObservationDetail {
    guard detail.value == nil, let only = detail.components.first,
      let code = concept.codings.first?.code,
      only.concept.codings.contains(where: { $0.code == code })
    else { return detail }
    var detail = detail
    detail.value = only.value
    detail.absent = detail.absent ?? only.absent
    detail.interpretations += only.interpretations
    detail.components = []
    return detail
  }

  func shareNumber(with other: ObservationView) -> Bool {
    meeting.shareNumber(with: other.meeting)
  }

  /// Both name who measured, and neither name holds the other.
  func contradictsPerformer(of other: ObservationView) -> Bool {
    guard let performer, let theirs = other.performer else { return false }
    return !performer.contains(theirs) && !theirs.contains(performer)
  }

  /// The mark of fasting is kept on screen; it does not make another specimen.
  private static func withoutFasting(_ variant: String) -> String {
    variant.hasPrefix("fasting ") ? String(variant.dropFirst(8)) : variant
  }
}

/// Kinds of specimen that are never one with another (`clinical-corrections.md` 2.16).
enum Specimen: Equatable {
  case serum, blood, capillary, arterial, venous, urine, fluid, tissue, swab

  /// The kind that a source's words mean; nil when they say nothing that we know.
  init?(_ concept: Concept) {
    let words = " " + Words.folded(concept.words ?? concept.codings.first?.code ?? "") + " "
    let found = Self.rows.first { row in row.words.contains { words.contains($0) } }
    guard let found else { return nil }
    self = found.kind
  }

  private static let rows: [(kind: Specimen, words: [String])] = [
    (.urine, ["urine", "urina", " ur "]), (.arterial, ["arter", " blda "]),
    (.capillary, ["capillar", " bldc "]), (.venous, ["venous", " bldv "]),
    (.serum, ["serum", "plasma", " ser ", " plas ", " serpl "]), (.fluid, ["csf", "fluid"]),
    (.swab, ["swab", "nasopharyn"]), (.tissue, ["tissue", "biops"]), (.blood, ["blood", " bld "]),
  ]

  /// Whole blood says less than arterial or capillary: only named kinds that differ exclude.
  func excludes(_ other: Specimen) -> Bool {
    guard self != other else { return false }
    let loose: Set<Specimen> = [.blood, .venous, .serum]
    return !(loose.contains(self) && loose.contains(other))
  }
}
