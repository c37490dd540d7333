#pragma once

/// A file of `Assets/` that is built into the program. It lives as long as the program does.
struct asset {
  /// Its path below `Assets/`, such as `demo/manifest`.
  const char *_Nonnull name;
  /// Its bytes, unaltered.
  const unsigned char *_Nonnull bytes;
  /// How many bytes it has.
  unsigned long size;
};

/// How many assets there are.
unsigned long asset_count(void);

/// An asset by its position in the order of names; null from `asset_count()` on.
const struct asset *_Nullable asset_at(unsigned long index);

/// An asset by its name; null when there is none of that name.
const struct asset *_Nullable asset_named(const char *_Nonnull name);
