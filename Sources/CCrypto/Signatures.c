#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>

#include "CCrypto.h"
#include "ECDSA.h"

enum { half = CHARTLINE_ES384_BYTES / 2 };

static char *text_of(BIO *bio) {
  char *memory = NULL;
  long size = BIO_get_mem_data(bio, &memory);
  char *text = size > 0 ? malloc((size_t)size + 1) : NULL;
  if (text) {
    memcpy(text, memory, (size_t)size);
    text[size] = 0;
  }
  return text;
}

int chartline_es384_key(char **private_pem, char **public_pem) {
  EVP_PKEY *key = EVP_EC_gen("P-384");
  BIO *secret = BIO_new(BIO_s_mem()), *open = BIO_new(BIO_s_mem());
  *private_pem = *public_pem = NULL;
  if (key && secret && open &&
      PEM_write_bio_PrivateKey(secret, key, NULL, NULL, 0, NULL, NULL) == 1 &&
      PEM_write_bio_PUBKEY(open, key) == 1) {
    *private_pem = text_of(secret);
    *public_pem = text_of(open);
  }
  BIO_free(secret);
  BIO_free(open);
  EVP_PKEY_free(key);
  return *private_pem && *public_pem;
}

// A key of the one curve that ES384 knows; NULL for any other.
static EVP_PKEY *key_of(const void *pem, size_t size, int is_private) {
  BIO *bio = BIO_new_mem_buf(pem, (int)size);
  if (!bio) return NULL;
  EVP_PKEY *key = is_private ? PEM_read_bio_PrivateKey(bio, NULL, NULL, "")
                             : PEM_read_bio_PUBKEY(bio, NULL, NULL, "");
  BIO_free(bio);
  if (key && EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_bits(key) == 384) return key;
  EVP_PKEY_free(key);
  return NULL;
}

int chartline_es384_sign(const void *pem, size_t pem_size, const void *bytes, size_t size,
                         uint8_t *out) {
  EVP_PKEY *key = key_of(pem, pem_size, 1);
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  uint8_t der[160];
  size_t written = sizeof der;
  ECDSA_SIG *signature = NULL;
  if (key && context && EVP_DigestSignInit(context, NULL, EVP_sha384(), NULL, key) == 1 &&
      EVP_DigestSign(context, der, &written, bytes, size) == 1) {
    const unsigned char *at = der;
    signature = d2i_ECDSA_SIG(NULL, &at, (long)written);
  }
  // libcrypto writes the two numbers as DER, a token carries them one after the other.
  int done = signature && BN_bn2binpad(ECDSA_SIG_get0_r(signature), out, half) == half &&
             BN_bn2binpad(ECDSA_SIG_get0_s(signature), out + half, half) == half;
  ECDSA_SIG_free(signature);
  EVP_MD_CTX_free(context);
  EVP_PKEY_free(key);
  return done;
}

int chartline_ecdsa_verify(EVP_PKEY *key, const EVP_MD *digest, const void *bytes, size_t size,
                           const uint8_t *raw, int half) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  ECDSA_SIG *signature = ECDSA_SIG_new();
  unsigned char *der = NULL;
  int length = 0;
  if (signature &&
      ECDSA_SIG_set0(signature, BN_bin2bn(raw, half, NULL), BN_bin2bn(raw + half, half, NULL)) == 1)
    length = i2d_ECDSA_SIG(signature, &der);
  int valid = key && context && length > 0 &&
              EVP_DigestVerifyInit(context, NULL, digest, NULL, key) == 1 &&
              EVP_DigestVerify(context, der, (size_t)length, bytes, size) == 1;
  OPENSSL_free(der);
  ECDSA_SIG_free(signature);
  EVP_MD_CTX_free(context);
  EVP_PKEY_free(key);
  return valid;
}

int chartline_es384_verify(const void *pem, size_t pem_size, const void *bytes, size_t size,
                           const uint8_t *raw) {
  return chartline_ecdsa_verify(key_of(pem, pem_size, 0), EVP_sha384(), bytes, size, raw, half);
}

int chartline_random(uint8_t *out, size_t size) { return RAND_bytes(out, (int)size) == 1; }
