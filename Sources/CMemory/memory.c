#define _GNU_SOURCE
#include "CMemory.h"

#include <stdint.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/mman.h>

static const size_t page = 4 << 10;
static const size_t huge_page = 2 << 20;
#endif
#ifdef __GLIBC__
#include <malloc.h>
#include <unistd.h>

/* The bytes at the end of the heap that malloc has not handed out yet. */
static size_t unused(void) {
#if __GLIBC_PREREQ(2, 33)
  return mallinfo2().keepcost;
#else
  return mallinfo().keepcost;
#endif
}

/* Has the heap go on right before a huge page, and asks for that page.

   Each small page costs two microseconds or three when it is first written to, a huge one as much as a
   hundred of them. Once a part of it has been written to, it is a huge one no more; so what is left of the
   heap that stands already is taken, unused, and the heap begins anew with a few small pages, which are
   enough for it to grow over the huge one without writing there. */
static void use_huge_page(void) {
  size_t rest = unused();
  /* All but the least block that malloc leaves at the end of its heap, and the word before what it gives.
     Volatile, or the compiler would leave out what it takes for useless. */
  void *volatile taken = rest > page ? malloc(rest - 4 * sizeof(size_t) - sizeof(size_t)) : NULL;
  (void)taken;
  size_t gap = (0 - (uintptr_t)sbrk(0) - 3 * page) & (huge_page - 1);
  if (sbrk((intptr_t)gap) == (void *)-1) return;
  char *start = sbrk(0);
  void *volatile block = malloc(2 * page);
  free(block);
  madvise(start + 3 * page, huge_page, MADV_HUGEPAGE);
}
#endif

#if defined(__ELF__) && defined(__linux__)
/* Since Linux 5.14; the headers of older systems do not know it, and older kernels refuse it. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/* Where the program's own variables that begin as zero stand; the linker says so. */
extern char __bss_start[], _end[];

/* Has the system make the pages of the program's variables at once.

   Most of them are first read, which makes a page of zeros that all processes share, and then written to.
   While another thread runs, that change of a page interrupts the other processor, which takes as long as
   ten pages take here. Those of griffie and of the language come first, and no more are made than they fill:
   behind them are those of libraries that a conversion calls seldom. */
static void make_variables(void) {
  static const size_t most = 448 << 10;
  uintptr_t first = ((uintptr_t)__bss_start + page - 1) & ~(uintptr_t)(page - 1);
  uintptr_t last = (uintptr_t)_end & ~(uintptr_t)(page - 1);
  if (first >= last) return;
  size_t size = last - first < most ? last - first : most;
  madvise((void *)first, size, MADV_POPULATE_WRITE);
}
#endif

void griffie_prepare_memory(void) {
#if defined(__ELF__) && defined(__linux__)
  make_variables();
#endif
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  mallopt(M_MMAP_THRESHOLD, 16 << 20);
  mallopt(M_TOP_PAD, 4 << 20);
  use_huge_page();
#endif
}

void griffie_expect_writing(void *start, size_t size) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  uintptr_t first = ((uintptr_t)start + huge_page - 1) & ~(uintptr_t)(huge_page - 1);
  uintptr_t last = ((uintptr_t)start + size) & ~(uintptr_t)(huge_page - 1);
  if (first < last) madvise((void *)first, last - first, MADV_HUGEPAGE);
#endif
}
