#ifndef GRIFFIE_CLIBXML2_SHIM_H
#define GRIFFIE_CLIBXML2_SHIM_H

#if !__has_include(<libxml/xmlversion.h>)
#error "griffie needs libxml2 2.9.14 or newer: install libxml2-dev (Debian), then build again"
#endif
#include <libxml/xmlversion.h>

/* The headers of ICU, which some builds of libxml2 draw in, clash with those of Foundation. griffie
   touches no type that depends on them. */
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

static inline void griffie_discard_error(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

/* Variadic functions are out of Swift's reach. */
static inline void griffie_silence_generic_errors(void) {
  xmlSetGenericErrorFunc(NULL, griffie_discard_error);
}

/* The type of the structured error function changed its constness in libxml2 2.12. */
typedef void (*griffie_error_handler)(void *context, const xmlError *error);

static inline void griffie_set_schema_parser_errors(xmlSchemaParserCtxtPtr context,
                                                    griffie_error_handler handler, void *data) {
  xmlSchemaSetParserStructuredErrors(context, (xmlStructuredErrorFunc)handler, data);
}

static inline void griffie_set_schema_valid_errors(xmlSchemaValidCtxtPtr context,
                                                   griffie_error_handler handler, void *data) {
  xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)handler, data);
}

static inline void griffie_set_sax_errors(xmlSAXHandlerPtr sax, griffie_error_handler handler) {
  sax->serror = (xmlStructuredErrorFunc)handler;
}

#endif
