/// A date as most sources write it, `2026-11-09T07:52:00-05:00`: a date of this form need not be kept as
/// text besides. Thirty bytes in place, no memory of their own.
struct ISOForm {
  private var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var count = 0

  init(
    _ civil: CivilTime, _ precision: PartialDate.Precision, _ offsetMinutes: Int?,
    _ milliseconds: Int
  ) {
    add(civil.year, digits: 4)
    if precision >= .month { add("-", civil.month) }
    if precision >= .day { add("-", civil.day) }
    if precision >= .hour { add("T", civil.hour) }
    if precision >= .minute { add(":", civil.minute) }
    if precision >= .second { add(":", civil.second) }
    if precision == .fraction {
      add(".")
      add(milliseconds, digits: 3)
    }
    guard let offsetMinutes else { return }
    if offsetMinutes == 0 {
      add("Z")
    } else {
      add(offsetMinutes < 0 ? "-" : "+", abs(offsetMinutes) / 60)
      add(":", abs(offsetMinutes) % 60)
    }
  }

  /// The form as text.
  var text: String {
    withUnsafeBytes(of: bytes) { String(decoding: $0.prefix(count), as: UTF8.self) }
  }

  /// Whether a text is this form.
  func isWritten(in text: String) -> Bool {
    text.utf8.count == count
      && withUnsafeBytes(of: bytes) { text.utf8.elementsEqual($0.prefix(count)) }
  }

  private mutating func add(_ mark: Unicode.Scalar, _ number: Int) {
    add(mark)
    add(number, digits: 2)
  }

  private mutating func add(_ mark: Unicode.Scalar) { put(UInt8(ascii: mark)) }

  private mutating func add(_ number: Int, digits: Int) {
    var unit = digits == 4 ? 1000 : digits == 3 ? 100 : 10
    while unit > 0 {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }

  private mutating func put(_ byte: UInt8) {
    let place = count
    withUnsafeMutableBytes(of: &bytes) { if place < $0.count { $0[place] = byte } }
    count += 1
  }
}
