#include "pipeline/checks/sound/mp4_samples.h"

#include <algorithm>

#include "pipeline/checks/sound/byte_cursor.h"

namespace blackbar {
namespace {

constexpr uint64_t kMaxSamples = 20'000'000;

uint32_t Number(std::string_view body, size_t at) {
  return static_cast<uint32_t>(ByteCursor(body.substr(std::min(at, body.size()))).Big(4));
}

// Of a table whose count stands at byte 4.
uint64_t Rows(std::string_view table) { return table.size() < 8 ? 0 : Number(table, 4); }

bool FillSizes(std::string_view table, Mp4Track* track) {
  const uint64_t count = Number(table, 8), same = Number(table, 4);
  if (table.size() < 12 || count > kMaxSamples || (same != 0 && count > 0)) return false;
  track->samples.resize(count);
  for (size_t i = 0; i < count; ++i) track->samples[i].size = Number(table, 12 + 4 * i);
  return true;
}

bool FillTimes(std::string_view stts, std::string_view ctts, std::vector<Mp4Sample>* samples) {
  size_t next = 0;
  int64_t time = 0;
  for (uint64_t row = 0; row < Rows(stts); ++row) {
    const uint32_t count = Number(stts, 8 + 8 * row), delta = Number(stts, 12 + 8 * row);
    if (count > samples->size() - next) return false;
    for (uint32_t i = 0; i < count; ++i, time += delta) {
      (*samples)[next].duration = delta;
      (*samples)[next].decode_time = (*samples)[next].show_time = time;
      ++next;
    }
  }
  if (next != samples->size()) return false;
  next = 0;
  for (uint64_t row = 0; row < Rows(ctts); ++row) {
    const uint32_t count = Number(ctts, 8 + 8 * row);
    const auto shift = static_cast<int32_t>(Number(ctts, 12 + 8 * row));
    if (count > samples->size() - next) return false;
    for (uint32_t i = 0; i < count; ++i) (*samples)[next++].show_time += shift;
  }
  return next == 0 || next == samples->size();
}

// How many samples a chunk holds stands in runs that name their first chunk, from 1.
bool FillOffsets(std::string_view stsc, std::string_view chunks, int width, std::vector<Mp4Sample>* samples) {
  const uint64_t chunk_count = Rows(chunks), runs = Rows(stsc);
  uint64_t run = 0;
  size_t next = 0;
  for (uint64_t chunk = 0; chunk < chunk_count; ++chunk) {
    while (run + 1 < runs && Number(stsc, 8 + 12 * (run + 1)) <= chunk + 1) ++run;
    if (runs == 0 || Number(stsc, 16 + 12 * run) != 1) return false;
    const uint32_t count = Number(stsc, 12 + 12 * run);
    uint64_t at = ByteCursor(chunks.substr(8 + static_cast<size_t>(width) * chunk)).Big(width);
    if (count > samples->size() - next) return false;
    for (uint32_t i = 0; i < count; ++i) {
      (*samples)[next].offset = at;
      at += (*samples)[next++].size;
    }
  }
  return next == samples->size();
}

}  // namespace

std::optional<bool> ReadTable(std::string_view type, std::string_view body, Mp4Tables* tables) {
  const uint64_t rows = Rows(body);
  if (type == "stts") {
    tables->stts = body;
    return body.size() == 8 + 8 * rows;
  }
  if (type == "ctts") {
    tables->ctts = body;
    return body.size() == 8 + 8 * rows;
  }
  if (type == "stss") return body.size() == 8 + 4 * rows;
  if (type == "stsc") {
    tables->stsc = body;
    return body.size() == 8 + 12 * rows;
  }
  if (type == "stsz") {
    tables->stsz = body;
    return body.size() == 12 + 4 * uint64_t{Number(body, 8)};
  }
  if (type == "stco") {
    tables->stco = body;
    return body.size() == 8 + 4 * rows;
  }
  if (type == "co64") {
    tables->co64 = body;
    return body.size() == 8 + 8 * rows;
  }
  return std::nullopt;
}

std::string FillSamples(const Mp4Tables& tables, uint64_t file_size, Mp4Track* track) {
  if (!FillSizes(tables.stsz, track)) return "the sizes of the samples cannot be read";
  if (!FillTimes(tables.stts, tables.ctts, &track->samples)) return "the times of the samples cannot be read";
  const bool wide = !tables.co64.empty();
  if (wide && !tables.stco.empty()) return "a track has two tables of places";
  if (!FillOffsets(tables.stsc, wide ? tables.co64 : tables.stco, wide ? 8 : 4, &track->samples))
    return "the places of the samples cannot be read";
  for (const Mp4Sample& sample : track->samples) {
    if (sample.offset > file_size || sample.size > file_size - sample.offset)
      return "a sample lies outside of the file";
  }
  return {};
}

void AccountForMediaData(const std::vector<Mp4Span>& media, Mp4Parts* parts) {
  std::vector<Mp4Span> named;
  for (const Mp4Track& track : parts->tracks) {
    for (const Mp4Sample& sample : track.samples) {
      if (sample.size > 0) named.push_back({sample.offset, sample.offset + sample.size});
    }
  }
  std::sort(named.begin(), named.end(), [](const Mp4Span& a, const Mp4Span& b) { return a.from < b.from; });
  for (const Mp4Span& span : media) parts->media_bytes += span.to - span.from;
  uint64_t end = 0;
  for (const Mp4Span& span : named) {
    parts->overlapping |= span.from < end;
    end = std::max(end, span.to);
    parts->named_bytes += span.to - span.from;
    parts->samples_outside |= std::none_of(media.begin(), media.end(), [&](const Mp4Span& box) {
      return box.from <= span.from && span.to <= box.to;
    });
  }
}

}  // namespace blackbar
