#include "Text.hpp"

#include <cstring>

#include "CJSON.h"

namespace cjson {
namespace {

// The value of four hexadecimal digits, or -1.
int hex4(const uint8_t *text, const uint8_t *end) {
  if (end - text < 4) return -1;
  int value = 0;
  for (int i = 0; i < 4; i++) {
    const uint8_t byte = text[i];
    int digit;
    if (byte >= '0' && byte <= '9') digit = byte - '0';
    else if (byte >= 'a' && byte <= 'f') digit = byte - 'a' + 10;
    else if (byte >= 'A' && byte <= 'F') digit = byte - 'A' + 10;
    else return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool is_high_surrogate(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

// Checks the escape sequence after a backslash; returns its end, or null with `why`.
const uint8_t *check_escape(const uint8_t *at, const uint8_t *end, const char *&why) {
  why = "an escape sequence that JSON does not have";
  if (at >= end) return nullptr;
  if (*at != 'u') return std::memchr("\"\\/bfnrt", *at, 8) ? at + 1 : nullptr;
  const int unit = hex4(at + 1, end);
  if (unit < 0) return nullptr;
  at += 5;
  why = "half of a surrogate pair";
  if (is_low_surrogate(unit)) return nullptr;
  if (!is_high_surrogate(unit)) return at;
  if (end - at < 6 || at[0] != '\\' || at[1] != 'u') return nullptr;
  return is_low_surrogate(hex4(at + 2, end)) ? at + 6 : nullptr;
}

size_t put_utf8(uint32_t scalar, uint8_t *out) {
  if (scalar < 0x80) {
    out[0] = static_cast<uint8_t>(scalar);
    return 1;
  }
  if (scalar < 0x800) {
    out[0] = static_cast<uint8_t>(0xC0 | scalar >> 6);
    out[1] = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    return 2;
  }
  if (scalar < 0x10000) {
    out[0] = static_cast<uint8_t>(0xE0 | scalar >> 12);
    out[1] = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
    out[2] = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    return 3;
  }
  out[0] = static_cast<uint8_t>(0xF0 | scalar >> 18);
  out[1] = static_cast<uint8_t>(0x80 | (scalar >> 12 & 0x3F));
  out[2] = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
  out[3] = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
  return 4;
}

uint8_t simple_escape(uint8_t letter) {
  switch (letter) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return letter;
  }
}

}  // namespace

const uint8_t *closing_quote(
    const uint8_t *text, const uint8_t *end, bool &escaped, const char *&why) {
  escaped = false;
  why = "a string that does not end";
  for (const uint8_t *at = text; at < end;) {
    if (*at == '"') {
      why = nullptr;
      return at;
    }
    if (*at != '\\') {
      at++;
      continue;
    }
    escaped = true;
    at = check_escape(at + 1, end, why);
    if (!at) return nullptr;
    why = "a string that does not end";
  }
  return nullptr;
}

bool is_number(const uint8_t *text, const uint8_t *end) {
  const auto digits = [&] {
    const uint8_t *first = text;
    while (text < end && *text >= '0' && *text <= '9') text++;
    return text - first;
  };
  if (text < end && *text == '-') text++;
  const bool zero = text < end && *text == '0';
  const auto whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (text < end && *text == '.') {
    text++;
    if (digits() == 0) return false;
  }
  if (text < end && (*text == 'e' || *text == 'E')) {
    text++;
    if (text < end && (*text == '+' || *text == '-')) text++;
    if (digits() == 0) return false;
  }
  return text == end;
}

}  // namespace cjson

size_t cjson_unescape(const uint8_t *text, size_t length, uint8_t *out) {
  const uint8_t *const end = text + length;
  uint8_t *to = out;
  while (text < end) {
    if (*text != '\\' || end - text < 2) {
      *to++ = *text++;
      continue;
    }
    if (text[1] != 'u') {
      *to++ = cjson::simple_escape(text[1]);
      text += 2;
      continue;
    }
    const int unit = cjson::hex4(text + 2, end);
    if (unit < 0) break;
    text += 6;
    uint32_t scalar = static_cast<uint32_t>(unit);
    if (cjson::is_high_surrogate(unit) && end - text >= 6) {
      const int low = cjson::hex4(text + 2, end);
      if (!cjson::is_low_surrogate(low)) break;
      scalar = 0x10000 + ((scalar & 0x3FF) << 10) + (static_cast<uint32_t>(low) & 0x3FF);
      text += 6;
    }
    to += cjson::put_utf8(scalar, to);
  }
  return static_cast<size_t>(to - out);
}
