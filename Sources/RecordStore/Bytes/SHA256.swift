import CCrypto
import Foundation

/// SHA-256 (FIPS 180-4): the name of a document, of a thing and of a content.
public enum SHA256 {
  /// The 32 bytes of the hash.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { digest($0) }
  }

  /// The hash in 64 hexadecimal digits, lower case.
  public static func hex(_ bytes: [UInt8]) -> String { Hex.text(digest(bytes)) }

  static func digest(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { out, count in
      write(bytes, to: out.baseAddress)
      count = size
    }
  }

  /// The first 16 bytes of the hash.
  static func name(_ bytes: UnsafeRawBufferPointer) -> ShortName {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { out in
      write(bytes, to: out.baseAddress)
      return ShortName(UnsafeRawBufferPointer(out))
    }
  }

  private static let size = Int(CHARTLINE_SHA256_BYTES)

  private static func write(_ bytes: UnsafeRawBufferPointer, to out: UnsafeMutablePointer<UInt8>?) {
    // libcrypto fails only when it cannot be loaded whole; then no hash may be given out.
    guard chartline_sha256(bytes.baseAddress, bytes.count, out) == 1 else {
      fatalError("libcrypto gives no SHA-256; reinstall libssl3")
    }
  }
}

/// SHA-256 of bytes that come in pieces.
public final class StreamingSHA256 {
  private let state: OpaquePointer

  /// A hash of nothing yet; nil when there is no memory for it.
  public init?() {
    guard let state = chartline_digest_new() else { return nil }
    self.state = state
  }

  deinit { chartline_digest_free(state) }

  /// Adds bytes.
  public func update(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { chartline_digest_update(state, $0.baseAddress, $0.count) }
  }

  /// The 32 bytes of the hash; the next hash begins.
  public func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(CHARTLINE_SHA256_BYTES)) { out, count in
      _ = chartline_digest_finish(state, out.baseAddress)
      count = Int(CHARTLINE_SHA256_BYTES)
    }
  }
}

/// Message authentication by a shared key.
public enum HMACSHA256 {
  /// The 32 bytes of HMAC-SHA-256 (RFC 2104); nil for a key above 1 MB.
  public static func code(key: [UInt8], _ bytes: [UInt8]) -> [UInt8]? {
    var out = [UInt8](repeating: 0, count: Int(CHARTLINE_SHA256_BYTES))
    let done = key.withUnsafeBytes { key in
      bytes.withUnsafeBytes {
        chartline_hmac_sha256(key.baseAddress, key.count, $0.baseAddress, $0.count, &out)
      }
    }
    return done == 1 ? out : nil
  }
}
