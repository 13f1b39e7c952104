#ifndef GRIFFIE_BENCHMARKS_BARE_H
#define GRIFFIE_BENCHMARKS_BARE_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#endif
