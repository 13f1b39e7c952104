#ifndef GRIFFIE_CLIBARCHIVE_SHIM_H
#define GRIFFIE_CLIBARCHIVE_SHIM_H

#if !__has_include(<archive.h>)
#error "griffie needs libarchive 3.6 or newer: install libarchive-dev (Debian), then build again"
#endif
#include <archive.h>
#include <archive_entry.h>

/* Casts in macros are out of Swift's reach. */
static inline unsigned int griffie_archive_regular_file(void) { return AE_IFREG; }
static inline unsigned int griffie_archive_directory(void) { return AE_IFDIR; }

#endif
