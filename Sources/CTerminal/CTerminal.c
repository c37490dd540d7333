#include "CTerminal.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "restore.h"

static FILE *tty;
static SCREEN *screen;
static struct termios found;
static int is_released;
static const char *extras_on = "";
static const char *extras_off = "";

int ct_locale(int force) {
  setlocale(LC_CTYPE, "");
  if (force && strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

const char *ct_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

static void say(const char *text) { ct_write_all(fileno(tty), text, strlen(text)); }

// The strings that undo what the terminal was told, in the order in which they are sent.
static void prepare_restore(void) {
  const char *parts[] = {extras_off, ct_capability("sgr0"), ct_capability("cnorm"),
                         ct_capability("rmcup"), "\r\n"};
  ct_restore_begin(fileno(tty), &found);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) ct_restore_add(parts[i]);
}

static int give_up(int reason) {
  if (screen) {
    endwin();
    delscreen(screen);
    screen = NULL;
    tcsetattr(fileno(tty), TCSANOW, &found);
  }
  if (tty) fclose(tty);
  tty = NULL;
  return reason;
}

int ct_open(void) {
  int fd = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (fd < 0) return CT_NO_TTY;
  tty = fdopen(fd, "r+");
  if (!tty || tcgetattr(fd, &found) != 0) {
    if (!tty) close(fd);
    return give_up(CT_NO_TTY);
  }
  // The size is ours to tell (ct_size): LINES and COLUMNS may be left over from another terminal.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  const char *term = getenv("TERM");
  if (!term || !*term) return give_up(CT_UNKNOWN_TERM);
  int status = 0;
  // Asked before newterm, which would write to a terminal that cannot place its cursor.
  extern int setupterm(const char *, int, int *);
  if (setupterm(term, fd, &status) != OK) return give_up(CT_UNKNOWN_TERM);
  if (!ct_capability("cup")) return give_up(CT_DUMB);
  screen = newterm(NULL, tty, tty);
  if (!screen) return give_up(CT_UNKNOWN_TERM);
  raw();
  noecho();
  nonl();
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  is_released = 0;
  prepare_restore();
  atexit(ct_close);
  return CT_OPENED;
}

void ct_extras(int mouse) {
  if (!ct_capability("kmous")) return;
  extras_on = mouse ? "\033[?2004h\033[?1000h\033[?1006h" : "\033[?2004h";
  extras_off = mouse ? "\033[?1006l\033[?1000l\033[?2004l" : "\033[?2004l";
  prepare_restore();
  say(extras_on);
}

void ct_release(void) {
  if (!screen || is_released) return;
  is_released = 1;
  say(extras_off);
  // Without an alternate screen the record would stay to be read.
  if (!ct_capability("rmcup")) {
    erase();
    refresh();
  }
  endwin();
  tcsetattr(fileno(tty), TCSANOW, &found);
}

void ct_resume(void) {
  if (!screen || !is_released) return;
  is_released = 0;
  int columns, rows;
  reset_prog_mode();
  ct_size(&columns, &rows);
  clearok(curscr, TRUE);
  refresh();
  say(extras_on);
}

void ct_close(void) {
  if (!screen) return;
  ct_release();
  ct_restore_end();
  delscreen(screen);
  screen = NULL;
  fclose(tty);
  tty = NULL;
  extras_on = extras_off = "";
}

int ct_tty(void) { return tty ? fileno(tty) : -1; }

int ct_colors(void) { return has_colors() ? COLORS : 0; }

int ct_size(int *columns, int *rows) {
  struct winsize size;
  if (!tty || ioctl(fileno(tty), TIOCGWINSZ, &size) != 0 || !size.ws_col || !size.ws_row) {
    *columns = getmaxx(stdscr);
    *rows = getmaxy(stdscr);
    return 0;
  }
  *columns = size.ws_col;
  *rows = size.ws_row;
  if (*columns != getmaxx(stdscr) || *rows != getmaxy(stdscr)) resizeterm(*rows, *columns);
  return 1;
}

int ct_pair(int foreground, int background) {
  if (!has_colors() || (foreground < 0 && background < 0)) return 0;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void ct_put(int x, int y, const uint32_t *scalars, int count, int width, int pair,
            int attributes) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t attrs = (attributes & CT_BOLD ? WA_BOLD : 0) | (attributes & CT_REVERSE ? WA_REVERSE : 0) |
                 (attributes & CT_UNDERLINE ? WA_UNDERLINE : 0);
  cchar_t cell;
  if (count < 1 || ct_width(scalars[0]) != width) {
    for (int column = 0; column < width; column++) {
      if (setcchar(&cell, L"?", attrs, (short)pair, &pair) == OK) mvadd_wch(y, x + column, &cell);
    }
    return;
  }
  int used = 0;
  for (int i = 0; i < count && used < CCHARW_MAX; i++) {
    if (i == 0 || ct_width(scalars[i]) == 0) text[used++] = (wchar_t)scalars[i];
  }
  if (setcchar(&cell, text, attrs, (short)pair, &pair) == OK) mvadd_wch(y, x, &cell);
}

void ct_show(int x, int y) {
  move(y, x);
  refresh();
}
