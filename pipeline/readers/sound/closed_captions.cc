#include "pipeline/readers/sound/closed_captions.h"

#include <algorithm>

#include "pipeline/readers/sound/hidden_channels.h"

namespace blackbar {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMark = "GA94\x03"sv;  // as ATSC A/53 marks captions
constexpr size_t kMostBytes = 64u << 20, kMostText = 4u << 20;

// H.264 and H.265 put a 3 after two zeros, so that no start code arises; the first `count` bytes without
// them.
std::string WithoutEscapes(std::string_view bytes, size_t count) {
  std::string plain;
  int zeros = 0;
  for (const char c : bytes) {
    if (plain.size() == count) break;
    if (zeros >= 2 && c == 3) {
      zeros = 0;
      continue;
    }
    zeros = c == 0 ? zeros + 1 : 0;
    plain.push_back(c);
  }
  return plain;
}

// Whether any pair of field 1 or 2 says something: padding is no caption.
bool Says(std::string_view triples) {
  for (size_t at = 0; at + 3 <= triples.size(); at += 3) {
    const bool valid = (triples[at] & 4) != 0 && (triples[at] & 2) == 0;
    if (valid && ((triples[at + 1] & 0x7f) != 0 || (triples[at + 2] & 0x7f) != 0)) return true;
  }
  return false;
}

}  // namespace

std::string CaptionTriples(std::string_view packet) {
  std::string all;
  for (size_t at = packet.find(kMark); at != packet.npos; at = packet.find(kMark, at + kMark.size())) {
    const std::string head = WithoutEscapes(packet.substr(at + kMark.size()), 2);
    if (head.size() < 2) break;
    const size_t bytes = size_t{3} * (static_cast<unsigned char>(head[0]) & 0x1f);
    const std::string body = WithoutEscapes(packet.substr(at + kMark.size()), 2 + bytes);
    if (body.size() == 2 + bytes) all += body.substr(2);
  }
  return all;
}

void ClosedCaptions::Take(const AvPacketView& packet) {
  std::string triples = CaptionTriples(packet.bytes);
  if (!Says(triples) || bytes_ > kMostBytes) return;
  bytes_ += triples.size();
  triples_.emplace_back(packet.start_us.value_or(0), std::move(triples));
}

void ClosedCaptions::Note(AvInput& input, DocumentFacts* facts) {
  if (triples_.empty()) return;
  std::stable_sort(triples_.begin(), triples_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string text, last;
  for (const auto& [start_us, triples] : triples_) {
    std::string line = input.CaptionText(triples, start_us);
    if (line.empty() || line == last || text.size() > kMostText) continue;
    text += (text.empty() ? "" : "\n") + line;
    last = std::move(line);
  }
  if (!text.empty()) AddHidden(facts, "caption", "captions in the picture track", std::move(text));
  AddWarning(
      facts, "captions",
      "captions are hidden in the pictures' own data; they are searched as hidden text and not released");
}

}  // namespace blackbar
