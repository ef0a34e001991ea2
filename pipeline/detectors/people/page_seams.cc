#include "pipeline/detectors/people/page_seams.h"

#include "pipeline/detectors/people/roster_marker.h"

namespace blackbar {
namespace {

constexpr uint32_t kLines = 6;  // of the foot and head of a page, footers and headers included

// Tokens that end a line of the page's foot with a hyphen.
std::vector<size_t> BrokenAtFoot(const PageView& page) {
  std::vector<size_t> found;
  const auto& tokens = page.tokens();
  auto lines = static_cast<uint32_t>(page.lines().size());
  for (size_t i = tokens.size(); i > 0; --i) {
    const Token& token = tokens[i - 1];
    if (token.line + kLines < lines) break;
    std::string_view gap = page.GapAfter(i - 1);
    bool broken = gap == "-" || gap.starts_with("-\n") || gap.starts_with("\xC2\xAD\n") || gap == "\xC2\xAD";
    if (broken && token.WordOnly() && token.Is(Token::kCapital) && token.size() > 1) found.push_back(i - 1);
  }
  return found;
}

// Tokens that begin a line of the page's head.
std::vector<size_t> LineBeginnings(const PageView& page) {
  std::vector<size_t> found;
  const auto& tokens = page.tokens();
  for (size_t i = 0; i < tokens.size() && tokens[i].line < kLines; ++i) {
    if ((i == 0 || tokens[i - 1].line != tokens[i].line) && tokens[i].WordOnly()) found.push_back(i);
  }
  return found;
}

}  // namespace

void PageSeams::Learn(const PageView& page, const std::string& record) {
  if (broken_.count({record, page.number() - 1}) > 0) {
    std::vector<std::string>& words = beginnings_[{record, page.number()}];
    for (size_t i : LineBeginnings(page)) words.emplace_back(page.Lower(page.tokens()[i]));
  }
  for (size_t i : BrokenAtFoot(page))
    broken_[{record, page.number()}].emplace_back(page.Lower(page.tokens()[i]));
}

void PageSeams::MarkAll(const PageView& page, const std::string& record, const Roster& roster,
                        std::vector<Mark>* marks) const {
  auto mark = [&](size_t token, const std::string& whole) {
    const RosterPerson* person = roster.Best(whole, "");
    if (person == nullptr) person = roster.Best("", whole);
    if (person == nullptr) return;
    marks->push_back(MarkOfPerson(page.tokens()[token].begin, page.tokens()[token].end, person, person->role,
                                  person->official, 0.9,
                                  "half of a known name that is broken over two pages"));
  };
  auto next = beginnings_.find({record, page.number() + 1});
  if (next != beginnings_.end()) {
    for (size_t i : BrokenAtFoot(page)) {
      for (const std::string& rest : next->second) mark(i, std::string(page.Lower(page.tokens()[i])) + rest);
    }
  }
  auto before = broken_.find({record, page.number() - 1});
  if (before == broken_.end()) return;
  for (size_t i : LineBeginnings(page)) {
    for (const std::string& front : before->second)
      mark(i, front + std::string(page.Lower(page.tokens()[i])));
  }
}

}  // namespace blackbar
