#include "pipeline/detectors/values/firm_contacts.h"

#include <algorithm>

#include "pipeline/detectors/people/firms.h"

namespace blackbar {
namespace {

constexpr size_t kContactReach = 16;  // tokens of a contact's other parts between the firm and the value
constexpr size_t kFieldsAbove = 7;    // labels between the value's and that of the name
constexpr uint32_t kLinesAbove = 5;

// Words that only say what the next value is.
bool JoinsContact(const WordKey& word) {
  static const WordSet words = {"at",   "located", "is",     "phone", "ph",   "tel",     "telephone", "fax",
                                "main", "number",  "no",     "line",  "the",  "address", "addr",      "add",
                                "call", "office",  "branch", "store", "desk", "adr",     "located",   "and",
                                "m",    "f",       "voice",  "o",     "t",    "p",       "toll",      "free"};
  return words.contains(word);
}

// A person's place of work is in front of the person's own values as often as of its own.
bool SaysWork(std::string_view label) {
  for (std::string_view word : {"employ", "work", "occupation", "job", "school"}) {
    if (label.find(word) != label.npos) return true;
  }
  return false;
}

bool SentenceEnd(std::string_view gap) {
  bool leaders = gap.find("...") != gap.npos || gap.find(" . .") != gap.npos;
  return !leaders && (gap.find(". ") != gap.npos || gap.find(".\n") != gap.npos ||
                      gap.find("\n\n") != gap.npos || gap.find_first_of("?!;") != gap.npos);
}

}  // namespace

FirmContacts::FirmContacts(const PageView& page, const std::vector<LabelHit>* labels,
                           const std::vector<Mark>& marks)
    : page_(page), labels_(labels), sort_(page.tokens().size(), kFree) {
  for (const Mark& mark : marks) {
    bool person = mark.kind == "PERSON" || mark.kind == "JUVENILE_NAME";
    bool value = mark.kind.ends_with("PHONE") || mark.kind.ends_with("ADDRESS");
    if (!person && !value) continue;
    for (size_t i = page.TokenAt(mark.begin); i < sort_.size() && page.tokens()[i].begin < mark.end; ++i) {
      if (sort_[i] != kPerson) sort_[i] = person ? kPerson : kValue;
    }
  }
}

bool FirmContacts::Owns(size_t begin, bool phone) const {
  size_t token = page_.TokenAt(begin);
  return token < sort_.size() && (InContact(token, phone) || InFieldAbove(begin));
}

bool FirmContacts::PersonIn(size_t first, size_t end) const {
  return std::find(sort_.begin() + static_cast<long>(first), sort_.begin() + static_cast<long>(end),
                   static_cast<char>(kPerson)) != sort_.begin() + static_cast<long>(end);
}

// The last label that begins before the byte.
const LabelHit* FirmContacts::LabelOf(size_t byte) const {
  auto after = std::partition_point(labels_->begin(), labels_->end(), [&](const LabelHit& hit) {
    return page_.tokens()[hit.first].begin < byte;
  });
  return after == labels_->begin() ? nullptr : &*(after - 1);
}

bool FirmContacts::InContact(size_t token, bool phone) const {
  const auto& tokens = page_.tokens();
  bool wide = false, named = false;  // a gap of cells, a word for the value between
  for (size_t i = token, seen = 0; i > 0 && seen < kContactReach; ++seen) {
    size_t at = --i;
    std::string_view gap = page_.GapAfter(at);
    if (gap.find('\n') != gap.npos) {
      bool prose = page_.LineEnd(tokens[at].line) - page_.lines()[tokens[at].line] > 60;
      if (!prose || tokens[at + 1].line - tokens[at].line > 1) return false;
    }
    wide |= page_.WideGapAfter(at);
    if (sort_[at] == kPerson || SentenceEnd(gap)) {
      // "Wendy's. " ends nothing of a contact; "Ave. " does neither.
      if (sort_[at] == kPerson || sort_[at] != kValue) return false;
    }
    if (sort_[at] == kValue) continue;
    if (FirmEndsAt(page_, at, phone)) return wide ? phone && FirstCell(at, token) && !named : true;
    WordKey word = page_.Key(tokens[at]);
    bool store = tokens[at].Number() && at > 0 && page_.GapAfter(at - 1).ends_with('#');
    if (!store && !JoinsContact(word)) return false;
    named |= !store && gap.find_first_of(":.#") != gap.npos;
  }
  return false;
}

// The firm opens its row, or a label that names no place of work stands before it.
bool FirmContacts::FirstCell(size_t firm, size_t token) const {
  const auto& tokens = page_.tokens();
  size_t start = page_.TokenAt(page_.lines()[tokens[firm].line]);
  if (PersonIn(start, token)) return false;
  // The heads of its columns may say that it is where somebody works.
  for (uint32_t line = tokens[firm].line, up = 0; line > 0 && up < 4; ++up) {
    --line;
    std::string_view above =
        page_.lower().substr(page_.lines()[line], page_.LineEnd(line) - page_.lines()[line]);
    if (above.find_first_not_of(" \t\r") == above.npos) break;
    if (above.size() < 200 && SaysWork(above)) return false;
  }
  const LabelHit* label = labels_ == nullptr ? nullptr : LabelOf(tokens[firm].begin);
  bool own = label != nullptr && tokens[label->first].line == tokens[firm].line && label->marked;
  size_t begin = own ? label->last + 1 : start;
  for (size_t i = begin; i < firm; ++i) {
    if (page_.WideGapAfter(i) && !tokens[i].Number()) return false;
  }
  return true;
}

// The nearest field of a name above, or before it on the line, holds a firm.
bool FirmContacts::InFieldAbove(size_t begin) const {
  if (labels_ == nullptr) return false;
  const LabelHit* own = LabelOf(begin);
  const auto& tokens = page_.tokens();
  size_t token = page_.TokenAt(begin);
  if (own == nullptr || !own->colon || tokens[own->first].line != tokens[token].line) return false;
  size_t seen = 0;
  for (const LabelHit* hit = own; hit != labels_->data() && seen < kFieldsAbove; ++seen) {
    --hit;
    if (tokens[token].line - tokens[hit->first].line > kLinesAbove) return false;
    std::string_view between =
        page_.text().substr(tokens[hit->last].end, tokens[own->first].begin - tokens[hit->last].end);
    if (between.find("\n\n") != between.npos) return false;
    FieldType field = hit->row->field;
    if (field == FieldType::kOfficial || field == FieldType::kAlias) return false;
    if (field != FieldType::kName && field != FieldType::kBusiness) continue;
    // The owner of a firm's car may be its only man.
    if (SaysWork(hit->row->words) || hit->role == "owner" || hit->row->role == "owner") return false;
    return hit->colon && FirmInValue(*hit) && !PersonIn(hit->last + 1, own->first);
  }
  return false;
}

bool FirmContacts::FirmInValue(const LabelHit& hit) const {
  size_t end = std::min<size_t>(hit.limit, page_.LineEnd(page_.tokens()[hit.last].line));
  for (size_t i = hit.last + 1; i < page_.tokens().size() && page_.tokens()[i].end <= end; ++i) {
    if (sort_[i] == kPerson) return false;
    if (FirmEndsAt(page_, i, true)) return true;
    if (page_.WideGapAfter(i)) return false;
  }
  return false;
}

}  // namespace blackbar
