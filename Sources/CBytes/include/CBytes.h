#ifndef GRIFFIE_CBYTES_H
#define GRIFFIE_CBYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Questions that are asked of sixty-four bytes at once; each answer is a bit for each byte, that of the
   first the lowest. Swift's vectors compare as fast, but do not give the bits of a comparison. */

enum { griffie_bytes_at_once = 64 };

typedef uint8_t griffie_bytes __attribute__((ext_vector_type(griffie_bytes_at_once)));
typedef _Bool griffie_answers __attribute__((ext_vector_type(griffie_bytes_at_once)));

/* Where so many bytes can be loaded: at the place itself or, for the last of a text, in a copy with zeros
   behind them. The copy is made in a function of its own, or the compiler makes one copy of a length that it
   does not know of this and the load, and calls for that. */
__attribute__((noinline, unused)) static const void *_Nonnull griffie_copy_last(
    uint8_t *_Nonnull copy, const void *_Nonnull start, size_t count) {
  memset(copy, 0, sizeof(griffie_bytes));
  return memcpy(copy, start, count);
}

#define GRIFFIE_LOAD(bytes, start, count)                             \
  uint8_t last[sizeof(griffie_bytes)];                                \
  griffie_bytes bytes;                                                \
  memcpy(&bytes, (count) < sizeof bytes ? griffie_copy_last(last, start, count) : (start), sizeof bytes)

static inline uint64_t griffie_bits(const griffie_answers *_Nonnull answers) {
  uint64_t bits;
  memcpy(&bits, answers, sizeof bits);
  return bits;
}

/* Which bytes are letters or digits in ASCII. */
static inline uint64_t griffie_plain_letters_and_digits(const void *_Nonnull start, size_t count) {
  GRIFFIE_LOAD(bytes, start, count);
  griffie_bytes letters = (bytes | 0x20) - 'a', digits = bytes - '0';
  griffie_answers answers = __builtin_convertvector((letters < 26) | (digits < 10), griffie_answers);
  return griffie_bits(&answers);
}

/* Which bytes are letters of the alphabets of Europe: those of ASCII, the bytes that lead others in
   UTF-8, from C3 to E1, and those that follow. */
static inline uint64_t griffie_letters(const void *_Nonnull start, size_t count) {
  GRIFFIE_LOAD(bytes, start, count);
  griffie_bytes letters = (bytes | 0x20) - 'a', leads = bytes - 0xC3, others = bytes & 0xC0;
  griffie_answers answers = __builtin_convertvector(
      (letters < 26) | (leads < 0x1F) | (others == 0x80), griffie_answers);
  return griffie_bits(&answers);
}

/* Which bytes are beyond ASCII. */
static inline uint64_t griffie_beyond_ascii(const void *_Nonnull start, size_t count) {
  GRIFFIE_LOAD(bytes, start, count);
  griffie_answers answers = __builtin_convertvector(bytes >= 0x80, griffie_answers);
  return griffie_bits(&answers);
}

/* Which bytes may have a meaning in XML: control characters, quotation marks, ampersands and angle brackets. */
static inline uint64_t griffie_xml_markup(const void *_Nonnull start, size_t count) {
  GRIFFIE_LOAD(bytes, start, count);
  griffie_answers answers = __builtin_convertvector(
      (bytes < 0x20) | (bytes == '"') | (bytes == '&') | ((bytes | 2) == '>'), griffie_answers);
  uint64_t bits = griffie_bits(&answers);
  return count < sizeof bytes ? bits & (((uint64_t)1 << count) - 1) : bits;
}

/* Which bytes are others than those at another place; at both there are sixty-four. */
static inline uint64_t griffie_differences(const void *_Nonnull left, const void *_Nonnull right) {
  griffie_bytes one, other;
  memcpy(&one, left, sizeof one);
  memcpy(&other, right, sizeof other);
  griffie_answers answers = __builtin_convertvector(one != other, griffie_answers);
  return griffie_bits(&answers);
}

#endif
