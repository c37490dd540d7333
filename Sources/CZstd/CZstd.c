#include "CZstd.h"

#include <zstd.h>

size_t chartline_zstd_bound(size_t size) { return ZSTD_compressBound(size); }

size_t chartline_zstd_compress(const void *bytes, size_t size, void *out, size_t capacity,
                               int level) {
  size_t written = ZSTD_compress(out, capacity, bytes, size, level);
  return ZSTD_isError(written) ? 0 : written;
}

int64_t chartline_zstd_stated_size(const void *bytes, size_t size) {
  unsigned long long stated = ZSTD_getFrameContentSize(bytes, size);
  if (stated == ZSTD_CONTENTSIZE_UNKNOWN || stated == ZSTD_CONTENTSIZE_ERROR) return -1;
  return stated > INT64_MAX ? -1 : (int64_t)stated;
}

int64_t chartline_zstd_decompress(const void *bytes, size_t size, void *out, size_t capacity) {
  size_t written = ZSTD_decompress(out, capacity, bytes, size);
  return ZSTD_isError(written) ? -1 : (int64_t)written;
}
