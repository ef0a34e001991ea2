#include "pipeline/detectors/people/names_list.h"

// The list's bytes go into the program as they are; the assembler reads the file (its path comes from CMake).
__asm__(
    ".section .rodata\n"
    ".global bb_names_begin\n"
    ".global bb_names_end\n"
    "bb_names_begin:\n"
    ".incbin \"" BLACKBAR_NAMES_FILE
    "\"\n"
    "bb_names_end:\n"
    ".byte 0\n"
    ".previous\n");
extern "C" {
extern const char bb_names_begin[];
extern const char bb_names_end[];
}

namespace blackbar {
namespace {

// The stem an ordinary word stands under; the same as stem() in data/build-names.
std::string_view Stem(std::string_view word) {
  for (std::string_view ending : {"ing", "ed", "es", "ly", "s"}) {
    if (word.size() >= ending.size() + 3 && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  }
  return word;
}

}  // namespace

NameList::NameList(std::string_view lines) {
  while (!lines.empty()) {
    size_t end = lines.find('\n');
    if (end == lines.npos) end = lines.size();
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    size_t space = line.find(' ');
    if (space == line.npos) continue;
    uint8_t flags = 0;
    for (char c : line.substr(space + 1)) {
      flags |= c == 'f' ? kFirst : c == 'l' ? kLast : c == 'o' ? kOrdinary : 0;
    }
    words_.Add(line.substr(0, space), flags);
  }
}

const NameList& NameList::BuiltIn() {
  // Both mark places in one embedded file.
  // cppcheck-suppress comparePointers
  const size_t size = static_cast<size_t>(bb_names_end - bb_names_begin);
  static const NameList* list = [&] {
    auto* made = new NameList({bb_names_begin, size});
    made->built_in_ = true;
    return made;
  }();
  return *list;
}

uint8_t NameList::FlagsOf(const WordKey& lower) const {
  if (built_in_ && lower.name_flags != WordKey::kNotLookedUp) return lower.name_flags;
  const uint8_t* found = words_.Find(lower);
  if (found != nullptr) return *found;
  std::string_view stem = Stem(lower.text);
  if (stem.size() == lower.text.size()) return 0;
  found = words_.Find(stem);
  if (found != nullptr) return *found & kOrdinary;
  // "driving" stands under "drive".
  char with_e[40];
  if (stem.size() + 1 >= sizeof with_e) return 0;
  stem.copy(with_e, stem.size());
  with_e[stem.size()] = 'e';
  found = words_.Find(std::string_view(with_e, stem.size() + 1));
  return found == nullptr ? 0 : *found & kOrdinary;
}

}  // namespace blackbar
