import Clinical

/// One piece of patient education: a lesson in plain words, with whose facts it stands on.
///
/// Only the head of its file is read when the library opens; ``body`` is read when it is asked for.
public struct Topic: Sendable, Hashable {
  /// The name for good, such as `weigh-each-day`, the same in every language.
  public var key: String
  /// The title.
  public var title: String
  /// The language, RFC 5646.
  public var language: String
  /// Whom it speaks to: `patient`, `caregiver`, `parent`.
  public var audience: String
  /// How hard it is to read, computed: see ``Readability/label(of:language:)``.
  public var reading: String
  /// Whose facts they are, the most telling source first.
  public var sources: [String]
  /// The day the facts were reviewed, `2026-11-02`.
  public var reviewed: String
  /// What makes it fit, the strongest reason first.
  public var triggers: [TopicTrigger]
  /// Keys of topics to read next.
  public var related: [String]
  /// It speaks of something that others should not see by chance, such as mood or pregnancy: it is
  /// never announced on a list that others may see.
  public var isPrivate: Bool
  /// The file below its head.
  var bodyText: String

  /// `Facts from: American Heart Association. Checked 2 Nov 2026.`
  public var basis: String {
    guard !isBrought else {
      return
        "From: \(sources.joined(separator: ", ")). Not Chartline's text, and not checked by it."
    }
    return
      "Facts from: \(sources.joined(separator: "; ")). Checked \(PartialDate.dateWords(iso: reviewed))."
  }

  /// The text and the questions.
  public var body: TopicBody { TopicBodyParser.body(of: bodyText) }

  /// See ``TopicBody/minutes``.
  public var minutes: Int { body.minutes }

  /// See ``TopicBody/filled(with:)``.
  public func filled(with values: [String: String]) -> [TopicBlock] { body.filled(with: values) }
}

extension TopicBody {
  /// Minutes that reading takes, at the slow reader's 100 words a minute.
  public var minutes: Int {
    let words = blocks.map { block in
      block.text.utf8.count { $0 == UInt8(ascii: " ") } + 1
    }
    return max(1, (words.reduce(0, +) + 99) / 100)
  }

  /// The text with its places filled: `{{limit:weight|general words}}` by the value of
  /// `limit:weight`, else by the general words. Numbers in a lesson are the person's own limits, or
  /// those of the rules, or there are none (`clinical-corrections.md` 4.4).
  ///
  /// - Parameter values: words by place, such as `limit:weight` or `phone:readings`.
  public func filled(with values: [String: String]) -> [TopicBlock] {
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
