#ifndef GRIFFIE_CLIBARCHIVE_H
#define GRIFFIE_CLIBARCHIVE_H

#if !__has_include(<archive.h>)
#error "griffie needs libarchive 3.6 or newer: install libarchive-dev (Debian), then build again"
#endif
#include <archive.h>
#include <archive_entry.h>

/* The functions of libarchive that are used.

   The library is loaded when they are first asked for: most commands never do, and it draws in six
   others, which takes a tenth of the time of validating a small document. */
#define GRIFFIE_ARCHIVE_FUNCTIONS(USE) \
  USE(archive_entry_filetype) \
  USE(archive_entry_free) \
  USE(archive_entry_hardlink) \
  USE(archive_entry_new) \
  USE(archive_entry_pathname) \
  USE(archive_entry_pathname_utf8) \
  USE(archive_entry_set_filetype) \
  USE(archive_entry_set_mtime) \
  USE(archive_entry_set_pathname) \
  USE(archive_entry_set_perm) \
  USE(archive_entry_set_size) \
  USE(archive_entry_symlink) \
  USE(archive_errno) \
  USE(archive_error_string) \
  USE(archive_read_data) \
  USE(archive_read_free) \
  USE(archive_read_new) \
  USE(archive_read_next_header) \
  USE(archive_read_open) \
  USE(archive_read_open_filename) \
  USE(archive_read_support_filter_bzip2) \
  USE(archive_read_support_filter_gzip) \
  USE(archive_read_support_filter_xz) \
  USE(archive_read_support_filter_zstd) \
  USE(archive_read_support_format_tar) \
  USE(archive_read_support_format_zip) \
  USE(archive_write_close) \
  USE(archive_write_data) \
  USE(archive_write_fail) \
  USE(archive_write_finish_entry) \
  USE(archive_write_free) \
  USE(archive_write_header) \
  USE(archive_write_new) \
  USE(archive_write_open_fd) \
  USE(archive_write_set_bytes_in_last_block) \
  USE(archive_write_set_format_pax_restricted) \
  USE(archive_write_set_format_zip)

struct griffie_archive_functions {
#define GRIFFIE_FIELD(name) __typeof__(name) *_Nonnull name;
  GRIFFIE_ARCHIVE_FUNCTIONS(GRIFFIE_FIELD)
#undef GRIFFIE_FIELD
};

/* The functions, with all of them in place; nothing when the library is not there or lacks one, which
   griffie_archive_fault then explains. The same on all threads, and until the program ends. */
const struct griffie_archive_functions *_Nullable griffie_archive_functions(void);
const char *_Nonnull griffie_archive_fault(void);

/* Casts in macros are out of Swift's reach. */
static inline unsigned int griffie_archive_regular_file(void) { return AE_IFREG; }
static inline unsigned int griffie_archive_directory(void) { return AE_IFDIR; }

#endif
