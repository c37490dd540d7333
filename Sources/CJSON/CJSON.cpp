#include "CJSON.h"

#include <cstring>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include "Text.hpp"

using namespace simdjson;

struct cjson_document {
  std::vector<cjson_node> nodes;
  const char *error = nullptr;
  uint32_t position = 0;
};

namespace {

// Names up to this many are compared with each other; more go through a hash table.
constexpr size_t few_names = 16;

class Walk {
 public:
  Walk(cjson_document &document, const padded_string &text, uint32_t offset, unsigned depth)
      : document(document),
        base(reinterpret_cast<const uint8_t *>(text.data())),
        limit(base + text.size()),
        offset(offset),
        depth(depth) {}

  void run(const padded_string &text) {
    if (const auto error = parser.iterate(text).get(source)) return refuse(words(error), base);
    ondemand::value root;
    if (source.get_value().get(root)) return refuse("the text ends too early", limit);
    if (!value(root, 0)) return;
    const uint8_t *rest = base + (document.nodes[0].end - offset);
    while (rest < limit && cjson::is_space(*rest)) rest++;
    if (rest != limit) refuse("something follows the end of the JSON text", rest);
  }

 private:
  cjson_document &document;
  const uint8_t *const base, *const limit;
  const uint32_t offset;
  const unsigned depth;
  ondemand::parser parser;
  ondemand::document source;
  // The key nodes of the objects that are open, innermost last.
  std::vector<uint32_t> names;

  uint32_t position(const uint8_t *at) const { return offset + static_cast<uint32_t>(at - base); }

  const uint8_t *current() {
    const char *at;
    return source.current_location().get(at) ? limit : reinterpret_cast<const uint8_t *>(at);
  }

  // What the first pass over all bytes finds; it does not say where.
  static const char *words(error_code error) {
    switch (error) {
      case UTF8_ERROR: return "bytes that are not UTF-8";
      case UNCLOSED_STRING: return "a string that does not end";
      case UNESCAPED_CHARS: return "a control character in a string";
      case MEMALLOC: return "out of memory";
      default: return "not well formed";
    }
  }

  void refuse(const char *why, const uint8_t *at) {
    document.nodes.clear();
    document.error = why;
    document.position = position(at);
  }

  bool fail(const char *why, const uint8_t *at) {
    refuse(why, at);
    return false;
  }

  size_t add(uint8_t kind, const uint8_t *start) {
    document.nodes.push_back({position(start), 0, 0, kind, false});
    return document.nodes.size() - 1;
  }

  void close(size_t index, const uint8_t *end) {
    document.nodes[index].end = position(end);
    document.nodes[index].next = static_cast<uint32_t>(document.nodes.size());
  }

  // The parser stands after a closing bracket; between it and the next token is only white space.
  const uint8_t *end_of_container() {
    const uint8_t *end = current();
    while (end > base && cjson::is_space(end[-1])) end--;
    return end;
  }

  bool value(ondemand::value json, unsigned level) {
    const std::string_view token = json.raw_json_token();
    const auto *start = reinterpret_cast<const uint8_t *>(token.data());
    if (token.empty() || start >= limit) return fail("the text ends too early", limit);
    if (*start == '{' || *start == '[') {
      if (level >= depth) return fail("nested too deep", start);
      return *start == '{' ? object(json, start, level) : array(json, start, level);
    }
    if (*start == '"') return string(json, start);
    return word(start, token.size());
  }

  bool object(ondemand::value json, const uint8_t *start, unsigned level) {
    const size_t index = add(CJSON_OBJECT, start);
    const size_t first = names.size();
    ondemand::object members;
    if (json.get_object().get(members)) return fail("an object that is not well formed", start);
    std::unordered_set<std::string> many;
    for (auto member : members) {
      ondemand::field field;
      if (std::move(member).get(field)) return fail("a member of an object expected", current());
      const auto *name = reinterpret_cast<const uint8_t *>(field.key().raw());
      if (!key(name)) return false;
      if (!is_new(first, many)) return fail("a name that stands twice in one object", name);
      if (!value(field.value(), level + 1)) return false;
    }
    names.resize(first);
    close(index, end_of_container());
    return true;
  }

  bool array(ondemand::value json, const uint8_t *start, unsigned level) {
    const size_t index = add(CJSON_ARRAY, start);
    ondemand::array elements;
    if (json.get_array().get(elements)) return fail("an array that is not well formed", start);
    for (auto element : elements) {
      ondemand::value inner;
      if (std::move(element).get(inner)) return fail("an element of an array expected", current());
      if (!value(inner, level + 1)) return false;
    }
    close(index, end_of_container());
    return true;
  }

  // Adds a string or a key, given the byte after its opening quote.
  bool text(uint8_t kind, const uint8_t *start) {
    bool escaped;
    const char *why;
    const uint8_t *end = cjson::closing_quote(start, limit, escaped, why);
    if (!end) return fail(why, start);
    const size_t index = add(kind, start);
    document.nodes[index].escaped = escaped;
    close(index, end);
    return true;
  }

  bool key(const uint8_t *start) {
    if (!text(CJSON_KEY, start)) return false;
    names.push_back(static_cast<uint32_t>(document.nodes.size() - 1));
    return true;
  }

  bool string(ondemand::value json, const uint8_t *start) {
    // Taken here: when simdjson skips a string itself, it lets `"a":"b":1` pass.
    ondemand::raw_json_string raw;
    if (json.get_raw_json_string().get(raw)) return fail("a string expected", start);
    return text(CJSON_STRING, start + 1);
  }

  // A number, `true`, `false` or `null`. Its token runs up to the next one.
  bool word(const uint8_t *start, size_t length) {
    const uint8_t *end = std::min(start + length, limit);
    while (end > start && cjson::is_space(end[-1])) end--;
    const std::string_view word(reinterpret_cast<const char *>(start), end - start);
    uint8_t kind;
    if (word == "true") kind = CJSON_TRUE;
    else if (word == "false") kind = CJSON_FALSE;
    else if (word == "null") kind = CJSON_NULL;
    else if (cjson::is_number(start, end)) kind = CJSON_NUMBER;
    else return fail("a value expected", start);
    close(add(kind, start), end);
    return true;
  }

  std::string name(uint32_t index) const {
    const cjson_node &node = document.nodes[index];
    const uint8_t *start = base + (node.start - offset);
    std::string name(reinterpret_cast<const char *>(start), node.end - node.start);
    if (node.escaped) {
      name.resize(cjson_unescape(start, name.size(), reinterpret_cast<uint8_t *>(name.data())));
    }
    return name;
  }

  bool same(uint32_t left, uint32_t right) const {
    const cjson_node &a = document.nodes[left], &b = document.nodes[right];
    if (a.escaped || b.escaped) return name(left) == name(right);
    const size_t length = a.end - a.start;
    return length == b.end - b.start &&
           !std::memcmp(base + (a.start - offset), base + (b.start - offset), length);
  }

  // Whether the newest name differs from the other names of its object, which begin at `first`.
  bool is_new(size_t first, std::unordered_set<std::string> &many) {
    const size_t newest = names.size() - 1;
    if (newest - first < few_names) {
      for (size_t other = first; other < newest; other++) {
        if (same(names[other], names[newest])) return false;
      }
      return true;
    }
    if (many.empty()) {
      for (size_t other = first; other < newest; other++) many.insert(name(names[other]));
    }
    return many.insert(name(names[newest])).second;
  }
};

}  // namespace

cjson_document *cjson_parse(const uint8_t *bytes, size_t length, uint32_t offset, unsigned depth) {
  cjson_document *document = nullptr;
  try {
    document = new cjson_document;
    const auto refuse = [&](const char *why, size_t at) {
      document->error = why;
      document->position = offset + static_cast<uint32_t>(at);
      return document;
    };
    if (length > UINT32_MAX - offset) return refuse("larger than 4 GB", 0);
    size_t first = 0;
    while (first < length && cjson::is_space(bytes[first])) first++;
    if (first == length) return refuse("empty", first);
    if (bytes[first] != '{' && bytes[first] != '[') {
      return refuse("an object or an array expected", first);
    }
    const padded_string text(reinterpret_cast<const char *>(bytes), length);
    document->nodes.reserve(length / 24 + 8);
    Walk(*document, text, offset, depth).run(text);
    return document;
  } catch (...) {
    delete document;
    return nullptr;
  }
}

const char *cjson_error(const cjson_document *document) { return document->error; }
uint32_t cjson_error_position(const cjson_document *document) { return document->position; }
const cjson_node *cjson_nodes(const cjson_document *document) { return document->nodes.data(); }
size_t cjson_count(const cjson_document *document) { return document->nodes.size(); }
void cjson_free(cjson_document *document) { delete document; }
