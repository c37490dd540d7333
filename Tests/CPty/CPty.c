#include "CPty.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int pty_start(const char *path, char *const arguments[], char *const environment[], int columns,
              int rows, pid_t *child) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  int fd = -1;
  *child = forkpty(&fd, NULL, NULL, &size);
  if (*child < 0) return -1;
  if (*child == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    // No other child's terminal may leak into this one, or it would never end.
    for (int other = 3; other < 1024; other++) close(other);
    execve(path, arguments, environment);
    _exit(127);
  }
  return fd;
}

int pty_resize(int fd, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(fd, TIOCSWINSZ, &size);
}

ssize_t pty_read(int fd, uint8_t *bytes, size_t capacity, int milliseconds) {
  struct pollfd wanted = {.fd = fd, .events = POLLIN};
  int ready = poll(&wanted, 1, milliseconds);
  if (ready == 0 || (ready < 0 && errno == EINTR)) return 0;
  if (ready < 0) return -1;
  ssize_t count = read(fd, bytes, capacity);
  if (count < 0 && errno == EINTR) return 0;
  return count > 0 ? count : -1;
}

int pty_write(int fd, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written < 0 && errno != EINTR) return -1;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
  return 0;
}

int pty_modes(int fd) {
  struct termios modes;
  if (tcgetattr(fd, &modes) != 0) return -1;
  return (modes.c_lflag & ICANON ? 1 : 0) | (modes.c_lflag & ECHO ? 2 : 0);
}

int pty_status(pid_t child, int milliseconds) {
  int status = 0;
  struct pollfd ending = {.fd = pidfd_open(child, 0), .events = POLLIN};
  if (ending.fd >= 0) {
    poll(&ending, 1, milliseconds);
    close(ending.fd);
  }
  pid_t ended = waitpid(child, &status, WNOHANG);
  if (ended != child) return -1;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}

void pty_end(int fd, pid_t child) {
  close(fd);
  if (child > 0) {
    kill(child, SIGCONT);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
  }
}
