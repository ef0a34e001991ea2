#include "pipeline/detectors/terms.h"

#include <algorithm>

namespace blackbar {
namespace {

class TermsDetector : public Detector {
 public:
  const char* name() const override { return "terms"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool IsWordByte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) >= 0x80);
}

// The end of the term at `at`, where any white space of the term takes any white space of the text; 0: none.
size_t MatchTerm(std::string_view text, size_t at, std::string_view term) {
  size_t t = at, k = 0;
  while (k < term.size()) {
    if (t >= text.size()) return 0;
    if (IsSpace(term[k])) {
      if (!IsSpace(text[t])) return 0;
      while (k < term.size() && IsSpace(term[k])) ++k;
      while (t < text.size() && IsSpace(text[t])) ++t;
    } else if (text[t++] != term[k++]) {
      return 0;
    }
  }
  return t;
}

void TermsDetector::Detect(const PageView& page, const DetectContext& context,
                           std::vector<Mark>* marks) const {
  if (context.deny == nullptr) return;
  std::string_view text = page.lower();
  for (const std::string& term : *context.deny) {
    PageView folded(term, 0);
    std::string lower(folded.lower());
    while (!lower.empty() && IsSpace(lower.back())) lower.pop_back();
    while (!lower.empty() && IsSpace(lower.front())) lower.erase(0, 1);
    if (lower.empty()) continue;
    std::string first = lower.substr(0, std::find_if(lower.begin(), lower.end(), IsSpace) - lower.begin());
    for (size_t at = text.find(first); at != text.npos; at = text.find(first, at + 1)) {
      if (at > 0 && IsWordByte(text[at - 1]) && IsWordByte(lower.front())) continue;
      size_t end = MatchTerm(text, at, lower);
      if (end == 0 || (end < text.size() && IsWordByte(text[end]) && IsWordByte(lower.back()))) continue;
      marks->push_back({at, end, "USER_TERM", "", 1.0, "terms", "a term of this request's list"});
    }
  }
}

}  // namespace

std::unique_ptr<Detector> MakeTermsDetector() { return std::make_unique<TermsDetector>(); }

}  // namespace blackbar
