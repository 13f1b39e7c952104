#include "CLibArchive.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>

#ifdef __APPLE__
static const char name[] = "libarchive.2.dylib";
#else
/* The name of every 3.x: the number is that of the binary interface. */
static const char name[] = "libarchive.so.13";
#endif

static struct griffie_archive_functions functions;
static bool is_complete;
static char fault[256];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  bool has_all = library != NULL;
#define FIND(function) \
  if (has_all) { \
    void *found = dlsym(library, #function); \
    has_all = found != NULL; \
    if (has_all) functions.function = (__typeof__(functions.function))found; \
  }
  GRIFFIE_ARCHIVE_FUNCTIONS(FIND)
#undef FIND
  is_complete = has_all;
  if (has_all) return;
  const char *reason = dlerror();
  snprintf(
      fault, sizeof fault, "libarchive 3.6 or newer cannot be loaded, install it (Debian: libarchive13): %s",
      reason != NULL ? reason : name);
}

const struct griffie_archive_functions *griffie_archive_functions(void) {
  pthread_once(&once, load);
  return is_complete ? &functions : NULL;
}

const char *griffie_archive_fault(void) { return fault; }
