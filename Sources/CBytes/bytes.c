/* All is in the header, so that it can become a part of Swift's loops. */
#include "CBytes.h"
