// What the value of a labelled field looks like, a row for each type: its pattern, its check, its kind. Used
// for values after a label, below it and in a table's column alike. Constant data; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

struct FieldValue {
  size_t begin = 0, end = 0;
  std::string_view kind;
  double score = 0;
  std::string why;  // what was checked beyond the label: "Luhn check passed"; may be empty
};

// The value of a field of this type at exactly `at`, not beyond `limit`. Names, ages and birth dates are read
// by their own detectors and give nothing here.
std::optional<FieldValue> FieldValueAt(FieldType type, std::string_view text, size_t at, size_t limit,
                                       bool marked);

// Whether values of this type have a form here.
bool HasForm(FieldType type);

}  // namespace blackbar
