#include "pipeline/readers/ocr/second_pass.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <chrono>

#include "pipeline/readers/ocr/legibility.h"
#include "pipeline/readers/ocr/page_marks.h"
#include "pipeline/readers/ocr/reread_plan.h"

namespace blackbar {
namespace {

constexpr int kBorder = 12;  // white around a line, in pixels; Tesseract wants some
constexpr double kScale = 2;
constexpr int kLeastLine = 18, kMostLine = 110, kMargin = 6;  // pixels at 300 dpi
constexpr int kMostMissed = 16, kSureLine = 60;

struct BoxDeleter {
  void operator()(BOX* box) const { boxDestroy(&box); }
};
using BoxOwner = std::unique_ptr<BOX, BoxDeleter>;

// The part of the page around a word, enlarged; `place` is where it was cut.
PixOwner CutOut(const CleanPicture& clean, const PixelBox& place, bool without_rulings, double scale) {
  const BoxOwner box(boxCreate(place.left, place.top, place.width(), place.height()));
  PixOwner part(pixClipRectangle(clean.pix.get(), box.get(), nullptr));
  if (!part) return part;
  if (pixGetDepth(part.get()) == 1) part.reset(pixConvert1To8(nullptr, part.get(), 255, 0));
  if (part && without_rulings && clean.rulings) {
    const PixOwner lines(pixClipRectangle(clean.rulings.get(), box.get(), nullptr));
    if (lines) pixSetMasked(part.get(), lines.get(), static_cast<l_uint32>(clean.ground));
  }
  if (part) part.reset(pixScale(part.get(), static_cast<l_float32>(scale), static_cast<l_float32>(scale)));
  if (part) part.reset(pixAddBorder(part.get(), kBorder, static_cast<l_uint32>(clean.ground)));
  return part;
}

class Pass {
 public:
  Pass(const CleanPicture& clean, Engine* engine, double seconds, std::vector<SeenWord>* words)
      : clean_(clean),
        engine_(*engine),
        words_(*words),
        end_(std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds)) {}

  SecondPass Run(size_t most) {
    for (const Reread& reread : PlanRereads(words_, most)) {
      if (left() <= 0) break;
      Again(reread);
    }
    ReadMissed();
    std::vector<PixelBox> read;
    for (const SeenWord& word : words_) read.push_back(word.box);
    result_.stray = StrayInk(clean_.marks.get(), read);
    return std::move(result_);
  }

 private:
  double left() const {
    return std::chrono::duration<double>(end_ - std::chrono::steady_clock::now()).count();
  }

  // Lines that the page's layout did not show to Tesseract.
  void ReadMissed() {
    std::vector<PixelBox> read;
    int line = 0, block = 0, tries = 0;
    for (const SeenWord& word : words_) {
      read.push_back(word.box);
      line = std::max(line, word.line + 1), block = std::max(block, word.block + 1);
    }
    for (const PixelBox& box : UnreadInk(clean_.marks.get(), read)) {
      const bool one_line = box.height() >= kLeastLine && box.height() <= kMostLine;
      const int before = result_.added;
      if (one_line && tries < kMostMissed && left() > 0)
        ++tries, ReadLineAt(Grown(box, kMargin), line, block);
      if (result_.added == before) result_.unread.push_back(box);
      if (result_.added > before) ++line, ++block;
    }
  }

  void ReadLineAt(const PixelBox& place, int line, int block) {
    const PixOwner part = CutOut(clean_, place, true, kScale);
    if (!part) return;
    const auto seen = engine_.ReadLine(part.get(), Letters::kAny, left());
    if (!seen || seen->empty()) return;
    const Legibility judged = JudgeReading(*seen, {});
    if (judged.confidence < kSureLine || judged.plausible < 0.8) return;
    for (SeenWord word : *seen) {
      const auto x = [&](int pixel) { return place.left + static_cast<int>((pixel - kBorder) / kScale); };
      const auto y = [&](int pixel) { return place.top + static_cast<int>((pixel - kBorder) / kScale); };
      word.box = Inside({x(word.box.left), y(word.box.top), x(word.box.right) + 1, y(word.box.bottom) + 1});
      if (word.box.width() <= 0 || word.box.height() <= 0) continue;
      word.line = line, word.block = block;
      words_.push_back(std::move(word));
      ++result_.added;
    }
  }

  PixelBox Inside(PixelBox box) const {
    box.left = std::max(box.left, 0), box.top = std::max(box.top, 0);
    box.right = std::min(box.right, static_cast<int>(pixGetWidth(clean_.pix.get())));
    box.bottom = std::min(box.bottom, static_cast<int>(pixGetHeight(clean_.pix.get())));
    return box;
  }

  PixelBox Grown(const PixelBox& box, int room) const {
    return Inside({box.left - room, box.top - room, box.right + room, box.bottom + room});
  }

  // Room around the word, up to its neighbours.
  PixelBox Around(size_t i) const {
    const PixelBox& box = words_[i].box;
    const int room = std::max(4, box.height() / 3);
    PixelBox out{box.left - room, box.top - room / 2, box.right + room, box.bottom + room / 2};
    for (size_t k : {i - 1, i + 1}) {
      if (k >= words_.size() || words_[k].line != words_[i].line) continue;
      const PixelBox& next = words_[k].box;
      if (next.right <= box.left) out.left = std::max(out.left, (next.right + box.left) / 2);
      if (next.left >= box.right) out.right = std::min(out.right, (next.left + box.right + 1) / 2);
    }
    return Inside(out);
  }

  void Again(const Reread& reread) {
    SeenWord& word = words_[reread.word];
    const PixOwner part = CutOut(clean_, Around(reread.word), true, kScale);
    if (!part) return;
    ++result_.reread;
    auto read = engine_.ReadLine(part.get(), reread.letters, left());
    // The engine gives up where its best letter is not among those it may use.
    if (read && read->empty() && reread.letters != Letters::kAny)
      read = engine_.ReadLine(part.get(), Letters::kAny, left());
    if (!read || read->empty()) return;
    std::string text;
    int confidence = 100;
    for (const SeenWord& piece : *read) {
      text += piece.text;
      confidence = std::min(confidence, piece.confidence);
    }
    if (read->size() > 1 && reread.letters == Letters::kAny) return;
    if (reread.letters == Letters::kIdentifier) text = MendedIdentifier(std::move(text));
    SeenWord other = word;
    other.text = std::move(text), other.confidence = confidence;
    const Choice choice = ChooseReading(word, other.text, confidence, reread.letters);
    if (choice == Choice::kSecond || choice == Choice::kBoth) std::swap(word, other), ++result_.changed;
    // The same word read again is surer than it was.
    if (choice == Choice::kFirst && other.text == word.text)
      word.confidence = std::max(word.confidence, other.confidence);
    if (choice == Choice::kBoth || choice == Choice::kSecondAside)
      result_.alternatives.push_back(std::move(other));
  }

  const CleanPicture& clean_;
  Engine& engine_;
  std::vector<SeenWord>& words_;
  std::chrono::time_point<std::chrono::steady_clock, std::chrono::duration<double>> end_;
  SecondPass result_;
};

}  // namespace

SecondPass ReadAgain(const CleanPicture& clean, Engine* engine, size_t most, double seconds,
                     std::vector<SeenWord>* words) {
  return Pass(clean, engine, seconds, words).Run(most);
}

PixOwner OtherPicture(const CleanPicture& clean) {
  PixOwner other(pixGetDepth(clean.pix.get()) == 1 ? pixConvert1To8(nullptr, clean.pix.get(), 255, 0)
                                                   : pixCopy(nullptr, clean.pix.get()));
  if (!other) return other;
  if (clean.rulings) pixSetMasked(other.get(), clean.rulings.get(), static_cast<l_uint32>(clean.ground));
  other.reset(pixBlockconv(other.get(), 1, 1));
  return other;
}

}  // namespace blackbar
