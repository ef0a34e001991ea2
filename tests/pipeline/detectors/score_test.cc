#include <fstream>
#include <iterator>

#include "pipeline/detectors/detect.h"
#include "tests/catch.h"
#include "tests/scorer/scorer.h"

namespace blackbar {
namespace {

TEST_CASE("the scorer counts leaks, traps and spans") {
  ScoredDocument document{"x", "ab 12 cd 34", {{0, 2, "PERSON"}, {3, 5, "SSN"}}, {{6, 8, "TRAP"}}};
  Scorer scorer;
  scorer.Add(document, {{0, 2, "PERSON"}, {6, 8, "PERSON"}});
  CHECK(scorer.Leak() == Approx(0.5));
  CHECK(scorer.Precision() == Approx(0.5));
  CHECK(scorer.Recall() == Approx(0.5));
  CHECK(scorer.TrapsHit() == Approx(1.0));
  CHECK(scorer.kinds().at("SSN").found == 0);
}

TEST_CASE("the small set of documents") {
  std::ifstream in(BLACKBAR_SOURCE_DIR "/tests/pipeline/detect_cases/small_set.json", std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  Json documents = *ParseJson(bytes, "small_set.json");
  REQUIRE(documents.size() >= 20);
  Scorer scorer;
  for (const Json& item : documents) {
    ScoredDocument document = *ScoredDocumentFromJson(item, "small_set.json");
    DetectSession session({});
    session.Learn(document.text, document.id);
    std::vector<ScoredSpan> predicted;
    for (const TextSpan& span : session.FindText(document.text, document.id)) {
      predicted.push_back({span.from, span.to, span.kind});
    }
    scorer.Add(document, predicted);
  }
  INFO(scorer.Report());
  // The floor is what the detectors reach; raise it when they reach more.
  CHECK(scorer.Leak() <= 0.03);
  CHECK(scorer.F1() >= 0.93);
  CHECK(scorer.TrapsHit() <= 0.03);
}

}  // namespace
}  // namespace blackbar
