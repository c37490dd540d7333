import Clinical

/// One piece of patient education: a lesson in plain words, with whose facts it stands on.
public struct Topic: Sendable, Hashable {
  /// A piece of its text, in order.
  public enum Block: Sendable, Hashable {
    case heading(String)
    case paragraph(String)
    /// An item of a list, with its number where the list is numbered.
    case item(String, number: Int?)

    /// The words of the piece.
    public var text: String {
      switch self {
      case .heading(let text), .paragraph(let text), .item(let text, _): text
      }
    }
  }

  /// What makes the topic fit a person.
  public struct Trigger: Sendable, Hashable {
    /// What is looked at.
    public enum Kind: String, Sendable, Hashable {
      /// A problem's code.
      case snomed
      /// A problem's code; `I50` stands for all that begin with it.
      case icd10cm = "icd-10-cm"
      /// A medicine's code, of an ingredient or a product.
      case rxnorm
      /// An analyte that is measured.
      case analyte
      /// A rule of `Monitoring` that fired; `weight-gain` stands for all that begin with it.
      case rule
      /// Something the chart shows, such as `disputed-medicine`.
      case situation
    }

    /// What is looked at.
    public var kind: Kind
    /// The codes or keys, any of which fits.
    public var values: [String]
    /// Why it fits, in words: `heart failure is on your record`.
    public var why: String
  }

  /// The name for good, such as `weigh-each-day`.
  public var key: String
  /// The title.
  public var title: String
  /// Minutes that reading takes.
  public var minutes: Int
  /// The language, RFC 5646.
  public var language: String
  /// Whose facts they are.
  public var facts: String
  /// The day the facts were checked, `2026-11-02`.
  public var checked: String
  /// What makes it fit, the strongest reason first.
  public var triggers: [Trigger]
  /// The text, with places such as `{{limit:weight|…}}` that ``filled(with:)`` fills.
  public var blocks: [Block]
  /// What is asked at the end, for an answer in the reader's own words.
  public var questions: [String]

  /// `Facts from: American Heart Association. Checked 2 Nov 2026.`
  public var basis: String {
    "Facts from: \(facts). Checked \(PartialDate.dateWords(iso: checked))."
  }

  /// The reading grade of the text (Flesch-Kincaid), places filled with their general words.
  public var grade: Double { Readability.grade(of: filled(with: [:])) }

  /// The text with its places filled: `{{limit:weight|general words}}` by the value of
  /// `limit:weight`, else by the general words. Numbers in a lesson are the person's own limits, or
  /// there are none (`clinical-corrections.md` 4.4).
  ///
  /// - Parameter values: words by place, such as `limit:weight` or `phone:readings`.
  public func filled(with values: [String: String]) -> [Block] {
    blocks.map { block in
      let text = Places.filled(block.text, with: values)
      return switch block {
      case .heading: .heading(text)
      case .paragraph: .paragraph(text)
      case .item(_, let number): .item(text, number: number)
      }
    }
  }
}
