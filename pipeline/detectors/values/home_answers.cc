#include "pipeline/detectors/values/home_answers.h"

#include <algorithm>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/values/spoken_numbers.h"

namespace blackbar {
namespace {

constexpr size_t kLongestAnswer = 110;  // bytes
constexpr size_t kLongestSpeaker = 30;
constexpr size_t kLongestQuestion = 160;

bool HasAny(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

class AnswerFinder {
 public:
  AnswerFinder(const PageView& page, std::vector<Mark>* marks)
      : page_(page), tokens_(page.tokens()), text_(page.text()), marks_(marks) {}

  void Find() {
    for (size_t at = text_.find("?"); at != text_.npos; at = text_.find("?", at + 1)) {
      size_t line_end = text_.find('\n', at);
      if (line_end == text_.npos) return;
      if (text_.find_first_not_of(" ?\r\"", at) != line_end) continue;
      size_t begin = text_.rfind('\n', at);
      begin = begin == text_.npos ? 0 : begin + 1;
      if (at - begin > kLongestQuestion) continue;
      std::string_view question = page_.lower().substr(begin, at - begin);
      bool home = question.find("where") != question.npos &&
                  HasAny(question, {"you live", "you stay", "you sleep", "you staying", "your house",
                                    "you living", "he live", "she live", "they live", "he stay", "she stay",
                                    "he staying", "she staying", "your home", "you reside"});
      bool address =
          HasAny(question, {"address", "house number", "which apartment", "what apartment", "which unit"});
      if (HasAny(question,
                 {"email", "e-mail", "ip address", "mac address", "web", "cross street", "emergency"}))
        continue;
      if (home || address) Answer(line_end + 1, home);
    }
  }

 private:
  // The words of the answer on the next line, behind its speaker.
  void Answer(size_t line, bool home) {
    size_t stop = text_.find('\n', line), colon = text_.find(": ", line);
    if (stop == text_.npos) stop = text_.size();
    if (colon == text_.npos || colon > stop || colon - line > kLongestSpeaker) return;
    size_t first = page_.TokenAt(colon + 1);
    static const WordSet fillers = {"it's", "it",    "is",  "uh", "um",    "yeah", "yes",
                                    "okay", "at",    "i'm", "im", "we're", "my",   "well",
                                    "sir",  "ma'am", "so",  "in", "on",    "like", "the"};
    while (first < tokens_.size() && fillers.contains(page_.Key(tokens_[first])) &&
           tokens_[first].begin < stop)
      ++first;
    static const WordSet refusals = {"no",   "nope", "none",   "i",     "don't", "not", "same",
                                     "what", "hold", "please", "there", "he",    "she", "they",
                                     "here", "why",  "who",    "never", "we",    "you"};
    if (first >= tokens_.size() || tokens_[first].begin >= stop ||
        refusals.contains(page_.Key(tokens_[first])))
      return;
    first = Place(first, stop);
    if (first == 0) return;
    size_t last = End(first);
    if (last < first || !Names(first, last, home)) return;
    marks_->push_back({tokens_[first].begin, tokens_[last].end, "ADDRESS", "", 0.78, "places",
                       "the answer to a question for a home"});
  }

  // "Emmett stays at 182 ...", "With my aunt, over on Calloway": behind the word that leads to the place.
  size_t Place(size_t first, size_t stop) const {
    static const WordSet leads = {"at", "on", "in", "behind"};
    bool with = page_.Lower(tokens_[first]) == "with", verb = false;
    for (size_t i = first; i < std::min(first + 8, tokens_.size() - 1) && tokens_[i].begin < stop; ++i) {
      WordKey word = page_.Key(tokens_[i]);
      verb |= word.text == "stays" || word.text == "lives" || word.text == "staying" || word.text == "living";
      if ((with || verb) && leads.contains(word)) return i + 1;
      if (tokens_[i].Is(Token::kDigits)) break;
    }
    return with || verb ? 0 : first;
  }

  size_t End(size_t first) const {
    size_t last = first;
    for (; last + 1 < tokens_.size(); ++last) {
      std::string_view gap = page_.GapAfter(last);
      if (tokens_[last + 1].end - tokens_[first].begin > kLongestAnswer) break;
      static const WordSet brief_words = {"st", "apt", "no", "rd", "ave", "dr", "ln",
                                          "ct", "rm",  "n",  "s",  "e",   "w"};
      bool brief = gap == ". " && brief_words.contains(page_.Key(tokens_[last])) && !Begins(last + 1);
      if (page_.Lower(tokens_[last + 1]) == "with" && !Landmark(last + 2)) break;
      if (!brief && gap.find_first_of(".?!;:(") != gap.npos) break;
      if (gap.find('\n') != gap.npos && Speaker(last + 1)) break;
    }
    return last;
  }

  bool Begins(size_t i) const {
    static const WordSet words = {"the", "he",   "she", "it's", "it",   "his",
                                  "her", "they", "my",  "i",    "that", "there"};
    return words.contains(page_.Key(tokens_[i]));
  }
  // "with the broke steps", not "with my mom"
  bool Landmark(size_t i) const {
    return i < tokens_.size() && (page_.Lower(tokens_[i]) == "the" || page_.Lower(tokens_[i]) == "a");
  }

  // "DET: ...": somebody else speaks.
  bool Speaker(size_t i) const {
    size_t line = page_.lines()[tokens_[i].line], colon = text_.find(':', line);
    return text_.substr(line, 1) == "\n" || (colon != text_.npos && colon - line < kLongestSpeaker);
  }

  bool Names(size_t first, size_t last, bool home) const {
    static const WordSet nouns = {
        "apartment", "apt",   "house",    "trailer", "upstairs", "downstairs", "behind", "above", "next",
        "room",      "door",  "unit",     "floor",   "over",     "corner",     "by",     "back",  "lot",
        "shelter",   "motel", "basement", "place",   "gate",     "street",     "road",   "across"};
    bool number = false, noun = false, name = false;
    for (size_t i = first; i <= last; ++i) {
      WordKey word = page_.Key(tokens_[i]);
      number |= tokens_[i].Is(Token::kDigits) || SpokenNumber(word) > 0;
      noun |= nouns.contains(word);
      name |= i > first && tokens_[i].Is(Token::kCapital) && !IsNeverName(word);
    }
    if (last == first) return number && (tokens_[first].size() >= 2 || home);
    return number || (home && ((noun && last - first >= 2) || (name && noun)));
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  std::string_view text_;
  std::vector<Mark>* marks_;
};

}  // namespace

void FindHomeAnswers(const PageView& page, std::vector<Mark>* marks) { AnswerFinder(page, marks).Find(); }

}  // namespace blackbar
