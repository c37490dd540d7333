// The grammar of JSON's scalars (RFC 8259, sections 6 and 7). On-demand parsing checks only what is
// asked of it, so every scalar is checked here.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cjson {

// White space of JSON.
inline bool is_space(uint8_t byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

// The closing quote of the string that begins at `text`, after its opening quote; null when there is
// none before `end`. Sets `escaped`; sets `why` when an escape sequence is not valid.
const uint8_t *closing_quote(
    const uint8_t *text, const uint8_t *end, bool &escaped, const char *&why);

// Whether the whole text is one JSON number.
bool is_number(const uint8_t *text, const uint8_t *end);

}  // namespace cjson
