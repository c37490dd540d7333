import Clinical
import Merging

/// The matcher's answers to labelled people, counted beside the truth.
struct MatchingTrial {
  /// A pair whose answer and truth differ, or that is asked.
  struct Miss {
    var pair: LabelledPeople.Pair
    var truth: LabelledPeople.Truth
    var result: MatchResult
  }

  let people: LabelledPeople
  /// Pairs compared.
  private(set) var compared = 0
  /// True pairs among those compared.
  private(set) var found = 0
  /// Pairs by truth and answer; the pairs that no block brought together are not counted here.
  private(set) var answers: [LabelledPeople.Truth: [MatchResult.Verdict: Int]] = [:]
  /// Pairs by truth that the score threshold of linkage links.
  private(set) var linked: [LabelledPeople.Truth: Int] = [:]
  private(set) var misses: [Miss] = []
  /// Seconds for comparing everybody, blocking included.
  private(set) var seconds = 0.0

  init(_ people: LabelledPeople) {
    self.people = people
    let watch = Stopwatch()
    let pairs =
      people.hasOnlyNamedPairs
      ? people.truths.keys.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map {
        Matching.Pair(
          first: $0.first, second: $0.second,
          result: Matching.compare(people.identities[$0.first], people.identities[$0.second]))
      } : Matching.pairs(people.identities)
    seconds = watch.seconds
    for pair in pairs { count(pair) }
  }

  private mutating func count(_ pair: Matching.Pair) {
    let names = LabelledPeople.Pair(first: pair.first, second: pair.second)
    let truth = people.truths[names] ?? .different
    compared += 1
    if truth == .same { found += 1 }
    answers[truth, default: [:]][pair.result.verdict, default: 0] += 1
    if pair.result.isLinkage { linked[truth, default: 0] += 1 }
    let isRight =
      switch truth {
      case .same: pair.result.verdict == .same && pair.result.isLinkage
      case .unclear: true
      case .different: pair.result.verdict == .different && !pair.result.isLinkage
      }
    if !isRight { misses.append(Miss(pair: names, truth: truth, result: pair.result)) }
  }

  /// How many pairs are truly `truth`, compared or not.
  func count(_ truth: LabelledPeople.Truth) -> Int { people.truths.count { $0.value == truth } }

  /// How many pairs of `truth` got one of `verdicts`.
  func count(_ truth: LabelledPeople.Truth, answered verdicts: MatchResult.Verdict...) -> Int {
    verdicts.reduce(0) { $0 + (answers[truth]?[$1] ?? 0) }
  }

  /// The share of true pairs that the blocks bring together.
  var completeness: Double { Double(found) / Double(max(1, count(.same))) }

  /// What a rule that links some pairs is worth.
  struct Figures {
    /// Of the linked pairs, the share that is one person; 1 when nothing is linked.
    var precision: Double
    /// Of the pairs that are one person, the share that is linked.
    var recall: Double
  }

  /// Linked by the score alone, hard conflicts apart.
  var linkage: Figures { figures(linked[.same] ?? 0, linked[.different] ?? 0) }

  /// Linked as an import links, without asking anybody.
  var alone: Figures { figures(count(.same, answered: .same), count(.different, answered: .same)) }

  /// Linked by itself or asked, every question answered rightly or not at all.
  var asked: Figures {
    figures(
      count(.same, answered: .same, .ask), count(.different, answered: .same, .ask))
  }

  private func figures(_ right: Int, _ wrong: Int) -> Figures {
    Figures(
      precision: right + wrong == 0 ? 1 : Double(right) / Double(right + wrong),
      recall: Double(right) / Double(max(1, count(.same))))
  }
}
