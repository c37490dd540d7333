import Clinical
import Terminology

@testable import Monitoring

/// Readings and statements for the tests, in the words of the demo story.
enum Make {
  static let identity = IdentityKey(rawValue: "hub|HUB-0311")

  /// A reading of an analyte in a unit, at a local time such as `2026-11-16T07:05`.
  static func reading(
    _ analyte: String, _ value: Double?, _ unit: String? = nil, at time: String, id: String? = nil,
    quality: Reading.Quality = .sound, sent: String? = nil,
    comparator: Quantity.Comparator? = nil, flags: [String] = []
  ) -> Reading {
    let known = Analytes.named(analyte)
    let canonical = value.flatMap { value in
      known.flatMap {
        Units.convert(value, from: unit ?? $0.unit, to: $0.unit, analyte: $0)
      }
    }
    return Reading(
      thing: ThingID(rawValue: id ?? analyte + time), identity: identity, analyte: analyte,
      at: instant(time), offsetMinutes: offset(time), value: canonical, comparator: comparator,
      sent: sent ?? value.map { "\($0)" } ?? "", quality: quality, flags: flags,
      sourceName: "Home Hub")
  }

  /// Both readings of a blood pressure.
  static func pressure(
    _ systolic: Double, _ diastolic: Double, at time: String, quality: Reading.Quality = .sound
  ) -> [Reading] {
    [("systolic", systolic), ("diastolic", diastolic)].map {
      reading($0.0, $0.1, at: time, id: "bp" + time, quality: quality)
    }
  }

  /// The instant of a local time in Wexmoor, where summer time ended on 2026-11-01.
  static func instant(_ time: String) -> Instant {
    PartialDate(iso: time)?.lowerBound(assumedOffset: offset(time)) ?? Instant(milliseconds: 0)
  }

  static func offset(_ time: String) -> Int { time < "2026-11-01" ? -240 : -300 }

  /// A home observation as kept.
  static func kept(
    _ concept: Concept, value: Value?, components: [ObservationDetail.Component] = [],
    at time: String = "2026-11-16T07:05:00-05:00", absent: AbsentReason? = nil,
    interpretations: [String] = [], status: Status = Status(.completed)
  ) -> KeptStatement {
    var detail = ObservationDetail()
    detail.value = value
    detail.components = components
    detail.absent = absent
    detail.interpretations = interpretations
    detail.device = "Home scale HS-2"
    let statement = Statement(
      kind: .observation, section: .vitals, concept: concept, status: status,
      period: .at(PartialDate(iso: time)), detail: .observation(detail))
    return KeptStatement(
      thing: ThingID(rawValue: "t"), content: "c", source: "hub", sourceName: "Home Hub",
      dialect: .fhir, identity: identity, statement: statement, written: nil,
      received: instant("2026-11-16T08:10:00"))
  }

  static func quantity(_ number: String, _ unit: String?, _ comparator: Quantity.Comparator? = nil)
    -> Value?
  {
    Number(number).map { .quantity(Quantity(number: $0, comparator: comparator, unit: unit)) }
  }

  /// Person A's limits, as the demo's manifest has them.
  static let limits: [Limit] = [
    ("weight", "gain 3 [lb_av] in 1 d | call | Dr. Halvane | 2026-09-10"),
    ("weight", "gain 5 [lb_av] in 7 d | call | Dr. Halvane | 2026-09-10"),
    ("oxygen", "at least 93 % | call | Dr. Halvane | 2026-09-10"),
    ("pulse", "51 to 110 /min | call | Dr. Halvane | 2026-09-10"),
    ("systolic", "under 130 mm[Hg] | average | Dr. Halvane | 2026-09-10"),
    ("diastolic", "under 80 mm[Hg] | average | Dr. Halvane | 2026-09-10"),
    ("glucose", "80 to 130 mg/dL | goal | Dr. Ovanne | 2026-06-08"),
    ("a1c", "under 7.5 % | goal | Dr. Ovanne | 2026-06-08"),
  ].compactMap { Limit(analyte: $0.0, text: $0.1) }

  /// Person A's weights of the story, section 10, in pounds at 07:05; none on 4 and 5 November.
  static let weights: [Reading] = {
    let pounds: [Double?] = [
      172.8, 172.4, 172.6, 172.9, 172.5, 172.2, 172.4, 174.7, 173.0, 172.6, 172.8, 172.8, 172.5,
      172.7, 172.4, 172.6, 172.8, 172.5, nil, nil, 172.9, 172.6, 172.8, 172.7, 172.9, 173.6, 175.0,
      176.6, 178.2, 178.6, 179.0,
    ]
    return pounds.enumerated().compactMap { index, value in
      value.map { reading("weight", $0, "[lb_av]", at: day(index) + "T07:05:00") }
    }
  }()

  /// The day so many days after 2026-10-17.
  static func day(_ index: Int) -> String {
    CivilTime(
      secondsSinceEpoch: CivilTime(year: 2026, month: 10, day: 17).secondsSinceEpoch
        + Int64(index) * 86_400
    ).isoDate
  }
}

extension Rules {
  /// The alerts by limits alone, of an adult or of a child of ten.
  static func alerts(
    new: [Reading], history: [Reading], limits: [Limit], now: Instant, adult: Bool = true
  ) -> [Alert] {
    let birth = adult ? "1968-04-09" : "2016-04-09"
    return alerts(
      new: new, history: history, plan: WatchPlan(limits: limits, birth: PartialDate(iso: birth)),
      now: now)
  }
}
