/// Finds bytes in a text, small and capital ASCII letters alike.
enum ByteSearch {
  /// Whether the bytes, in lower case, stand somewhere in a text.
  static func contains(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return word.isEmpty }
    return text.withUnsafeBufferPointer { text in
      for start in 0...(text.count - word.count) where lower(text[start]) == first {
        var length = 1
        while length < word.count, lower(text[start + length]) == word[length] { length += 1 }
        if length == word.count { return true }
      }
      return false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}
