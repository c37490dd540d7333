// A strict JSON parser for Swift: simdjson's on-demand parser, walked once into a flat array of
// nodes. Plain structs only; no C++ reaches Swift.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What a node is. The members of an object are pairs: a key node, then the member's value.
enum {
  CJSON_OBJECT = 1,
  CJSON_ARRAY = 2,
  CJSON_STRING = 3,
  CJSON_NUMBER = 4,
  CJSON_TRUE = 5,
  CJSON_FALSE = 6,
  CJSON_NULL = 7,
  CJSON_KEY = 8,
};

// One node, in the order of the text. `start` and `end` are bytes; of strings and keys they enclose
// the text between the quotes, of everything else the whole. `next` is the index of the node after
// the subtree. `escaped` says that a string or key holds escape sequences.
typedef struct {
  uint32_t start;
  uint32_t end;
  uint32_t next;
  uint8_t kind;
  bool escaped;
} cjson_node;

// A parsed text; opaque.
typedef struct cjson_document cjson_document;

// Parses one text, an object or an array, nested at most `depth` deep, nothing but white space
// before and after. Every scalar is checked, and a name that an object holds twice is refused.
// `offset` is added to every position. Never null, except when memory is short.
cjson_document *cjson_parse(const uint8_t *bytes, size_t length, uint32_t offset, unsigned depth);

// Why the text was refused, in words; null when it was not.
const char *cjson_error(const cjson_document *document);
// The byte at which it was refused, `offset` included.
uint32_t cjson_error_position(const cjson_document *document);
// The nodes; none when the text was refused.
const cjson_node *cjson_nodes(const cjson_document *document);
size_t cjson_count(const cjson_document *document);
void cjson_free(cjson_document *document);

// Writes the text of a checked string, escape sequences resolved, to `out`, which has room for
// `length` bytes. Returns the bytes written.
size_t cjson_unescape(const uint8_t *text, size_t length, uint8_t *out);

#ifdef __cplusplus
}
#endif
