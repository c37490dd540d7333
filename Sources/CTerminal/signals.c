#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CTerminal.h"
#include "restore.h"

static struct {
  int fd;
  struct termios modes;
  char text[512];
  size_t count;
  char note[512];
  size_t note_count;
  volatile sig_atomic_t is_set;
} restore;

static int pipe_ends[2] = {-1, -1};

void ct_restore_begin(int fd, const struct termios *modes) {
  restore.is_set = 0;
  restore.fd = fd;
  restore.modes = *modes;
  restore.count = 0;
  restore.is_set = 1;
}

void ct_restore_add(const char *text) {
  while (text && *text && restore.count < sizeof restore.text) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else {
      restore.text[restore.count++] = *text++;
    }
  }
}

void ct_restore_end(void) { restore.is_set = 0; }

void ct_write_all(int fd, const char *text, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, text, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      text += written;
      count -= (size_t)written;
    }
  }
}

// endwin is not safe in a signal handler: only write and tcsetattr are called here.
static void crashed(int number) {
  if (restore.is_set) {
    restore.is_set = 0;
    ct_write_all(restore.fd, restore.text, restore.count);
    tcsetattr(restore.fd, TCSANOW, &restore.modes);
    ct_write_all(restore.fd, restore.note, restore.note_count);
  }
  // The handler was reset when it was entered: this one kills.
  raise(number);
}

void ct_guard(const char *note) {
  restore.note_count = strnlen(note, sizeof restore.note);
  memcpy(restore.note, note, restore.note_count);
  // A stack of its own, so that an overflow of the main one is caught too.
  stack_t stack = {.ss_size = 64 * 1024, .ss_sp = malloc(64 * 1024)};
  if (stack.ss_sp) sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = crashed};
  action.sa_flags = SA_RESETHAND | SA_NODEFER | (stack.ss_sp ? SA_ONSTACK : 0);
  sigemptyset(&action.sa_mask);
  int numbers[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    sigaction(numbers[i], &action, NULL);
  }
}

static void arrived(int number) {
  int kept = errno;
  char byte = (char)number;
  // A full pipe already says that there is something to look at.
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
  errno = kept;
}

static void listen_to(int number) {
  struct sigaction action = {.sa_handler = arrived, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int ct_signals(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  int numbers[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) listen_to(numbers[i]);
  return pipe_ends[0];
}

void ct_stop(void) {
  // The default action, so that a process without a shell to wake it (an orphaned group) goes on.
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  listen_to(SIGTSTP);
}
