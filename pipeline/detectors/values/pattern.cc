#include "pipeline/detectors/values/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "core/result.h"
#include "pipeline/detectors/values/pattern_gate.h"

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
  explicit Engine(const std::string& pattern) : gate(pattern), re(pattern, PatternOptions()) {}
  bool MayMatch(std::string_view text, size_t at) const {
    return at <= text.size() && gate.MayMatch(text.substr(at, kReach));
  }
  PatternGate gate;
  re2::RE2 re;
};

Pattern::Pattern(const std::string& pattern) : engine_(std::make_unique<Engine>(pattern)) {
  BB_CHECK(engine_->re.ok());
  BB_CHECK(engine_->re.NumberOfCapturingGroups() < kMaxGroups);
}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;

bool Pattern::MatchAt(std::string_view text, size_t at, std::vector<MatchSpan>* groups) const {
  if (!engine_->MayMatch(text, at)) return false;
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
  if (!engine_->MayMatch(text, at)) return false;
  re2::StringPiece found;
  re2::StringPiece piece(text.data(), std::min(text.size(), at + kReach));
  if (!engine_->re.Match(piece, at, piece.size(), re2::RE2::ANCHOR_START, &found, 1)) return false;
  whole->begin = at;
  whole->end = at + found.size();
  return true;
}

namespace {

constexpr int64_t kSearchMemory = 4 << 20;
constexpr int kMaxSearchGroups = 16;

re2::RE2::Options SearchOptions() {
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_max_mem(kSearchMemory);
  return options;
}

// In words of a clerk, with the piece that is wrong: it is the person's own expression.
std::string ReasonOf(const re2::RE2& re) {
  const char* what = "it cannot be read";
  switch (re.error_code()) {
    case re2::RE2::ErrorMissingParen:
    case re2::RE2::ErrorUnexpectedParen:
      what = "a round bracket has no partner";
      break;
    case re2::RE2::ErrorMissingBracket:
      what = "a square bracket is not closed";
      break;
    case re2::RE2::ErrorBadCharClass:
    case re2::RE2::ErrorBadCharRange:
      what = "there is no such set of characters";
      break;
    case re2::RE2::ErrorBadEscape:
      what = "there is no such letter behind a backslash";
      break;
    case re2::RE2::ErrorTrailingBackslash:
      what = "it ends in a backslash";
      break;
    case re2::RE2::ErrorRepeatArgument:
    case re2::RE2::ErrorRepeatOp:
      what = "a repetition has nothing to repeat";
      break;
    case re2::RE2::ErrorRepeatSize:
      what = "a repetition is too long; at most 1,000";
      break;
    case re2::RE2::ErrorBadPerlOp:
      what = "looking ahead or back is not possible here";
      break;
    case re2::RE2::ErrorBadUTF8:
      what = "it is not UTF-8";
      break;
    case re2::RE2::ErrorBadNamedCapture:
      what = "a named group is written (?P<value>...)";
      break;
    default:
      break;
  }
  return re.error_arg().empty() ? what : std::string(what) + ", at " + re.error_arg();
}

}  // namespace

struct SearchPattern::Engine {
  explicit Engine(const std::string& expression) : re("(?m)" + expression, SearchOptions()) {}
  re2::RE2 re;
  int value_group = 0;
};

SearchPattern::SearchPattern(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
SearchPattern::~SearchPattern() = default;
SearchPattern::SearchPattern(SearchPattern&&) noexcept = default;

Result<SearchPattern> SearchPattern::Make(const std::string& expression) {
  auto engine = std::make_unique<Engine>(expression);
  const re2::RE2& re = engine->re;
  if (re.error_code() == re2::RE2::ErrorPatternTooLarge) {
    return Error{ErrorCode::kLimitExceeded, "the expression is too large; make its repetitions shorter"};
  }
  if (!re.ok()) return Error{ErrorCode::kInvalidInput, "the expression is wrong: " + ReasonOf(re)};
  if (re.NumberOfCapturingGroups() >= kMaxSearchGroups) {
    return Error{ErrorCode::kLimitExceeded,
                 "the expression has more than " + std::to_string(kMaxSearchGroups - 1) + " groups"};
  }
  auto group = re.NamedCapturingGroups().find("value");
  if (group != re.NamedCapturingGroups().end()) engine->value_group = group->second;
  return SearchPattern(std::move(engine));
}

bool SearchPattern::Find(std::string_view text, size_t from, MatchSpan* whole, MatchSpan* value) const {
  re2::StringPiece piece(text.data(), text.size());
  std::array<re2::StringPiece, kMaxSearchGroups> found;
  // In windows: how far a search reads beyond what it finds is bounded.
  for (size_t at = from; at <= text.size(); at += kReach) {
    size_t end = std::min(text.size(), at + 2 * kReach);
    bool hit =
        engine_->re.Match(piece, at, end, re2::RE2::UNANCHORED, found.data(), engine_->value_group + 1);
    size_t begin = hit ? static_cast<size_t>(found[0].data() - text.data()) : 0;
    if (!hit || (begin >= at + kReach && end < text.size())) continue;
    *whole = {begin, begin + found[0].size()};
    const re2::StringPiece& group = found[static_cast<size_t>(engine_->value_group)];
    *value = *whole;
    if (group.data() != nullptr && !group.empty()) {
      value->begin = static_cast<size_t>(group.data() - text.data());
      value->end = value->begin + group.size();
    }
    return true;
  }
  return false;
}

}  // namespace blackbar
