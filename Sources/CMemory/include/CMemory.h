#ifndef GRIFFIE_CMEMORY_H
#define GRIFFIE_CMEMORY_H

#include <stddef.h>

/* Prepares the memory of a process of a few milliseconds, before it starts a thread.

   The pages of its variables are made at once. Memory that it frees it keeps, up to 16 MB, for what it does
   next; without that the C library gives the memory of each letter back and asks for it again for the next
   one, which costs a fifth of the time of a conversion. The first 2 MB are one page where the system has
   such: a small document needs most of it, and page by page that takes half a millisecond of its six.
   Where the system knows no such setting nothing happens. */
void griffie_prepare_memory(void);

/* The size in bytes from which a block of memory is large. */
enum { griffie_large_block = 4 << 20 };

/* Says that a large block will be written to from its start to its end, so that the system can give it in
   large pages, where it has such. */
void griffie_expect_writing(void *start, size_t size);

#endif
