import CZstd

/// Documents are kept in compressed chunks that can be read one at a time, so that the source lens
/// reads one megabyte of a hundred.
enum Chunks {
  /// Bytes of the original in one chunk.
  static let size = 1 << 20
  /// zstd level 3: above 300 MB/s a core, and ten- to twentyfold on records.
  static let level: Int32 = 3

  /// The chunks of a document, in order.
  static func split(_ bytes: [UInt8]) -> [Range<Int>] {
    stride(from: 0, to: bytes.count, by: size).map { $0..<min($0 + size, bytes.count) }
  }

  /// Compresses one piece.
  static func compress(_ bytes: UnsafeRawBufferPointer) throws(StoreError) -> [UInt8] {
    let bound = chartline_zstd_bound(bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { out, count in
      count = chartline_zstd_compress(bytes.baseAddress, bytes.count, out.baseAddress, bound, level)
    }
    guard !packed.isEmpty else {
      throw StoreError(.damaged, "zstd could not compress \(bytes.count) bytes", "try again")
    }
    return packed
  }

  /// The original of one chunk; it may never be larger than a chunk is.
  static func decompress(_ packed: UnsafeRawBufferPointer) throws(StoreError) -> [UInt8] {
    let stated = chartline_zstd_stated_size(packed.baseAddress, packed.count)
    guard stated >= 0, stated <= Int64(size) else { throw damaged }
    var written: Int64 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(stated)) { out, count in
      written = chartline_zstd_decompress(
        packed.baseAddress, packed.count, out.baseAddress, Int(stated))
      count = Int(max(0, written))
    }
    guard written == stated else { throw damaged }
    return bytes
  }

  private static let damaged = StoreError(
    .damaged, "a chunk of a stored document is damaged", "restore a backup: chartline restore FILE")
}
