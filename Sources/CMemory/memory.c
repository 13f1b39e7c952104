#define _GNU_SOURCE
#include "CMemory.h"

#include <stdint.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

static const size_t huge_page = 2 << 20;
static const size_t small_pages = 1 << 18;

/* Has the heap go on a little before a huge page, and asks for that page.

   What stands in the heap already is too near to its end for it to grow over the page at once, and once
   a part of the page has been written to, it is a huge one no more: so the heap is made to begin anew
   before it, and to grow over it without writing there. */
static void use_huge_page(void) {
  size_t gap = (0 - (uintptr_t)sbrk(0) - 2 * small_pages) & (huge_page - 1);
  if (sbrk((intptr_t)gap) == (void *)-1) return;
  char *start = sbrk(0);
  /* Volatile, or the compiler would leave out what it takes for useless. */
  void *volatile block = malloc(small_pages);
  free(block);
  madvise(start + 2 * small_pages, huge_page, MADV_HUGEPAGE);
}
#endif

void griffie_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  mallopt(M_MMAP_THRESHOLD, 16 << 20);
  mallopt(M_TOP_PAD, 4 << 20);
  use_huge_page();
#endif
}
