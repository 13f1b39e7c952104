#ifndef GRIFFIE_CMEMORY_H
#define GRIFFIE_CMEMORY_H

#include <stddef.h>

/* Lets the process keep memory that it has freed, up to 16 MB, for what it does next. Without it the
   C library gives the memory of each letter back and asks for it again for the next one, which costs a
   fifth of the time of a conversion. The first 2 MB are one page where the system has such: a small
   document needs most of it, and page by page that takes half a millisecond of its six.
   Where the C library knows no such setting nothing happens. */
void griffie_keep_memory(void);

/* Has the system make the pages of the program's variables at once, before a thread is started.

   Most of them are first read, which makes a page that other processes share, and then written to. While
   another thread runs, that change of a page interrupts the other processor, which takes as long as ten
   pages take here. Where the system knows no such thing nothing happens. */
void griffie_make_variables(void);

/* The size in bytes from which a block of memory is large. */
enum { griffie_large_block = 4 << 20 };

/* Says that a large block will be written to from its start to its end, so that the system can give it in
   large pages, where it has such. */
void griffie_expect_writing(void *start, size_t size);

#endif
