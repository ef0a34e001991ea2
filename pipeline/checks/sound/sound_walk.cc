#include "pipeline/checks/sound/sound_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pipeline/checks/sound/byte_cursor.h"

namespace blackbar {
namespace {

using std::string_view_literals::operator""sv;

bool OnlyZeros(std::string_view bytes) { return bytes.find_first_not_of('\0') == bytes.npos; }

bool ReadFormat(std::string_view body, WavLayout* wav) {
  ByteCursor at(body);
  wav->tag = static_cast<int>(at.Little(2));
  wav->channels = static_cast<int>(at.Little(2));
  wav->rate = static_cast<int>(at.Little(4));
  at.Skip(6);
  wav->bits = static_cast<int>(at.Little(2));
  if (at.ended_early()) return false;
  if (wav->tag == 0xfffe && body.size() == 40) {
    wav->tag = static_cast<int>(ByteCursor(body.substr(24)).Little(2));
    return body.substr(16, 2) == "\x16\0"sv &&
           body.substr(26) == "\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71"sv;
  }
  return body.size() == 16 || (body.size() == 18 && OnlyZeros(body.substr(16)));
}

void WalkWav(std::string_view bytes, SoundParts* found) {
  ByteCursor head(bytes);
  const bool large = head.Take(4) == "RF64";
  uint64_t size = head.Little(4), data_size = 0;
  head.Skip(4);
  if (large) {
    if (head.Take(4) != "ds64" || head.Little(4) != 28) return void(found->broken = "no chunk of sizes");
    size = head.Little(8);
    data_size = head.Little(8);
    if (head.Little(8) > bytes.size() || head.Little(4) != 0)
      found->parts.push_back({12, "ds64 with more than sizes", false});
  }
  if (size + 8 > bytes.size()) return void(found->broken = "it ends early");
  const size_t end = size + 8;
  found->after_end = bytes.size() - end;
  int formats = 0, data = 0;
  for (size_t at = head.at(); at < end;) {
    if (end - at < 8) return void(found->broken = fmt::format("byte {}: no chunk", at));
    ByteCursor chunk(bytes.substr(at, 8));
    const std::string name(chunk.Take(4));
    uint64_t length = chunk.Little(4);
    if (large && name == "data" && length == 0xffffffff) length = data_size;
    if (length > end - at - 8) return void(found->broken = fmt::format("byte {}: a chunk ends early", at));
    const std::string_view body = bytes.substr(at + 8, length);
    bool needed = false;
    if (name == "fmt ") needed = ReadFormat(body, &found->wav) && ++formats == 1;
    if (name == "data") needed = ++data == 1;
    if (name == "data") found->wav.samples = body;
    if (name == "fact") needed = length == 4;
    found->parts.push_back({at, name, needed});
    at += 8 + length;
    if (length % 2 == 1) {
      if (at < end && bytes[at] != '\0') found->parts.push_back({at, "a byte of padding", false});
      ++at;
    }
  }
  if (formats != 1 || data != 1) found->broken = "it needs one format and one run of samples";
}

struct Mp3Frame {
  size_t length = 0;  // 0: no frame
  int rate = 0, samples = 0, channels = 0;
  size_t side = 0;     // where the coded bytes begin
  uint32_t fixed = 0;  // bits that are the same in all frames of a file
};

Mp3Frame Mp3FrameAt(std::string_view bytes, size_t at) {
  constexpr std::array<int, 16> kRates1 = {0,   32,  40,  48,  56,  64,  80,  96,
                                           112, 128, 160, 192, 224, 256, 320, 0};
  constexpr std::array<int, 16> kRates2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
  constexpr std::array<int, 4> kHertz = {44100, 48000, 32000, 0};
  if (bytes.size() - at < 4) return {};
  const auto head = static_cast<uint32_t>(ByteCursor(bytes.substr(at)).Big(4));
  const uint32_t version = head >> 19 & 3, layer = head >> 17 & 3;
  if (head >> 21 != 0x7ff || version == 1 || layer != 1) return {};
  const int bit_rate = (version == 3 ? kRates1 : kRates2)[head >> 12 & 15];
  const int hertz = kHertz[head >> 10 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
  if (bit_rate == 0 || hertz == 0) return {};
  Mp3Frame frame;
  frame.rate = hertz;
  frame.samples = version == 3 ? 1152 : 576;
  frame.channels = (head >> 6 & 3) == 3 ? 1 : 2;
  frame.length = static_cast<size_t>((version == 3 ? 144 : 72) * bit_rate * 1000 / hertz) + (head >> 9 & 1);
  const size_t crc = (head >> 16 & 1) == 0 ? 2 : 0;
  const size_t side = version == 3 ? (frame.channels == 1 ? 17 : 32) : (frame.channels == 1 ? 9 : 17);
  frame.side = 4 + crc + side;
  frame.fixed = head & 0xfffe0c00;  // version, layer, rate
  return frame;
}

const char* NameOfMp3Rest(std::string_view rest) {
  if (rest.starts_with("TAG")) return "an ID3v1 tag";
  if (rest.starts_with("ID3")) return "an ID3v2 tag";
  if (rest.starts_with("APETAGEX")) return "an APE tag";
  if (rest.starts_with("LYRICS")) return "a Lyrics tag";
  return "bytes that are no frame";
}

// The header that says how long the file is, in a frame of its own: sizes, and who made it.
bool NeutralHeaderFrame(std::string_view frame, size_t side) {
  std::string_view body = frame.substr(std::min(side, frame.size()));
  if (!OnlyZeros(frame.substr(4, side - 4)) || body.size() < 156) return false;
  ByteCursor at(body.substr(4));
  const uint64_t flags = at.Big(4);
  if (flags > 15) return false;
  at.Skip((flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0));
  const std::string_view maker = at.Take(9);
  at.Skip(27);
  const bool known =
      OnlyZeros(maker) || maker.starts_with("LAME") || maker.starts_with("Lavf") || maker.starts_with("Lavc");
  return known && OnlyZeros(at.Take(at.left()));
}

void WalkMp3(std::string_view bytes, SoundParts* found) {
  uint32_t fixed = 0;
  bool first = true;
  for (size_t at = 0; at < bytes.size();) {
    const Mp3Frame frame = Mp3FrameAt(bytes, at);
    if (frame.length < 24 || frame.length > bytes.size() - at) {
      found->parts.push_back({at, NameOfMp3Rest(bytes.substr(at)), false});
      found->after_end = first ? 0 : bytes.size() - at;
      if (first) found->broken = "it does not begin with a frame of sound";
      return;
    }
    const std::string_view body = bytes.substr(at, frame.length);
    const std::string_view mark = body.substr(std::min(frame.side, body.size()), 4);
    if (first && (mark == "Xing" || mark == "Info")) {
      found->parts.push_back({at, "the header frame", NeutralHeaderFrame(body, frame.side)});
    } else {
      found->coded_samples += frame.samples;
    }
    if (!first && frame.fixed != fixed) found->parts.push_back({at, "a frame of another kind", false});
    fixed = frame.fixed;
    first = false;
    at += frame.length;
  }
}

// Samples at 48 kHz of an Opus packet, by its first bytes.
int64_t OpusSamples(std::string_view packet) {
  if (packet.empty()) return 0;
  const int toc = static_cast<unsigned char>(packet[0]), config = toc >> 3;
  int frame = 0;
  if (config < 12)
    frame = (const int[]){480, 960, 1920, 2880}[config % 4];
  else if (config < 16)
    frame = (const int[]){480, 960}[config % 2];
  else
    frame = 120 << (config % 4);
  if (toc % 4 == 0) return frame;
  if (toc % 4 < 3) return int64_t{2} * frame;
  return packet.size() < 2 ? 0 : int64_t{frame} * (static_cast<unsigned char>(packet[1]) & 63);
}

bool NeutralOpusTags(std::string_view packet) {
  ByteCursor at(packet);
  if (at.Take(8) != "OpusTags") return false;
  const std::string_view vendor = at.Take(at.Little(4));
  bool neutral =
      vendor.empty() || vendor == "ffmpeg" || vendor.starts_with("libopus ") || vendor.starts_with("Lavf");
  const uint64_t comments = at.Little(4);
  if (comments > 1) return false;
  if (comments == 1) neutral = neutral && at.Take(at.Little(4)) == "encoder=Lavc libopus";
  return neutral && !at.ended_early() && at.left() == 0;
}

class OggWalk {
 public:
  explicit OggWalk(SoundParts* found) : found_(found) {}

  void Walk(std::string_view bytes) {
    for (size_t at = 0; at < bytes.size();) {
      ByteCursor page(bytes.substr(at));
      if (ended_) return void(found_->after_end = bytes.size() - at);
      if (page.Take(4) != "OggS" || page.Big(1) != 0) return Break(fmt::format("byte {}: no page", at));
      const uint64_t flags = page.Big(1), granule = page.Little(8), serial = page.Little(4);
      page.Skip(8);
      const std::string_view lacing = page.Take(page.Big(1));
      size_t length = 0;
      for (const char c : lacing) length += static_cast<unsigned char>(c);
      const std::string_view body = page.Take(length);
      if (page.ended_early()) return Break("it ends early");
      if (at == 0) serial_ = serial;
      const bool one_stream = serial == serial_ && ((flags & 2) != 0) == (at == 0);
      if (!one_stream) found_->parts.push_back({at, "a page of a second stream", false});
      Packets(at, lacing, body);
      if (granule != ~uint64_t{0}) granule_ = granule;
      ended_ = (flags & 4) != 0;
      at += page.at();
    }
    if (!ended_) return Break("the last page is missing");
    found_->played_samples = static_cast<int64_t>(granule_) - pre_skip_;
  }

 private:
  void Break(const std::string& why) { found_->broken = why; }

  void Packets(size_t at, std::string_view lacing, std::string_view body) {
    for (const char c : lacing) {
      const size_t piece = static_cast<unsigned char>(c);
      packet_.append(body.substr(0, piece));
      body.remove_prefix(piece);
      if (piece == 255) continue;
      if (number_ == 0) {
        const bool plain =
            packet_.starts_with("OpusHead") && packet_.size() >= 19 &&
            packet_.size() == (packet_[18] == 0 ? 19u : 21u + static_cast<unsigned char>(packet_[9]));
        found_->parts.push_back({at, "the Opus header", plain});
        pre_skip_ = static_cast<int64_t>(
            ByteCursor(std::string_view(packet_).substr(std::min<size_t>(10, packet_.size()))).Little(2));
      } else if (number_ == 1) {
        found_->parts.push_back({at, "the list of comments", NeutralOpusTags(packet_)});
      } else {
        found_->coded_samples += OpusSamples(packet_);
      }
      ++number_;
      packet_.clear();
    }
  }

  SoundParts* found_;
  uint64_t serial_ = 0, granule_ = 0;
  int64_t pre_skip_ = 0, number_ = 0;
  std::string packet_;
  bool ended_ = false;
};

}  // namespace

SoundForm SoundFormOf(std::string_view bytes) {
  if ((bytes.starts_with("RIFF") || bytes.starts_with("RF64")) && bytes.substr(0, 12).ends_with("WAVE"))
    return SoundForm::kWav;
  if (bytes.starts_with("OggS")) return SoundForm::kOggOpus;
  if (bytes.substr(0, 8).ends_with("ftyp")) return SoundForm::kMp4;
  if (bytes.starts_with("ID3") || (!bytes.empty() && Mp3FrameAt(bytes, 0).length > 0)) return SoundForm::kMp3;
  return SoundForm::kOther;
}

SoundParts WalkSound(std::string_view untrusted) {
  SoundParts found;
  found.form = SoundFormOf(untrusted);
  switch (found.form) {
    case SoundForm::kWav:
      WalkWav(untrusted, &found);
      break;
    case SoundForm::kMp3:
      WalkMp3(untrusted, &found);
      break;
    case SoundForm::kOggOpus:
      OggWalk(&found).Walk(untrusted);
      break;
    case SoundForm::kMp4:
      found.mp4 = WalkMp4(untrusted);
      found.parts = found.mp4.parts;
      found.broken = found.mp4.broken;
      break;
    case SoundForm::kOther:
      found.broken = "sound is released as WAV, MP3, M4A or Ogg with Opus";
  }
  return found;
}

}  // namespace blackbar
