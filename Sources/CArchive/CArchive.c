#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

struct carchive {
  struct archive *reader;
};

carchive *carchive_open(const char *path, char *message, size_t capacity) {
  carchive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  archive->reader = archive_read_new();
  if (archive->reader) {
    archive_read_support_filter_gzip(archive->reader);
    archive_read_support_format_zip(archive->reader);
    archive_read_support_format_tar(archive->reader);
    if (archive_read_open_filename(archive->reader, path, 1 << 16) == ARCHIVE_OK) return archive;
  }
  const char *why = archive->reader ? archive_error_string(archive->reader) : NULL;
  if (capacity) {
    strncpy(message, why ? why : "no archive", capacity - 1);
    message[capacity - 1] = 0;
  }
  carchive_close(archive);
  return NULL;
}

int carchive_next(carchive *archive, carchive_entry *entry) {
  struct archive_entry *found;
  int code = archive_read_next_header(archive->reader, &found);
  if (code == ARCHIVE_EOF) return 0;
  if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return -1;
  // The locale of a C program knows no names beyond ASCII: the bytes are taken as they are.
  const char *name = archive_entry_pathname_utf8(found);
  if (!name) name = archive_entry_pathname(found);
  entry->name = name ? name : "";
  entry->encrypted = archive_entry_is_encrypted(found) != 0;
  entry->size = archive_entry_size_is_set(found) ? archive_entry_size(found) : -1;
  if (archive_entry_hardlink(found) || archive_entry_symlink(found)) {
    entry->kind = carchive_link;
  } else {
    switch (archive_entry_filetype(found)) {
    case AE_IFREG: entry->kind = carchive_file; break;
    case AE_IFDIR: entry->kind = carchive_folder; break;
    case AE_IFLNK: entry->kind = carchive_link; break;
    default: entry->kind = carchive_special;
    }
  }
  return 1;
}

int64_t carchive_read(carchive *archive, void *out, size_t capacity) {
  la_ssize_t count = archive_read_data(archive->reader, out, capacity);
  return count < 0 ? -1 : (int64_t)count;
}

int64_t carchive_consumed(carchive *archive) { return archive_filter_bytes(archive->reader, -1); }

const char *carchive_message(carchive *archive) {
  const char *message = archive_error_string(archive->reader);
  return message ? message : "damaged";
}

void carchive_close(carchive *archive) {
  if (!archive) return;
  if (archive->reader) archive_read_free(archive->reader);
  free(archive);
}
