#include "CSchemas.h"

static const uint8_t profile[] = {
#embed "../../schemas/akn-nl-antwoord.xsd"
};

static const uint8_t preservation[] = {
#embed "../../schemas/griffie-preservation.xsd"
};

const uint8_t *griffie_profile_schema(void) { return profile; }
ptrdiff_t griffie_profile_schema_length(void) { return sizeof profile; }
const uint8_t *griffie_preservation_schema(void) { return preservation; }
ptrdiff_t griffie_preservation_schema_length(void) { return sizeof preservation; }
