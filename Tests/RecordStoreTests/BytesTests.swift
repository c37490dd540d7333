import Foundation
import Testing

@testable import RecordStore

@Suite struct BytesTests {
  // FIPS 180-4 examples, as published with the NIST test vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256(text: String, expected: String) throws {
    let bytes = Array(text.utf8)
    #expect(SHA256.hex(bytes) == expected)
    let streaming = try #require(StreamingSHA256())
    for _ in 0..<2 {
      for byte in bytes { streaming.update([byte]) }
      #expect(Hex.text(streaming.finish()) == expected)
    }
  }

  // RFC 4231, test cases 1, 2 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func hmac(key: [UInt8], text: String, expected: String) {
    #expect(HMACSHA256.code(key: key, Array(text.utf8)).map { Hex.text($0) } == expected)
  }

  // RFC 4231 has no empty key; the value is that of Python's hmac module.
  @Test func hmacWithAnEmptyKey() {
    #expect(
      HMACSHA256.code(key: [], []).map { Hex.text($0) }
        == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
  }

  @Test func hexadecimalThereAndBack() {
    let bytes: [UInt8] = [0, 1, 0x7f, 0x80, 0xff]
    #expect(Hex.text(bytes) == "00017f80ff")
    #expect(Hex.bytes("00017F80ff") == Data(bytes))
    #expect(Hex.bytes("0") == nil && Hex.bytes("0g") == nil)
  }

  @Test(arguments: [0, 1, Chunks.size - 1, Chunks.size, Chunks.size + 1, 3 * Chunks.size])
  func chunksHoldTheBytes(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let packed = try Chunks.packed(bytes)
    #expect(packed.count == (count + Chunks.size - 1) / Chunks.size)
    let whole = try packed.flatMap { try $0.withUnsafeBytes { try Chunks.decompress($0) } }
    #expect(whole == bytes)
  }

  @Test func aDamagedOrBoastingChunkIsRefused() throws {
    var packed = try Chunks.packed([UInt8](repeating: 65, count: 5000))[0]
    packed[packed.count - 1] ^= 0xff
    #expect(throws: StoreError.self) {
      try Data(packed.dropLast(3)).withUnsafeBytes { try Chunks.decompress($0) }
    }
    #expect(throws: StoreError.self) {
      try Data([1, 2, 3]).withUnsafeBytes { try Chunks.decompress($0) }
    }
    // A frame that states more than a chunk may hold is not decompressed at all.
    let zeros = [UInt8](repeating: 0, count: 2 * Chunks.size)
    let large = try zeros.withUnsafeBytes { try Chunks.compress($0) }
    #expect(throws: StoreError.self) { try large.withUnsafeBytes { try Chunks.decompress($0) } }
  }
}

@Suite("Signatures and seals") struct SealTests {
  /// RFC 7515, A.3: key, message and signature of ES256.
  private static let point = """
    7fcdce2770f6c45d4183cbee6fdb4b7b580733357be9ef13bacf6e3c7bd15445\
    c7f144cd1bbd9b7e872cdfedb9eeb9f4b3695d6ea90b24ad8a4623288588e5ad
    """
  private static let message =
    "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
    + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
  private static let signature = """
    0ed1215379636c483c2f7f155807d402a3b228033af97c7e17819ac3169ea665\
    c50a07d38c3c70e5d8f12daf084a5480a66590c5f293509a8f3f7f8a83a354d5
    """

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  @Test(
    "ES256 of RFC 7515 is right, and wrong when one bit of it, of the message or of the key is another"
  )
  func signature() {
    let (point, signature) = (Self.bytes(Self.point), Self.bytes(Self.signature))
    let message = Array(Self.message.utf8)
    #expect(Seal.isSigned(message, by: signature, point: point))
    var other = signature
    other[3] ^= 1
    #expect(!Seal.isSigned(message, by: other, point: point))
    #expect(!Seal.isSigned(message + [0], by: signature, point: point))
    other = point
    other[3] ^= 1
    #expect(!Seal.isSigned(message, by: signature, point: other))
    #expect(!Seal.isSigned(message, by: [], point: point))
  }

  /// The GCM specification of McGrew and Viega, test case 16.
  @Test("AES-256-GCM opens what was sealed, and nothing that was changed")
  func sealed() {
    let key = Self.bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
    let nonce = Self.bytes("cafebabefacedbaddecaf888")
    let header = Self.bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    let sealed = Self.bytes(
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3d"
        + "a7b08b1056828838c5f61e6393ba7a0abcc9f662")
    let tag = Self.bytes("76fc6ece0f4e1768cddf8853bb2d551b")
    let open = Seal.opened(sealed, key: key, nonce: nonce, header: header, tag: tag)
    #expect(open.map(Hex.text)?.hasPrefix("d9313225f88406e5a55909c5aff5269a") == true)
    #expect(Seal.opened(sealed, key: key, nonce: nonce, header: [], tag: tag) == nil)
    #expect(Seal.opened(sealed, key: [], nonce: nonce, header: header, tag: tag) == nil)
  }
}
