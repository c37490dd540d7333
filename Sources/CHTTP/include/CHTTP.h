#pragma once
#include <stddef.h>
#include <stdint.h>

// One HTTP exchange by libcurl, which is loaded when the first is made: a program that talks to nobody
// pays nothing for it. No curl type reaches Swift. Redirects are never followed: the answer says where
// to, and the caller decides. Texts are UTF-8 and end in a zero.

/// An exchange that is prepared, and then holds its answer.
typedef struct chttp chttp;

/// What became of an exchange.
typedef enum {
  CHTTP_DONE = 0,
  CHTTP_BAD_ADDRESS,
  CHTTP_UNREACHABLE,
  CHTTP_TIMEOUT,
  CHTTP_TLS,
  /// The connection ended before the whole body had come.
  CHTTP_CUT,
  CHTTP_TOO_LARGE,
  CHTTP_CANCELLED,
  CHTTP_OTHER,
} chttp_outcome;

/// An exchange to be made; NULL where there is no memory or no libcurl. Ended by `chttp_free`.
chttp *chttp_new(const char *method, const char *url);
/// Adds a header: `Name: value`.
void chttp_add_header(chttp *exchange, const char *line);
/// Sets what is sent along; the bytes are copied.
void chttp_set_body(chttp *exchange, const uint8_t *bytes, size_t size);
/// Milliseconds to connect in and for the whole, and the largest body that is taken, unpacked.
void chttp_set_limits(chttp *exchange, long connect_milliseconds, long total_milliseconds,
                      size_t most_bytes);
/// Trusts the authorities of a file instead of the system's.
void chttp_set_authorities(chttp *exchange, const char *file);

/// Makes the exchange and waits for it. `go_on` is asked several times a second; 0 ends it.
chttp_outcome chttp_perform(chttp *exchange, int (*go_on)(void *), void *context);

/// The answer's status.
long chttp_status(const chttp *exchange);
/// The answer's body, and its size.
const uint8_t *chttp_body(const chttp *exchange, size_t *size);
/// The answer's header lines as they came, and their size.
const uint8_t *chttp_headers(const chttp *exchange, size_t *size);
/// What happened, in the library's words.
const char *chttp_words(const chttp *exchange);
/// Gives the memory back; NULL is allowed.
void chttp_free(chttp *exchange);
