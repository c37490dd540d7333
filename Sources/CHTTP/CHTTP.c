#include "CHTTP.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// The functions that are used, found when the first exchange is made. Loading libcurl with the program
// would cost 10 ms and 8 MB at each start.
static struct {
  __typeof__(curl_global_init) *global_init;
  __typeof__(curl_easy_init) *easy_init;
  // `curl/curl.h` makes macros of these two that check types; the functions are meant.
  CURLcode (*setopt)(CURL *, CURLoption, ...);
  CURLcode (*getinfo)(CURL *, CURLINFO, ...);
  __typeof__(curl_easy_perform) *perform;
  __typeof__(curl_easy_cleanup) *cleanup;
  __typeof__(curl_easy_strerror) *strerror;
  __typeof__(curl_slist_append) *append;
  __typeof__(curl_slist_free_all) *free_all;
  int ready;
} curl;
static pthread_once_t loaded = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  curl.global_init = dlsym(library, "curl_global_init");
  curl.easy_init = dlsym(library, "curl_easy_init");
  curl.setopt = dlsym(library, "curl_easy_setopt");
  curl.getinfo = dlsym(library, "curl_easy_getinfo");
  curl.perform = dlsym(library, "curl_easy_perform");
  curl.cleanup = dlsym(library, "curl_easy_cleanup");
  curl.strerror = dlsym(library, "curl_easy_strerror");
  curl.append = dlsym(library, "curl_slist_append");
  curl.free_all = dlsym(library, "curl_slist_free_all");
  curl.ready = curl.global_init && curl.easy_init && curl.setopt && curl.getinfo && curl.perform &&
               curl.cleanup && curl.strerror && curl.append && curl.free_all &&
               curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// Bytes that grow.
typedef struct {
  uint8_t *bytes;
  size_t size, room;
} buffer;

static int append(buffer *to, const void *bytes, size_t size) {
  if (to->size + size > to->room) {
    size_t room = to->room ? to->room : 1 << 14;
    while (room < to->size + size) room *= 2;
    uint8_t *grown = realloc(to->bytes, room);
    if (!grown) return 0;
    to->bytes = grown;
    to->room = room;
  }
  memcpy(to->bytes + to->size, bytes, size);
  to->size += size;
  return 1;
}

struct chttp {
  CURL *handle;
  struct curl_slist *asked;
  buffer body, headers;
  size_t most_bytes;
  int too_large;
  int (*go_on)(void *);
  void *context;
  char words[CURL_ERROR_SIZE];
};

static size_t take_body(char *bytes, size_t one, size_t count, void *context) {
  chttp *exchange = context;
  size_t size = one * count;
  exchange->too_large = exchange->body.size + size > exchange->most_bytes;
  return !exchange->too_large && append(&exchange->body, bytes, size) ? size : 0;
}

static size_t take_header(char *bytes, size_t one, size_t count, void *context) {
  chttp *exchange = context;
  size_t size = one * count;
  // A status line begins the headers of another answer, after a "100 Continue" for one.
  if (size >= 5 && strncmp(bytes, "HTTP/", 5) == 0) exchange->headers.size = 0;
  if (exchange->headers.size + size > 1 << 18) return 0;
  return append(&exchange->headers, bytes, size) ? size : 0;
}

static int ask(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  chttp *exchange = context;
  return exchange->go_on && !exchange->go_on(exchange->context);
}

chttp *chttp_new(const char *method, const char *url) {
  pthread_once(&loaded, load);
  chttp *exchange = curl.ready ? calloc(1, sizeof *exchange) : NULL;
  if (!exchange) return NULL;
  exchange->handle = curl.easy_init();
  if (!exchange->handle) {
    free(exchange);
    return NULL;
  }
  CURL *handle = exchange->handle;
  exchange->most_bytes = SIZE_MAX;
  curl.setopt(handle, CURLOPT_URL, url);
  curl.setopt(handle, CURLOPT_CUSTOMREQUEST, method);
  if (strcasecmp(method, "HEAD") == 0) curl.setopt(handle, CURLOPT_NOBODY, 1L);
  curl.setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl.setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl.setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl.setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
  // This machine itself is never asked for through a proxy.
  curl.setopt(handle, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
  curl.setopt(handle, CURLOPT_ERRORBUFFER, exchange->words);
  curl.setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
  curl.setopt(handle, CURLOPT_WRITEDATA, exchange);
  curl.setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
  curl.setopt(handle, CURLOPT_HEADERDATA, exchange);
  curl.setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl.setopt(handle, CURLOPT_XFERINFOFUNCTION, ask);
  curl.setopt(handle, CURLOPT_XFERINFODATA, exchange);
  return exchange;
}

void chttp_add_header(chttp *exchange, const char *line) {
  struct curl_slist *longer = curl.append(exchange->asked, line);
  if (longer) exchange->asked = longer;
}

void chttp_set_body(chttp *exchange, const uint8_t *bytes, size_t size) {
  curl.setopt(exchange->handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)size);
  curl.setopt(exchange->handle, CURLOPT_COPYPOSTFIELDS, size > 0 ? (const char *)bytes : "");
}

void chttp_set_limits(chttp *exchange, long connect_milliseconds, long total_milliseconds,
                      size_t most_bytes) {
  curl.setopt(exchange->handle, CURLOPT_CONNECTTIMEOUT_MS, connect_milliseconds);
  curl.setopt(exchange->handle, CURLOPT_TIMEOUT_MS, total_milliseconds);
  exchange->most_bytes = most_bytes;
}

void chttp_set_authorities(chttp *exchange, const char *file) {
  curl.setopt(exchange->handle, CURLOPT_CAINFO, file);
}

static chttp_outcome outcome(CURLcode code) {
  switch (code) {
    case CURLE_OK: return CHTTP_DONE;
    case CURLE_URL_MALFORMAT: case CURLE_UNSUPPORTED_PROTOCOL: return CHTTP_BAD_ADDRESS;
    case CURLE_COULDNT_CONNECT: case CURLE_COULDNT_RESOLVE_HOST: case CURLE_COULDNT_RESOLVE_PROXY:
      return CHTTP_UNREACHABLE;
    case CURLE_OPERATION_TIMEDOUT: return CHTTP_TIMEOUT;
    case CURLE_SSL_CONNECT_ERROR: case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE: case CURLE_SSL_CIPHER: case CURLE_SSL_ISSUER_ERROR:
      return CHTTP_TLS;
    case CURLE_PARTIAL_FILE: case CURLE_GOT_NOTHING: case CURLE_RECV_ERROR: case CURLE_SEND_ERROR:
      return CHTTP_CUT;
    case CURLE_ABORTED_BY_CALLBACK: return CHTTP_CANCELLED;
    default: return CHTTP_OTHER;
  }
}

chttp_outcome chttp_perform(chttp *exchange, int (*go_on)(void *), void *context) {
  exchange->go_on = go_on;
  exchange->context = context;
  curl.setopt(exchange->handle, CURLOPT_HTTPHEADER, exchange->asked);
  CURLcode code = curl.perform(exchange->handle);
  if (!exchange->words[0])
    strncpy(exchange->words, curl.strerror(code), sizeof exchange->words - 1);
  return exchange->too_large ? CHTTP_TOO_LARGE : outcome(code);
}

long chttp_status(const chttp *exchange) {
  long status = 0;
  curl.getinfo(exchange->handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

const uint8_t *chttp_body(const chttp *exchange, size_t *size) {
  *size = exchange->body.size;
  return exchange->body.bytes;
}

const uint8_t *chttp_headers(const chttp *exchange, size_t *size) {
  *size = exchange->headers.size;
  return exchange->headers.bytes;
}

const char *chttp_words(const chttp *exchange) { return exchange->words; }

void chttp_free(chttp *exchange) {
  if (!exchange) return;
  curl.cleanup(exchange->handle);
  curl.free_all(exchange->asked);
  free(exchange->body.bytes);
  free(exchange->headers.bytes);
  free(exchange);
}
