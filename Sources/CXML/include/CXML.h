#pragma once
#include <stddef.h>
#include <stdint.h>

// A shim over libxml2's SAX2 push parser. It reads one well-formed UTF-8 document, strictly, and
// hands over one flat array of nodes in document order. No libxml2 type appears here: its ICU types
// clash with Foundation's.

enum { cxml_element = 0, cxml_attribute = 1, cxml_text = 2 };

typedef struct {
  uint32_t kind;
  // Elements and attributes: index into the names.
  uint32_t name;
  // Elements: bytes in the document. Attributes and text: bytes in the text.
  uint32_t start;
  uint32_t end;
  // The node after this one and all that it holds.
  uint32_t next;
} cxml_node;

typedef struct {
  const char *local;
  // Null where the name is in no namespace.
  const char *namespace_uri;
} cxml_name;

typedef struct {
  uint32_t depth;
  uint32_t nodes;
  // Bytes of one text.
  uint32_t text;
} cxml_limits;

enum { cxml_malformed = 1, cxml_doctype, cxml_too_deep, cxml_too_long, cxml_too_many, cxml_memory };

typedef struct {
  int reason;
  // From 1.
  uint32_t line;
  char message[200];
} cxml_error;

// Prefixes that the document uses without declaring them.
enum { cxml_assumed_xsi = 1, cxml_assumed_sdtc = 2 };

typedef struct cxml_document cxml_document;

// Null when the document is refused; `error` then says why. The bytes must be fewer than 4 GB.
cxml_document *cxml_parse(
    const uint8_t *bytes, size_t length, cxml_limits limits, cxml_error *error);
void cxml_free(cxml_document *document);

const cxml_node *cxml_nodes(const cxml_document *document, size_t *count);
const cxml_name *cxml_names(const cxml_document *document, size_t *count);
const uint8_t *cxml_texts(const cxml_document *document, size_t *count);
// Which undeclared prefixes were read as what HL7 means by them.
uint32_t cxml_assumed(const cxml_document *document);
