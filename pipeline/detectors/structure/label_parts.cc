#include "pipeline/detectors/structure/label_parts.h"

#include <algorithm>

namespace blackbar {
namespace {

constexpr int kMostSteps = 200;      // dotted leaders may be long
constexpr size_t kLongestHint = 60;  // of brackets behind a label

bool IsName(FieldType field) { return field == FieldType::kName || field == FieldType::kOfficial; }

// "counselor at Mercy Hospital": what follows is a place.
bool IsVerb(std::string_view word, bool name) {
  if (name && (word == "at" || word == "ending" || word == "listed")) return false;
  return word == "is" || word == "was" || word == "of" || word == "at" || word == "as" || word == "ending" ||
         word == "listed" || word == "identified" || word == "named";
}

bool IsLetter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// Words of hints. A run of them without brackets must hold one of the first set.
const WordSet& FormatWords() {
  static const WordSet words = {"last",   "first",  "middle",   "mi",       "lfm",      "mm",      "dd",
                                "yy",     "yyyy",   "mmdd",     "ccyy",     "init",     "surname", "given",
                                "street", "suffix", "mmddyyyy", "ccyymmdd", "yyyymmdd", "lname",   "fname"};
  return words;
}
const WordSet& HintWords() {
  static const WordSet words = {
      "m",         "i",          "initial",  "name",    "names",   "month",      "day",          "year",
      "number",    "no",         "num",      "city",    "state",   "st",         "zip",          "code",
      "apt",       "unit",       "county",   "area",    "include", "incl",       "if",           "known",
      "different", "applicable", "any",      "print",   "printed", "please",     "type",         "legal",
      "full",      "required",   "optional", "home",    "cell",    "work",       "mobile",       "business",
      "h",         "c",          "w",        "b",       "o",       "or",         "and",          "of",
      "the",       "with",       "in",       "to",      "as",      "on",         "for",          "check",
      "one",       "only",       "all",      "that",    "apply",   "use",        "hr",           "hrs",
      "military",  "time",       "format",   "digits",  "primary", "secondary",  "alt",          "s",
      "es",        "at",         "po",       "box",     "maiden",  "country",    "relationship", "license",
      "dl",        "residence",  "physical", "mailing", "address", "date",       "nickname",     "title",
      "rank",      "badge",      "from",     "when",    "not",     "be",         "will",         "landline",
      "daytime",   "evening",    "night",    "contact", "best",    "voice",      "msg",          "message",
      "text",      "voluntary",  "new",      "current", "jr",      "sr",         "etc",          "e",
      "g",         "per",        "id",       "card",    "attach",  "additional", "sheet",        "needed",
      "necessary", "see",        "reverse",  "below",   "above",   "same"};
  return words;
}

class PartsReader {
 public:
  PartsReader(const PageView& page, LabelPlace place, LabelHit* hit)
      : page_(page),
        tokens_(page.tokens()),
        text_(page.text()),
        header_(place.header),
        after_label_(place.after_label),
        hit_(hit) {}

  void Read() {
    StepBack();
    const Token& last = tokens_[hit_->last];
    end_ = page_.LineEnd(last.line);
    at_ = last.end;
    if (last.Is(Token::kPossessive)) at_ += text_[at_] == '\'' ? 2 : 4;
    next_ = hit_->last + 1;
    label_end_ = at_;
    StepElement();
    for (int steps = 0; steps < kMostSteps && at_ < end_; ++steps) {
      if (!StepMark() && !StepBracket() && !StepWord()) break;
    }
    Finish(last);
  }

 private:
  bool StartsCell(size_t token) const {
    return token == 0 || tokens_[token - 1].line != tokens_[token].line || page_.WideGapAfter(token - 1);
  }

  // "12. NAME", "#3 Name", "4a) DOB".
  void StepBack() {
    size_t first = hit_->first;
    if (first > 0 && !StartsCell(first)) {
      const Token& number = tokens_[first - 1];
      std::string_view gap = page_.GapAfter(first - 1);
      size_t letters = number.Is(Token::kLetters) ? 1 : 0;
      bool boxed = gap == ". " || gap == " " || gap == ") " || gap == "." || gap == ")" || gap == "- " ||
                   gap == " - " || gap == ": " || gap == "] " || (gap == ", " && page_.FromOcr(number));
      if (number.Is(Token::kDigits) && number.size() <= 2 + letters && boxed && StartsCell(first - 1) &&
          text_[number.begin] >= '0' && text_[number.begin] <= '9') {
        hit_->first = first - 1;
        hit_->numbered = gap != " ";
      }
      // "Q PLATE    R ST": boxes with letters, in a row of labels alone.
      bool lettered = number.size() == 1 && number.Is(Token::kUpper) && gap == " " && StartsCell(first - 1) &&
                      (hit_->last + 1 >= tokens_.size() || tokens_[hit_->last + 1].line != number.line ||
                       page_.WideGapAfter(hit_->last));
      if (lettered) hit_->first = first - 1;
    }
    hit_->starts_cell = StartsCell(hit_->first) || header_;
  }

  // <lastName>Quist</lastName>, <j:Licence st="AZ">D04417728</j:Licence>
  void StepElement() {
    size_t begin = tokens_[hit_->first].begin, from = begin;
    while (from > 0 && begin - from < 12 && (IsLetter(text_[from - 1]) || text_[from - 1] == ':')) --from;
    if (from == 0 || text_[from - 1] != '<') return;
    size_t close = text_.find('>', at_);
    if (close == text_.npos || close >= end_ || close > at_ + kLongestHint) return;
    at_ = close + 1;
    hit_->marked = hit_->colon = true;
  }

  bool StepMark() {
    char c = text_[at_];
    if (c == ':' || c == '=') {
      hit_->marked = hit_->colon = true;
      hit_->spaced = false;
      ++at_;
    } else if (c == '#') {
      hit_->marked = true;
      ++at_;
    } else if (c == '/' && at_ == label_end_) {
      // NCIC: "SOC/536228831"; but "DL/State" is a label of two parts.
      bool initials = hit_->row->words.size() == 1 && at_ + 2 < text_.size() && !IsLetter(text_[at_ + 2]);
      if (initials) return false;  // "A/M", "R/S"
      hit_->marked = true;
      hit_->colon = slash_ = at_ + 1 < end_ && text_[at_ + 1] != ' ';
      ++at_;
    } else if (c == '/' && hit_->marked && !hit_->colon && text_[at_ - 1] == ' ') {
      ++at_;  // "D/L # / State"
    } else if (c == ',' && hit_->row->field == FieldType::kAddress && CityBehind()) {
      ++at_;
    } else if (c == '\t' || c == '|') {
      if (columns_ > 0 && c == '|') return false;  // an empty cell
      ++columns_;
      hit_->marked = true;
      ++at_;
    } else if (c == ']') {
      hit_->marked = true;
      ++at_;
    } else if (c == ' ' || c == '.' || c == '-' || c == '_' || c == '"' || c == '*' || c == '>' ||
               (c == '\'' && at_ > label_end_) || c == '\r') {
      leaders_ += c == '.' || c == '_';
      if (leaders_ >= 3) {
        hit_->marked = hit_->colon = true;
        hit_->spaced = false;
      }
      ++at_;
      if (c == ' ' && at_ < end_ && text_[at_] == ' ' && !hit_->marked) hit_->marked = hit_->spaced = true;
    } else if (c == ')' && at_ == label_end_) {
      size_t begin = tokens_[hit_->first].begin;
      bool opened = begin > 0 && text_[begin - 1] == '(' && (begin == 1 || text_[begin - 2] == ' ');
      if (opened && hit_->row->words.size() == 1) hit_->marked = hit_->colon = true;  // "(C) 303-555-0142"
      ++at_;
    } else if (c == ',' && hit_->row->field == FieldType::kPassword && at_ == label_end_) {
      ++at_;  // "the gate code, 4471, so that ..."
    } else if ((c == ',' || c == ';') && header_) {
      hit_->marked = true;
      return false;
    } else {
      return StepSign();
    }
    return true;
  }

  // "STREET ADDRESS, CITY, STATE"
  bool CityBehind() const {
    std::string_view behind = page_.lower().substr(at_ + 1, 6);
    return behind.starts_with(" city") || behind.starts_with(" state") || behind.starts_with(" zip") ||
           behind.starts_with(" apt");
  }

  // Dashes, ellipses, bullets, empty check boxes: signs of three bytes.
  bool StepSign() {
    std::string_view sign = text_.substr(at_, 3);
    if (sign.size() < 3 || sign[0] != '\xE2') return false;
    bool dash = sign == "\xE2\x80\x93" || sign == "\xE2\x80\x94";
    bool leader = sign == "\xE2\x80\xA6" || sign == "\xE2\x80\xA2" || sign == "\xE2\x96\xA1";
    if (!dash && !leader) return false;
    if (dash && IsName(hit_->row->field) && !hit_->starts_cell) return false;
    hit_->marked = true;
    at_ += 3;
    return true;
  }

  // "(mm/dd/yyyy)", "(s)", "(H)", "[if known]": skipped when every word in it is one of hints.
  bool StepBracket() {
    char open = text_[at_];
    if (open != '(' && open != '[') return false;
    size_t close = text_.find(open == '(' ? ')' : ']', at_);
    if (close == text_.npos || close >= end_ || close > at_ + kLongestHint) return false;
    bool colon = close + 1 < end_ && text_[close + 1] == ':' && close < at_ + 24;
    bool letters = false;
    for (size_t i = page_.TokenAfter(hit_->last, at_); i < tokens_.size() && tokens_[i].begin < close; ++i) {
      if (tokens_[i].Number()) {
        bool count = IsName(hit_->row->field) && tokens_[i].size() == 1;
        if (!colon && !count) return false;
        letters = true;
        continue;
      }
      WordKey word = page_.Key(tokens_[i]);
      bool hint = HintWords().contains(word) || FormatWords().contains(word);
      if (!hint && !colon) return false;
      letters = true;
    }
    if (!letters && close > at_ + 2) return false;
    at_ = close + 1;
    return true;
  }

  bool StepWord() {
    next_ = page_.TokenAfter(next_, at_);
    if (next_ >= tokens_.size() || tokens_[next_].begin != at_) return false;
    const Token& token = tokens_[next_];
    std::string_view word = page_.Lower(token);
    if (StepCount(token) || StepHints() || StepState(token, word)) return true;
    FieldType field = hit_->row->field;
    // "off his meds. No weapons": what these labels announce has no number.
    bool wordy = field == FieldType::kMedical || field == FieldType::kSchool || field == FieldType::kGang ||
                 field == FieldType::kScars;
    bool number = IsNumberWord(word) && !wordy;
    if (!number && !(IsVerb(word, IsName(hit_->row->field)) && !hit_->marked)) return false;
    if (number && hit_->row->field != FieldType::kName) hit_->marked = true;
    at_ = token.end;
    return true;
  }

  // "Victim #2:", "Witness 1 of 3", "Phone 2:": a count behind the label, when a label's end follows it.
  bool StepCount(const Token& token) {
    if (!token.Number() || token.size() > 2 || hit_->colon) return false;
    bool people = IsName(hit_->row->field) || hit_->row->field == FieldType::kAlias;
    size_t behind = token.end;
    bool ends = behind >= end_ || text_[behind] == ':' || text_[behind] == '\t' || text_[behind] == '|' ||
                page_.WideGapAfter(next_);
    bool more = people && text_.substr(behind, 4) == " of ";
    bool name_follows = people && text_.substr(behind, 3) == " - ";
    if (!ends && !more && !name_follows) return false;
    if (!people && (behind >= end_ || text_[behind] != ':')) return false;
    at_ = behind;
    if (more && next_ + 2 < tokens_.size() && tokens_[next_ + 2].Number()) at_ = tokens_[next_ + 2].end;
    return true;
  }

  // "NAME: LAST, FIRST, MIDDLE" with nothing else up to the end of the cell.
  bool StepHints() {
    size_t i = next_, count = 0;
    bool format = false;
    for (; i < tokens_.size() && tokens_[i].begin < end_; ++i, ++count) {
      WordKey word = page_.Key(tokens_[i]);
      bool known = FormatWords().contains(word);
      if (!known && !HintWords().contains(word)) break;
      bool place = hit_->row->field == FieldType::kAddress &&
                   (word.text == "city" || word.text == "state" || word.text == "zip");
      format |= known || place;
      if (page_.WideGapAfter(i) || text_[tokens_[i].end] == ':') {
        ++i, ++count;
        break;
      }
    }
    if (count == 0 || !format) return false;
    const Token& last = tokens_[i - 1];
    size_t behind = last.end + (last.end < end_ && (text_[last.end] == ')' || text_[last.end] == '.'));
    bool ends = behind >= end_ || page_.WideGapAfter(i - 1) || text_[behind] == ':';
    bool alone = count == 1 && !HintAlone(last);
    if (!ends || alone) return false;
    at_ = last.end;
    return true;
  }
  // "D/L # / State" with nothing behind it: the state stands with the number.
  bool StepState(const Token& token, std::string_view word) {
    bool behind_mark = hit_->marked && !hit_->spaced && columns_ == 0 &&
                       (word == "state" || word == "st" || word == "class" || word == "type");
    bool ends = token.end >= end_ || text_[token.end] == ':' || page_.WideGapAfter(next_);
    if (!behind_mark || !ends || hit_->colon || token.line != tokens_[hit_->first].line) return false;
    at_ = token.end;
    return true;
  }
  bool HintAlone(const Token& token) const {
    std::string_view word = page_.Lower(token);
    return word.starts_with("mmdd") || word.starts_with("ccyy") || word.starts_with("yyyymm") ||
           word == "lfm";
  }

  // Moves to the next line when a number stands there, or "number" and a number.
  void StepOverBreak() {
    size_t next = page_.TokenAfter(hit_->last, end_);
    if (next >= tokens_.size() || tokens_[next].begin > end_ + 2) return;
    if (IsNumberWord(page_.Lower(tokens_[next])) && page_.GapAfter(next) == " ") ++next;
    if (next >= tokens_.size() || !tokens_[next].Is(Token::kDigits)) return;
    at_ = tokens_[next].begin;
    end_ = page_.LineEnd(tokens_[next].line);
  }

  void Finish(const Token& last) {
    size_t behind = page_.TokenAfter(hit_->last, at_);
    // A gap as wide as a column's: what lies beyond stands in another cell.
    bool cut = page_.has_boxes() && page_.WideGapAfter(hit_->last) && !hit_->marked;
    if (at_ <= end_ && behind > hit_->last + 1 && tokens_[behind - 1].line == last.line && !cut) {
      cut = page_.has_boxes() && page_.WideGapAfter(behind - 1) && !hit_->marked;
      hit_->last = behind - 1;
    }
    // In prose a line may break between a label and its value.
    if (at_ >= end_ && !hit_->starts_cell && !after_label_ && !IsName(hit_->row->field)) StepOverBreak();
    hit_->limit = end_;
    hit_->value = std::min(at_, end_);
    hit_->ends_line = at_ >= end_ || cut;
    if (slash_ && hit_->ends_line) hit_->colon = false;  // "OLN/ID", with nothing behind it
    // In prose a line may end behind any word; a label with its value below stands alone in its cell.
    if (!hit_->starts_cell && !after_label_ && !hit_->marked) hit_->ends_line = false;
    if (hit_->ends_line && !hit_->marked) hit_->spaced = true;
    if (hit_->ends_line || header_) hit_->marked = true;
    hit_->role = hit_->row->role;
    hit_->child = hit_->row->field == FieldType::kName && SaysChild(hit_->row->words);
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  std::string_view text_;
  bool header_, after_label_;
  LabelHit* hit_;
  size_t at_ = 0, end_ = 0, next_ = 0, label_end_ = 0;
  bool slash_ = false;
  int columns_ = 0, leaders_ = 0;
};

}  // namespace

bool IsNumberWord(std::string_view word) {
  return word == "no" || word == "num" || word == "number" || word == "nbr" || word == "nr" || word == "id" ||
         word == "numbers" || word == "nos" || word == "nmbr";
}

void ReadLabelParts(const PageView& page, LabelPlace place, LabelHit* hit) {
  PartsReader(page, place, hit).Read();
}

}  // namespace blackbar
