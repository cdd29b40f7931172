/*
 * Loaded before libc: the n-th write, truncation, flush or renaming under one folder fails, and with
 * «full» every later one, too. Told what to do by opening /myarka-fault/<ERROR>/<n>/<once|full|times>,
 * stopped by /myarka-fault/off; /myarka-fault/fired opens where a fault has happened.
 *
 * EBUSY, EPERM and EACCES are what Windows answers of a file that another program has open: only
 * renaming and removing fail then. KILL ends the process before the n-th renaming.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int error_number, held, killed, fired;
static long left, times;

static int is_ours(const char *path) {
  const char *under = getenv("MYARKA_FAULT_UNDER");
  return under != NULL && strncmp(path, under, strlen(under)) == 0;
}

static int fails_at(const char *path) {
  if (error_number == 0 || !is_ours(path)) return 0;
  left -= 1;
  if (left > 0 || left <= -times) return 0;
  fired = 1;
  if (killed) kill(getpid(), SIGKILL);
  errno = error_number;
  return 1;
}

static int fails(int fd) {
  char link[64], path[4096];
  if (error_number == 0 || held) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return fails_at(path);
}

/* Whether a path is an order; then errno says that there is no such file. */
static int obeyed(const char *path) {
  char name[16], how[16];
  if (path == NULL || strncmp(path, "/myarka-fault/", 14) != 0) return 0;
  errno = ENOENT;
  if (strcmp(path + 14, "off") == 0) error_number = 0;
  else if (sscanf(path + 14, "%15[^/]/%ld/%15s", name, &left, how) == 3) {
    killed = strcmp(name, "KILL") == 0;
    error_number = strcmp(name, "EIO") == 0 ? EIO
      : strcmp(name, "EBUSY") == 0 || killed ? EBUSY
      : strcmp(name, "EPERM") == 0 ? EPERM
      : strcmp(name, "EACCES") == 0 ? EACCES : ENOSPC;
    held = error_number != EIO && error_number != ENOSPC;
    times = strcmp(how, "full") == 0 ? LONG_MAX : strcmp(how, "once") == 0 ? 1 : atol(how);
    fired = 0;
  }
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAILING(type, name, parameters, arguments, fd) \
  type name parameters { return fails(fd) ? -1 : REAL(name) arguments; }

FAILING(ssize_t, write, (int fd, const void *b, size_t n), (fd, b, n), fd)
FAILING(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o), fd)
FAILING(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o), fd)
FAILING(ssize_t, writev, (int fd, const struct iovec *v, int n), (fd, v, n), fd)
FAILING(ssize_t, pwritev, (int fd, const struct iovec *v, int n, off_t o), (fd, v, n, o), fd)
FAILING(int, fsync, (int fd), (fd), fd)
FAILING(int, fdatasync, (int fd), (fd), fd)
FAILING(int, ftruncate, (int fd, off_t n), (fd, n), fd)
FAILING(int, ftruncate64, (int fd, off64_t n), (fd, n), fd)

int rename(const char *from, const char *to) {
  return fails_at(to) ? -1 : REAL(rename)(from, to);
}

int unlink(const char *path) {
  return held && !killed && access(path, F_OK) == 0 && fails_at(path) ? -1 : REAL(unlink)(path);
}

static int opened(const char *path, int flags, mode_t mode, const char *name) {
  if (path != NULL && strcmp(path, "/myarka-fault/fired") == 0 && fired) path = "/dev/null";
  else if (obeyed(path)) return -1;
  return ((int (*)(const char *, int, mode_t))dlsym(RTLD_NEXT, name))(path, flags, mode);
}

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    return opened(path, flags, mode, #name); \
  }

OPENING(open)
OPENING(open64)
