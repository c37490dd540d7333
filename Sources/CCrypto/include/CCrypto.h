#pragma once
#include <stddef.h>
#include <stdint.h>

// Hashes and authentication codes by libcrypto's EVP interface. No OpenSSL type reaches Swift.
// Every function that returns int returns 1 on success and 0 on failure.

#define CHARTLINE_SHA256_BYTES 32

/// SHA-256 (FIPS 180-4) of `size` bytes, written to the 32 bytes at `out`.
int chartline_sha256(const void *bytes, size_t size, uint8_t *out);

/// HMAC-SHA-256 (RFC 2104), written to the 32 bytes at `out`.
int chartline_hmac_sha256(const void *key, size_t key_size, const void *bytes, size_t size,
                          uint8_t *out);

/// A SHA-256 in progress.
typedef struct chartline_digest chartline_digest;

/// Begins; NULL when there is no memory. Ended by `chartline_digest_free`.
chartline_digest *chartline_digest_new(void);
/// Adds bytes.
int chartline_digest_update(chartline_digest *digest, const void *bytes, size_t size);
/// Writes the 32 bytes and begins anew.
int chartline_digest_finish(chartline_digest *digest, uint8_t *out);
/// Gives the memory back; NULL is allowed.
void chartline_digest_free(chartline_digest *digest);

#define CHARTLINE_ES384_BYTES 96

/// A new P-384 key: its two halves as PEM texts that end in a zero, freed by `free`.
int chartline_es384_key(char **private_pem, char **public_pem);
/// Signs by ES384 (RFC 7518, 3.4) with a private key in PEM: the 96 bytes r and s at `out`.
int chartline_es384_sign(const void *pem, size_t pem_size, const void *bytes, size_t size,
                         uint8_t *out);
/// Whether the 96 bytes at `signature` are ES384 of the bytes by a public key in PEM.
int chartline_es384_verify(const void *pem, size_t pem_size, const void *bytes, size_t size,
                           const uint8_t *signature);
/// Random bytes that nobody can foresee.
int chartline_random(uint8_t *out, size_t size);

#define CHARTLINE_ES256_BYTES 64

/// Whether the 64 bytes at `signature` are ES256 (RFC 7518, 3.4) of the bytes by the P-256 key whose
/// point is the 64 bytes at `point`, x and y.
int chartline_es256_verify(const uint8_t *point, const void *bytes, size_t size,
                           const uint8_t *signature);
/// Opens what AES-256-GCM sealed (NIST SP 800-38D): `size` bytes to `out`, by a key of 32 bytes, a nonce
/// of 12 and a tag of 16. Nothing at `out` counts when it fails.
int chartline_aes256_gcm_open(const uint8_t *key, const uint8_t *nonce, const void *header,
                              size_t header_size, const void *sealed, size_t size,
                              const uint8_t *tag, uint8_t *out);
