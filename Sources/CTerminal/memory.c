#include <malloc.h>

#include "CTerminal.h"

void ct_trim(void) { malloc_trim(0); }
