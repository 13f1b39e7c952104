#ifndef GRIFFIE_CTHREADS_H
#define GRIFFIE_CTHREADS_H

#include <pthread.h>
#include <stdbool.h>

/* pthread_create. A thread that is to begin elsewhere begins on another processor than the one that the
   caller runs on, and may then run on any that the caller may: one that lasts a few milliseconds is often
   put beside the one that starts it, and is over before the system sees that another processor has nothing
   to do. Where there is no other, or the system cannot be told, it begins anywhere. */
int griffie_start_thread(pthread_t *thread, pthread_attr_t *attributes, bool elsewhere,
                         void *(*run)(void *), void *argument);

#endif
