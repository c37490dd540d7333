import Foundation

/// Entries of Amida's Blue Button model, written as FHIR so that they can be imported.
struct BlueButtonEntry {
  /// What their matcher calls primary: the code (else the words) and the time.
  let primary: String
  /// The resource, about `SUBJECT`.
  let resource: String

  /// Nil for a section that we do not write as FHIR, or an entry without its main part.
  init?(_ entry: [String: Any], section: String, id: String) {
    guard let row = Self.rows[section],
      let concept = row.path.reduce(entry as Any?, { ($0 as? [String: Any])?[$1] })
        as? [String: Any]
    else { return nil }
    let code = concept["code"] as? String ?? ""
    let name = concept["name"] as? String ?? ""
    let time = Self.time(entry["date_time"])
    primary = [section, code, time?.key ?? ""].joined(separator: "|")
    var fields = [
      "\"resourceType\":\"\(row.type)\"", "\"id\":\"\(id)\"",
      "\"\(row.code)\":{\"coding\":[{\"system\":\"\(row.system)\",\"code\":\"\(code)\",\"display\":\"\(name)\"}]}",
    ]
    fields += row.fixed
    if let time { fields += row.time(time.low, time.high) }
    if let value = entry["value"] as? NSNumber, let unit = entry["unit"] as? String {
      fields.append(
        "\"valueQuantity\":{\"value\":\(value),\"unit\":\"\(unit)\",\"code\":\"\(unit)\",\"system\":\"http://unitsofmeasure.org\"}"
      )
    }
    fields.append(Self.status(entry["status"], row))
    resource = "{" + fields.joined(separator: ",") + "}"
  }

  private struct Row: Sendable {
    let type: String
    let path: [String]
    let code: String
    let system: String
    var fixed = ["SUBJECT"]
    let time: @Sendable (String, String?) -> [String]
    let status: [String: String]
  }

  private static let rows: [String: Row] = [
    "problems": Row(
      type: "Condition", path: ["problem", "code"], code: "code", system: "http://snomed.info/sct",
      time: {
        ["\"onsetDateTime\":\"\($0)\""] + ($1.map { ["\"abatementDateTime\":\"\($0)\""] } ?? [])
      },
      status: ["resolved": "resolved", "active": "active"]),
    "vitals": Row(
      type: "Observation", path: ["vital"], code: "code", system: "http://loinc.org",
      fixed: ["SUBJECT", "\"category\":[{\"coding\":[{\"code\":\"vital-signs\"}]}]"],
      time: { low, _ in ["\"effectiveDateTime\":\"\(low)\""] }, status: ["completed": "final"]),
    "immunizations": Row(
      type: "Immunization", path: ["product", "product"], code: "vaccineCode",
      system: "http://hl7.org/fhir/sid/cvx",
      fixed: ["\"patient\":{\"reference\":\"Patient/p-R-1\"}"],
      time: { low, _ in ["\"occurrenceDateTime\":\"\(low)\""] },
      status: ["complete": "completed", "refused": "not-done", "incomplete": "completed"]),
    "procedures": Row(
      type: "Procedure", path: ["procedure"], code: "code", system: "http://snomed.info/sct",
      time: { low, _ in ["\"performedDateTime\":\"\(low)\""] },
      status: ["completed": "completed", "aborted": "stopped"]),
    "encounters": Row(
      type: "Encounter", path: ["encounter"], code: "type",
      system: "http://www.ama-assn.org/go/cpt",
      time: { ["\"period\":{\"start\":\"\($0)\"" + ($1.map { ",\"end\":\"\($0)\"" } ?? "") + "}"] },
      status: [:]),
  ]

  private static func status(_ sent: Any?, _ row: Row) -> String {
    let words = (sent as? String ?? (sent as? [String: Any])?["name"] as? String ?? "").lowercased()
    let status = row.status[words]
    if row.type == "Condition" {
      return "\"clinicalStatus\":{\"coding\":[{\"code\":\"\(status ?? "active")\"}]}"
    }
    return "\"status\":\"\(status ?? (row.type == "Encounter" ? "finished" : "unknown"))\""
  }

  /// The time as FHIR writes it, and as their matcher compares it.
  private static func time(_ sent: Any?) -> (low: String, high: String?, key: String)? {
    guard let parts = sent as? [String: Any] else { return nil }
    func date(_ name: String) -> String? {
      guard let part = parts[name] as? [String: Any], let date = part["date"] as? String else {
        return nil
      }
      switch part["precision"] as? String {
      case "month": return String(date.prefix(7))
      case "day": return String(date.prefix(10))
      default: return date
      }
    }
    guard let low = date("point") ?? date("low") ?? date("center") else { return nil }
    return (low, date("high"), low + "|" + (date("high") ?? ""))
  }
}
