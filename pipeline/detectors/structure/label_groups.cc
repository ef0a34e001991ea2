#include "pipeline/detectors/structure/label_groups.h"

#include <algorithm>

namespace blackbar {
namespace {

constexpr size_t kMostParts = 5;
constexpr size_t kLongestValue = 120;

bool IsPeople(const LabelHit& hit) {
  return hit.row->field == FieldType::kOfficial ||
         (hit.row->field == FieldType::kName && hit.row->role != "subject");
}
bool IsGenericName(const LabelHit& hit) {
  return hit.row->field == FieldType::kName && hit.row->role == "subject" &&
         (hit.row->words.find("nam") != hit.row->words.npos || hit.row->words == "last" ||
          hit.row->words == "first" || hit.row->words == "middle" ||
          hit.row->words.starts_with("last first"));
}

// What stands between two labels, without the end of a possessive and a count: " ", "'s ", " #1 ".
std::string_view Between(const PageView& page, const LabelHit& a, const LabelHit& b) {
  if (b.first != a.last + 1 || page.tokens()[a.last].line != page.tokens()[b.first].line) return "?";
  std::string_view gap = page.GapAfter(a.last);
  if (page.tokens()[a.last].Is(Token::kPossessive)) gap.remove_prefix(gap.starts_with('\'') ? 2 : 4);
  return gap;
}

class Grouper {
 public:
  Grouper(const PageView& page, std::vector<LabelHit>* hits) : page_(page), hits_(*hits) {}

  void Group() {
    Compose();
    Compound();
    Limit();
  }

 private:
  void Compose() {
    size_t kept = 0;
    for (size_t i = 0; i < hits_.size(); ++i) {
      if (kept == 0 || !Joined(&hits_[kept - 1], hits_[i])) hits_[kept++] = hits_[i];
    }
    hits_.resize(kept);
  }

  // Joins b to the role label a in front of it, which then is the label of b's value.
  bool Joined(LabelHit* a, LabelHit b) {
    if (!IsPeople(*a) || a->colon) return false;
    std::string_view gap = Between(page_, *a, b);
    bool possessive = page_.tokens()[a->last].Is(Token::kPossessive);
    bool close = gap == " " || gap == "-" || gap == "_" || gap == ". " || gap == " - " || gap == "s' " ||
                 gap == "' " || gap == ") " || gap == "# ";
    if (gap == "/" || gap == " / ") {
      if (!IsPeople(b) || !b.marked) return false;
      b.row = a->row;  // "Victim/Witness: ..."
    } else if (!close) {
      return false;
    } else if (IsGenericName(b)) {
      b.row = a->row;
      b.role = a->role;
      b.child = a->child || b.child;
    } else if (IsPeople(b)) {
      if (!b.marked || b.row->field == FieldType::kOfficial) return false;
      b.child = b.child || (a->child && !possessive);
      if (b.child && !possessive && a->child) b.role = "juvenile";
    } else {
      if (!b.marked) return false;
      b.role = a->role;
      b.child = a->child;
    }
    b.first = a->first;
    b.starts_cell = a->starts_cell;
    b.numbered = b.numbered || a->numbered;
    *a = b;
    return true;
  }

  void Compound() {
    for (size_t i = 0; i < hits_.size();) {
      size_t end = i + 1;
      while (end < hits_.size() && end - i < kMostParts && Slashed(hits_[end - 1], hits_[end])) ++end;
      if (end - i > 1 && hits_[end - 1].marked) Share(i, end);
      i = end;
    }
  }

  bool Slashed(const LabelHit& a, const LabelHit& b) const {
    std::string_view gap = Between(page_, a, b);
    return gap == "/" || gap == " / " || gap == "# / " || gap == "#/" || gap == " & " || gap == ". / " ||
           gap == "./" || gap == " /" || gap == "/ ";
  }

  void Share(size_t first, size_t end) {
    const LabelHit last = hits_[end - 1];
    auto parts = static_cast<uint8_t>(end - first);
    for (size_t i = first; i < end; ++i) {
      LabelHit& hit = hits_[i];
      hit.part = static_cast<uint8_t>(i - first);
      hit.parts = parts;
      hit.value = last.value;
      hit.limit = last.limit;
      hit.marked = true;
      hit.colon = last.colon;
      hit.ends_line = last.ends_line;
      hit.starts_cell = hits_[first].starts_cell;
      hit.numbered = hits_[first].numbered;
    }
  }

  // From the last to the first, so that the nearest label behind is known. Labels of one group end together.
  void Limit() {
    size_t next = page_.text().size() + 1, behind_group = next;
    for (size_t i = hits_.size(); i-- > 0;) {
      LabelHit& hit = hits_[i];
      if (hit.part + 1 == hit.parts) behind_group = next;
      if (behind_group >= hit.value && behind_group < hit.limit) {
        hit.limit = behind_group;
        Trim(&hit);
      }
      if (hit.value < hit.limit) CutAtLine(&hit);
      if (hit.parts > 1 && hit.value < hit.limit) {
        PartRange range = PartOf(page_.text(), hit.value, hit.limit, hit.part, hit.parts);
        hit.value = range.begin;
        hit.limit = range.end;
      }
      bool limits = hit.colon || hit.starts_cell || hit.numbered;
      if (hit.part == 0 && limits && hit.marked) next = page_.tokens()[hit.first].begin;
    }
  }

  // "____415-52-9031____": the line to write on is no part of the value.
  void CutAtLine(LabelHit* hit) {
    size_t length = std::min(hit->limit - hit->value, kLongestValue);
    size_t line = page_.text().substr(hit->value, length).find("__");
    if (line != std::string_view::npos && line > 0) hit->limit = hit->value + line;
  }

  void Trim(LabelHit* hit) {
    std::string_view text = page_.text();
    while (hit->limit > hit->value && (text[hit->limit - 1] == ' ' || text[hit->limit - 1] == '('))
      --hit->limit;
    if (hit->value >= hit->limit) {
      hit->value = hit->limit;
      hit->ends_line = true;
    }
  }

  const PageView& page_;
  std::vector<LabelHit>& hits_;
};

// Begins of the parts when the separator parts the text into exactly `parts`, or into more of them.
bool Split(std::string_view value, std::string_view separator, int part, int parts, bool exact,
           PartRange* range) {
  int count = 1;
  size_t begin = 0, at = 0, from = 0, to = value.size();
  bool found = part == 0;
  while ((at = value.find(separator, at)) != value.npos) {
    if (count == part + 1) to = at;
    at += separator.size();
    while (at < value.size() && value[at] == ' ') ++at;
    begin = at;
    if (count == part) from = begin, found = true;
    ++count;
  }
  if (!found || count < parts || (exact && count != parts)) return false;
  *range = {from, std::max(from, to)};
  return true;
}

}  // namespace

PartRange PartOf(std::string_view text, size_t begin, size_t end, int part, int parts) {
  std::string_view value = text.substr(begin, end - begin);
  PartRange range{0, value.size()};
  struct Separator {
    std::string_view text;
    bool exact;
  };
  for (Separator s : {Separator{" / ", false}, Separator{"; ", false}, Separator{"  ", true},
                      Separator{"\t", false}, Separator{" - ", true}, Separator{"/", true},
                      Separator{", ", true}, Separator{" (", true}, Separator{" ", true}}) {
    if (Split(value, s.text, part, parts, s.exact, &range)) break;
  }
  return {begin + range.begin, begin + range.end};
}

void GroupLabels(const PageView& page, std::vector<LabelHit>* hits) { Grouper(page, hits).Group(); }

}  // namespace blackbar
