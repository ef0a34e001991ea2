// train_tagger CORPORA-DIR SENTENCES NAMES MODEL [JSONL[:COPIES]...]: trains the name tagger on the training
// parts of the public corpora, on made sentences and on marked documents, and writes MODEL.
// scripts/train-tagger calls it. Not part of the product.
#include <cctype>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include "pipeline/detectors/tagger/train/crf_trainer.h"
#include "pipeline/detectors/tagger/train/sentence_maker.h"

namespace blackbar {
namespace {

constexpr const char* kParts[] = {"btc-a", "btc-b", "btc-e", "btc-f", "btc-g", "wnut17-train", "sec-train"};
constexpr size_t kTimes = 14;  // texts from each template

// The text itself, and now and then copies in capitals and in lower case.
void AddCopies(const TaggedText& text, size_t capitals, size_t lower, Dice* dice,
               std::vector<TaggedText>* texts) {
  texts->push_back(text);
  if (dice->Percent(capitals)) texts->push_back(InCapitals(text));
  if (dice->Percent(lower)) texts->push_back(InLowerCase(text));
}

TagClass ClassOf(const std::string& kind) {
  if (kind == "PERSON" || kind == "JUVENILE_NAME" || kind == "OFFICIAL_NAME") return TagClass::kPerson;
  for (const char* place : {"STREET_NAME", "INTERSECTION", "ADDRESS", "BLOCK_ADDRESS", "PUBLIC_ADDRESS"}) {
    if (kind == place) return TagClass::kPlace;
  }
  for (const char* thing : {"BUSINESS", "HOSPITAL", "SCHOOL_LOCATION", "JUVENILE_SCHOOL"}) {
    if (kind == thing) return TagClass::kOrganisation;
  }
  return TagClass::kOther;
}

// Some authors mark "Ofc. Brenlow", most "Brenlow" alone: a title is no part of a name.
void CutTitles(TaggedText* text) {
  static const std::set<std::string, std::less<>> titles = {
      "mr",      "mrs",        "ms",        "miss",      "dr",           "ofc",     "officer",
      "off",     "det",        "detective", "sgt",       "sergeant",     "dep",     "deputy",
      "lt",      "lieutenant", "cpl",       "corporal",  "capt",         "captain", "chief",
      "sheriff", "trooper",    "tpr",       "inv",       "investigator", "agent",   "judge",
      "hon",     "nurse",      "medic",     "paramedic", "coach",        "pastor"};
  for (MarkedPlace& place : text->places) {
    if (place.what != TagClass::kPerson) continue;
    size_t end = text->text.find_first_of(" .\n", place.begin);
    if (end >= place.end) continue;
    std::string word = text->text.substr(place.begin, end - place.begin);
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (!titles.contains(word)) continue;
    size_t name = text->text.find_first_not_of(" .\n", end);
    if (name < place.end) place.begin = name;
  }
}

Result<void> Train(int count, char** arguments) {
  std::string corpora = arguments[1], sentences = arguments[2], names_path = arguments[3];
  std::vector<TaggedText> texts;
  Dice dice(7);
  for (const char* part : kParts) {
    for (const TaggedText& text : TRY(ReadCorpus(corpora + "/" + part + ".conll")))
      AddCopies(text, 35, 30, &dice, &texts);
  }
  SentenceMaker maker = TRY(SentenceMaker::Read(sentences, names_path, 11));
  for (const TaggedText& text : TRY(maker.Make("sentences", kTimes))) AddCopies(text, 40, 20, &dice, &texts);
  for (int i = 5; i < count; ++i) {
    std::string path = arguments[i];
    size_t colon = path.rfind(':');
    int copies = colon == path.npos ? 1 : std::stoi(path.substr(colon + 1));
    for (TaggedText& text : TRY(ReadDocuments(path.substr(0, colon), ClassOf))) {
      CutTitles(&text);
      for (int k = 0; k < copies; ++k) AddCopies(text, 30, 15, &dice, &texts);
    }
  }
  std::ifstream names_file(names_path, std::ios::binary);
  std::string names_bytes((std::istreambuf_iterator<char>(names_file)), {});
  NameList names(names_bytes);
  auto source = [&](const PageView& page) { return std::make_unique<TagReader>(page, names); };
  TrainSettings settings;
  settings.features = 160000;
  settings.least_count = 2;
  std::string model = TrainTagger(texts, source, settings);
  std::ofstream out(arguments[4], std::ios::binary);
  out.write(model.data(), static_cast<std::streamsize>(model.size()));
  if (!out.flush()) return Error{ErrorCode::kUnavailable, "cannot be written", arguments[4]};
  std::fprintf(stderr, "%zu bytes\n", model.size());
  return {};
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fputs("train_tagger CORPORA-DIR SENTENCES NAMES MODEL [JSONL[:COPIES]...]\n", stderr);
    return 2;
  }
  auto done = blackbar::Train(argc, argv);
  if (done) return 0;
  std::fprintf(stderr, "train_tagger: %s: %s\n", done.error().where.c_str(), done.error().message.c_str());
  return 3;
}
