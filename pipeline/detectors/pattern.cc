#include "pipeline/detectors/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "core/result.h"

namespace blackbar {
namespace {

constexpr size_t kReach = 400;  // no pattern is longer; a bound on what one match may read
constexpr int kMaxGroups = 6;

re2::RE2::Options PatternOptions() {
  re2::RE2::Options options;
  options.set_encoding(re2::RE2::Options::EncodingLatin1);
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return options;
}

}  // namespace

struct Pattern::Engine {
  explicit Engine(const std::string& pattern) : re(pattern, PatternOptions()) {}
  re2::RE2 re;
};

Pattern::Pattern(const std::string& pattern) : engine_(std::make_unique<Engine>(pattern)) {
  BB_CHECK(engine_->re.ok());
  BB_CHECK(engine_->re.NumberOfCapturingGroups() < kMaxGroups);
}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;

bool Pattern::MatchAt(std::string_view text, size_t at, std::vector<MatchSpan>* groups) const {
  std::array<re2::StringPiece, kMaxGroups> found;
  int count = engine_->re.NumberOfCapturingGroups() + 1;
  re2::StringPiece piece(text.data(), std::min(text.size(), at + kReach));
  if (!engine_->re.Match(piece, at, piece.size(), re2::RE2::ANCHOR_START, found.data(), count)) return false;
  groups->clear();
  for (int i = 0; i < count; ++i) {
    if (found[i].data() == nullptr) {
      groups->push_back({});
    } else {
      size_t begin = static_cast<size_t>(found[i].data() - text.data());
      groups->push_back({begin, begin + found[i].size()});
    }
  }
  return true;
}

bool Pattern::MatchAt(std::string_view text, size_t at, MatchSpan* whole) const {
  re2::StringPiece found;
  re2::StringPiece piece(text.data(), std::min(text.size(), at + kReach));
  if (!engine_->re.Match(piece, at, piece.size(), re2::RE2::ANCHOR_START, &found, 1)) return false;
  whole->begin = at;
  whole->end = at + found.size();
  return true;
}

}  // namespace blackbar
