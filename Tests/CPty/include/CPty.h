// A child process on a pseudo-terminal of its own, for tests of the whole program.
#pragma once
#include <stdint.h>
#include <sys/types.h>

// Starts `path` with the arguments and environment (both end with NULL) on a new terminal of the
// given size. Returns the terminal's descriptor and sets `child`; -1 on failure.
int pty_start(const char *path, char *const arguments[], char *const environment[], int columns,
              int rows, pid_t *child);
// Changes the terminal's size, which sends SIGWINCH to the child.
int pty_resize(int fd, int columns, int rows);
// Reads at most `capacity` bytes, waiting at most `milliseconds`. 0: nothing came; -1: the end.
ssize_t pty_read(int fd, uint8_t *bytes, size_t capacity, int milliseconds);
// Writes all of it; -1 on failure.
int pty_write(int fd, const uint8_t *bytes, size_t count);
// Whether the terminal waits for lines and echoes, as a shell finds it: bit 0 ICANON, bit 1 ECHO.
int pty_modes(int fd);
// The child's exit, for which it waits at most `milliseconds`: 0 to 255, or 256 plus the signal
// that killed it; -1 while it runs.
int pty_status(pid_t child, int milliseconds);
// Ends the child and its group, and waits for it.
void pty_end(int fd, pid_t child);
