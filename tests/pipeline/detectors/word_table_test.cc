#include "pipeline/detectors/word_table.h"

#include <string>

#include "pipeline/detectors/detect.h"
#include "pipeline/detectors/page_view.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

TEST_CASE("a word table finds every word that was added, and no other") {
  std::vector<std::string> words;
  for (int i = 0; i < 10'000; ++i) words.push_back("word" + std::to_string(i));
  WordTable<int> table;
  CHECK(table.Find("word0") == nullptr);
  for (int i = 0; i < 10'000; ++i) table.Add(words[static_cast<size_t>(i)], i);
  int wrong = 0;
  for (int i = 0; i < 10'000; ++i) {
    const int* found = table.Find(words[static_cast<size_t>(i)]);
    wrong += found == nullptr || *found != i;
    wrong += table.Find("other" + std::to_string(i)) != nullptr;
  }
  CHECK(wrong == 0);
  CHECK(table.Add("word7", 99) == 7);  // the first one stays
}

TEST_CASE("words with one hash are kept apart") {
  WordTable<int> table;
  table.Add("one", 1);
  CHECK(table.Find(WordKey("other", HashWord("one"))) == nullptr);
}

TEST_CASE("a token's key is that of its lower case") {
  const std::string text = "O'Brien \xC3\x89MILE ABC123 JOHN'S \xE2\x80\x9Cquoted\xE2\x80\x9D";
  PageView view(text, 1);
  REQUIRE(view.tokens().size() == 5);
  for (const Token& token : view.tokens()) CHECK(token.hash == HashWord(view.Lower(token)));
  CHECK(view.Lower(view.tokens()[1]) == "\xC3\xA9mile");
}

TEST_CASE("a term of the clerk is found in capitals with its possessive") {
  DetectSettings settings;
  settings.deny = {"Okafor's boat"};
  DetectSession session(settings);
  CHECK(session.FindText("OKAFOR'S BOAT was gone", "r").size() == 1);
}

}  // namespace
}  // namespace blackbar
