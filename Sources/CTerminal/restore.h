// How the terminal is given back when the program crashes, and how signals reach the loop.
#pragma once
#include <stddef.h>
#include <termios.h>

// Starts the string that a crash writes to `fd`; `modes` are the terminal's modes as found.
void ct_restore_begin(int fd, const struct termios *modes);
// Adds to it, without terminfo's padding marks; NULL adds nothing.
void ct_restore_add(const char *text);
// Forgets it: the terminal has been given back.
void ct_restore_end(void);
// Writes all of a text, through interruptions; safe in a signal handler.
void ct_write_all(int fd, const char *text, size_t count);
