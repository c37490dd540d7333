#include "CXML.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

// libxml2 refuses one push above 10 MB; 64 kB stays in the cache.
static const size_t piece = 64 * 1024;
static const uint32_t max_depth = 256;

struct cxml_document {
  const uint8_t *bytes;
  size_t length;
  cxml_limits limits;
  xmlParserCtxtPtr context;
  cxml_node *nodes;
  size_t count, room;
  cxml_name *names;
  size_t name_count, name_room;
  // The names by their interned pointers: open addressing, index + 1.
  uint32_t *slots;
  size_t slot_count;
  uint8_t *texts;
  size_t text_count, text_room;
  uint32_t open[256];
  uint32_t depth;
  uint32_t assumed;
  // Whether the last node is a text of the element that is open, which more of it may follow.
  int is_in_text;
  cxml_error *error;
};

// Prefixes that some documents use without declaring them, and what HL7 means by them.
static const struct {
  const char *prefix, *uri;
  uint32_t bit;
} conventional[] = {
    {"xsi", "http://www.w3.org/2001/XMLSchema-instance", cxml_assumed_xsi},
    {"sdtc", "urn:hl7-org:sdtc", cxml_assumed_sdtc},
};
static const size_t conventions = sizeof conventional / sizeof *conventional;

// The namespace of a name: the declared one, else the conventional one of its prefix.
static const xmlChar *namespace_of(const xmlChar *prefix, const xmlChar *uri) {
  if (uri || !prefix) return uri;
  for (size_t i = 0; i < conventions; i++)
    if (!strcmp((const char *)prefix, conventional[i].prefix))
      return (const xmlChar *)conventional[i].uri;
  return uri;
}

static void refuse(cxml_document *d, int reason, const char *message) {
  if (d->error->reason) return;
  d->error->reason = reason;
  d->error->line = d->context->input ? (uint32_t)d->context->input->line : 0;
  size_t length = strcspn(message, "\r\n");
  if (length >= sizeof d->error->message) length = sizeof d->error->message - 1;
  memcpy(d->error->message, message, length);
  d->error->message[length] = 0;
  xmlStopParser(d->context);
}

// Makes room for `more` items; 0 when memory is short.
static int grow(cxml_document *d, void **items, size_t *room, size_t count, size_t more, size_t size) {
  if (count + more <= *room) return 1;
  size_t wanted = *room ? *room * 2 : 1024;
  while (wanted < count + more) wanted *= 2;
  void *moved = realloc(*items, wanted * size);
  if (!moved) {
    refuse(d, cxml_memory, "out of memory");
    return 0;
  }
  *items = moved;
  *room = wanted;
  return 1;
}

static cxml_node *add_node(cxml_document *d, uint32_t kind) {
  if (d->count >= d->limits.nodes) {
    refuse(d, cxml_too_many, "too many elements, attributes and texts");
    return NULL;
  }
  if (!grow(d, (void **)&d->nodes, &d->room, d->count, 1, sizeof(cxml_node))) return NULL;
  cxml_node *node = &d->nodes[d->count++];
  memset(node, 0, sizeof *node);
  node->kind = kind;
  node->next = (uint32_t)d->count;
  return node;
}

static int add_text(cxml_document *d, const xmlChar *text, size_t length) {
  if (!grow(d, (void **)&d->texts, &d->text_room, d->text_count, length, 1)) return 0;
  memcpy(d->texts + d->text_count, text, length);
  d->text_count += length;
  return 1;
}

// An attribute's value. Where entities are not replaced, libxml2 hands over every `&` as `&#38;`.
static int add_value(cxml_document *d, const xmlChar *value, const xmlChar *end) {
  static const char escaped[] = "&#38;";
  const size_t width = sizeof escaped - 1;
  while (value < end) {
    const xmlChar *mark = memchr(value, '&', (size_t)(end - value));
    const xmlChar *stop = mark ? mark + 1 : end;
    if (!add_text(d, value, (size_t)(stop - value))) return 0;
    int is_escaped = mark && (size_t)(end - mark) >= width && !memcmp(mark, escaped, width);
    value = is_escaped ? mark + width : stop;
  }
  return 1;
}

static size_t slot_of(const cxml_document *d, const char *local, const char *uri) {
  size_t at = ((uintptr_t)local >> 3) * 31 + ((uintptr_t)uri >> 3) * 17;
  for (at &= d->slot_count - 1; d->slots[at]; at = (at + 1) & (d->slot_count - 1)) {
    const cxml_name *name = &d->names[d->slots[at] - 1];
    if (name->local == local && name->namespace_uri == uri) break;
  }
  return at;
}

static int widen_slots(cxml_document *d) {
  free(d->slots);
  d->slot_count = d->slot_count ? d->slot_count * 2 : 1024;
  d->slots = calloc(d->slot_count, sizeof(uint32_t));
  if (!d->slots) {
    refuse(d, cxml_memory, "out of memory");
    return 0;
  }
  for (size_t i = 0; i < d->name_count; i++)
    d->slots[slot_of(d, d->names[i].local, d->names[i].namespace_uri)] = (uint32_t)i + 1;
  return 1;
}

// libxml2 keeps one copy of each name in its dictionary, so that equal names are equal pointers.
static uint32_t name_id(cxml_document *d, const xmlChar *local, const xmlChar *uri) {
  if (2 * (d->name_count + 1) > d->slot_count && !widen_slots(d)) return 0;
  size_t slot = slot_of(d, (const char *)local, (const char *)uri);
  if (d->slots[slot]) return d->slots[slot] - 1;
  if (!grow(d, (void **)&d->names, &d->name_room, d->name_count, 1, sizeof(cxml_name))) return 0;
  d->names[d->name_count] = (cxml_name){(const char *)local, (const char *)uri};
  d->slots[slot] = (uint32_t)++d->name_count;
  return (uint32_t)d->name_count - 1;
}

// Where the parser stands in the document.
static size_t position(const cxml_document *d) {
  long at = xmlByteConsumed(d->context);
  return at < 0 ? 0 : (size_t)at > d->length ? d->length : (size_t)at;
}

static void element_started(
    void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  cxml_document *d = user;
  if (d->error->reason) return;
  if (d->depth >= d->limits.depth || d->depth >= max_depth) {
    refuse(d, cxml_too_deep, "elements nested too deep");
    return;
  }
  // The parser stands inside the start tag, where no other `<` can be.
  size_t start = position(d);
  while (start > 0 && (start == d->length || d->bytes[start] != '<')) start--;
  cxml_node *node = add_node(d, cxml_element);
  if (!node) return;
  d->is_in_text = 0;
  node->start = (uint32_t)start;
  d->open[d->depth++] = (uint32_t)d->count - 1;
  uint32_t id = name_id(d, local, namespace_of(prefix, uri));
  d->nodes[d->open[d->depth - 1]].name = id;
  for (int i = 0; i < attributes; i++) {
    const xmlChar **value = values + 5 * i;
    size_t length = (size_t)(value[4] - value[3]), from = d->text_count;
    if (length > d->limits.text) {
      refuse(d, cxml_too_long, "an attribute is too long");
      return;
    }
    cxml_node *attribute = add_node(d, cxml_attribute);
    if (!attribute || !add_value(d, value[3], value[4])) return;
    attribute->start = (uint32_t)from;
    attribute->end = (uint32_t)d->text_count;
    attribute->name = name_id(d, value[0], namespace_of(value[1], value[2]));
  }
  (void)namespaces, (void)declared, (void)defaulted;
}

static void element_ended(
    void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  cxml_document *d = user;
  if (d->error->reason || d->depth == 0) return;
  cxml_node *node = &d->nodes[d->open[--d->depth]];
  node->end = (uint32_t)position(d);
  node->next = (uint32_t)d->count;
  d->is_in_text = 0;
  (void)local, (void)prefix, (void)uri;
}

static void text_found(void *user, const xmlChar *text, int length) {
  cxml_document *d = user;
  if (d->error->reason || d->depth == 0) return;
  cxml_node *last = &d->nodes[d->count - 1];
  size_t from = d->text_count;
  if (!d->is_in_text) {
    last = add_node(d, cxml_text);
    if (!last) return;
    last->start = (uint32_t)from;
    d->is_in_text = 1;
  }
  if (!add_text(d, text, (size_t)length)) return;
  last->end = (uint32_t)d->text_count;
  if (last->end - last->start > d->limits.text) refuse(d, cxml_too_long, "a text is too long");
}

static void doctype_found(
    void *user, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
  refuse(user, cxml_doctype, "a DOCTYPE is refused, whatever it holds");
  (void)name, (void)public_id, (void)system_id;
}

static void error_found(void *user, xmlErrorPtr found) {
  cxml_document *d = user;
  // A namespace name that is no URI harms nobody.
  if (found->level < XML_ERR_ERROR || found->code == XML_WAR_NS_URI) return;
  // An undeclared conventional prefix is remembered; libxml2 names it first.
  if (found->code == XML_NS_ERR_UNDEFINED_NAMESPACE && found->str1)
    for (size_t i = 0; i < conventions; i++)
      if (!strcmp(found->str1, conventional[i].prefix)) {
        d->assumed |= conventional[i].bit;
        return;
      }
  refuse(d, cxml_malformed, found->message ? found->message : "malformed");
}

// libxml2 2.9 compares each attribute of an element with all before it. `<` cannot occur within a tag:
// 4 kB without one that hold hundreds of `="` are no document.
static int is_flood(const uint8_t *bytes, size_t length) {
  const size_t block = 4096, most = 256;
  for (size_t at = 0; at + block <= length; at += block) {
    if (memchr(bytes + at, '<', block)) continue;
    size_t count = 0;
    for (size_t i = at; i + 1 < at + block; i++)
      count += bytes[i] == '=' && (bytes[i + 1] == '"' || bytes[i + 1] == '\'');
    if (count > most) return 1;
  }
  return 0;
}

static void parse(cxml_document *d) {
  if (is_flood(d->bytes, d->length))
    return refuse(d, cxml_too_many, "too many attributes in one element");
  int options = XML_PARSE_NONET | XML_PARSE_IGNORE_ENC;
  if (xmlCtxtUseOptions(d->context, options)) return refuse(d, cxml_memory, "out of memory");
  size_t at = 0;
  do {
    size_t size = d->length - at < piece ? d->length - at : piece;
    int code = xmlParseChunk(
        d->context, (const char *)d->bytes + at, (int)size, at + size == d->length);
    at += size;
    if (d->error->reason) return;
    if (code && !(code == XML_NS_ERR_UNDEFINED_NAMESPACE && d->assumed))
      return refuse(d, cxml_malformed, "malformed");
  } while (at < d->length);
  if (!d->context->wellFormed || d->depth || !d->count)
    refuse(d, cxml_malformed, "the document ends too early");
}

cxml_document *cxml_parse(
    const uint8_t *bytes, size_t length, cxml_limits limits, cxml_error *error) {
  memset(error, 0, sizeof *error);
  cxml_document *d = calloc(1, sizeof *d);
  xmlSAXHandler sax = {0};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = element_started;
  sax.endElementNs = element_ended;
  sax.characters = sax.ignorableWhitespace = sax.cdataBlock = text_found;
  sax.internalSubset = doctype_found;
  sax.serror = error_found;
  xmlParserCtxtPtr context = d ? xmlCreatePushParserCtxt(&sax, d, NULL, 0, NULL) : NULL;
  if (!context) {
    free(d);
    error->reason = cxml_memory;
    return NULL;
  }
  d->bytes = bytes;
  d->length = length;
  d->limits = limits;
  d->error = error;
  d->context = context;
  parse(d);
  d->error = NULL;
  if (!error->reason) return d;
  cxml_free(d);
  return NULL;
}

void cxml_free(cxml_document *d) {
  if (!d) return;
  xmlFreeParserCtxt(d->context);
  free(d->nodes);
  free(d->names);
  free(d->slots);
  free(d->texts);
  free(d);
}

const cxml_node *cxml_nodes(const cxml_document *d, size_t *count) {
  *count = d->count;
  return d->nodes;
}

const cxml_name *cxml_names(const cxml_document *d, size_t *count) {
  *count = d->name_count;
  return d->names;
}

const uint8_t *cxml_texts(const cxml_document *d, size_t *count) {
  *count = d->text_count;
  return d->texts;
}

uint32_t cxml_assumed(const cxml_document *d) { return d->assumed; }
