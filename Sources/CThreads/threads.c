#define _GNU_SOURCE
#include "CThreads.h"

#ifdef __GLIBC__
#include <sched.h>
#include <stdlib.h>

struct start {
  cpu_set_t allowed;
  void *(*run)(void *);
  void *argument;
};

static void *begin(void *pointer) {
  struct start start = *(struct start *)pointer;
  free(pointer);
  sched_setaffinity(0, sizeof start.allowed, &start.allowed);
  return start.run(start.argument);
}

/* Starts the thread on the other processors; -1 when there is none or something fails. */
static int start_on_others(pthread_t *thread, pthread_attr_t *attributes, struct start *start) {
  if (sched_getaffinity(0, sizeof start->allowed, &start->allowed) != 0) return -1;
  int current = sched_getcpu();
  cpu_set_t others = start->allowed;
  if (current < 0 || current >= CPU_SETSIZE) return -1;
  CPU_CLR(current, &others);
  if (CPU_COUNT(&others) == 0) return -1;
  if (pthread_attr_setaffinity_np(attributes, sizeof others, &others) != 0) return -1;
  if (pthread_create(thread, attributes, begin, start) == 0) return 0;
  pthread_attr_setaffinity_np(attributes, sizeof start->allowed, &start->allowed);
  return -1;
}
#endif

int griffie_start_thread(pthread_t *thread, pthread_attr_t *attributes, bool elsewhere,
                         void *(*run)(void *), void *argument) {
#ifdef __GLIBC__
  struct start *start = elsewhere ? malloc(sizeof *start) : NULL;
  if (start != NULL) {
    start->run = run;
    start->argument = argument;
    if (start_on_others(thread, attributes, start) == 0) return 0;
    free(start);
  }
#endif
  return pthread_create(thread, attributes, run, argument);
}
