#include <limits.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <string.h>

#include "CCrypto.h"
#include "ECDSA.h"

enum { half = CHARTLINE_ES256_BYTES / 2 };

// The P-256 key of a point; NULL for one that is not on the curve.
static EVP_PKEY *key_of(const uint8_t *point) {
  uint8_t coded[1 + CHARTLINE_ES256_BYTES] = {4};
  char group[] = "P-256";
  memcpy(coded + 1, point, CHARTLINE_ES256_BYTES);
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, coded, sizeof coded),
      OSSL_PARAM_construct_end()};
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
  EVP_PKEY *key = NULL;
  if (context && EVP_PKEY_fromdata_init(context) == 1)
    EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters);
  EVP_PKEY_CTX_free(context);
  return key;
}

int chartline_es256_verify(const uint8_t *point, const void *bytes, size_t size,
                           const uint8_t *raw) {
  return chartline_ecdsa_verify(key_of(point), EVP_sha256(), bytes, size, raw, half);
}

int chartline_aes256_gcm_open(const uint8_t *key, const uint8_t *nonce, const void *header,
                              size_t header_size, const void *sealed, size_t size,
                              const uint8_t *tag, uint8_t *out) {
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
  int written = 0, rest = 0;
  uint8_t proof[16];
  memcpy(proof, tag, sizeof proof);
  int opened = context && size <= INT_MAX && header_size <= INT_MAX &&
               EVP_DecryptInit_ex2(context, EVP_aes_256_gcm(), key, nonce, NULL) == 1 &&
               EVP_DecryptUpdate(context, NULL, &written, header, (int)header_size) == 1 &&
               EVP_DecryptUpdate(context, out, &written, sealed, (int)size) == 1 &&
               EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, sizeof proof, proof) == 1 &&
               EVP_DecryptFinal_ex(context, out + written, &rest) == 1;
  EVP_CIPHER_CTX_free(context);
  return opened;
}
