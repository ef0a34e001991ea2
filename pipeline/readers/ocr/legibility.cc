#include "pipeline/readers/ocr/legibility.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string_view>

namespace blackbar {
namespace {

constexpr int kLeastConfidence = 89;  // below it a sixth of the names and numbers are wrong
constexpr double kLeastPlausible = 0.72, kMostUnread = 0.3, kMostStray = 0.5;

bool OneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool NaturalLetters(std::string_view word) {
  const auto upper = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
  bool vowel = false, small = false;
  int turns = 0, same = 1;
  for (size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (c >= 0x80) return true;  // letters of other languages are not judged
    vowel = vowel || OneOf(static_cast<char>(std::tolower(c)), "aeiouy");
    small = small || std::islower(c);
    if (i > 0 && upper(word[i]) && !upper(word[i - 1])) ++turns;
    same = i > 0 && word[i] == word[i - 1] ? same + 1 : 1;
    if (same > 2) return false;
  }
  // McKay has one turn; abbreviations in capitals need no vowel.
  return turns <= 1 && (vowel || !small || word.size() <= 3);
}

}  // namespace

bool LooksNatural(const std::string& text) {
  std::string_view word = text;
  while (!word.empty() && OneOf(word.front(), "(\"'[#$*-")) word.remove_prefix(1);
  while (!word.empty() && OneOf(word.back(), ".,;:)!?\"']%-")) word.remove_suffix(1);
  if (word.empty()) return text.size() <= 1;
  size_t digits = 0, letters = 0, joints = 0;
  for (char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isdigit(byte)) {
      ++digits;
    } else if (std::isalpha(byte) || byte >= 0x80) {
      ++letters;
    } else if (OneOf(c, "-/.,:'@_#&")) {
      ++joints;
    } else {
      return false;
    }
  }
  if (digits > 0) return digits >= letters || letters <= 3 || OneOf('@', word);
  if (word.size() == 1) return OneOf(word[0], "aAI&-/") || std::isupper(static_cast<unsigned char>(word[0]));
  if (joints > 0) return joints <= 3 && letters > 2 * joints;
  return NaturalLetters(word);
}

Legibility JudgeReading(const std::vector<SeenWord>& words, const std::vector<PixelBox>& unread,
                        double stray) {
  Legibility page;
  int64_t letters = 0, weighed = 0, natural = 0;
  double read = 0, missed = 0;
  for (const SeenWord& word : words) {
    const auto length = static_cast<int64_t>(word.text.size());
    letters += length, weighed += word.confidence * length;
    natural += LooksNatural(word.text) ? length : 0;
    read += static_cast<double>(word.box.width()) * word.box.height();
  }
  for (const PixelBox& box : unread) missed += static_cast<double>(box.width()) * box.height();
  if (letters > 0) {
    page.confidence = static_cast<int>(weighed / letters);
    page.plausible = static_cast<double>(natural) / static_cast<double>(letters);
  }
  page.unread = missed > 0 ? missed / (missed + read) : 0;
  page.poor = page.confidence < kLeastConfidence || page.plausible < kLeastPlausible ||
              page.unread > kMostUnread || stray > kMostStray;
  return page;
}

}  // namespace blackbar
