/// Words that somebody typed, made fit to be kept and to be shown to somebody else.
enum PlainWords {
  /// The words in one line, without what a terminal would act on and without characters that turn the
  /// direction of writing.
  /// - Parameter longest: characters.
  /// - Throws: ``OperationError`` `.refused` for longer words: nothing is cut off unseen.
  static func oneLine(_ words: String, longest: Int) throws(OperationError) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: plain.append(" ")
      // A joiner belongs to the signs beside it; the others of its kind only hide or turn text.
      case .format where scalar != "\u{200D}": continue
      case .privateUse, .unassigned, .surrogate: continue
      default: plain.append(scalar)
      }
    }
    let line = String(plain).split(separator: " ").joined(separator: " ")
    guard line.count <= longest, line.utf8.count <= longest * 4 else {
      throw OperationError(
        .refused, "\(line.count) characters are too long: \(longest) are the most",
        "say it in fewer words, or call")
    }
    return line
  }
}
