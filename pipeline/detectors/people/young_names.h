// Names that only what is said of a child shows, where no list and no label knows them: "KID Journey (13)",
// "Me and Mailee (shes 12)", "DTR BRIELLE 14 YOA", "the boy Malakai", "Zoe, 9 YOA,", "children Isko 10, Luz
// 8". Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/names_list.h"

namespace blackbar {

struct YoungName {
  NameForm name;
  bool child = false;  // the words say so; else the age beside it tells
  bool sure = false;   // a date of birth stands behind it: no place
};

// `stops` has a mark for every token of a label.
std::vector<YoungName> FindYoungNames(const PageView& page, const NameList& names,
                                      const std::vector<char>& stops);

}  // namespace blackbar
