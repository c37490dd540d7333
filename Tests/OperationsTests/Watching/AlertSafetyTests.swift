import Access
import Clinical
import Foundation
import Monitoring
import Operations
import Testing

@testable import RecordStore

/// No alert is lost or repeated: killed between any two steps, late, out of order, twice, from another time
/// zone, across the change of the clock.
struct AlertSafetyTests {
  /// One severe low, of four readings under 54, over a quarter of an hour after 74.
  static let expected = ["glucose-low-now of 4, over 2026-11-16T08:45:00.000Z"]

  @Test(
    "Struck at any step of storing any reading, the alert is neither lost nor repeated",
    arguments: WriteStep.allCases)
  func struck(step: WriteStep) throws {
    let night = try Night()
    for message in Night.messages() {
      night.steps.set { if $0 == step { throw Night.Struck() } }
      let before = try Night.alerts(night.session)
      #expect(throws: OperationError.self) { try night.take(message) }
      #expect(try Night.alerts(night.session) == before)
      night.steps.set { _ in }
      try night.take(message)
    }
    #expect(try Night.alerts(night.session) == Self.expected)
  }

  @Test(
    "Killed at any step, what is left opens again, and the reading that is sent again raises it once",
    arguments: WriteStep.allCases)
  func killed(step: WriteStep) throws {
    let night = try Night()
    let messages = Night.messages()
    for message in messages.prefix(1) { try night.take(message) }
    let (from, copy) = (night.folder + "/store", night.folder + "/killed")
    night.steps.set { reached in
      guard reached == step else { return }
      try FileManager.default.copyItem(atPath: from, toPath: copy)
      throw Night.Struck()
    }
    #expect(throws: OperationError.self) { try night.take(messages[1]) }
    let again = try Night.open(copy, night.clock)
    #expect(try Night.alerts(again).isEmpty)
    for message in messages.dropFirst() {
      _ = try again.importDocument(Array(message.utf8), via: "hub", source: "hub")
    }
    #expect(try Night.alerts(again) == Self.expected)
  }

  @Test(
    "In any order, the alert is one",
    arguments: [
      [7, 6, 5, 4, 3, 2, 1, 0], [3, 0, 7, 1, 6, 2, 5, 4], [1, 7, 4, 0, 2, 3, 6, 5],
      [4, 1, 0, 2, 3, 5, 7, 6], [6, 4, 2, 0, 1, 3, 5, 7],
    ])
  func order(places: [Int]) throws {
    let night = try Night()
    let messages = Night.messages()
    for place in places { try night.take(messages[place]) }
    let alerts = try Night.alerts(night.session).filter { $0.hasPrefix("glucose-low-now") }
    #expect(alerts == Self.expected)
  }

  @Test("Every message twice, and all of them again in one file: one alert")
  func twice() throws {
    let night = try Night()
    let messages = Night.messages()
    for message in messages + messages.reversed() { try night.take(message) }
    let rows = messages.map { $0.split(separator: "\n")[1] }.joined(separator: "\n")
    let account = try night.take(
      "time,measure,value,unit,device,serial,patient,context,note\n" + rows + "\n")
    #expect(account.alerts == 0)
    #expect(try Night.alerts(night.session) == Self.expected)
  }

  @Test(
    "The same instants told in another time zone are the same readings: one alert",
    arguments: [("+00:00", 5), ("+01:00", 6)])
  func zone(zone: String, hours: Int) throws {
    let night = try Night()
    for message in Night.messages() { try night.take(message) }
    for message in Night.messages(zone: zone, hours: hours) { try night.take(message) }
    let alerts = try Night.alerts(night.session)
    #expect(alerts.count == 1 && alerts[0].hasSuffix("over 2026-11-16T08:45:00.000Z"))
  }

  @Test("Times without an offset are of this place, and the alert stands at their instant")
  func withoutOffset() throws {
    let night = try Night()
    for message in Night.messages(zone: "") { try night.take(message) }
    #expect(try Night.alerts(night.session) == Self.expected)
    #expect(
      try night.session.listAlerts().first?.alert.firstAt.iso == "2026-11-16T08:05:00.000Z")
  }

  @Test(
    "01:30 comes twice on 1 November: two readings an hour apart, and two alerts of two episodes are told"
  )
  func clockGoesBack() throws {
    let night = try Night(at: "2026-11-01T01:31:00-04:00")
    try night.take(Night.row("2026-11-01T01:30:00-04:00", "glucose sensor", "51", "mg/dL"))
    try night.take(Night.row("2026-11-01T01:40:00-04:00", "glucose sensor", "90", "mg/dL"))
    night.clock.set("2026-11-01T01:31:00-05:00")
    try night.take(Night.row("2026-11-01T01:30:00-05:00", "glucose sensor", "52", "mg/dL"))
    let alerts = try night.session.listAlerts().sorted { $0.alert.firstAt < $1.alert.firstAt }
    #expect(
      alerts.map(\.alert.firstAt.iso) == ["2026-11-01T05:30:00.000Z", "2026-11-01T06:30:00.000Z"])
    #expect(alerts.map { $0.alert.endedAt != nil } == [true, false])
  }

  @Test("A reading two days late is filed at its time and raises nothing")
  func late() throws {
    let night = try Night(at: "2026-11-18T08:00:00-05:00")
    for message in Night.messages() { try night.take(message) }
    #expect(try night.session.listAlerts().isEmpty)
    let person = try #require(try night.session.listPeople().first?.key)
    #expect(try night.session.listReadings(of: person).count == 8)
  }

  @Test(
    "Killed at any step of an acknowledgement, it is there or not, and the alert stands",
    arguments: [WriteStep.begun, .alerts, .audit, .change])
  func acknowledging(step: WriteStep) throws {
    let night = try Night()
    for message in Night.messages() { try night.take(message) }
    let id = try #require(try night.session.listAlerts().first?.id)
    let (from, copy) = (night.folder + "/store", night.folder + "/killed")
    night.steps.set { reached in
      guard reached == step else { return }
      try FileManager.default.copyItem(atPath: from, toPath: copy)
      throw Night.Struck()
    }
    #expect(throws: OperationError.self) { try night.session.acknowledge(alert: id) }
    let again = try Night.open(copy, night.clock)
    #expect(try again.listAlerts().map(\.events.count) == [0])
    try again.acknowledge(alert: id)
    #expect(try again.listAlerts().map(\.isAcknowledged) == [true])
  }
}
