// The table of labels, apart from the code that finds them, because it grows: a new label is a word in one of
// label_table_people.cc, label_table_values.cc, label_table_stays.cc. Constant data.
#pragma once

#include <span>

#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

// Labels that announce the same thing. Their plural, the words joined to one ("LastName") and a possessive
// ("victim's name") need no line of their own.
struct LabelGroup {
  FieldType field;
  std::string_view role;   // of core/kinds.h, or empty
  bool needs_mark;         // see LabelRow
  std::string_view words;  // parted by |, each in lower case with one space between its words
};

std::span<const LabelGroup> PeopleLabels();
std::span<const LabelGroup> ValueLabels();   // what is to go: identifiers, telephones, addresses...
std::span<const LabelGroup> OfficeLabels();  // what stays, and labels that only end the value before them

}  // namespace blackbar
