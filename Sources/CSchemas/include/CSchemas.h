#ifndef GRIFFIE_CSCHEMAS_H
#define GRIFFIE_CSCHEMAS_H

#include <stddef.h>
#include <stdint.h>

/* The schemas of the folder `schemas`, carried inside the program. */
const uint8_t *griffie_profile_schema(void);
ptrdiff_t griffie_profile_schema_length(void);
const uint8_t *griffie_preservation_schema(void);
ptrdiff_t griffie_preservation_schema_length(void);

#endif
