#include "pipeline/readers/ocr/recognizer.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "pipeline/readers/ocr/clean_picture.h"

namespace blackbar {
namespace {

constexpr double kBlankInk = 0.0001;  // a handful of letters on a page is already more
constexpr int kPoorConfidence = 60;   // then the page may stand on its head
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
void GrowToLine(const tesseract::ResultIterator& at, int* top, int* bottom) {
  int line_left, line_top, line_right, line_bottom;
  if (!at.BoundingBox(tesseract::RIL_TEXTLINE, &line_left, &line_top, &line_right, &line_bottom)) return;
  const int most = std::max(2, (*bottom - *top) / 4);
  *top = std::max(line_top, *top - most);
  *bottom = std::min(line_bottom, *bottom + most);
}

}  // namespace

struct Recognizer::State {
  tesseract::TessBaseAPI reader;
  std::unique_ptr<tesseract::TessBaseAPI> orientation;  // made when first needed

  Result<OcrResult> ReadClean(const CleanPicture& clean, double seconds);
  int QuarterTurnsNeeded(const CleanPicture& clean);
};

Recognizer::Recognizer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Recognizer::~Recognizer() = default;

Result<std::unique_ptr<Recognizer>> Recognizer::Create() {
  setMsgSeverity(L_SEVERITY_NONE);  // Leptonica's messages are not for anybody
  auto state = std::make_unique<State>();
  if (state->reader.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0) return NoData();
  state->reader.SetPageSegMode(tesseract::PSM_AUTO);
  return std::unique_ptr<Recognizer>(new Recognizer(std::move(state)));
}

Result<OcrResult> Recognizer::State::ReadClean(const CleanPicture& clean, double seconds) {
  OcrResult result;
  reader.SetImage(clean.pix.get());
  reader.SetSourceResolution(kWorkDpi);
  tesseract::ETEXT_DESC monitor;
  monitor.set_deadline_msecs(static_cast<int32_t>(std::clamp(seconds, 1.0, 100'000.0) * 1000));
  const int failed = reader.Recognize(&monitor);
  if (monitor.deadline_exceeded())
    return Error{ErrorCode::kLimitExceeded, fmt::format("OCR took longer than {:.0f} seconds", seconds), ""};
  if (failed != 0) return Error{ErrorCode::kInvalidInput, "OCR gave up on the picture", ""};
  const std::unique_ptr<tesseract::ResultIterator> at(reader.GetIterator());
  int line = -1, block = -1;
  double weighed = 0, characters = 0;
  if (at && !at->Empty(tesseract::RIL_WORD)) {
    do {
      if (at->IsAtBeginningOf(tesseract::RIL_PARA)) ++block;
      if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
      const std::unique_ptr<char[]> utf8(at->GetUTF8Text(tesseract::RIL_WORD));
      Word word;
      word.text = PlainText(utf8.get());
      word.confidence =
          std::clamp(static_cast<int>(std::lround(at->Confidence(tesseract::RIL_WORD))), 0, 100);
      int left, top, right, bottom;
      if (word.text.empty() || word.confidence < kLeastConfidence ||
          !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) {
        continue;
      }
      GrowToLine(*at, &top, &bottom);
      word.box = clean.place.ToPage(left, top, right, bottom);
      if (word.box.empty()) continue;
      word.source = WordSource::kOcr;
      word.line = std::max(line, 0), word.block = std::max(block, 0);
      const auto length = static_cast<double>(CodePoints(word.text));
      weighed += word.confidence * length, characters += length;
      result.words.push_back(std::move(word));
    } while (at->Next(tesseract::RIL_WORD));
  }
  reader.Clear();
  result.confidence = characters > 0 ? static_cast<int>(weighed / characters) : 0;
  return result;
}

// How far the picture must be turned clockwise to stand upright.
int Recognizer::State::QuarterTurnsNeeded(const CleanPicture& clean) {
  if (!orientation) {
    orientation = std::make_unique<tesseract::TessBaseAPI>();
    if (orientation->Init(nullptr, "osd", tesseract::OEM_DEFAULT) != 0) return 0;
    orientation->SetPageSegMode(tesseract::PSM_OSD_ONLY);
  }
  orientation->SetImage(clean.pix.get());
  orientation->SetSourceResolution(kWorkDpi);
  int degrees = 0;
  float sure = 0, script_sure = 0;
  const char* script = nullptr;
  const bool found = orientation->DetectOrientationScript(&degrees, &sure, &script, &script_sure);
  orientation->Clear();
  return found && sure > 0.5F ? (360 - degrees) / 90 % 4 : 0;
}

Result<OcrResult> Recognizer::Read(const Picture& picture, double page_inches, double seconds) {
  const auto start = std::chrono::steady_clock::now();
  const CleanPicture clean = TRY(CleanForOcr(picture, page_inches));
  OcrResult result;
  result.blank = clean.ink < kBlankInk;
  if (result.blank) return result;
  result = TRY(state_->ReadClean(clean, seconds));
  const bool whole_page = picture.bottom - picture.top > 0.5;
  if (!whole_page || (result.confidence >= kPoorConfidence && result.words.size() >= 3)) return result;
  const int turns = state_->QuarterTurnsNeeded(clean);
  if (turns == 0) return result;
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  Result<OcrResult> turned = state_->ReadClean(TurnedByQuarters(clean, turns), seconds - spent.count());
  if (turned && turned->confidence > result.confidence) return turned;
  return result;
}

}  // namespace blackbar
