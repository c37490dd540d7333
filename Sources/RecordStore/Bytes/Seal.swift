import CCrypto

/// What signed and sealed documents need of libcrypto.
public enum Seal {
  /// Whether 64 bytes are the ES256 signature of a message by the P-256 key of a point, x and y.
  public static func isSigned(
    _ message: [UInt8], by signature: [UInt8], point: [UInt8]
  ) -> Bool {
    let size = Int(CHARTLINE_ES256_BYTES)
    guard point.count == size, signature.count == size else { return false }
    return chartline_es256_verify(point, message, message.count, signature) == 1
  }

  /// The bytes that AES-256-GCM sealed; nil when the key does not open them.
  /// - Parameters:
  ///   - key: 32 bytes.
  ///   - nonce: 12 bytes.
  ///   - tag: 16 bytes.
  public static func opened(
    _ sealed: [UInt8], key: [UInt8], nonce: [UInt8], header: [UInt8], tag: [UInt8]
  ) -> [UInt8]? {
    guard key.count == 32, nonce.count == 12, tag.count == 16 else { return nil }
    var isOpen = false
    let bytes = [UInt8](unsafeUninitializedCapacity: sealed.count) { out, count in
      isOpen =
        chartline_aes256_gcm_open(
          key, nonce, header, header.count, sealed, sealed.count, tag, out.baseAddress) == 1
      count = isOpen ? sealed.count : 0
    }
    return isOpen ? bytes : nil
  }
}
