#include "pipeline/checks/ocr.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>

// Of the OpenMP runtime that Tesseract brings; its header would need a compiler switch.
extern "C" void omp_set_max_active_levels(int levels);

namespace blackbar {

struct Ocr::Impl {
  tesseract::TessBaseAPI api;
};

Ocr::Ocr() : impl_(std::make_unique<Impl>()) {}
Ocr::~Ocr() = default;

Result<std::unique_ptr<Ocr>> Ocr::Make() {
  std::unique_ptr<Ocr> ocr(new Ocr());
  omp_set_max_active_levels(0);  // Tesseract's own threads make it several times slower
  ocr->impl_->api.SetVariable("debug_file", "/dev/null");
  if (ocr->impl_->api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0) {
    return Error{ErrorCode::kUnavailable, "Tesseract has no English model: install tesseract-ocr-eng"};
  }
  return ocr;
}

Result<std::vector<SeenWord>> Ocr::Read(const Raster& grey, bool single_line) {
  std::vector<SeenWord> words;
  if (grey.width < 8 || grey.height < 8) return words;
  if (grey.channels != 1) return Error{ErrorCode::kInvalidInput, "OCR takes grey pictures"};
  tesseract::TessBaseAPI& api = impl_->api;
  api.SetPageSegMode(single_line ? tesseract::PSM_SINGLE_LINE : tesseract::PSM_SPARSE_TEXT);
  api.SetImage(grey.pixels.data(), grey.width, grey.height, 1, grey.width);
  api.SetSourceResolution(std::max(70, static_cast<int>(std::lround(grey.dpi))));
  if (api.Recognize(nullptr) != 0)
    return Error{ErrorCode::kUnavailable, "Tesseract could not read a picture"};
  std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
  if (!it) return words;
  do {
    std::unique_ptr<const char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
    if (!text) continue;
    PixelRect rect;
    if (!it->BoundingBox(tesseract::RIL_WORD, &rect.left, &rect.top, &rect.right, &rect.bottom)) continue;
    words.push_back({text.get(), BoxOf(grey, rect), static_cast<int>(it->Confidence(tesseract::RIL_WORD))});
  } while (it->Next(tesseract::RIL_WORD));
  api.Clear();
  return words;
}

}  // namespace blackbar
