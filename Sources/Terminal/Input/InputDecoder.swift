import Cells

/// Turns what the terminal sends into events. A sequence that it does not know is swallowed whole:
/// none of its letters can act as a command. Pure, so that every terminal can be tested by table.
struct InputDecoder {
  /// The most bytes of one paste that are kept.
  static let pasteLimit = 1_000_000
  /// The most bytes that an unfinished sequence may have before it is dropped.
  static let sequenceLimit = 4_096

  private let keys: KeySequences
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?

  /// A decoder that also knows the terminal's own sequences.
  init(keys: KeySequences = KeySequences()) { self.keys = keys }

  /// Whether bytes are waiting for the rest of their sequence.
  var isWaiting: Bool { !pending.isEmpty || pasted != nil }
  /// Whether a paste has begun and not ended.
  var isPasting: Bool { pasted != nil }

  /// Takes bytes; gives the events that are complete.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    pending += bytes
    return drain(isFinal: false)
  }

  /// Gives up waiting: a lone Esc is the key, an unfinished sequence is dropped, an unfinished paste
  /// is given as far as it came.
  mutating func flush() -> [InputEvent] {
    var events = drain(isFinal: true)
    pending = []
    if let text = pasted {
      pasted = nil
      events.append(paste(text))
    }
    return events
  }

  private mutating func drain(isFinal: Bool) -> [InputEvent] {
    var events: [InputEvent] = []
    var place = 0
    while place < pending.count {
      if pasted != nil {
        guard let end = takePaste(from: &place) else { break }
        events.append(end)
        continue
      }
      let rest = pending[place...]
      switch keys.read(rest, isFinal: isFinal) {
      case .incomplete where rest.count <= Self.sequenceLimit:
        pending.removeFirst(place)
        return events
      case .incomplete: place = pending.count
      case .event(let event, let length):
        events.append(event)
        place += length
      case .swallowed(let length): place += length
      case .pasteBegins(let length):
        pasted = []
        place += length
      }
    }
    pending.removeFirst(min(place, pending.count))
    return events
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Moves bytes into the paste; its event when the end mark is found.
  private mutating func takePaste(from place: inout Int) -> InputEvent? {
    let rest = pending[place...]
    let end = Self.pasteEnd
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index] == end[0] {
        let tail = rest[index...].prefix(end.count)
        if tail.elementsEqual(end) {
          keep(rest[..<index])
          place = index + end.count
          let text = pasted ?? []
          pasted = nil
          return paste(text)
        }
        if tail.count < end.count, tail.elementsEqual(end.prefix(tail.count)) { break }
      }
      index += 1
    }
    keep(rest[..<index])
    place = index
    return nil
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let room = Self.pasteLimit - (pasted?.count ?? 0)
    pasted?.append(contentsOf: bytes.prefix(max(0, room)))
  }

  private func paste(_ bytes: [UInt8]) -> InputEvent {
    .paste(Sanitizer.clean(String(decoding: bytes, as: UTF8.self), keepsLines: true))
  }
}
