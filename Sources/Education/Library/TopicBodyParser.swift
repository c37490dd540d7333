/// Reads a topic's text: a small part of Markdown, `#` headings, `-` and `1.` items, paragraphs.
///
/// Below `# Questions` (`# Preguntas`) a line `? …` asks, `+ …` is the right choice, `- …` a wrong
/// one, `> …` explains. A question without choices is answered in the reader's own words.
struct TopicBodyParser {
  private var body = TopicBody()
  private var isParagraphOpen = false
  private var isAmongQuestions = false

  private static let questionHeadings: Set<String> = ["Questions", "Preguntas"]

  /// The body of a text; what cannot be read is kept as a paragraph and named among the unknown.
  static func body(of text: String) -> TopicBody {
    var parser = TopicBodyParser()
    let newline = UInt8(ascii: "\n")
    for line in text.utf8.split(separator: newline, omittingEmptySubsequences: false) {
      parser.read(Substring(line))
    }
    return parser.body
  }

  /// The blocks of a text of somebody else, in which no line asks a question.
  static func blocks(of text: String) -> [TopicBlock] {
    text.split(separator: "\n\n").flatMap { piece in
      var parser = TopicBodyParser()
      for line in piece.split(separator: "\n") {
        parser.isAmongQuestions = false
        parser.read(line)
      }
      return parser.body.blocks
    }
  }

  private mutating func read(_ line: Substring) {
    let continuesParagraph = isParagraphOpen
    isParagraphOpen = false
    if line.isEmpty { return }
    if line.utf8.starts(with: "# ".utf8) {
      let heading = String(line.dropFirst(2))
      isAmongQuestions = Self.questionHeadings.contains(heading)
      if !isAmongQuestions { body.blocks.append(.heading(heading)) }
    } else if isAmongQuestions {
      readQuestion(line)
    } else if let item = Self.item(line) {
      body.blocks.append(item)
    } else {
      readParagraph(line, continuing: continuesParagraph)
    }
  }

  private mutating func readParagraph(_ line: Substring, continuing: Bool) {
    if "#*> +".contains(line[line.startIndex]) { body.unknownLines.append(String(line)) }
    isParagraphOpen = true
    if continuing, case .paragraph(let text) = body.blocks.last {
      body.blocks[body.blocks.count - 1] = .paragraph(text + " " + line)
    } else {
      body.blocks.append(.paragraph(String(line)))
    }
  }

  private mutating func readQuestion(_ line: Substring) {
    let text = String(line.dropFirst(2))
    let last = body.questions.count - 1
    switch line.prefix(2) {
    case "? ": body.questions.append(TopicQuestion(text: text))
    case "+ " where last >= 0: body.questions[last].choices.append(.init(text: text, isRight: true))
    case "- " where last >= 0:
      body.questions[last].choices.append(.init(text: text, isRight: false))
    case "> " where last >= 0: body.questions[last].explanation = text
    default: body.unknownLines.append(String(line))
    }
  }

  private static func item(_ line: Substring) -> TopicBlock? {
    if line.utf8.starts(with: "- ".utf8) { return .item(String(line.dropFirst(2)), number: nil) }
    let digits = line.prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits), line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
    return .item(String(line.dropFirst(digits.count + 2)), number: number)
  }
}
