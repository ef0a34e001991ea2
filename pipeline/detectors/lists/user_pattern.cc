#include "pipeline/detectors/lists/user_pattern.h"

#include <algorithm>
#include <array>

#include "core/kinds.h"
#include "pipeline/detectors/lists/office_lists.h"

namespace blackbar {
namespace {

Error Bad(const std::string& what) { return {ErrorCode::kInvalidInput, what}; }

bool HasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool HasContent(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Fictional, of what a record is made of: whoever hits half of this hits nearly everything.
constexpr std::string_view kSample =
    "ALDER FALLS POLICE DEPARTMENT\nCase 26-01457  Page 1 of 3\n"
    "On 03/09/2026 at 1412 hours I was sent to 1400 Elm Street about a noise. A man in a green coat said he "
    "had heard nothing. I knocked, waited and left my card, 208-555-0142.\nUnit 12, badge 4411: cleared.\n";

// Texts in which an expression must not find nothing: "" for "x*", "a b" for "\b".
constexpr std::array<std::string_view, 6> kProbes = {"", "a", "0", " ", "a b\n0-1", kSample};

Result<void> CheckHits(const UserPattern& pattern, const SearchPattern& search) {
  MatchSpan whole, value;
  for (std::string_view probe : kProbes) {
    for (size_t at = 0; search.Find(probe, at, &whole, &value); at = whole.end) {
      if (whole.empty()) return Bad("the expression matches the empty text, so it would hit everywhere");
    }
  }
  long hit = 0, all = std::count_if(kSample.begin(), kSample.end(), HasContent);
  pattern.ForEachHit(kSample, [&](MatchSpan span) {
    std::string_view piece = kSample.substr(span.begin, span.end - span.begin);
    hit += std::count_if(piece.begin(), piece.end(), HasContent);
  });
  if (hit * 2 < all) return {};
  return Bad("the expression matches nearly everything; say more exactly what it is to find");
}

class PatternsDetector : public Detector {
 public:
  const char* name() const override { return "patterns"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override {
    if (context.lists != nullptr) context.lists->MarkPatterns(page.text(), marks);
  }
};

}  // namespace

Result<UserPattern> UserPattern::Make(const std::string& name, const std::string& expression,
                                      const std::string& kind) {
  if (name.empty() || name.find_first_not_of(' ') == name.npos) return Bad("a pattern needs a name");
  if (name.size() > kMaxName || HasControl(name))
    return Bad("a pattern's name is one line of at most 60 bytes");
  if (expression.empty()) return Bad("a pattern needs an expression");
  if (expression.size() > kMaxExpression) {
    return Error{ErrorCode::kLimitExceeded, "the expression is longer than 1,000 bytes"};
  }
  const KindRow* row = FindKind(kind);
  bool in_text = row != nullptr && row->where.find("text") != row->where.npos;
  if (kind != kKeep && !in_text) {
    return Bad("a pattern's kind is USER_TERM, a kind of text such as GOV_ID, or keep");
  }
  auto search = std::make_shared<const SearchPattern>(TRY(SearchPattern::Make(expression)));
  UserPattern pattern;
  pattern.name_ = name;
  pattern.expression_ = expression;
  pattern.kind_ = kind;
  pattern.search_ = search;
  TRY(CheckHits(pattern, *search));
  return pattern;
}

void UserPattern::ForEachHit(std::string_view text, const std::function<void(MatchSpan)>& visit) const {
  MatchSpan whole, value;
  for (size_t at = 0; at <= text.size() && search_->Find(text, at, &whole, &value);) {
    if (!value.empty()) visit(value);
    at = std::max(whole.end, at);
    if (whole.empty()) ++at;
  }
}

std::unique_ptr<Detector> MakePatternsDetector() { return std::make_unique<PatternsDetector>(); }

}  // namespace blackbar
