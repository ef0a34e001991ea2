// score_detection FILE...: each FILE is a JSON array of scored documents (see scorer.h). Prints the table;
// with -v also which kinds were missed in which document, by place, never by value.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "pipeline/detectors/detect.h"
#include "tests/scorer/scorer.h"

namespace blackbar {
namespace {

void PrintMisses(const ScoredDocument& document, const std::vector<ScoredSpan>& predicted) {
  auto overlaps = [](const ScoredSpan& a, const ScoredSpan& b) { return a.from < b.to && b.from < a.to; };
  for (const ScoredSpan& truth : document.truth) {
    bool met = false;
    for (const ScoredSpan& p : predicted)
      met = met || (overlaps(p, truth) && p.from <= truth.from && p.to >= truth.to);
    if (!met) {
      std::printf("  %s: missed or cut %s at %lld-%lld\n", document.id.c_str(), truth.kind.c_str(),
                  static_cast<long long>(truth.from), static_cast<long long>(truth.to));
    }
  }
  for (const ScoredSpan& p : predicted) {
    bool right = false;
    for (const ScoredSpan& truth : document.truth) right = right || overlaps(p, truth);
    if (!right) {
      std::printf("  %s: wrongly %s at %lld-%lld\n", document.id.c_str(), p.kind.c_str(),
                  static_cast<long long>(p.from), static_cast<long long>(p.to));
    }
  }
}

Result<void> ScoreFile(const std::string& file, bool verbose, Scorer* scorer) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  Json documents = TRY(ParseJson(bytes, file));
  for (const Json& item : documents) {
    ScoredDocument document = TRY(ScoredDocumentFromJson(item, file));
    DetectSession session({});
    session.Learn(document.text, document.id);
    std::vector<ScoredSpan> predicted;
    for (const TextSpan& span : session.FindText(document.text, document.id)) {
      predicted.push_back({span.from, span.to, span.kind});
    }
    scorer->Add(document, predicted);
    if (verbose) PrintMisses(document, predicted);
  }
  return {};
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  blackbar::Scorer scorer;
  bool verbose = argc > 1 && std::string(argv[1]) == "-v";
  for (int i = verbose ? 2 : 1; i < argc; ++i) {
    auto scored = blackbar::ScoreFile(argv[i], verbose, &scorer);
    if (!scored) {
      std::fprintf(stderr, "score_detection: %s: %s\n", scored.error().where.c_str(),
                   scored.error().message.c_str());
      return 3;
    }
  }
  std::fputs(scorer.Report().c_str(), stdout);
  return 0;
}
