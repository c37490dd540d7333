/// A field, a repetition, a component or a subcomponent: a stretch of bytes, made text when asked.
struct HL7Piece {
  let source: HL7Source
  let start: Int
  let end: Int

  /// Nothing was sent: no information.
  var isEmpty: Bool { start >= end }

  /// `""` was sent: what was said before is to be deleted (HL7 v2 chapter 2.5.3).
  var isDeleted: Bool {
    end - start == 2 && source.base[start] == 0x22 && source.base[start + 1] == 0x22
  }

  /// Something was sent that is not a deletion.
  var isValued: Bool { !isEmpty && !isDeleted }

  /// The text, without blanks around it; nil where nothing or a deletion was sent.
  var text: String? {
    var (first, last) = (start, end)
    while first < last, Self.isBlank(source.base[first]) { first += 1 }
    while last > first, Self.isBlank(source.base[last - 1]) { last -= 1 }
    guard first < last, !isDeleted else { return nil }
    let text = source.text(first, last)
    return text.isEmpty ? nil : text
  }

  /// The text of a field that is words as a whole, its blanks kept: they shape tables.
  var lines: String? { isValued ? source.text(start, end) : nil }

  /// A component of the first repetition, counted from 1.
  subscript(_ number: Int) -> HL7Piece {
    part(number, by: source.delimiters.component, upTo: source.delimiters.repetition)
  }

  /// A subcomponent of a component, counted from 1.
  func sub(_ number: Int) -> HL7Piece { part(number, by: source.delimiters.subcomponent, upTo: 0) }

  /// The repetitions of a field, the empty ones too; none of an empty field.
  var repetitions: [HL7Piece] {
    parts(by: source.delimiters.repetition)
  }

  /// The components of the first repetition.
  var components: [HL7Piece] {
    repetitions.first?.parts(by: source.delimiters.component) ?? []
  }

  /// Whether the bytes are exactly these.
  func equals(_ text: StaticString) -> Bool {
    guard end - start == text.utf8CodeUnitCount else { return false }
    for index in 0..<(end - start) where source.base[start + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether these bytes stand anywhere in it.
  func holds(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard end - start >= length else { return false }
    return (start...(end - length)).contains { first in
      (0..<length).allSatisfy { source.base[first + $0] == text.utf8Start[$0] }
    }
  }

  /// Whether the bytes of two pieces are the same.
  func hasSameBytes(as other: HL7Piece) -> Bool {
    guard end - start == other.end - other.start else { return false }
    for index in 0..<(end - start)
    where source.base[start + index] != other.source.base[other.start + index] {
      return false
    }
    return true
  }

  /// What stands before and behind a character that comes once; nil where it does not.
  func halves(at separator: UInt8) -> (HL7Piece, HL7Piece)? {
    var place: Int?
    for index in start..<max(start, end) where source.base[index] == separator {
      if place != nil { return nil }
      place = index
    }
    return place.map {
      (
        HL7Piece(source: source, start: start, end: $0),
        HL7Piece(source: source, start: $0 + 1, end: end)
      )
    }
  }

  /// The only byte of a code of one letter, else 0.
  var letter: UInt8 { end - start == 1 ? source.base[start] : 0 }

  private func part(_ number: Int, by separator: UInt8, upTo stop: UInt8) -> HL7Piece {
    var place = 1
    var first = start
    var index = start
    while index < end {
      let byte = source.base[index]
      if byte == separator, separator != 0 {
        if place == number { break }
        place += 1
        first = index + 1
      } else if byte == stop, stop != 0 {
        break
      }
      index += 1
    }
    return HL7Piece(source: source, start: place == number ? first : index, end: index)
  }

  private func parts(by separator: UInt8) -> [HL7Piece] {
    guard start < end else { return [] }
    guard separator != 0 else { return [self] }
    var parts: [HL7Piece] = []
    var first = start
    for index in start..<end where source.base[index] == separator {
      parts.append(HL7Piece(source: source, start: first, end: index))
      first = index + 1
    }
    parts.append(HL7Piece(source: source, start: first, end: end))
    return parts
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension HL7Piece: Hashable {
  /// Two pieces are equal when their bytes, and the way to read them, are: what was made of the one holds of the other.
  static func == (left: HL7Piece, right: HL7Piece) -> Bool {
    left.hasSameBytes(as: right) && left.source.charset == right.source.charset
      && left.source.delimiters == right.source.delimiters
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(
      bytes: UnsafeRawBufferPointer(start: source.base + start, count: max(end - start, 0)))
  }
}
