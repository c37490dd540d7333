import Clinical
import Testing

@testable import Interchange

/// Issue 3, done-when 2, and messages of HL7 v2: our statements and those of the expected conversions
/// agree, or the table of ``AcceptedDifference`` says who is right.
@Suite("Documents and messages, and the FHIR that other programs make of them")
struct ConversionTests {
  /// What a difference is counted by.
  private struct Key: Hashable, Comparable {
    let field: Disagreement.Field
    let manner: Disagreement.Manner
    let kind: Kind

    var words: String { "\(field) \(manner) \(kind)" }
    static func < (left: Self, right: Self) -> Bool { left.words < right.words }
  }

  @Test("every point on which they differ is accounted for", arguments: ConversionSet.allCases)
  func everyPoint(set: ConversionSet) throws {
    let conversions = try set.conversions()
    guard !conversions.isEmpty else {
      print("ConversionTests: no shared/data here, \(set.rawValue) not compared")
      return
    }
    var found: [Key: [String]] = [:]
    var differing: [Disagreement.Field: Int] = [:]
    for (name, conversion) in conversions {
      for point in conversion.disagreements {
        let key = Key(field: point.field, manner: point.manner, kind: point.kind)
        let row = point.ours ?? point.theirs
        found[key, default: []].append("\(name) \(row?.path ?? "") \(row?.words ?? "")")
        if point.field != .entry { differing[point.field, default: 0] += 1 }
      }
    }
    var accepted: [Key: Int] = [:]
    for row in AcceptedDifference.all where row.set == set {
      for (kind, count) in row.counts {
        accepted[Key(field: row.field, manner: row.manner, kind: kind), default: 0] += count
      }
    }
    for key in Swift.Set(found.keys).union(accepted.keys).sorted() {
      let places = found[key] ?? []
      #expect(
        places.count == accepted[key] ?? 0,
        "\(key.words):\n\(places.prefix(10).joined(separator: "\n"))")
    }
    let pairs = conversions.map(\.conversion.pairs.count).reduce(0, +)
    let fields = Disagreement.Field.allCases.filter { $0 != .entry }.map {
      "\($0) \(pairs - differing[$0, default: 0])"
    }
    print(
      "\(set.rawValue): \(conversions.count) documents, \(pairs) statements in both, of which agree:",
      fields.joined(separator: ", "))
  }

  private static func document(_ vaccine: String) -> String {
    CDAFixture.document(
      CDAFixture.section(
        "11369-6",
        """
        <substanceAdministration classCode="SBADM" moodCode="EVN" \(vaccine)>\
        \(CDAFixture.template(52))<statusCode code="completed"/><effectiveTime value="20200102"/>\
        <consumable><manufacturedProduct><manufacturedMaterial><code code="88" \
        codeSystem="2.16.840.1.113883.12.292"/></manufacturedMaterial></manufacturedProduct>\
        </consumable></substanceAdministration>
        """))
  }

  private static func points(_ xml: String, _ immunization: String) throws -> [String] {
    let json = FHIRText.bundle(
      "'resourceType':'Immunization','id':'x','patient':{'reference':'Patient/p'}," + immunization)
    let conversion = Conversion(
      ours: try Interchange.read(Array(xml.utf8)), theirs: try FHIRText.reading(json))
    return conversion.disagreements.map { "\($0.field) \($0.manner)" }
  }

  @Test("the comparison sees a wrong date, a lost negation, an invented offset and a lost entry")
  func seen() throws {
    let same = """
      'status':'completed','occurrenceDateTime':'2020-01-02',
      'vaccineCode':{'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'88'}]}
      """
    let given = Self.document("")
    #expect(try Self.points(given, same) == [])
    let refused = Self.document("negationInd=\"true\"")
    #expect(try Self.points(refused, same) == ["status contrary", "negation onlyOurs"])
    let later = same.replacing("2020-01-02", with: "2020-01-03")
    #expect(try Self.points(given, later) == ["date contrary"])
    let zoned = same.replacing("2020-01-02", with: "2020-01-02T00:00:00+01:00")
    #expect(try Self.points(given, zoned) == ["clock onlyTheirs"])
    let other = later.replacing("'88'", with: "'03'")
    #expect(try Self.points(given, other) == ["entry onlyOurs", "entry onlyTheirs"])
  }
}
