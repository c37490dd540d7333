#pragma once
#include <stddef.h>
#include <stdint.h>

// Compression of document chunks by libzstd. No zstd header reaches Swift.

/// The most bytes that `size` bytes can take when compressed.
size_t chartline_zstd_bound(size_t size);

/// Compresses; returns the bytes written to `out`, or 0 on failure.
size_t chartline_zstd_compress(const void *bytes, size_t size, void *out, size_t capacity,
                               int level);

/// The size of the original that a compressed frame states; -1 when it states none or is no frame.
int64_t chartline_zstd_stated_size(const void *bytes, size_t size);

/// Decompresses into at most `capacity` bytes; returns the bytes written, or -1 when the frame is
/// damaged or holds more.
int64_t chartline_zstd_decompress(const void *bytes, size_t size, void *out, size_t capacity);
