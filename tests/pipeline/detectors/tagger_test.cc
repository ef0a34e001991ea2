#include <cmath>

#include "pipeline/detectors/tagger/name_tags.h"
#include "pipeline/detectors/tagger/tag_lattice.h"
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

// The tagger's own names, "PERSON Elena Martinez"; the model is the one in the program.
std::vector<std::string> TaggedIn(const std::string& text) {
  PageView page(text, 1);
  NameTags tags(page, NameList::BuiltIn(), *TaggerModel::BuiltIn());
  std::vector<std::string> found;
  for (const TaggedName& name : tags.names()) {
    if (name.what != TagClass::kPerson) continue;
    size_t begin = page.tokens()[name.first].begin, end = page.tokens()[name.last].end;
    found.push_back(text.substr(begin, end - begin));
  }
  return found;
}

// Scores that any sequence of tags has of a given lattice.
float SumOf(const std::vector<uint8_t>& tags, const std::vector<TagScores>& scores,
            const std::array<TagScores, kTags>& steps) {
  float sum = 0;
  uint8_t before = kOutside;
  for (size_t i = 0; i < tags.size(); ++i) {
    sum += steps[before][tags[i]] + scores[i][tags[i]];
    before = tags[i];
  }
  return sum;
}

bool Allowed(const std::vector<uint8_t>& tags) {
  uint8_t before = kOutside;
  for (uint8_t tag : tags) {
    if (!MayFollow(before, tag)) return false;
    before = tag;
  }
  return true;
}

TEST_CASE("the best sequence and the chances are those of trying every sequence") {
  uint32_t seed = 1;
  auto next = [&] { return static_cast<float>((seed = seed * 1664525U + 1013904223U) >> 16) / 8192.0F - 4; };
  for (int round = 0; round < 20; ++round) {
    std::array<TagScores, kTags> steps{};
    for (TagScores& row : steps) {
      for (size_t k = 0; k < kTags; ++k) row[k] = next() / 2;
    }
    std::vector<TagScores> scores(1 + static_cast<size_t>(round) % 4);
    for (TagScores& row : scores) {
      for (size_t k = 0; k < kTags; ++k) row[k] = next();
    }
    std::vector<uint8_t> tags(scores.size(), 0), best_by_hand;
    float top = -1e9F;
    double all = 0;
    std::vector<std::array<double, kTags>> chances_by_hand(scores.size());
    for (bool more = true; more;) {
      if (Allowed(tags)) {
        float sum = SumOf(tags, scores, steps);
        if (sum > top) top = sum, best_by_hand = tags;
        all += std::exp(static_cast<double>(sum));
        for (size_t i = 0; i < tags.size(); ++i)
          chances_by_hand[i][tags[i]] += std::exp(static_cast<double>(sum));
      }
      size_t digit = 0;
      while (digit < tags.size() && ++tags[digit] == kTags) tags[digit++] = 0;
      more = digit < tags.size();
    }
    TagLattice lattice(steps);
    std::vector<uint8_t> best;
    lattice.Best(scores, &best);
    CHECK(best == best_by_hand);
    std::vector<TagScores> chances;
    lattice.Chances(scores, &chances);
    for (size_t i = 0; i < scores.size(); ++i) {
      for (size_t k = 0; k < kTags; ++k)
        CHECK(chances[i][k] == Approx(chances_by_hand[i][k] / all).margin(1e-4));
    }
  }
}

TEST_CASE("a model is read as it was written, and a damaged one gives an error") {
  std::array<TagScores, kTags> steps{};
  steps[0][1] = 0.5F;
  std::string bytes = TaggerModel::Write({{7, {1, -2, 3}}, {5, {0, 0, 127}}}, steps, 0.01F);
  auto model = TaggerModel::Read(bytes);
  REQUIRE(model);
  CHECK(model->size() == 2);
  CHECK(model->steps()[0][1] == 0.5F);
  TagFeatures features{};
  features[0] = 7;
  features[1] = 5;
  features[2] = 9;
  CHECK(model->ScoresOf(features)[2] == Approx(1.30F));
  CHECK(model->ScoresOf(features)[1] == Approx(-0.02F));
  for (size_t i = 0; i < bytes.size(); i += 3) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    CHECK_FALSE(TaggerModel::Read(damaged));
    CHECK_FALSE(TaggerModel::Read(bytes.substr(0, i)));
  }
}

TEST_CASE("the tagger of the program") {
  if (TaggerModel::BuiltIn() == nullptr) {
    WARN("the program was built without a model");
    return;
  }
  struct Case {
    std::string text;
    std::vector<std::string> people;
  };
  const std::vector<Case> cases = {
      // Names no list knows, by the company they keep.
      {"I spoke with Zorvath Quillomby, who told me that his neighbor had left.", {"Zorvath Quillomby"}},
      {"Quillomby stated that Ofc. Brenlow had arrived.", {"Quillomby", "Brenlow"}},
      {"VICTIM: QUILLOMBY, ZORVATH T DOB: 03/14/1988", {"QUILLOMBY, ZORVATH T"}},
      {"hey its zorvath did you see maria last night", {"zorvath", "maria"}},
      {"CALLER: My name is Tresha Vandelune.", {"Tresha Vandelune"}},
      // Places, firms and ordinary words in capitals.
      {"The suspect fled north on Martinez Ave toward Lincoln Middle School.", {}},
      {"A Honda Accord was parked at Foster & Reyes Jewelers in Jackson County.", {}},
      {"THE BANK WAS ROBBED AND THE STORE WAS CLOSED.", {}},
      {"Incident Report\nCase Number: 2026-001234\nOffense: Grand Theft", {}},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(TaggedIn(c.text) == c.people);
  }
}

TEST_CASE("evidence for others: how much a stretch reads like a person, like a place") {
  if (TaggerModel::BuiltIn() == nullptr) return;
  std::string text = "I spoke with Zorvath Quillomby on Martinez Ave.";
  PageView page(text, 1);
  NameTags tags(page, NameList::BuiltIn(), *TaggerModel::BuiltIn());
  CHECK(tags.PersonIn(3, 4) > 0.9);
  CHECK(tags.ThingIn(3, 4) < 0.1);
  CHECK(tags.ThingIn(6, 7) > 0.9);
  CHECK(tags.PersonIn(6, 7) < 0.1);
  CHECK(tags.PersonIn(7, 99) == 0);
}

TEST_CASE("without the tagger the rules stand alone, with it a rare name is found too") {
  if (TaggerModel::BuiltIn() == nullptr) return;
  const std::string text = "Later zorvath left and I asked Quillomby to call.";
  DetectSettings without;
  without.tagger = false;
  CHECK(FoundIn(text, without).empty());
  CHECK_FALSE(FoundIn(text).empty());
}

TEST_CASE("small words in front, towns, agencies and what a gang wrote are no names") {
  CheckCases({
      {"The lady's cousin, young Zebedee, waved.", {"JUVENILE_NAME Zebedee"}},
      {"Graffiti on the wall read \"Oso\" and \"Trigger\".", {"GANG Oso", "GANG Trigger"}},
      {"TROY, MICHIGAN", {}},
      {"NOTIFIED MOBILE PD AND SELMA PD, BOTH NEG", {}},
      {"LAST PING IN FRESNO, CLOVIS OR MADERA", {}},
      {"Author: None\nProducer: None\nWitness: None", {}},
      {"Enter last name as surname and first name as given name.", {}},
      {"DEA and ATF were told. Per DEA no further action.", {}},
  });
}

TEST_CASE("the tagger never covers what must stay readable") {
  for (const char* text : {"Case number: QUILLOMBY-2026-001", "Badge: 4471 Unit: ADAM-12",
                           "Martinez Auto Repair, 1200 block of Martinez Ave"}) {
    INFO(text);
    CHECK(FoundIn(text).empty());
  }
}

TEST_CASE("a long line without a blank is read in bounded runs") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Ann-";
  PageView page(text, 1);
  size_t words = 0;
  for (const TagRun& run : TagRunsOf(page)) {
    CHECK(run.last - run.first <= 240);
    words += run.last - run.first;
  }
  CHECK(words == page.tokens().size());
}

}  // namespace
}  // namespace blackbar
