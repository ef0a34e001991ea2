#include "pipeline/checks/secrets.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

constexpr size_t kMaxHits = 200;
constexpr size_t kMaxHidden = 5000;  // words of hidden text to search for, a record

// Share of `inner` that lies in `outer`.
double Inside(const Box& inner, const Box& outer) {
  Box both = Intersection(inner, outer);
  if (both.empty()) return 0;
  return static_cast<double>(both.width()) * both.height() /
         (static_cast<double>(std::max(1, inner.width())) * std::max(1, inner.height()));
}

std::string Trimmed(std::string_view text) {
  constexpr std::string_view kEdge = " \t\r\n.,;:()[]\"'";
  size_t from = text.find_first_not_of(kEdge), to = text.find_last_not_of(kEdge);
  return from == std::string_view::npos ? "" : std::string(text.substr(from, to - from + 1));
}

void AddRun(const std::vector<std::string>& words, const std::string& place, Secrets* secrets) {
  std::string joined;
  for (const std::string& word : words) {
    secrets->Add(word, place);
    joined += joined.empty() ? word : " " + word;
  }
  if (words.size() > 1) secrets->Add(joined, place);
}

}  // namespace

void Secrets::Add(const std::string& text, const std::string& place) {
  std::string trimmed = Trimmed(text);
  if (Utf8ToCodePoints(trimmed).size() < 4 || !known_.insert(Folded(trimmed) + "\n" + trimmed).second) return;
  list_.push_back({trimmed, place});
  std::string digits;
  for (char c : trimmed) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  if (digits.size() >= 6 && digits.size() < trimmed.size()) Add(digits, place);  // 123-45-6789 written apart
}

void Secrets::Seal() {
  std::vector<std::string> texts;
  for (const Secret& secret : list_) texts.push_back(secret.text);
  needles_ = std::make_unique<NeedleSet>(texts);
  visible_at_.assign(list_.size(), "");
}

void Secrets::AlsoVisible(std::string_view text, const std::string& place) {
  needles_->Find(text, Haystack::kText, [&](size_t secret) {
    if (visible_at_[secret].empty()) visible_at_[secret] = place;
  });
}

void Secrets::Search(std::string_view hay, Haystack kind, const std::string& place) {
  needles_->Find(hay, kind, [&](size_t secret) {
    if (hits_.size() < kMaxHits && seen_.emplace(secret, place).second) hits_.push_back({secret, place});
  });
}

void LearnFromWords(const std::vector<PaintedWord>& words, const std::vector<Box>& targets,
                    const std::string& place, Secrets* secrets) {
  for (const Box& target : targets) {
    std::vector<std::string> run;
    for (const PaintedWord& word : words) {
      if (Inside(word.ink, target) > 0.5) run.push_back(word.text);
    }
    AddRun(run, place, secrets);
  }
}

void LearnFromGlyphs(const PaintedPage& page, const std::vector<Box>& targets, const std::string& place,
                     Secrets* secrets) {
  for (const Box& target : targets) {
    PaintedPage under;
    under.width_pt = page.width_pt;
    under.height_pt = page.height_pt;
    for (const PaintedGlyph& glyph : page.glyphs) {
      Box middle = glyph.ink;
      if (middle.empty()) middle = {middle.left, middle.top, middle.left + 1, middle.top + 1};
      if (Inside(middle, target) > 0.5) under.glyphs.push_back(glyph);
    }
    std::vector<std::string> run;
    for (const PaintedWord& word : WordsOf(under)) run.push_back(word.text);
    AddRun(run, place, secrets);
  }
}

void LearnFromPage(const Page& page, const std::vector<Box>& targets, const std::string& place,
                   Secrets* secrets) {
  for (const Box& target : targets) {
    std::vector<std::string> run;
    for (const Word& word : page.words) {
      if (Inside(word.box, target) > 0.5) run.push_back(word.text);
    }
    AddRun(run, place, secrets);
  }
}

void LearnHidden(const std::vector<HiddenText>& hidden, Secrets* secrets) {
  for (const HiddenText& text : hidden) {
    std::vector<std::string> run;
    std::string word;
    for (char c : text.text + " ") {
      if (static_cast<unsigned char>(c) > 0x20) {
        word.push_back(c);
      } else if (!word.empty()) {
        run.push_back(std::move(word));
        word.clear();
      }
    }
    if (secrets->size() > kMaxHidden) return;
    AddRun(run, "hidden text of the original (" + text.channel + ")", secrets);
  }
}

}  // namespace blackbar
