extension Topic {
  /// The topic as plain text of at most 76 columns, to be printed or sent: title, text, questions, and
  /// whose facts they are.
  ///
  /// - Parameter values: what fills its places, see ``filled(with:)``.
  public func plainText(filledWith values: [String: String] = [:]) -> String {
    var lines = Self.wrapped(title.uppercased(), indent: "")
    for block in filled(with: values) {
      switch block {
      case .heading(let text): lines += ["", text.uppercased()]
      case .paragraph(let text): lines += [""] + Self.wrapped(text, indent: "")
      case .item(let text, let number):
        lines += Self.wrapped(text, mark: number.map { "\($0). " } ?? "- ", indent: "   ")
      }
    }
    for (index, question) in body.questions.enumerated() {
      lines += [""] + Self.wrapped(question.text, mark: "\(index + 1)? ", indent: "   ")
      for choice in question.choices {
        lines += Self.wrapped(choice.text, mark: "   [ ] ", indent: "       ")
      }
    }
    lines += [""] + Self.wrapped(basis + " For information. Not medical advice.", indent: "")
    return lines.joined(separator: "\n") + "\n"
  }

  private static let columns = 76

  private static func wrapped(_ text: String, mark: String = "", indent: String) -> [String] {
    var lines: [String] = []
    var line = mark
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        (line, isEmpty) = (indent, true)
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return lines + [line]
  }
}
