// score_names CORPORA-DIR [MODEL]: how well people's names are found in the test parts of the public corpora
// and in sentences made from held-out templates: the tagger alone, the whole detector set without it, and
// with it. MODEL instead of the one in the program. Prints figures, no text. Not part of the product.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "pipeline/detectors/detect.h"
#include "pipeline/detectors/tagger/train/figures.h"
#include "pipeline/detectors/tagger/train/sentence_maker.h"

namespace blackbar {
namespace {

NameReader Detectors(bool tagger) {
  return [tagger](const PageView& page) {
    DetectSettings settings;
    settings.tagger = tagger;
    DetectSession session(settings);
    std::string text(page.text());
    session.Learn(text, "r");
    std::vector<std::pair<size_t, size_t>> found;
    size_t token = 0;
    for (const TextSpan& span : session.FindText(text, "r")) {
      if (span.kind != "PERSON" && span.kind != "JUVENILE_NAME" && span.kind != "OFFICIAL_NAME") continue;
      while (token < page.tokens().size() && page.CodePointAt(page.tokens()[token].end) <= span.from) ++token;
      size_t last = token;
      while (last + 1 < page.tokens().size() && page.CodePointAt(page.tokens()[last + 1].begin) < span.to)
        ++last;
      if (token < page.tokens().size()) found.emplace_back(token, last);
    }
    return found;
  };
}

std::vector<TaggedText> Each(const std::vector<TaggedText>& texts, TaggedText (*change)(TaggedText)) {
  std::vector<TaggedText> out;
  for (const TaggedText& text : texts) out.push_back(change(text));
  return out;
}

void Print(const char* what, const char* how, const NameFigures& figures) {
  std::printf("%-14s %-22s %s\n", what, how, figures.Line().c_str());
}

void PrintSet(const char* what, const std::vector<TaggedText>& texts, const TaggerModel* model) {
  static const NameList none{""};
  if (model != nullptr) {
    Print(what, "tagger", FiguresOf(texts, ReaderOf(*model, NameList::BuiltIn())));
    Print(what, "tagger without lists", FiguresOf(texts, ReaderOf(*model, none)));
    Print(what, "tagger, capitals",
          FiguresOf(Each(texts, InCapitals), ReaderOf(*model, NameList::BuiltIn())));
    Print(what, "tagger, lower case",
          FiguresOf(Each(texts, InLowerCase), ReaderOf(*model, NameList::BuiltIn())));
  }
  Print(what, "detectors without it", FiguresOf(texts, Detectors(false)));
  Print(what, "all detectors", FiguresOf(texts, Detectors(true)));
  Print(what, "all, capitals", FiguresOf(Each(texts, InCapitals), Detectors(true)));
}

Result<void> Score(const std::string& corpora, const char* model_path) {
  const TaggerModel* model = TaggerModel::BuiltIn();
  std::optional<TaggerModel> other;
  if (model_path != nullptr) {
    std::ifstream in(model_path, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    other = TRY(TaggerModel::Read(bytes));
    model = &*other;
  }
  for (const char* part : {"wnut17-dev", "btc-h", "sec-test"})
    PrintSet(part, TRY(ReadCorpus(corpora + "/" + part + ".conll")), model);
  const std::string root = BLACKBAR_SOURCE_DIR "/pipeline/detectors/";
  SentenceMaker maker =
      TRY(SentenceMaker::Read(root + "tagger/train/sentences.txt", root + "people/data/names.txt", 4711));
  PrintSet("held-out", TRY(maker.Make("held-out", 25)), model);
  return {};
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("score_names CORPORA-DIR [MODEL]\n", stderr);
    return 2;
  }
  auto done = blackbar::Score(argv[1], argc > 2 ? argv[2] : nullptr);
  if (done) return 0;
  std::fprintf(stderr, "score_names: %s: %s\n", done.error().where.c_str(), done.error().message.c_str());
  return 3;
}
