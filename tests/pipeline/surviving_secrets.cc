// The search of leak_pdf.h. It uses the verifier's readers but none of its checks, so that a check that looks
// in the wrong place does not hide what survives there.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "pipeline/checks/byte_scan.h"
#include "pipeline/checks/mupdf_file.h"
#include "pipeline/checks/needles.h"
#include "pipeline/checks/ocr.h"
#include "pipeline/checks/qpdf_file.h"
#include "pipeline/checks/utf8.h"
#include "tests/pipeline/leak_pdf.h"

namespace blackbar {
namespace {

class Search {
 public:
  explicit Search(const std::vector<std::string>& secrets) : secrets_(secrets), needles_(secrets) {}
  void In(std::string_view hay) {
    needles_.Find(hay, Haystack::kText, [&](size_t secret) { found_.insert(secret); });
  }
  // OCR misreads a letter now and then: four letters of five are a find.
  void InSeen(const std::string& word) {
    for (size_t i = 0; i < secrets_.size(); ++i) {
      if (Similarity(LettersAndDigits(word), LettersAndDigits(secrets_[i])) >= 0.8) found_.insert(i);
    }
  }
  std::vector<std::string> Found() const {
    std::vector<std::string> out;
    for (size_t i : found_) out.push_back(secrets_[i]);
    return out;
  }

 private:
  const std::vector<std::string>& secrets_;
  NeedleSet needles_;
  std::set<size_t> found_;
};

void SearchValue(const PdfValue& value, Search* search) {
  search->In(value.text);
  search->In(PdfTextToUtf8(value.text));
  for (const PdfValue& item : value.items) SearchValue(item, search);
  for (const auto& [key, member] : value.members) {
    search->In(key);
    SearchValue(member, search);
  }
}

void SearchStructure(std::string_view bytes, Search* search) {
  auto file = QpdfFile::Open(bytes, "");
  if (!file) return;
  SearchValue((*file)->Trailer(), search);
  (void)(*file)->ForEachObject([&](const PdfObject& object) -> Result<void> {
    SearchValue(object.value, search);
    if (!object.is_stream) return {};
    auto data = (*file)->DecodedStream(object.ref);
    if (data) search->In(*data);
    std::string joined;  // strings that operators show one after the other
    (void)(*file)->StreamContent(object.ref, [&](const std::string&, const std::vector<PdfValue>& operands) {
      for (const PdfValue& operand : operands) {
        if (operand.Is(PdfValue::Kind::kString)) joined += operand.text;
        for (const PdfValue& item : operand.items) joined += item.text;
      }
    });
    search->In(joined);
    return {};
  });
}

// A stream that holds grey samples, whatever refers to it.
void ReadImage(const ByteStream& stream, Ocr* ocr, Search* search) {
  auto number = [&](const char* key) -> int {
    size_t at = stream.dictionary.find(key);
    return at == std::string_view::npos
               ? 0
               : std::atoi(std::string(stream.dictionary.substr(at + std::string(key).size(), 12)).c_str());
  };
  Raster picture;
  picture.width = number("/Width ");
  picture.height = number("/Height ");
  picture.dpi = 300;
  picture.area = kWholePage;
  std::string_view samples = stream.decoded.empty() ? stream.raw : std::string_view(stream.decoded);
  size_t pixels =
      static_cast<size_t>(std::max(0, picture.width)) * static_cast<size_t>(std::max(0, picture.height));
  if (pixels == 0 || pixels > 40'000'000 || samples.size() != pixels) return;
  picture.pixels.assign(samples.begin(), samples.end());
  for (bool turned : {false, true}) {
    auto words = ocr->Read(picture);
    if (words) {
      for (const SeenWord& word : *words) search->InSeen(word.text);
    }
    if (!turned) {
      for (uint8_t& v : picture.pixels) v = static_cast<uint8_t>(255 - v);
    }
  }
}

void SearchPages(std::string_view bytes, Ocr* ocr, Search* search) {
  auto file = MupdfFile::Open(bytes, "");
  if (!file) return;
  for (int number = 1; number <= (*file)->pages(); ++number) {
    auto page = (*file)->Paint(number, {});
    if (!page) continue;
    std::string spaced, joined;
    for (const PaintedWord& word : WordsOf(*page)) {
      spaced += word.text + " ";
      joined += word.text;
    }
    search->In(spaced);
    search->In(joined);
    // As it is shown, and with the boxes lifted off.
    for (auto draw : {MupdfFile::Draw::kGrey, MupdfFile::Draw::kWithoutBoxes}) {
      auto picture = (*file)->Render(number, 250, kWholePage, draw);
      if (!picture) continue;
      auto seen = ocr->Read(*picture);
      if (!seen) continue;
      for (const SeenWord& word : *seen) search->InSeen(word.text);
    }
  }
}

}  // namespace

std::vector<std::string> SurvivingSecrets(std::string_view rendition,
                                          const std::vector<std::string>& secrets) {
  Search search(secrets);
  auto ocr = Ocr::Make();
  BB_CHECK(ocr.has_value());  // a search that cannot see has found nothing out
  search.In(rendition);
  ByteVisitor visitor;
  visitor.stream = [&](const ByteStream& stream) {
    search.In(stream.decoded);
    ReadImage(stream, ocr->get(), &search);
  };
  (void)ScanBytes(rendition, visitor);
  SearchStructure(rendition, &search);
  SearchPages(rendition, ocr->get(), &search);
  return search.Found();
}

}  // namespace blackbar
