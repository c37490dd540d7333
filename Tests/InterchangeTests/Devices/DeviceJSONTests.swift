import Clinical
import Testing

@testable import Interchange

/// Open mHealth and the makers' services, each in a few lines.
@Suite("Readings in JSON")
struct DeviceJSONTests {
  private static func reading(_ text: String) throws -> DocumentReading {
    let bytes = Array(text.replacing("'", with: "\"").utf8)
    let reading = try Interchange.read(bytes)
    #expect(ReadingFault.source(of: reading, in: bytes) == nil)
    return reading
  }

  private static func point(_ body: String, user: String = "'user_id':'u1',") -> String {
    """
    {'header':{'id':'p1','creation_date_time':'2026-11-16T07:00:00Z',\(user)\
    'schema_id':{'namespace':'omh','name':'x','version':'1.0'}},'body':{\(body)}}
    """
  }

  @Test("a data point: its number, its unit by UCUM, its time, its user, its own identifier")
  func dataPoint() throws {
    let found = try Self.reading(
      Self.point(
        """
        'body_temperature':{'value':101.5,'unit':'F'},'user_notes':'felt hot',\
        'effective_time_frame':{'date_time':'2026-11-16T07:45:00-05:00'}
        """))
    let statement = found.statements[0].statement
    #expect(statement.concept.has(.loinc, "8310-5"))
    guard case .quantity(let quantity)? = statement.observation?.value else {
      Issue.record("no number")
      return
    }
    #expect(quantity.number.text == "101.5" && quantity.unit == "F" && quantity.code == "[degF]")
    #expect(statement.period.start?.text == "2026-11-16T07:45:00-05:00")
    #expect(statement.identifier == NativeIdentifier(root: "omh", value: "p1"))
    #expect(found.patients[0].patient.identifiers.map(\.value) == ["u1"])
    #expect(found.statements[0].range.path == "body.body_temperature")
    #expect(found.ledger.isEmpty)
  }

  @Test("upper and lower pressure are one measurement")
  func pressure() throws {
    let found = try Self.reading(
      Self.point(
        """
        'systolic_blood_pressure':{'value':160,'unit':'mmHg'},\
        'diastolic_blood_pressure':{'value':60,'unit':'mmHg'},'body_posture':'sitting',\
        'effective_time_frame':{'date_time':'2026-11-16T07:45:00-05:00'}
        """))
    let detail = try #require(found.statements.first?.statement.observation)
    #expect(found.statements.count == 1)
    #expect(detail.components.map { $0.value?.words } == ["160 mmHg", "60 mmHg"])
  }

  @Test("a maximum of four months is no reading of one moment")
  func statistic() throws {
    let found = try Self.reading(
      """
      {'blood_glucose':{'value':120,'unit':'mg/dL'},'descriptive_statistic':'maximum',\
      'effective_time_frame':{'time_interval':{'start_date_time':'2013-02-05T07:25:00Z',\
      'end_date_time':'2013-06-05T07:25:00Z'}}}
      """)
    #expect(
      found.statements[0].statement.notUnderstood
        == ["maximum of a stretch of time, not one reading"])
  }

  @Test("lines: one that is broken is a reject with its number, the others are kept")
  func lines() throws {
    let good = Self.point(
      "'heart_rate':{'value':50,'unit':'beats/min'},"
        + "'effective_time_frame':{'date_time':'2026-11-16T07:45:00Z'}")
    let found = try Self.reading(good + "\n{'header':\n" + good + "\n")
    #expect(found.statements.count == 2)
    #expect(found.rejects.map(\.range.path) == ["line 2"])
    #expect(found.statements[1].range.path == "line 3.body.heart_rate")
  }

  @Test("iHealth: seconds of the wall clock with their offset, the unit by its number")
  func iHealth() throws {
    let found = try Self.reading(
      """
      {'BPDataList':[{'DataID':'a','HP':120,'LP':90,'HR':100,'MDate':1442491463,'Note':'',\
      'TimeZone':'-0800'}],'BPUnit':0}
      """)
    let statements = found.statements.map(\.statement)
    #expect(statements.count == 2)
    #expect(statements[1].period.start?.iso == "2015-09-17T12:04:23-08:00")
    #expect(
      statements[1].observation?.components.map { $0.value?.words } == ["120 mmHg", "90 mmHg"])
    let none = try Self.reading(
      "{'WeightDataList':[{'DataID':'b','WeightValue':0,'BMI':0,'MDate':1442498877}],'WeightUnit':0}"
    )
    #expect(none.statements.isEmpty && none.rejects.map(\.why) == ["no value"])
  }

  @Test("Withings: digits times a power of ten; an aim is no reading")
  func withings() throws {
    let found = try Self.reading(
      """
      {'body':{'measuregrps':[{'grpid':7,'category':1,'date':1429550036,\
      'measures':[{'type':1,'value':74128,'unit':-3}]},{'grpid':8,'category':2,'date':1429550036,\
      'measures':[{'type':1,'value':70,'unit':0}]}]},'status':0}
      """)
    let statements = found.statements.map(\.statement)
    #expect(statements.map { $0.observation?.value?.words } == ["74.128 kg", "70 kg"])
    #expect(statements.map(\.notUnderstood.isEmpty) == [true, false])
  }

  @Test("Fitbit does not say the unit of a weight, and none is assumed; a pulse has its minute")
  func fitbit() throws {
    let weight = try Self.reading(
      "{'weight':[{'logId':1,'date':'2015-05-13','time':'18:28:59','weight':56.7}]}")
    #expect(weight.statements[0].statement.observation?.value?.words == "56.7")
    #expect(weight.ledger.map(\.check) == [.unitMissing])
    let pulse = try Self.reading(
      """
      {'activities-heart':[{'dateTime':'2015-08-21','value':'64.2'}],\
      'activities-heart-intraday':{'dataset':[{'time':'00:01:00','value':64}]}}
      """)
    #expect(pulse.statements.map { $0.statement.period.start?.iso } == ["2015-08-21T00:01:00"])
    #expect(pulse.statements[0].range.path == "activities-heart-intraday.dataset[0]")
  }
}
