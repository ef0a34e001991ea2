#include "pipeline/checks/sound/mp4_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "pipeline/checks/sound/byte_cursor.h"
#include "pipeline/checks/sound/mp4_samples.h"

namespace blackbar {
namespace {

using std::string_view_literals::operator""sv;

constexpr int kMaxDepth = 12;
constexpr size_t kMaxBoxes = 10'000;

bool OnlyZeros(std::string_view bytes) { return bytes.find_first_not_of('\0') == bytes.npos; }

bool IsContainer(std::string_view type) {
  constexpr std::array<std::string_view, 7> kContainers = {"moov", "trak", "edts", "mdia",
                                                           "minf", "dinf", "stbl"};
  return std::find(kContainers.begin(), kContainers.end(), type) != kContainers.end();
}

// Boxes that hold nothing but what playing needs, when they have their fixed length.
bool PlainBox(std::string_view type, size_t size) {
  if (type == "vmhd") return size == 12;
  if (type == "smhd") return size == 8;
  if (type == "pasp") return size == 8;
  if (type == "btrt") return size == 12;
  if (type == "free") return size == 0;
  return type == "mdat" || type == "avcC";
}

// What libav writes where nothing is to be told: an empty list of tags.
bool EmptyTags(std::string_view body) {
  constexpr std::string_view kEmpty =
      "\0\0\0\x35meta\0\0\0\0\0\0\0\x21hdlr\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0\0\0\0\x08ilst"sv;
  return body == kEmpty;
}

// A name of 32 bytes, its length first: nothing, or libav's fixed words.
bool NeutralEncoder(std::string_view name) {
  const std::string_view words = name.substr(1, name.find_last_not_of('\0'));
  return OnlyZeros(name) || words == "Lavc libx264" || words == "Lavc libopenh264";
}

bool PlainMatrix(std::string_view matrix) {
  constexpr std::string_view kPlain =
      "\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x40\0\0\0"sv;
  return matrix == kPlain;
}

class Walker {
 public:
  explicit Walker(std::string_view bytes) : bytes_(bytes) {}

  Mp4Parts Walk() {
    if (!bytes_.substr(0, 8).ends_with("ftyp")) {
      found_.broken = "it does not begin as an MP4 file";
      return found_;
    }
    WalkBoxes(0, bytes_.size(), "", 0);
    if (!seen_moov_ && found_.broken.empty()) found_.broken = "the table of contents is missing";
    if (found_.broken.empty()) AccountForMediaData(media_, &found_);
    return std::move(found_);
  }

 private:
  void Break(const std::string& why) {
    if (found_.broken.empty()) found_.broken = why;
  }
  void Add(size_t offset, const std::string& name, bool needed) {
    found_.parts.push_back({offset, name, needed});
  }

  void WalkBoxes(size_t from, size_t to, const std::string& path, int depth) {
    if (depth > kMaxDepth) return Break("boxes in boxes without end");
    for (size_t at = from; at < to && found_.broken.empty();) {
      if (to - at < 8 || found_.parts.size() > kMaxBoxes) return Break(fmt::format("byte {}: no box", at));
      ByteCursor head(bytes_.substr(at, to - at));
      uint64_t size = head.Big(4);
      const std::string type(head.Take(4));
      if (size == 1) size = head.Big(8);
      if (head.ended_early() || size < head.at() || size > to - at)
        return Break(fmt::format("byte {}: a box of an impossible size", at));
      const bool clean_name =
          std::all_of(type.begin(), type.end(), [](char c) { return c >= ' ' && c <= '~'; });
      const std::string name = path + (path.empty() ? "" : "/") + (clean_name ? type : "unknown box");
      Box(at, at + head.at(), at + size, name, type, depth);
      at += size;
    }
  }

  void Box(size_t start, size_t from, size_t to, const std::string& name, const std::string& type,
           int depth) {
    const std::string_view body = bytes_.substr(from, to - from);
    if (IsContainer(type)) {
      Add(start, name, type != "moov" || !seen_moov_);
      seen_moov_ |= type == "moov";
      if (type == "trak") found_.tracks.emplace_back();
      if (type == "trak") tables_ = {};
      WalkBoxes(from, to, name, depth + 1);
      if (type == "stbl" && !found_.tracks.empty()) {
        const std::string wrong = FillSamples(tables_, bytes_.size(), &found_.tracks.back());
        if (!wrong.empty()) Break(wrong);
      }
      return;
    }
    if (type == "mdat") media_.push_back({from, to});
    const std::optional<bool> read = ReadBox(type, body, from, name, depth);
    Add(start, name, read.value_or(PlainBox(type, body.size())));
  }

  // Whether the box is as it must be; nothing for boxes that are not read.
  std::optional<bool> ReadBox(std::string_view type, std::string_view body, size_t from,
                              const std::string& name, int depth) {
    if (type == "ftyp") return Brands(body);
    if (type == "udta") return EmptyTags(body);
    if (type == "mvhd") return MovieHeader(body);
    if (found_.tracks.empty()) return std::nullopt;
    Mp4Track& track = found_.tracks.back();
    if (type == "tkhd") return TrackHeader(body, &track);
    if (type == "mdhd") return MediaHeader(body, &track);
    if (type == "hdlr") return Handler(body, &track);
    if (type == "elst") return Edits(body, &track);
    if (type == "dref") return body == "\0\0\0\0\0\0\0\1\0\0\0\x0curl \0\0\0\1"sv;
    if (type == "stsd") return Descriptions(body, from, name, depth, &track);
    if (type == "colr") return body.size() == 11 && body.starts_with("nclx");
    if (type == "sgpd") return body.size() == 18 && body.substr(4, 4) == "roll";
    if (type == "sbgp") return body.substr(4, 4) == "roll";
    return ReadTable(type, body, &tables_);
  }

  static bool Brands(std::string_view body) {
    constexpr std::array<std::string_view, 9> kBrands = {"isom", "iso2", "iso5", "iso6",      "avc1",
                                                         "mp41", "mp42", "M4A ", "\0\0\0\0"sv};
    if (body.size() < 8 || body.size() % 4 != 0) return false;
    for (size_t at = 0; at < body.size(); at += 4) {
      const bool known = std::find(kBrands.begin(), kBrands.end(), body.substr(at, 4)) != kBrands.end();
      if (at != 4 && !known) return false;
    }
    return body.substr(4, 4) == "\0\0\2\0"sv || OnlyZeros(body.substr(4, 4));
  }

  bool MovieHeader(std::string_view body) {
    ByteCursor at(body);
    const bool wide = at.Big(4) >> 24 == 1;
    const bool undated = (at.Big(wide ? 8 : 4) | at.Big(wide ? 8 : 4)) == 0;
    found_.time_scale = static_cast<uint32_t>(at.Big(4));
    return undated && body.size() == (wide ? 112 : 100) && OnlyZeros(body.substr(body.size() - 28, 24));
  }

  static bool TrackHeader(std::string_view body, Mp4Track* track) {
    ByteCursor at(body);
    const bool wide = at.Big(4) >> 24 == 1;
    const bool undated = (at.Big(wide ? 8 : 4) | at.Big(wide ? 8 : 4)) == 0;
    at.Skip(8);
    track->shown_duration = at.Big(wide ? 8 : 4);
    at.Skip(16);
    track->turned = !PlainMatrix(at.Take(36));
    at.Skip(8);
    return undated && !at.ended_early() && at.left() == 0;
  }

  static bool MediaHeader(std::string_view body, Mp4Track* track) {
    ByteCursor at(body);
    const bool wide = at.Big(4) >> 24 == 1;
    const bool undated = (at.Big(wide ? 8 : 4) | at.Big(wide ? 8 : 4)) == 0;
    track->time_scale = static_cast<uint32_t>(at.Big(4));
    track->duration = at.Big(wide ? 8 : 4);
    const bool no_language = at.Big(2) == 0x55c4;
    at.Skip(2);
    return undated && no_language && !at.ended_early() && at.left() == 0;
  }

  static bool Handler(std::string_view body, Mp4Track* track) {
    ByteCursor at(body);
    const bool first = at.Big(8) == 0;
    track->handler = at.Take(4);
    const bool empty = OnlyZeros(at.Take(12));
    std::string_view name = at.Take(at.left());
    if (name.ends_with('\0')) name.remove_suffix(1);
    return first && empty && (name.empty() || name == "VideoHandler" || name == "SoundHandler");
  }

  static bool Edits(std::string_view body, Mp4Track* track) {
    ByteCursor at(body);
    const bool wide = at.Big(4) >> 24 == 1;
    const uint64_t count = at.Big(4);
    for (uint64_t i = 0; i < count && !at.ended_early(); ++i) {
      Mp4Edit edit;
      edit.duration = at.Big(wide ? 8 : 4);
      edit.media_time = wide ? static_cast<int64_t>(at.Big(8)) : static_cast<int32_t>(at.Big(4));
      edit.plain_rate = at.Big(4) == 0x10000;
      track->edits.push_back(edit);
    }
    return !at.ended_early() && at.left() == 0;
  }

  bool Descriptions(std::string_view body, size_t from, const std::string& name, int depth, Mp4Track* track) {
    ByteCursor at(body);
    at.Skip(4);
    const uint64_t count = at.Big(4);
    const uint64_t size = at.Big(4);
    const std::string type(at.Take(4));
    if (at.ended_early()) return false;
    track->codec = count == 1 ? type : "several";
    if (count != 1 || size != body.size() - 8) return false;
    // Reserved bytes, the number of the data reference, then what belongs to the kind of track.
    if (type == "mp4a") return SoundDescription(body.substr(16), track);
    if (type != "avc1" || body.size() < 94) return false;
    ByteCursor picture(body.substr(40));
    track->width = static_cast<int>(picture.Big(2));
    track->height = static_cast<int>(picture.Big(2));
    WalkBoxes(from + 94, from + body.size(), name + "/avc1", depth + 1);
    const size_t config = body.find("avcC", 94);
    if (config == body.npos || config < 98) return false;
    const uint64_t length = ByteCursor(body.substr(config - 4)).Big(4);
    if (length < 8 || config - 4 + length > body.size()) return false;
    track->config = body.substr(config + 4, length - 8);
    return OnlyZeros(body.substr(16, 6)) && OnlyZeros(body.substr(24, 16)) &&
           NeutralEncoder(body.substr(58, 32));
  }

  static bool SoundDescription(std::string_view body, Mp4Track* track) {
    const bool plain = OnlyZeros(body.substr(0, 6)) && OnlyZeros(body.substr(8, 8));
    ByteCursor at(body);
    at.Skip(28);
    const uint64_t size = at.Big(4);
    if (at.Take(4) != "esds" || size < 12 || size - 8 > at.left()) return false;
    track->config = DecoderConfig(at.Take(size - 8));
    const std::string_view rest = at.Take(at.left());
    const bool nothing_else = rest.empty() || (rest.size() == 20 && rest.substr(4, 4) == "btrt");
    return plain && nothing_else && !track->config.empty();
  }

  // Of an elementary stream descriptor; empty where it is not the plain form.
  static std::string DecoderConfig(std::string_view body) {
    ByteCursor at(body);
    at.Skip(4);
    const auto open = [&](uint64_t tag) {
      if (at.Big(1) != tag) return false;
      for (int i = 0; i < 4; ++i) {
        if (at.Big(1) < 0x80) break;
      }
      return true;
    };
    if (!open(3)) return {};
    at.Skip(2);
    if (at.Big(1) != 0 || !open(4) || at.Big(1) != 0x40) return {};
    at.Skip(12);
    if (at.Big(1) != 5) return {};
    uint64_t length = 0;
    for (int i = 0; i < 4; ++i) {
      const uint64_t part = at.Big(1);
      length = length << 7 | (part & 0x7f);
      if (part < 0x80) break;
    }
    if (length > 64) return {};
    std::string config(at.Take(length));
    const bool end = at.Take(at.left()) == "\6\x80\x80\x80\1\2"sv;
    return end ? config : "";
  }

  std::string_view bytes_;
  Mp4Parts found_;
  Mp4Tables tables_;
  std::vector<Mp4Span> media_;
  bool seen_moov_ = false;
};

}  // namespace

Mp4Parts WalkMp4(std::string_view untrusted) { return Walker(untrusted).Walk(); }

}  // namespace blackbar
