import Clinical
import Testing

@testable import Interchange

/// Bills of payers (CARIN Blue Button): kept whole, and what they are evidence of.
@Suite("FHIR: bills and what they are evidence of")
struct FHIRClaimTests {
  private static let common = """
    'use':'claim','patient':{'reference':'Patient/p'},'created':'2026-09-01','outcome':'complete',
    'insurer':{'display':'Blue Payer'},'provider':{'display':'Riverside'},
    'billablePeriod':{'start':'2026-08-19','end':'2026-08-24'}
    """

  /// The statements of one ExplanationOfBenefit, the bill first.
  private func read(
    _ members: String, status: String = "active", id: String = "x"
  ) throws -> [StatementReading] {
    let text = FHIRText.bundle(
      "'resourceType':'ExplanationOfBenefit','id':'\(id)','status':'\(status)',\(Self.common)"
        + (members.isEmpty ? "" : "," + members))
    #expect(ReadingFault.first(in: FHIRText.bytes(text)) == nil)
    let reading = try FHIRText.reading(text)
    #expect(reading.elements["ExplanationOfBenefit"] == 1 && reading.rejects.isEmpty)
    return reading.statements
  }

  private func type(_ code: String, _ subtype: String? = nil) -> String {
    "'type':{'coding':[{'code':'\(code)'}]}"
      + (subtype.map { ",'subType':{'coding':[{'code':'\($0)'}]}" } ?? "")
  }

  static let families:
    [(type: String, subtype: String?, profile: String?, family: ClaimDetail.Family?)] = [
      ("institutional", "inpatient", nil, .inpatient),
      ("institutional", "outpatient", nil, .outpatient),
      ("professional", nil, nil, .professional), ("pharmacy", nil, nil, .pharmacy),
      ("oral", nil, nil, .oral), ("vision", nil, nil, .vision), ("institutional", nil, nil, nil),
      ("institutional", nil, "C4BB-ExplanationOfBenefit-Inpatient-Institutional", .inpatient),
      ("local", nil, "C4BB-ExplanationOfBenefit-Oral-Basis", .oral),
    ]

  @Test("the families of CARIN, by type, subtype or profile", arguments: families)
  func family(
    _ row: (type: String, subtype: String?, profile: String?, family: ClaimDetail.Family?)
  ) throws {
    let meta = row.profile.map { ",'meta':{'profile':['http://x/\($0)']}" } ?? ""
    let all = try read(type(row.type, row.subtype) + meta)
    guard case .claim(let detail) = all[0].statement.detail else { throw NoBill() }
    #expect(detail.family == row.family)
  }

  @Test("a bill whole: who, what, when, how much, and what came of it")
  func whole() throws {
    let bill = try read(
      """
      \(type("professional")),'disposition':'paid','item':[{'productOrService':{'text':'Visit'},
      'servicedDate':'2026-08-20','quantity':{'value':1},'adjudication':[{'category':{'coding':[
      {'code':'submitted'}]},'amount':{'value':210.00,'currency':'USD'}}]}],'total':[{'category':
      {'coding':[{'code':'benefit'}]},'amount':{'value':180.00,'currency':'USD'}}]
      """)[0].statement
    guard case .claim(let detail) = bill.detail else { throw NoBill() }
    #expect(bill.kind == .claim && bill.section == .claims && bill.author == "Riverside")
    #expect(bill.recorded?.text == "2026-09-01" && bill.status.standing == .active)
    #expect(detail.insurer == "Blue Payer" && detail.outcome == "complete: paid")
    #expect(detail.lines.first?.amounts.map(\.words) == ["210.00 USD"])
    #expect(detail.totals.map(\.title) == ["paid by the insurer"])
    let lines = bill.lines().map { $0.label + ": " + $0.value }
    #expect(lines.contains("paid by the insurer: 180.00 USD"))
    #expect(lines.contains { $0.hasPrefix("line: Visit, 20 Aug 2026, x 1, billed 210.00 USD") })
  }

  @Test("a diagnosis is evidence in claims, at its own bytes, with the bill's labels")
  func diagnosis() throws {
    let all = try read(
      """
      \(type("professional")),'meta':{'security':[{'code':'R'}]},'diagnosis':[{'sequence':1,
      'diagnosisCodeableConcept':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm',
      'code':'I50.21'}]}}]
      """)
    #expect(all.map(\.statement.kind) == [.claim, .condition])
    let witness = all[1]
    #expect(witness.statement.section == .claims && witness.statement.labels == ["R"])
    #expect(witness.statement.identifier?.value == "ExplanationOfBenefit/x#diagnosis-1")
    #expect(witness.range.path == "entry[1].resource.diagnosis[0]")
    #expect(witness.statement.period.start?.text == "2026-08-19")
  }

  @Test("a pharmacy's line is a medicine that was billed; the days come from beside it")
  func fill() throws {
    let all = try read(
      """
      \(type("pharmacy")),'supportingInfo':[{'category':{'coding':[{'code':'dayssupply'}]},
      'valueQuantity':{'value':30}}],'item':[{'productOrService':{'coding':[{'system':
      'http://hl7.org/fhir/sid/ndc','code':'99999007720'}],'text':'Lisinopril 20 mg'},
      'servicedDate':'2026-08-20','quantity':{'value':90}}]
      """)
    #expect(all.map(\.statement.kind) == [.claim, .medication])
    guard case .medication(let detail) = all[1].statement.detail else { throw NoBill() }
    #expect(detail.role == .billed && detail.daysSupply?.text == "30")
    #expect(detail.quantity?.text == "90" && all[1].statement.period.start?.text == "2026-08-20")
  }

  static let vaccines: [(system: String, code: String, isVaccine: Bool)] = [
    ("http://hl7.org/fhir/sid/cvx", "187", true), ("http://www.ama-assn.org/go/cpt", "90750", true),
    ("http://www.ama-assn.org/go/cpt", "90471", false),
    ("http://www.ama-assn.org/go/cpt", "99213", false),
    ("http://www.ama-assn.org/go/cpt", "91320", true), ("http://x", "90750", false),
  ]

  @Test("the codes of vaccines on bills", arguments: vaccines)
  func vaccine(_ row: (system: String, code: String, isVaccine: Bool)) throws {
    let all = try read(
      """
      \(type("professional")),'item':[{'productOrService':{'coding':[{'system':'\(row.system)',
      'code':'\(row.code)'}]}}]
      """)
    #expect(all.map(\.statement.kind) == [.claim] + (row.isVaccine ? [.immunization] : []))
  }

  @Test("an inpatient bill is evidence of a stay; what was done in it of procedures")
  func stay() throws {
    let all = try read(
      """
      \(type("institutional", "inpatient")),'procedure':[{'date':'2026-08-21',
      'procedureCodeableConcept':{'text':'Bypass'}}]
      """)
    #expect(all.map(\.statement.kind) == [.claim, .procedure, .encounter])
    #expect(all[1].statement.period.start?.text == "2026-08-21")
    #expect(all[2].range.path == "entry[1].resource.billablePeriod")
  }

  @Test("a cancelled bill takes back what it said; a draft, an estimate and a refusal say nothing")
  func notInForce() throws {
    let diagnosis =
      "\(type("professional")),'diagnosis':[{'diagnosisCodeableConcept':{'text':'Flu'}}]"
    let cancelled = try read(diagnosis, status: "cancelled")
    #expect(cancelled.map(\.statement.status.standing) == [.stopped, .enteredInError])
    #expect(try read(diagnosis, status: "draft").count == 1)
    for other in ["'use':'predetermination'", "'outcome':'error'"] {
      let name = other.prefix { $0 != ":" }
      let text = FHIRText.bundle(
        "'resourceType':'ExplanationOfBenefit','id':'x','status':'active',"
          + "'patient':{'reference':'Patient/p'},\(name.isEmpty ? "" : other),\(diagnosis)")
      #expect(try FHIRText.reading(text).statements.count == 1, "\(other)")
    }
  }

  @Test("what the same document tells by itself needs no witness")
  func told() throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        "'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'},'code':{'text':'Flu'}",
        "'resourceType':'Encounter','id':'e','subject':{'reference':'Patient/p'}",
        """
        'resourceType':'ExplanationOfBenefit','id':'x','status':'active',\(Self.common),
        \(type("institutional", "inpatient")),'diagnosis':[{'diagnosisReference':{'reference':
        'Condition/c'}}],'item':[{'productOrService':{'coding':[{'system':
        'http://hl7.org/fhir/sid/cvx','code':'08'}]},'encounter':[{'reference':'Encounter/e'}]}]
        """))
    #expect(reading.statements.map(\.statement.kind) == [.condition, .encounter, .claim])
    guard case .claim(let detail) = reading.statements[2].statement.detail else {
      throw NoBill()
    }
    #expect(detail.diagnoses.map(\.text) == ["Flu"])
  }

  @Test("a chain: what it replaces, what replaced it, and the request that it answers")
  func chain() throws {
    let all = try read(
      """
      \(type("professional")),'claim':{'reference':'Claim/q'},'related':[{'claim':{'identifier':
      {'value':'N-1'}},'relationship':{'coding':[{'code':'prior'}]}},{'claim':{'reference':
      'ExplanationOfBenefit/z'},'relationship':{'coding':[{'code':'replacedby'}]}},{'claim':
      {'identifier':{'value':'N-9'}},'relationship':{'coding':[{'code':'associated'}]}}]
      """)
    guard case .claim(let detail) = all[0].statement.detail else { throw NoBill() }
    #expect(detail.replaces == ["N-1"] && detail.replacedBy == ["ExplanationOfBenefit/z"])
    #expect(detail.answers?.value == "Claim/q")
    #expect(all[0].statement.notes == ["Related (associated): N-9"])
  }

  @Test("a request alone is kept, and is no evidence")
  func request() throws {
    let reading = try FHIRText.reading(
      FHIRText.bundle(
        """
        'resourceType':'Claim','id':'q','status':'active',\(Self.common),\(type("pharmacy")),
        'item':[{'productOrService':{'text':'Pill'},'net':{'value':3.5,'currency':'USD'}}],
        'total':{'value':3.5,'currency':'USD'}
        """))
    #expect(reading.statements.map(\.statement.kind) == [.claim])
    guard case .claim(let detail) = reading.statements[0].statement.detail else {
      throw NoBill()
    }
    #expect(detail.role == .request && detail.totals.map(\.words) == ["3.5 USD"])
    #expect(detail.lines.first?.amounts.first?.title == "billed")
  }

  private struct NoBill: Error {}
}
