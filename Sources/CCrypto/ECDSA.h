#ifndef CHARTLINE_ECDSA_H
#define CHARTLINE_ECDSA_H

#include <openssl/evp.h>
#include <stddef.h>
#include <stdint.h>

// Whether a signature is the key's, its two numbers of `half` bytes one after the other as a token carries
// them. Frees the key, which may be NULL.
int chartline_ecdsa_verify(EVP_PKEY *key, const EVP_MD *digest, const void *bytes, size_t size,
                           const uint8_t *raw, int half);

#endif
