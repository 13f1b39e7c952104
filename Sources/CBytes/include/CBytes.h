#ifndef GRIFFIE_CBYTES_H
#define GRIFFIE_CBYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Questions that are asked of sixty-four bytes at once; each answer is a bit for each byte, that of the
   first the lowest. Swift's vectors compare as fast, but do not give the bits of a comparison. */

typedef uint8_t griffie_bytes __attribute__((ext_vector_type(64)));
typedef _Bool griffie_answers __attribute__((ext_vector_type(64)));

/* The last bytes of a text, fewer than can be loaded at once, and zeros behind them. A function of its own,
   or the compiler makes one copy of a length that it does not know of both loads, and calls for that. */
__attribute__((noinline, unused)) static void griffie_load_last(
    griffie_bytes *_Nonnull bytes, const void *_Nonnull start, size_t count) {
  *bytes = 0;
  memcpy(bytes, start, count);
}

/* Loads the bytes at a place; zeros for those behind the last of so many. */
static inline void griffie_load(griffie_bytes *_Nonnull bytes, const void *_Nonnull start, size_t count) {
  if (count >= sizeof *bytes) {
    memcpy(bytes, start, sizeof *bytes);
  } else {
    griffie_load_last(bytes, start, count);
  }
}

static inline uint64_t griffie_bits(const griffie_answers *_Nonnull answers) {
  uint64_t bits;
  memcpy(&bits, answers, sizeof bits);
  return bits;
}

/* Which bytes are letters or digits in ASCII. */
static inline uint64_t griffie_plain_letters_and_digits(const void *_Nonnull start, size_t count) {
  griffie_bytes bytes;
  griffie_load(&bytes, start, count);
  griffie_bytes letters = (bytes | 0x20) - 'a', digits = bytes - '0';
  griffie_answers answers = __builtin_convertvector((letters < 26) | (digits < 10), griffie_answers);
  return griffie_bits(&answers);
}

/* Which bytes are letters of the alphabets of Europe: those of ASCII, the bytes that lead others in
   UTF-8, from C3 to E1, and those that follow. */
static inline uint64_t griffie_letters(const void *_Nonnull start, size_t count) {
  griffie_bytes bytes;
  griffie_load(&bytes, start, count);
  griffie_bytes letters = (bytes | 0x20) - 'a', leads = bytes - 0xC3, others = bytes & 0xC0;
  griffie_answers answers = __builtin_convertvector(
      (letters < 26) | (leads < 0x1F) | (others == 0x80), griffie_answers);
  return griffie_bits(&answers);
}

#endif
