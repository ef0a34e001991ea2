// Where in a record something is. Integers only: boxes in millionths of the displayed page, photo or frame
// (crop, rotation and EXIF orientation applied once), origin top left; times in microseconds from the start
// as played; text offsets in Unicode code points. All intervals are half-open. Values, no ownership; any
// thread. The JSON forms are those of docs/formats.md, "Regions".
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace blackbar {

inline constexpr int32_t kWholeSide = 1'000'000;  // the full width or height of a page

struct Box {
  int32_t left = 0, top = 0, right = 0, bottom = 0;

  int32_t width() const { return right - left; }
  int32_t height() const { return bottom - top; }
  bool empty() const { return right <= left || bottom <= top; }
  bool Contains(const Box& other) const;
  bool Intersects(const Box& other) const;  // shares an area, not only an edge
  auto operator<=>(const Box&) const = default;
};

Box Intersection(const Box& a, const Box& b);  // may be empty()
Box Union(const Box& a, const Box& b);         // the smallest box around both
Box ClampToPage(const Box& box);               // cut at the page's edges
inline constexpr Box kWholePage{0, 0, kWholeSide, kWholeSide};

struct PageArea {  // pages count from 1
  int page = 0;
  Box box;
  bool invert = false;  // all of the page but the box
  bool operator==(const PageArea&) const = default;
};
struct PageChars {  // of that page's text; page 0: of a text record's whole text
  int page = 0;
  int64_t from = 0, to = 0;
  bool operator==(const PageChars&) const = default;
};
struct TimeSpan {  // all audio tracks
  int64_t start_us = 0, end_us = 0;
  bool invert = false;
  bool operator==(const TimeSpan&) const = default;
};
struct FrameSpan {  // the whole picture for a time
  int64_t start_us = 0, end_us = 0;
  bool operator==(const FrameSpan&) const = default;
};
struct TrackKey {
  int64_t t_us = 0;
  Box box;
  bool operator==(const TrackKey&) const = default;
};
struct FrameTrack {  // linear between key frames, ends at its last key
  std::vector<TrackKey> keys;
  bool invert = false;
  bool operator==(const FrameTrack&) const = default;
};
struct Cut {  // left out of the rendition
  int64_t start_us = 0, end_us = 0;
  bool operator==(const Cut&) const = default;
};
struct Field {  // metadata, attachment, annotation... by its place's name
  std::string name;
  bool operator==(const Field&) const = default;
};
struct Whole {
  bool operator==(const Whole&) const = default;
};

using Region = std::variant<PageArea, PageChars, TimeSpan, FrameSpan, FrameTrack, Cut, Field, Whole>;

// What a region must lie inside of.
struct RecordExtent {
  int pages = 0;            // displayed pages; 1 for a photo; 0 where there are none
  int64_t duration_us = 0;  // 0 where there is no time
};

// Non-empty, ordered, and inside the record; the error names what is wrong with the region.
Result<void> CheckRegion(const Region& region, const RecordExtent& extent);

Json BoxToJson(const Box& box);
Result<Box> BoxFromJson(const Json& value, const std::string& where);
Json RegionToJson(const Region& region);
Result<Region> RegionFromJson(const Json& value, const std::string& where);

}  // namespace blackbar
