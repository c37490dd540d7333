// The one place that knows curses. Numbers and fixed structures only: no type of curses passes.
// Every function is for the main thread, except that a crash may happen on any.
#pragma once
#include <stdint.h>

// What ct_open answers.
enum {
  CT_OPENED = 0,
  CT_NO_TTY = 1,        // the process has no controlling terminal
  CT_UNKNOWN_TERM = 2,  // TERM is empty or has no terminfo entry
  CT_DUMB = 3,          // the terminal cannot place its cursor
};

// Attributes for ct_put.
enum { CT_BOLD = 1, CT_REVERSE = 2, CT_UNDERLINE = 4 };

// Sets the character type of the locale from the environment, and of nothing else: numbers keep
// their point. Returns 1 when characters are UTF-8. With `force`, tries C.UTF-8 when they are not.
int ct_locale(int force);

// Opens /dev/tty and takes it over: raw keys, no echo, alternate screen where there is one.
int ct_open(void);
// Gives the terminal back as it was found. Does nothing when it is not open.
void ct_close(void);
// Leaves the screen but keeps it open, for another program or for suspension.
void ct_release(void);
// Takes the screen again and forgets what is on it.
void ct_resume(void);
// Stops the process group as Ctrl-Z does, and returns when it is continued.
void ct_stop(void);

// The descriptor to read keys from.
int ct_tty(void);
// Colours of the terminal by terminfo; 0 for none.
int ct_colors(void);
// Asks for the mouse (SGR reports) and for marks round pasted text, where the terminal is of the
// family of xterm.
void ct_extras(int mouse);
// The value of a terminfo string, 0 when there is none; valid until ct_close.
const char *ct_capability(const char *name);

// The terminal's size now; returns 0 when it cannot be told. Tells curses too.
int ct_size(int *columns, int *rows);
// The pair of two palette colours, -1 for the terminal's own.
int ct_pair(int foreground, int background);
// Puts one character (its scalars, `width` columns) at a cell. What the C library cannot show in
// that width is drawn as `?`.
void ct_put(int x, int y, const uint32_t *scalars, int count, int width, int pair, int attributes);
// Shows everything put since the last time, with the cursor at a cell.
void ct_show(int x, int y);
// Columns of a scalar by the C library, -1 for none.
int ct_width(uint32_t scalar);

// Signals come as one byte each, the signal's number, from this descriptor: WINCH, TSTP, CONT,
// TERM, HUP, INT. -1 when it cannot be made.
int ct_signals(void);
// On a crash: gives the terminal back, prints `note` (no text of a record), dies of the signal.
void ct_guard(const char *note);

// Keeps the allocator to two heaps, one for each of the threads that read and that paint.
void ct_spare(void);
// Gives back to the system the memory that is free, which the allocator would keep, and the pages of
// code and tables that are not in use.
void ct_trim(void);
