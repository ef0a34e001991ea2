#include "pipeline/readers/ocr/engine.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

#include <algorithm>
#include <cmath>

namespace blackbar {
namespace {

constexpr int kLeastConfidence = 10;  // less is noise, not a word
constexpr int kWorkDpi = 300;

Error NoData() {
  return {ErrorCode::kUnavailable, "OCR is not installed: install tesseract-ocr and its English data", ""};
}

// Words have no white space; Tesseract hands out none, but a check costs nothing.
std::string PlainText(const char* utf8) {
  std::string text;
  for (const char* at = utf8; at && *at; ++at) {
    if (static_cast<unsigned char>(*at) > 0x20 && *at != 0x7F) text.push_back(*at);
  }
  return text;
}

// The whole height of the line's letters, so that a box on a word without tall letters hides as much as any
// other.
void GrowToLine(const tesseract::ResultIterator& at, PixelBox* box) {
  PixelBox line;
  if (!at.BoundingBox(tesseract::RIL_TEXTLINE, &line.left, &line.top, &line.right, &line.bottom)) return;
  // Of a page on its side lines run down.
  const bool down = line.height() > line.width();
  int *near = down ? &box->left : &box->top, *far = down ? &box->right : &box->bottom;
  const int most = std::max(2, (*far - *near) / 4);
  *near = std::max(down ? line.left : line.top, *near - most);
  *far = std::min(down ? line.right : line.bottom, *far + most);
}

std::vector<SeenWord> WordsOf(tesseract::TessBaseAPI* reader) {
  std::vector<SeenWord> words;
  const std::unique_ptr<tesseract::ResultIterator> at(reader->GetIterator());
  if (!at || at->Empty(tesseract::RIL_WORD)) return words;
  int line = -1, block = -1;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_PARA)) ++block;
    if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
    const std::unique_ptr<char[]> utf8(at->GetUTF8Text(tesseract::RIL_WORD));
    SeenWord word;
    word.text = PlainText(utf8.get());
    word.confidence = std::clamp(static_cast<int>(std::lround(at->Confidence(tesseract::RIL_WORD))), 0, 100);
    PixelBox& box = word.box;
    if (word.text.empty() || word.confidence < kLeastConfidence ||
        !at->BoundingBox(tesseract::RIL_WORD, &box.left, &box.top, &box.right, &box.bottom))
      continue;
    GrowToLine(*at, &box);
    word.line = std::max(line, 0), word.block = std::max(block, 0);
    words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  return words;
}

const char* CharactersOf(Letters letters) {
  if (letters == Letters::kNumber) return "0123456789-/.,():#";
  if (letters == Letters::kIdentifier) return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
  return "";
}

}  // namespace

struct Engine::State {
  tesseract::TessBaseAPI reader;
  std::unique_ptr<tesseract::TessBaseAPI> orientation;  // made when first needed

  Result<std::vector<SeenWord>> Read(Pix* picture, double seconds) {
    reader.SetImage(picture);
    reader.SetSourceResolution(kWorkDpi);
    tesseract::ETEXT_DESC monitor;
    monitor.set_deadline_msecs(static_cast<int32_t>(std::clamp(seconds, 1.0, 100'000.0) * 1000));
    const int failed = reader.Recognize(&monitor);
    if (monitor.deadline_exceeded())
      return Error{ErrorCode::kLimitExceeded, fmt::format("OCR took longer than {:.0f} seconds", seconds),
                   ""};
    if (failed != 0) return Error{ErrorCode::kInvalidInput, "OCR gave up on the picture", ""};
    std::vector<SeenWord> words = WordsOf(&reader);
    reader.Clear();
    return words;
  }
};

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::Create() {
  setMsgSeverity(L_SEVERITY_NONE);  // Leptonica's messages are not for anybody
  auto state = std::make_unique<State>();
  state->reader.SetVariable("debug_file", "/dev/null");
  if (state->reader.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0) return NoData();
  // Most of what is light on dark was turned before; less often is enough.
  state->reader.SetVariable("invert_threshold", "0.5");
  return std::unique_ptr<Engine>(new Engine(std::move(state)));
}

Result<std::vector<SeenWord>> Engine::ReadPage(Pix* page, double seconds) {
  state_->reader.SetPageSegMode(tesseract::PSM_AUTO);
  return state_->Read(page, seconds);
}

Result<std::vector<SeenWord>> Engine::ReadLine(Pix* line, Letters letters, double seconds) {
  state_->reader.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
  state_->reader.SetVariable("tessedit_char_whitelist", CharactersOf(letters));
  auto words = state_->Read(line, seconds);
  state_->reader.SetVariable("tessedit_char_whitelist", "");
  return words;
}

int Engine::QuarterTurnsNeeded(Pix* page) {
  std::unique_ptr<tesseract::TessBaseAPI>& reader = state_->orientation;
  if (!reader) {
    reader = std::make_unique<tesseract::TessBaseAPI>();
    reader->SetVariable("debug_file", "/dev/null");
    if (reader->Init(nullptr, "osd", tesseract::OEM_DEFAULT) != 0) return 0;
    reader->SetPageSegMode(tesseract::PSM_OSD_ONLY);
  }
  reader->SetImage(page);
  reader->SetSourceResolution(kWorkDpi);
  int degrees = 0;
  float sure = 0, script_sure = 0;
  const char* script = nullptr;
  const bool found = reader->DetectOrientationScript(&degrees, &sure, &script, &script_sure);
  reader->Clear();
  return found && sure > 0.5F ? (360 - degrees) / 90 % 4 : 0;
}

}  // namespace blackbar
