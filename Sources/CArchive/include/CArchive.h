#pragma once
#include <stddef.h>
#include <stdint.h>

// A shim over libarchive: the entries of a zip or tar file (plain or gzip), one after the other. No
// libarchive header reaches Swift. Nothing is ever written to the disk.

enum { carchive_file = 0, carchive_folder, carchive_link, carchive_special };

typedef struct {
  // As it stands in the archive, UTF-8 where it can be; valid until the next entry.
  const char *name;
  int kind;
  // Whether it is encrypted.
  int encrypted;
  // The size that the archive states, -1 where it states none.
  int64_t size;
} carchive_entry;

typedef struct carchive carchive;

// Null when the file cannot be opened or is no archive; `message` then says why.
carchive *carchive_open(const char *path, char *message, size_t capacity);
// 1 with an entry, 0 at the end, -1 when the archive is damaged.
int carchive_next(carchive *archive, carchive_entry *entry);
// Reads on in the entry: the number of bytes, 0 at its end, -1 when it is damaged.
int64_t carchive_read(carchive *archive, void *out, size_t capacity);
// Bytes of the file that were read so far.
int64_t carchive_consumed(carchive *archive);
// What went wrong last.
const char *carchive_message(carchive *archive);
void carchive_close(carchive *archive);
