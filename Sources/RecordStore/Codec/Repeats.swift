import Clinical
import Glibc

/// What comes again from statement to statement, by its bytes: of 20,000 results most have one of a
/// dozen concepts and reference ranges.
final class Repeats {
  /// Messages of one kind. A place holds the last one whose beginning has its number.
  final class Messages<Value> {
    private static var places: Int { 64 }
    /// Bytes that choose the place: what is shorter is read anew.
    private static var beginning: Int { 16 }
    private var known = [Known?](repeating: nil, count: places)

    /// One reference, so that to look at it touches none of the texts in it.
    private final class Known {
      let bytes: [UInt8]
      let value: Value

      init(_ bytes: [UInt8], _ value: Value) {
        self.bytes = bytes
        self.value = value
      }
    }

    /// The message with which these bytes begin, and its length.
    func message(at bytes: UnsafeRawBufferPointer) -> (value: Value, count: Int)? {
      guard let place = Self.place(of: bytes), let known = known[place],
        known.bytes.count <= bytes.count, let new = bytes.baseAddress,
        known.bytes.withUnsafeBytes({ old in
          old.baseAddress.map { memcmp($0, new, old.count) == 0 } ?? false
        })
      else { return nil }
      return (known.value, known.bytes.count)
    }

    func keep(_ value: Value, of bytes: UnsafeRawBufferPointer) {
      if let place = Self.place(of: bytes) { known[place] = Known(Array(bytes), value) }
    }

    private static func place(of bytes: UnsafeRawBufferPointer) -> Int? {
      guard bytes.count >= beginning else { return nil }
      let left = bytes.loadUnaligned(as: UInt64.self)
      let right = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      return Int((left &* 0x9E37_79B9_7F4A_7C15 ^ right &* 0xBF58_476D_1CE4_E5B9) >> 58)
    }
  }

  let concepts = Messages<Concept>()
  let ranges = Messages<ObservationDetail.ReferenceRange>()
}
