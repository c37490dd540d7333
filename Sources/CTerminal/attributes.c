#include "attributes.h"

#include <curses.h>
#include <string.h>
#include <term.h>

void ct_plain_attributes(void) {
  if (!exit_attribute_mode || strcmp(exit_attribute_mode, "\033(B\033[m") != 0) return;
  exit_attribute_mode = "\033[m";
  set_attributes = NULL;
}
