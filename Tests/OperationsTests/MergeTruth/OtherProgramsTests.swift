import Clinical
import Foundation
import Merging
import Testing

/// Pairs of entries that another program calls one or not, and what ours says: every difference is
/// listed in `Docs/merging.md`, and counted here.
@Suite("What other programs join")
struct OtherProgramsTests {
  private static let kinds: [String: Kind] = [
    "AllergyIntolerance": .allergy, "Condition": .condition, "Device": .device,
    "DiagnosticReport": .report, "Encounter": .encounter, "Immunization": .immunization,
    "MedicationRequest": .medication, "Observation": .observation, "Procedure": .procedure,
  ]

  /// Google's reconciliation: all resources of a file are one. Each is sent here by another source.
  @Test("Google reconciliation: snapshots of one resource are one fact")
  func google() throws {
    guard SharedData.isHere("OtherProgramsTests") else { return }
    let files = SharedData.files(under: "merge_google_reconciliation").filter {
      $0.hasSuffix(".input.json")
    }
    var apart: [String] = []
    var compared = 0
    for file in files {
      let input = SharedData.json("dev/" + file) as? [String: Any]
      guard let resources = input?["resources"] as? [[String: Any]],
        let type = resources.first?["resourceType"] as? String, let kind = Self.kinds[type]
      else { continue }
      let facts = try joined(resources).facts(kind)
      let name = file.dropFirst("merge_google_reconciliation/".count).dropLast(".input.json".count)
      compared += 1
      if facts.count != 1 { apart.append("\(name): \(facts.count)") }
    }
    // A dose that one snapshot marks as too weak (`isSubpotent`) never joins one that it may be counted
    // for; one number with another part of a pressure in each stays two.
    #expect(
      apart == [
        "matching/Immunization: 2", "merge/Immunization_from_er: 2",
        "merge/Immunization_from_ir: 2", "merge/Observation_union: 2",
      ])
    #expect(compared == 23)
  }

  private func joined(_ resources: [[String: Any]]) throws -> Joined {
    try Joined(
      resources.enumerated().map { place, resource in
        var resource = resource
        let subject = ["reference": "Patient/p-R-1"]
        resource["id"] = resource["id"] ?? "r1"
        for name in ["subject", "patient"] where resource[name] != nil { resource[name] = subject }
        let data = try JSONSerialization.data(withJSONObject: resource)
        return (Array(Desk.bundle([String(decoding: data, as: UTF8.self)]).utf8), "system\(place)")
      })
  }

  /// What theirs joins and ours does not, and why ours is right; `vitals3#0` is the first entry of the
  /// third file. Ours joins nothing that theirs does not.
  private static let onlyTheirs: [String: [String]] = [
    // 177 cm against 177 cm/hr, 86 against 83 kg, 132 against 60 mmHg: another value is another reading.
    "vitals": [
      "vitals#0 vitals3#0", "vitals#1 vitals3#1", "vitals#2 vitals4#2", "vitals3#0 vitals4#0",
      "vitals3#2 vitals4#2",
    ],
    // "November 1999" three times: two doses in one month are possible, so that a person is asked.
    "immunizations": [
      "immunizations#0 immunizations2#0", "immunizations#0 immunizations4#0",
      "immunizations2#0 immunizations4#0",
    ],
  ]

  /// Amida's matcher: the entries of four files, each sent by another source. Theirs calls two one, or
  /// partly one, when code and time are the same.
  @Test(
    "Blue Button match: the same code and time",
    arguments: [
      ("problems", 9), ("vitals", 7), ("immunizations", 8), ("procedures", 7), ("encounters", 3),
    ])
  func blueButton(section: String, pairs: Int) throws {
    guard SharedData.isHere("OtherProgramsTests") else { return }
    var primary: [String: String] = [:]
    var documents: [(bytes: [UInt8], source: String?)] = []
    for file in ["", "2", "3", "4"] {
      let path = "dev/merge_bluebutton_match/test-partial/fixtures/\(section)\(file).json"
      let sent = SharedData.json(path) as? [[String: Any]] ?? []
      let entries = sent.enumerated().compactMap { place, entry in
        BlueButtonEntry(entry, section: section, id: "\(section)\(file)#\(place)")
      }
      for (place, entry) in entries.enumerated() {
        primary["\(section)\(file)#\(place)"] = entry.primary
      }
      documents.append((Array(Desk.bundle(entries.map(\.resource)).utf8), "system\(file)"))
    }
    let facts = try Joined(documents).chart.facts
    var ours: Set<String> = []
    var theirs: Set<String> = []
    let names = primary.keys.sorted()
    for (place, left) in names.enumerated() {
      for right in names[(place + 1)...] {
        if primary[left] == primary[right] { theirs.insert(left + " " + right) }
        let isOne = facts.contains { fact in
          [left, right].allSatisfy { name in
            fact.members.contains {
              $0.kept.statement.identifier?.value.hasSuffix("/" + name) ?? false
            }
          }
        }
        if isOne { ours.insert(left + " " + right) }
      }
    }
    #expect(theirs.count == pairs)
    #expect(theirs.subtracting(ours).sorted() == (Self.onlyTheirs[section] ?? []))
    #expect(ours.subtracting(theirs).isEmpty)
  }
}
