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
};

// `stops` has a mark for every token of a label.
std::vector<YoungName> FindYoungNames(const PageView& page, const NameList& names,
                                      const std::vector<char>& stops);

// "kids", "siblings", "chldrn": words that make all the names behind them children's.
bool IsChildrenNoun(const WordKey& lower);
// Short forms of CAD and of notes: "dtr", "dau", "juv", "yo".
bool IsChildCode(const WordKey& lower);
// What stands in capitals before a figure and is nobody: "Item (3)", "Casings (9)", "Unit 4".
bool IsCountedWord(const WordKey& lower);
// "little brother", "baby sister", "kid cousin": whether the word at token i and the one before it make a
// child of whom they name.
bool IsLittleSibling(const PageView& page, size_t i);

}  // namespace blackbar
