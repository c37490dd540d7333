#include "CCrypto.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <pthread.h>
#include <stdlib.h>

// Fetched once: an implicit fetch on every call costs more than the hash of a short text.
static EVP_MD *sha256;
static pthread_once_t fetched = PTHREAD_ONCE_INIT;

static void fetch(void) { sha256 = EVP_MD_fetch(NULL, "SHA256", NULL); }

static const EVP_MD *algorithm(void) {
  pthread_once(&fetched, fetch);
  return sha256;
}

int chartline_sha256(const void *bytes, size_t size, uint8_t *out) {
  const EVP_MD *md = algorithm();
  return md != NULL && EVP_Digest(bytes, size, out, NULL, md, NULL) == 1;
}

int chartline_hmac_sha256(const void *key, size_t key_size, const void *bytes, size_t size,
                          uint8_t *out) {
  const EVP_MD *md = algorithm();
  unsigned int written = 0;
  // OpenSSL reads a NULL key as "the key of before", so an empty key needs an address.
  const void *given = key_size > 0 ? key : "";
  if (md == NULL || key_size > 1 << 20) return 0;
  return HMAC(md, given, (int)key_size, bytes, size, out, &written) != NULL &&
         written == CHARTLINE_SHA256_BYTES;
}

struct chartline_digest {
  EVP_MD_CTX *context;
};

chartline_digest *chartline_digest_new(void) {
  const EVP_MD *md = algorithm();
  chartline_digest *digest = malloc(sizeof *digest);
  if (md == NULL || digest == NULL) {
    free(digest);
    return NULL;
  }
  digest->context = EVP_MD_CTX_new();
  if (digest->context == NULL || EVP_DigestInit_ex2(digest->context, md, NULL) != 1) {
    chartline_digest_free(digest);
    return NULL;
  }
  return digest;
}

int chartline_digest_update(chartline_digest *digest, const void *bytes, size_t size) {
  return EVP_DigestUpdate(digest->context, bytes, size) == 1;
}

int chartline_digest_finish(chartline_digest *digest, uint8_t *out) {
  return EVP_DigestFinal_ex(digest->context, out, NULL) == 1 &&
         EVP_DigestInit_ex2(digest->context, NULL, NULL) == 1;
}

void chartline_digest_free(chartline_digest *digest) {
  if (digest == NULL) return;
  EVP_MD_CTX_free(digest->context);
  free(digest);
}
