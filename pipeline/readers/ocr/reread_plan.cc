#include "pipeline/readers/ocr/reread_plan.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string_view>

namespace blackbar {
namespace {

constexpr int kSurer = 6;    // points of confidence that a change is worth
constexpr int kLikely = 50;  // then a reading is kept beside a surer one

struct Label {
  std::string_view text;  // lower case letters only
  LabelSays says;
};

constexpr Label kLabels[] = {
    {"account", LabelSays::kNumber},     {"acct", LabelSays::kNumber},
    {"addr", LabelSays::kText},          {"address", LabelSays::kText},
    {"age", LabelSays::kNumber},         {"aka", LabelSays::kText},
    {"alias", LabelSays::kText},         {"birth", LabelSays::kNumber},
    {"born", LabelSays::kNumber},        {"card", LabelSays::kNumber},
    {"cell", LabelSays::kNumber},        {"complainant", LabelSays::kText},
    {"contact", LabelSays::kText},       {"dl", LabelSays::kIdentifier},
    {"dln", LabelSays::kIdentifier},     {"dob", LabelSays::kNumber},
    {"email", LabelSays::kText},         {"father", LabelSays::kText},
    {"fbi", LabelSays::kIdentifier},     {"first", LabelSays::kText},
    {"guardian", LabelSays::kText},      {"home", LabelSays::kNumber},
    {"last", LabelSays::kText},          {"lic", LabelSays::kIdentifier},
    {"licence", LabelSays::kIdentifier}, {"license", LabelSays::kIdentifier},
    {"mobile", LabelSays::kNumber},      {"mother", LabelSays::kText},
    {"name", LabelSays::kText},          {"oln", LabelSays::kIdentifier},
    {"parent", LabelSays::kText},        {"phone", LabelSays::kNumber},
    {"plate", LabelSays::kIdentifier},   {"reporting", LabelSays::kText},
    {"sid", LabelSays::kIdentifier},     {"soc", LabelSays::kNumber},
    {"ssn", LabelSays::kNumber},         {"subject", LabelSays::kText},
    {"suspect", LabelSays::kText},       {"tel", LabelSays::kNumber},
    {"telephone", LabelSays::kNumber},   {"victim", LabelSays::kText},
    {"vin", LabelSays::kIdentifier},     {"witness", LabelSays::kText},
    {"zip", LabelSays::kNumber},
};

LabelSays SaysWord(const std::string& text) {
  std::string bare;
  for (unsigned char c : text)
    if (std::isalpha(c)) bare.push_back(static_cast<char>(std::tolower(c)));
  for (const Label& label : kLabels)
    if (label.text == bare) return label.says;
  return LabelSays::kNothing;
}

bool LikeDigit(char c) {
  return std::string_view("OoQDIl|!iSsBZzGgqtTA$}{]?").find(c) != std::string_view::npos;
}
bool Separator(char c) { return std::string_view("-/.,():#~_'").find(c) != std::string_view::npos; }

struct Shape {
  int digits = 0, like_digits = 0, separators = 0, letters = 0, signs = 0, others = 0;
};

Shape ShapeOf(std::string_view text) {
  Shape shape;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (std::isdigit(c)) {
      ++shape.digits;
    } else if (Separator(text[i])) {
      ++shape.separators;
    } else {
      ++(std::isalpha(c) ? shape.letters : shape.signs);
      // Signs beyond ASCII among digits, such as those of currencies, are misread ones.
      if (LikeDigit(text[i]) || c >= 0xC0) ++shape.like_digits;
      if (!LikeDigit(text[i]) && c < 0x80) ++shape.others;
    }
  }
  return shape;
}

bool SameRow(const PixelBox& a, const PixelBox& b) {
  return 2 * (std::min(a.bottom, b.bottom) - std::max(a.top, b.top)) > std::min(a.height(), b.height());
}

bool Before(const PixelBox& label, const PixelBox& value) {
  return SameRow(label, value) && label.right <= value.left + 2 &&
         value.left - label.right < 8 * value.height();
}

bool Above(const PixelBox& label, const PixelBox& value) {
  const int gap = value.top - label.bottom;
  return gap > -value.height() / 3 && gap < 2 * value.height() &&
         label.left < value.left + 4 * value.height() && label.right > value.left - 12 * value.height() &&
         label.height() <= value.height();
}

int WorthOf(const SeenWord& word, LabelSays label, bool number, bool identifier) {
  const int doubt = 100 - word.confidence;
  const Shape shape = ShapeOf(word.text);
  const bool damaged = number && shape.like_digits > 0;
  if (damaged) return 200 + doubt;
  if ((number || identifier) && word.confidence < 90) return 120 + doubt;
  if (label != LabelSays::kNothing && word.confidence < 80) return 90 + doubt;
  const bool capital = std::isupper(static_cast<unsigned char>(word.text[0]));
  if (word.confidence < (capital ? 75 : 55) && word.text.size() >= 3) return (capital ? 60 : 20) + doubt;
  return 0;
}

}  // namespace

bool LooksLikeNumber(const std::string& text) {
  const Shape shape = ShapeOf(text);
  return shape.digits >= 2 && shape.others == 0 && shape.like_digits <= shape.digits &&
         shape.digits + shape.like_digits >= 3;
}

bool LooksLikeIdentifier(const std::string& text) {
  const Shape shape = ShapeOf(text);
  const bool led = !text.empty() && !std::isdigit(static_cast<unsigned char>(text[0])) && !Separator(text[0]);
  return led && shape.digits >= 4 && shape.separators == 0 && shape.others <= 3;
}

std::string MendedIdentifier(std::string text) {
  const bool digits = text.size() >= 7 && text.find_first_not_of("0123456789", 1) == text.npos;
  if (digits && text[0] == '$') text[0] = 'S';
  return text;
}

LabelSays LabelBeside(const std::vector<SeenWord>& words, size_t i) {
  const PixelBox& value = words[i].box;
  LabelSays found = LabelSays::kNothing;
  for (size_t k = 0; k < words.size(); ++k) {
    if (k == i || !(Before(words[k].box, value) || Above(words[k].box, value))) continue;
    const LabelSays says = SaysWord(words[k].text);
    if (says > found) found = says;
  }
  return found;
}

std::vector<Reread> PlanRereads(const std::vector<SeenWord>& words, size_t most) {
  std::vector<Reread> plan;
  for (size_t i = 0; i < words.size(); ++i) {
    const SeenWord& word = words[i];
    const bool number = LooksLikeNumber(word.text), identifier = LooksLikeIdentifier(word.text);
    if (word.confidence >= 90 && !number) continue;
    const bool lies = word.text.size() >= 3 && word.box.height() > word.box.width();
    if (lies) continue;  // the page is on its side: a line that runs down cannot be cut out
    const LabelSays label = number || word.confidence < 80 ? LabelBeside(words, i) : LabelSays::kNothing;
    Reread reread{i, Letters::kAny, WorthOf(word, label, number, identifier)};
    if (reread.worth == 0) continue;
    if (number) reread.letters = Letters::kNumber;
    if (identifier && (label == LabelSays::kIdentifier || !number)) reread.letters = Letters::kIdentifier;
    if (number && identifier && label != LabelSays::kNumber) reread.letters = Letters::kIdentifier;
    plan.push_back(reread);
  }
  std::stable_sort(plan.begin(), plan.end(),
                   [](const Reread& a, const Reread& b) { return a.worth > b.worth; });
  if (plan.size() > most) plan.resize(most);
  std::sort(plan.begin(), plan.end(), [](const Reread& a, const Reread& b) { return a.word < b.word; });
  return plan;
}

Choice ChooseReading(const SeenWord& first, const std::string& second, int second_confidence,
                     Letters letters) {
  if (second.empty() || second == first.text) return Choice::kFirst;
  const Shape was = ShapeOf(first.text), is = ShapeOf(second);
  const bool mended =
      (letters != Letters::kAny && is.signs < was.signs) ||
      (letters == Letters::kNumber && is.like_digits + is.others < was.like_digits + was.others);
  // A cut that lost a character is no better reading, however sure.
  const int least = letters == Letters::kNumber ? was.digits : was.digits + was.letters;
  if (is.digits + is.letters < least + (mended ? was.signs : 0)) return Choice::kFirst;
  if (mended && second_confidence >= 30) return Choice::kSecond;
  const bool number = is.digits >= 4 && was.digits >= 4;
  if (second_confidence > first.confidence + kSurer) return number ? Choice::kBoth : Choice::kSecond;
  return number && second_confidence >= kLikely ? Choice::kSecondAside : Choice::kFirst;
}

}  // namespace blackbar
