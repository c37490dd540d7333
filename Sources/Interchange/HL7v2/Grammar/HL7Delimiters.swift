/// The five characters that part a message, as its header says them (HL7 v2 chapter 2.5.4).
struct HL7Delimiters: Equatable {
  /// Between fields: MSH-1.
  var field = UInt8(ascii: "|")
  /// Between components: the first of MSH-2.
  var component = UInt8(ascii: "^")
  /// Between repetitions.
  var repetition = UInt8(ascii: "~")
  /// Round an escape; 0 where the header names none.
  var escape = UInt8(ascii: "\\")
  /// Between subcomponents; 0 where the header names none.
  var subcomponent = UInt8(ascii: "&")
  /// Marks a text cut off (v2.7 and later); 0 where the header names none.
  var truncation: UInt8 = 0

  /// The usual five.
  init() {}

  /// The characters of a header segment (MSH, FHS or BHS) whose text is given; nil when they cannot
  /// part anything: missing, alike, letters, digits or blanks.
  init?(header: UnsafeBufferPointer<UInt8>) {
    guard header.count > 4 else { return nil }
    field = header[3]
    let second = header[4...].prefix { $0 != field }
    guard (1...5).contains(second.count) else { return nil }
    let sent = Array(second)
    component = sent[0]
    repetition = sent.count > 1 ? sent[1] : 0
    escape = sent.count > 2 ? sent[2] : 0
    subcomponent = sent.count > 3 ? sent[3] : 0
    truncation = sent.count > 4 ? sent[4] : 0
    let all = [field] + sent
    guard all.allSatisfy(Self.canPart), Set(all).count == all.count else { return nil }
  }

  /// Whether a character may part a message: graphic ASCII, no letter, no digit.
  static func canPart(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !(0x30...0x39).contains(byte)
      && !(0x41...0x5A).contains(byte & 0xDF)
  }
}
