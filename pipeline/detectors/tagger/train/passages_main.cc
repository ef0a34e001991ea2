// train_passages MODEL JSONL[:COPIES]...: trains the passage tagger on marked documents (the lines that
// tests/corpus writes) and writes MODEL. scripts/train-tagger calls it. Not part of the product.
#include <cstdio>
#include <fstream>

#include "core/json.h"
#include "pipeline/detectors/tagger/passage_features.h"
#include "pipeline/detectors/tagger/train/crf_trainer.h"

namespace blackbar {
namespace {

TagClass ClassOf(const std::string& kind) {
  return kind == "MEDICAL" ? kMedicalPassage
         : kind == "CHRI"  ? kHistoryPassage
         : kind == "GANG"  ? kGangPassage
                           : TagClass::kOther;
}

// The byte of each code point.
std::vector<size_t> BytesOf(const std::string& text) {
  std::vector<size_t> bytes;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) bytes.push_back(i);
  }
  bytes.push_back(text.size());
  return bytes;
}

TaggedText ReadDocument(const Json& document) {
  TaggedText text;
  text.text = document.at("text").get<std::string>();
  std::vector<size_t> bytes = BytesOf(text.text);
  for (const char* list : {"truth", "neutral"}) {
    if (!document.contains(list)) continue;
    for (const Json& place : document[list]) {
      TagClass what = ClassOf(place.at("kind").get<std::string>());
      if (what == TagClass::kOther) continue;
      text.places.push_back(
          {bytes.at(place.at("from").get<size_t>()), bytes.at(place.at("to").get<size_t>()), what});
    }
  }
  std::sort(text.places.begin(), text.places.end(),
            [](const auto& a, const auto& b) { return a.begin < b.begin; });
  return text;
}

Result<void> Train(int count, char** arguments) {
  std::vector<TaggedText> texts;
  for (int i = 2; i < count; ++i) {
    std::string path = arguments[i];
    size_t colon = path.rfind(':');
    int copies = colon == path.npos ? 1 : std::stoi(path.substr(colon + 1));
    std::ifstream in(path.substr(0, colon));
    if (!in) return Error{ErrorCode::kNotFound, "cannot be opened", path};
    std::string line;
    while (std::getline(in, line)) {
      TaggedText text = ReadDocument(TRY(ParseJson(line, path)));
      for (int k = 0; k < copies; ++k) texts.push_back(text);
      texts.push_back(InCapitals(text));
    }
  }
  TrainSettings settings;
  settings.rounds = 5;
  settings.features = 120000;
  settings.least_count = 2;
  auto source = [](const PageView& page) {
    return std::make_unique<PassageReader>(page, NameList::BuiltIn());
  };
  std::string model = TrainTagger(texts, source, settings);
  std::ofstream out(arguments[1], std::ios::binary);
  out.write(model.data(), static_cast<std::streamsize>(model.size()));
  if (!out.flush()) return Error{ErrorCode::kUnavailable, "cannot be written", arguments[1]};
  std::fprintf(stderr, "%zu bytes\n", model.size());
  return {};
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("train_passages MODEL JSONL[:COPIES]...\n", stderr);
    return 2;
  }
  auto done = blackbar::Train(argc, argv);
  if (done) return 0;
  std::fprintf(stderr, "train_passages: %s: %s\n", done.error().where.c_str(), done.error().message.c_str());
  return 3;
}
