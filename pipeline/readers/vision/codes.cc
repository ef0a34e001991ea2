#include "pipeline/readers/vision/codes.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <array>
#include <exception>
#include <opencv2/core.hpp>
#include <string_view>
#include <utility>

namespace blackbar {
namespace {

constexpr size_t kMostText = 4000;  // bytes of one code

// The elements that the detectors know what to do with, by the standard's names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kElements = {{
    {"DCS", "Last name"},      {"DAB", "Last name"}, {"DAC", "First name"},      {"DCT", "First name"},
    {"DAD", "Middle name"},    {"DAA", "Name"},      {"DBB", "Date of birth"},   {"DAG", "Address"},
    {"DAH", "Address"},        {"DAI", "City"},      {"DAJ", "State"},           {"DAK", "ZIP"},
    {"DAQ", "Driver license"}, {"DBK", "SSN"},       {"DBD", "Issued"},          {"DBA", "Expires"},
    {"DAY", "Eyes"},           {"DAU", "Height"},    {"DCF", "Document number"}, {"DCK", "Inventory number"},
}};

std::string_view LabelOf(std::string_view element) {
  for (const auto& [name, label] : kElements)
    if (name == element) return label;
  return {};
}

bool IsDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// MMDDCCYY (United States) or CCYYMMDD (Canada) as a date that people and detectors read.
std::string DateOf(std::string_view value) {
  if (value.size() != 8 || !IsDigits(value)) return std::string(value);
  const bool year_first = value.substr(0, 2) == "19" || value.substr(0, 2) == "20";
  const std::string_view year = year_first ? value.substr(0, 4) : value.substr(4);
  const std::string_view month = value.substr(year_first ? 4 : 0, 2),
                         day = value.substr(year_first ? 6 : 2, 2);
  return std::string(month) + "/" + std::string(day) + "/" + std::string(year);
}

PixelBox BoxOf(const ZXing::Position& at) {
  PixelBox box{at[0].x, at[0].y, at[0].x + 1, at[0].y + 1};
  for (const auto& corner : at) box = Join(box, {corner.x, corner.y, corner.x + 1, corner.y + 1});
  // A bar code's quadrilateral may be a line.
  const int least = std::max(8, box.width() / 8);
  if (box.height() < least) box.top -= least / 2, box.bottom += least / 2;
  return box;
}

}  // namespace

std::string LicenceText(const std::string& code) {
  const size_t head = code.find("ANSI ");
  if (head == std::string::npos && code.find("AAMVA") == std::string::npos) return "";
  std::string lines;
  std::string name, text;
  size_t at = 0;
  while (at < code.size()) {
    const size_t end = std::min(code.find_first_of("\n\r\x1e\x1c\x1d", at), code.size());
    std::string_view element = std::string_view(code).substr(at, end - at);
    at = end + 1;
    // The first element stands behind the head and the subfile's name: "...DLDAQ123" or "...IDDAQ123".
    for (const std::string_view begin : {"DLDA", "IDDA", "DLDC", "IDDC", "DLDB", "IDDB"}) {
      const size_t place = element.rfind(begin);
      if (place != std::string_view::npos && element.find("ANSI ") != std::string_view::npos)
        element.remove_prefix(place + 2);
    }
    if (element.size() < 4) continue;
    const std::string_view label = LabelOf(element.substr(0, 3));
    if (label.empty()) continue;
    const std::string_view value = element.substr(3);
    lines += std::string(label) + ": " + (value.size() == 8 ? DateOf(value) : std::string(value)) + "\n";
  }
  return lines;
}

std::vector<SeenCode> FindCodes(const Frame& frame, bool hard) {
  using ZXing::BarcodeFormat;
  ZXing::DecodeHints hints;
  ZXing::BarcodeFormats formats =
      BarcodeFormat::QRCode | BarcodeFormat::PDF417 | BarcodeFormat::DataMatrix | BarcodeFormat::Aztec;
  // Other bar codes hold a few digits and are seen where none are.
  if (hard) formats |= ZXing::BarcodeFormats(BarcodeFormat::Code128 | BarcodeFormat::Code39);
  hints.setFormats(formats).setTryHarder(hard).setTryRotate(hard).setTryDownscale(hard);
  const cv::Mat& grey = frame.grey();
  std::vector<SeenCode> codes;
  try {
    const ZXing::ImageView view(grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.step));
    for (const ZXing::Result& found : ZXing::ReadBarcodes(view, hints)) {
      SeenCode code;
      code.box = Within(BoxOf(found.position()), frame.width(), frame.height());
      code.text = found.text().substr(0, kMostText);
      const std::string licence = LicenceText(code.text);
      code.licence = found.format() == BarcodeFormat::PDF417 && !licence.empty();
      if (code.licence) code.text = licence;
      codes.push_back(std::move(code));
    }
  } catch (const std::exception&) {
    // The decoder gave up in the middle: what it has seen counts, the rest of the picture is looked at by
    // other detectors.
  }
  return codes;
}

}  // namespace blackbar
