// The tags of the name tagger: inside or outside of a person's name, a place, an organisation, each with a
// tag of its own for the first word. Everything in this folder counts tags in this order. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace blackbar {

enum class TagClass : uint8_t { kOther = 0, kPerson = 1, kPlace = 2, kOrganisation = 3 };

constexpr size_t kTags = 7;
constexpr size_t kTagLanes = 8;  // a power of two, so that the sums over tags become wide instructions

using TagScores = std::array<float, kTagLanes>;  // lane 7 is not used

constexpr uint8_t kOutside = 0;
constexpr uint8_t BeginTag(TagClass c) {
  return c == TagClass::kOther ? kOutside : static_cast<uint8_t>(2 * static_cast<int>(c) - 1);
}
constexpr uint8_t InsideTag(TagClass c) {
  return c == TagClass::kOther ? kOutside : static_cast<uint8_t>(2 * static_cast<int>(c));
}
constexpr TagClass ClassOfTag(size_t tag) { return static_cast<TagClass>((tag + 1) / 2); }
constexpr bool IsInside(size_t tag) { return tag != kOutside && tag % 2 == 0; }
// Nothing is inside a name without its beginning; "outside" stands before the first word.
constexpr bool MayFollow(size_t before, size_t tag) {
  return !IsInside(tag) || (before != kOutside && ClassOfTag(before) == ClassOfTag(tag));
}

}  // namespace blackbar
