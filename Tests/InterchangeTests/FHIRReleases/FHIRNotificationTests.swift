import Clinical
import Testing

@testable import Interchange

@Suite("Notifications of FHIR subscriptions")
struct FHIRNotificationTests {
  private static let news =
    "{'resource':{'resourceType':'Patient','id':'p','name':[{'family':'Quillane'}]}},"
    + "{'resource':{'resourceType':'Observation','id':'o','status':'final','code':{'text':'K'},"
    + "'subject':{'reference':'Patient/p'},'valueQuantity':{'value':4.2,'unit':'mmol/L'}}}"

  @Test(
    "what is new is read; the status is a part, in R5, R4B and the backport to R4",
    arguments: [
      ("subscription-notification", "SubscriptionStatus", "'type':'event-notification'"),
      ("history", "SubscriptionStatus", "'type':'event-notification'"),
      ("history", "Parameters", "'parameter':[{'name':'type','valueCode':'event-notification'}]"),
    ])
  func notification(type: String, status: String, members: String) throws {
    let text =
      "{'resourceType':'Bundle','type':'\(type)','entry':["
      + "{'resource':{'resourceType':'\(status)','id':'s',\(members)}},\(Self.news)]}"
    let reading = try FHIRText.reading(text)
    #expect(reading.statements.map(\.statement.concept.text) == ["K"])
    #expect(reading.rejects.isEmpty)
    #expect(reading.parts[status] ?? reading.containers[status] == 1)
    #expect(FHIRBalance.gap(in: reading, of: FHIRText.bytes(text)) == nil)
  }

  @Test("a heartbeat says nothing, and is no fault")
  func heartbeat() throws {
    let reading = try FHIRText.reading(
      "{'resourceType':'Bundle','type':'subscription-notification','entry':["
        + "{'resource':{'resourceType':'SubscriptionStatus','type':'heartbeat'}}]}")
    #expect(reading.statements.isEmpty)
    #expect(reading.rejects.isEmpty)
    #expect(reading.parts == ["SubscriptionStatus": 1])
  }

  @Test("what is only announced is told as not sent")
  func announced() throws {
    let reading = try FHIRText.reading(
      "{'resourceType':'Bundle','type':'history','entry':["
        + "{'resource':{'resourceType':'SubscriptionStatus','type':'event-notification'}},"
        + "{'fullUrl':'https://x.example/fhir/Observation/9'}]}")
    #expect(
      reading.rejects.map(\.why) == [
        "only announced, not sent: https://x.example/fhir/Observation/9"
      ])
  }
}
