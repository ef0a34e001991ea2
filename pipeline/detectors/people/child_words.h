// Classes of words around the names of children. Pure; any thread.
#pragma once

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// "kids", "siblings", "chldrn": words that make all the names behind them children's.
bool IsChildrenNoun(const WordKey& lower);
// Short forms of CAD and of notes: "dtr", "dau", "juv", "yo".
bool IsChildCode(const WordKey& lower);
// What stands in capitals before a figure and is nobody: "Item (3)", "Casings (9)", "Unit 4".
bool IsCountedWord(const WordKey& lower);
// "little brother", "baby sister", "kid cousin": whether the word at token i and the one before it make a
// child of whom they name.
bool IsLittleSibling(const PageView& page, size_t i);
// What stands in capitals behind "KID" or before "15" in a log, and is no name.
bool IsNoName(const WordKey& lower);

}  // namespace blackbar
