#define _GNU_SOURCE
#include "CMemory.h"

#include <stdint.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/mman.h>

static const size_t page = 4 << 10;
static const size_t huge_page = 2 << 20;

/* Advises the system on the whole pages of a size that lie between two addresses. */
static void advise(const char *start, const char *end, size_t size, int advice) {
  uintptr_t first = ((uintptr_t)start + size - 1) & ~(uintptr_t)(size - 1);
  uintptr_t last = (uintptr_t)end & ~(uintptr_t)(size - 1);
  if (first < last) madvise((void *)first, last - first, advice);
}
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

void griffie_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  mallopt(M_MMAP_THRESHOLD, 16 << 20);
  mallopt(M_TOP_PAD, 4 << 20);
  use_huge_page();
#endif
}

#ifdef __linux__
/* Since Linux 5.14; the headers of older systems do not know it, and older kernels refuse it. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/* Where the program's own variables stand: those that begin as something, of which only the start is said
   and not by every C library, and those that begin as zero. */
extern char __data_start[] __attribute__((weak));
extern char __bss_start[] __attribute__((visibility("hidden")));
extern char _end[] __attribute__((visibility("hidden")));

/* How much of both griffie and the language fill where gold, the linker of Swift on Linux, puts them first.
   Behind them are those of libraries that a conversion calls seldom. In another order, and where pages have
   another size, some pages are made as they are touched. */
static const size_t initial_variables = 208 << 10;
static const size_t zero_variables = 448 << 10;

/* Makes the pages from an address on, up to an end. */
static void make_pages(char *start, size_t most, char *end) {
  advise(start, (size_t)(end - start) < most ? end : start + most, page, MADV_POPULATE_WRITE);
}
#endif

void griffie_make_variables(void) {
#ifdef __linux__
  if (__data_start) make_pages(__data_start, initial_variables, __bss_start);
  make_pages(__bss_start, zero_variables, _end);
#endif
}

void griffie_expect_writing(void *start, size_t size) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  advise(start, (char *)start + size, huge_page, MADV_HUGEPAGE);
#endif
}
