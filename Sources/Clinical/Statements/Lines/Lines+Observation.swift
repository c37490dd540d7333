extension ObservationDetail {
  func write(into lines: inout Lines) {
    lines.add("value", value)
    lines.add("no value because", absent?.rawValue)
    for component in components {
      let value = component.value?.words ?? component.absent.map { "no value: " + $0.rawValue }
      let words = ([value].compactMap { $0 } + component.interpretations).joined(separator: ", ")
      lines.add(lines.words(component.concept), words)
    }
    lines.add("flag", interpretations)
    for range in ranges { lines.add("usual range of the source", range.words) }
    lines.add("category", categories)
    lines.add("specimen", specimen)
    lines.add("specimen number", specimenIdentifiers)
    lines.add("method", method)
    lines.add("where on the body", site)
    lines.add("device", device)
    lines.add("measured by", performer)
    lines.add("released", issued)
    if lines.showsCodes { lines.add("gathers", members) }
  }
}

extension ObservationDetail.ReferenceRange {
  /// The range in words: as sent, else its two ends.
  public var words: String {
    let ends: String? =
      switch (low, high) {
      case (let low?, let high?): low.text + " to " + high.text
      case (let low?, nil): "from " + low.text
      case (nil, let high?): "up to " + high.text
      case (nil, nil): nil
      }
    return [text, ends].compactMap { $0 }.joined(separator: "; ")
  }
}
