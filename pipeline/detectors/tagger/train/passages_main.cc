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

Result<void> Train(int count, char** arguments) {
  std::vector<TaggedText> texts;
  for (int i = 2; i < count; ++i) {
    std::string path = arguments[i];
    size_t colon = path.rfind(':');
    int copies = colon == path.npos ? 1 : std::stoi(path.substr(colon + 1));
    for (const TaggedText& text : TRY(ReadDocuments(path.substr(0, colon), ClassOf))) {
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
