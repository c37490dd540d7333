import Clinical
import Merging
import Widgets

extension OpenPerson {
  /// What the time axis of a vital sign marks: medicines that began, visits, alerts on it.
  func events(for series: Series, _ state: PortalState) -> [ChartEvent] {
    let medicines = facts(in: .medicines).compactMap { fact in
      fact.period.start.flatMap { event($0, "M", fact.title, state) }
    }
    let been = visits.compactMap { visit in
      visit.period.start.flatMap { event($0, "V", visit.title, state) }
    }
    let alerts = alerts.filter { Series.key(of: $0.alert.analyte) == series.key }.map { raised in
      ChartEvent(
        x: Double(raised.alert.firstAt.milliseconds) / Series.day, sign: "!",
        label: day(raised.alert.firstAt, state) + " " + raised.alert.words)
    }
    return medicines + been + alerts
  }

  private func event(
    _ date: PartialDate, _ sign: String, _ title: String, _ state: PortalState
  ) -> ChartEvent? {
    // A month or a year is no place on an axis of days.
    guard date.precision >= .day else { return nil }
    let at = date.lowerBound(assumedOffset: state.offsetMinutes)
    return ChartEvent(
      x: Double(at.milliseconds) / Series.day, sign: sign, label: day(at, state) + " " + title)
  }

  private func day(_ at: Instant, _ state: PortalState) -> String {
    Dates.dayAndMonth(state.local(at))
  }
}
