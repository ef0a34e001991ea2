#include "core/region.h"

#include <fmt/format.h>

#include <algorithm>

namespace blackbar {
namespace {

Error BadRegion(const std::string& what) { return {ErrorCode::kInvalidInput, "region: " + what}; }

Result<void> CheckBox(const Box& box) {
  if (box.empty()) return BadRegion("the box is empty or its corners are swapped");
  if (!kWholePage.Contains(box)) return BadRegion("the box leaves the page (0 to 1000000)");
  return {};
}

Result<void> CheckSpan(int64_t start, int64_t end, const RecordExtent& extent) {
  if (start < 0 || end <= start) return BadRegion("the time is empty or its ends are swapped");
  if (end > extent.duration_us) return BadRegion("the time ends after the recording");
  return {};
}

Result<void> CheckPage(int page, const RecordExtent& extent) {
  if (page < 1 || page > extent.pages) {
    return BadRegion(fmt::format("page {} is not one of 1 to {}", page, extent.pages));
  }
  return {};
}

struct Checker {
  const RecordExtent& extent;

  Result<void> operator()(const PageArea& area) const {
    TRY(CheckPage(area.page, extent));
    return CheckBox(area.box);
  }
  Result<void> operator()(const PageChars& chars) const {
    if (chars.page != 0) TRY(CheckPage(chars.page, extent));
    if (chars.from < 0 || chars.to <= chars.from) return BadRegion("the characters are empty or swapped");
    return {};
  }
  Result<void> operator()(const TimeSpan& span) const {
    return CheckSpan(span.start_us, span.end_us, extent);
  }
  Result<void> operator()(const FrameSpan& span) const {
    return CheckSpan(span.start_us, span.end_us, extent);
  }
  Result<void> operator()(const Cut& cut) const { return CheckSpan(cut.start_us, cut.end_us, extent); }
  Result<void> operator()(const FrameTrack& track) const {
    if (track.keys.size() < 2) return BadRegion("a track needs two key frames or more");
    for (size_t i = 0; i < track.keys.size(); ++i) {
      TRY(CheckBox(track.keys[i].box));
      if (i > 0 && track.keys[i].t_us <= track.keys[i - 1].t_us) {
        return BadRegion("the key frames of a track must follow each other in time");
      }
    }
    return CheckSpan(track.keys.front().t_us, track.keys.back().t_us, extent);
  }
  Result<void> operator()(const Field& field) const {
    if (field.name.empty()) return BadRegion("the field has no name");
    return {};
  }
  Result<void> operator()(const Whole&) const { return {}; }
};

Json Pair(int64_t a, int64_t b) { return Json::array({a, b}); }

struct Writer {
  Json operator()(const PageArea& area) const {
    Json out = {{"page", area.page}, {"box", BoxToJson(area.box)}};
    if (area.invert) out["invert"] = true;
    return out;
  }
  Json operator()(const PageChars& chars) const {
    Json out = {{"chars", Pair(chars.from, chars.to)}};
    if (chars.page != 0) out["page"] = chars.page;
    return out;
  }
  Json operator()(const TimeSpan& span) const {
    Json out = {{"time", Pair(span.start_us, span.end_us)}};
    if (span.invert) out["invert"] = true;
    return out;
  }
  Json operator()(const FrameSpan& span) const { return {{"frame", Pair(span.start_us, span.end_us)}}; }
  Json operator()(const Cut& cut) const { return {{"cut", Pair(cut.start_us, cut.end_us)}}; }
  Json operator()(const FrameTrack& track) const {
    Json keys = Json::array();
    for (const TrackKey& key : track.keys) keys.push_back({{"t", key.t_us}, {"box", BoxToJson(key.box)}});
    Json out = {{"track", keys}};
    if (track.invert) out["invert"] = true;
    return out;
  }
  Json operator()(const Field& field) const { return {{"field", field.name}}; }
  Json operator()(const Whole&) const { return {{"whole", true}}; }
};

struct Ends {
  int64_t from, to;
};

Result<Ends> ReadPair(const Json& value, const std::string& where) {
  if (!value.is_array() || value.size() != 2 || !value[0].is_number_integer() ||
      !value[1].is_number_integer()) {
    return Error{ErrorCode::kInvalidInput, "an interval is two whole numbers, [from, to]", where};
  }
  return Ends{value[0].get<int64_t>(), value[1].get<int64_t>()};
}

Result<FrameTrack> ReadTrack(const Json& value, bool invert, const std::string& where) {
  FrameTrack track{{}, invert};
  if (!value.is_array()) return Error{ErrorCode::kInvalidInput, "a track is a list of key frames", where};
  for (const Json& key : value) {
    int64_t t = TRY(JsonInt(key, "t", where));
    if (!key.contains("box")) return Error{ErrorCode::kInvalidInput, "a key frame needs a box", where};
    track.keys.push_back({t, TRY(BoxFromJson(key["box"], where))});
  }
  return track;
}

Result<int> ReadPage(const Json& value, const std::string& where) {
  int64_t page = TRY(JsonInt(value, "page", where));
  if (page < 1 || page > 10'000'000) return BadRegion("pages count from 1");
  return static_cast<int>(page);
}

}  // namespace

bool Box::Contains(const Box& other) const {
  return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
}

bool Box::Intersects(const Box& other) const { return !Intersection(*this, other).empty(); }

Box Intersection(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

Box Union(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

Box ClampToPage(const Box& box) { return Intersection(box, kWholePage); }

Result<void> CheckRegion(const Region& region, const RecordExtent& extent) {
  return std::visit(Checker{extent}, region);
}

Json BoxToJson(const Box& box) { return Json::array({box.left, box.top, box.right, box.bottom}); }

Result<Box> BoxFromJson(const Json& value, const std::string& where) {
  Error wrong{ErrorCode::kInvalidInput,
              "a box is four whole numbers from 0 to 1000000, [left, top, right, bottom]", where};
  if (!value.is_array() || value.size() != 4) return wrong;
  int32_t sides[4];
  for (size_t i = 0; i < 4; ++i) {
    if (!value[i].is_number_integer()) return wrong;
    int64_t side = value[i].get<int64_t>();
    if (side < 0 || side > kWholeSide) return wrong;
    sides[i] = static_cast<int32_t>(side);
  }
  return Box{sides[0], sides[1], sides[2], sides[3]};
}

Json RegionToJson(const Region& region) { return std::visit(Writer{}, region); }

Result<Region> RegionFromJson(const Json& value, const std::string& where) {
  if (!value.is_object()) return Error{ErrorCode::kInvalidInput, "a region is an object", where};
  bool invert = value.contains("invert") && TRY(JsonBool(value, "invert", where));
  if (value.contains("box")) {
    return Region(PageArea{TRY(ReadPage(value, where)), TRY(BoxFromJson(value["box"], where)), invert});
  }
  if (value.contains("track")) return Region(TRY(ReadTrack(value["track"], invert, where)));
  if (value.contains("time")) {
    Ends ends = TRY(ReadPair(value["time"], where));
    return Region(TimeSpan{ends.from, ends.to, invert});
  }
  if (invert) return Error{ErrorCode::kInvalidInput, "only a box, a track or a time can be inverted", where};
  if (value.contains("chars")) {
    Ends ends = TRY(ReadPair(value["chars"], where));
    int page = value.contains("page") ? TRY(ReadPage(value, where)) : 0;
    return Region(PageChars{page, ends.from, ends.to});
  }
  if (value.contains("frame")) {
    Ends ends = TRY(ReadPair(value["frame"], where));
    return Region(FrameSpan{ends.from, ends.to});
  }
  if (value.contains("cut")) {
    Ends ends = TRY(ReadPair(value["cut"], where));
    return Region(Cut{ends.from, ends.to});
  }
  if (value.contains("field")) return Region(Field{TRY(JsonString(value, "field", where))});
  if (value.contains("whole")) {
    if (!TRY(JsonBool(value, "whole", where))) return BadRegion("\"whole\" can only be true");
    return Region(Whole{});
  }
  return Error{ErrorCode::kInvalidInput,
               "a region has one of box, chars, time, frame, track, cut, field or whole", where};
}

}  // namespace blackbar
