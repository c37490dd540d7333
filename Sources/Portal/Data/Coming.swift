import Clinical
import Merging

/// What is still to come, by kind.
enum Coming: String, CaseIterable {
  case visits = "VISITS BOOKED OR ASKED FOR"
  case referrals = "SENT TO SOMEBODY, NOT YET SEEN"
  case orders = "ORDERED, NOT YET DONE"
  case medicines = "MEDICINES TO BEGIN"
  case goals = "GOALS WITH A DATE"
}

extension Coming {
  /// The facts of a chart that are still to come, by their place in it, the earliest first and the
  /// undated last.
  static func index(of chart: Chart) -> [Coming: [Int]] {
    var coming: [Coming: [Int]] = [:]
    for (place, fact) in chart.facts.enumerated() {
      if let group = fact.coming { coming[group, default: []].append(place) }
    }
    return coming.mapValues { places in
      places.sorted { left, right in
        (chart.facts[left].dueDate?.localSeconds ?? .max, left)
          < (chart.facts[right].dueDate?.localSeconds ?? .max, right)
      }
    }
  }
}

extension Fact {
  /// Which kind of coming thing it is; nil where it is done, over or no plan at all.
  fileprivate var coming: Coming? {
    guard [.active, .planned, .unknown, .disputed].contains(state) else { return nil }
    switch kind {
    case .encounter: return state == .planned ? .visits : nil
    case .medication: return state == .planned ? .medicines : nil
    case .goal: return dueDate == nil ? nil : .goals
    case .plan:
      switch planRole {
      case .appointment: return .visits
      case .referral: return .referrals
      case .order, .task: return .orders
      case .carePlan, .instruction, nil: return nil
      }
    default: return nil
    }
  }

  /// A plan that somebody has to carry out, rather than an instruction or a care plan.
  var isToBeDone: Bool {
    switch planRole {
    case .appointment, .referral, .order, .task: true
    case .carePlan, .instruction, nil: false
    }
  }

  private var planRole: PlanDetail.Role? {
    members.lazy.compactMap { member -> PlanDetail.Role? in
      if case .plan(let detail) = member.kept.statement.detail { return detail.role }
      return nil
    }.first
  }

  /// When it is due: of a goal the date of its first target, else its own date.
  var dueDate: PartialDate? {
    guard kind == .goal else { return period.sortDate }
    return members.lazy.compactMap { member -> PartialDate? in
      guard case .goal(let detail) = member.kept.statement.detail else { return nil }
      return detail.targets.lazy.compactMap(\.due).first
    }.first
  }
}
