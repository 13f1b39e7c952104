#ifndef GRIFFIE_BENCHMARKS_BARE_H
#define GRIFFIE_BENCHMARKS_BARE_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Keeps memory as the command does by CMemory, which is no product of the package. */
static inline void griffie_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  mallopt(M_MMAP_THRESHOLD, 16 << 20);
  mallopt(M_TOP_PAD, 4 << 20);
#endif
}

/* Gives back what memory the process holds and does not use, as it is when a process begins. */
static inline void griffie_give_memory_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

#endif
