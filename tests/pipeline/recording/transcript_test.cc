#include "pipeline/recording/transcript.h"

#include <fmt/format.h>

#include "pipeline/detectors/detect.h"
#include "pipeline/recording/transcript_lines.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

// "word@start-end" of every word in milliseconds, utterances apart by " | ", speakers in brackets.
std::string Shown(const Transcript& transcript) {
  std::string out;
  for (const Utterance& utterance : transcript.utterances) {
    if (!out.empty()) out += " | ";
    if (!utterance.speaker.empty()) out += "[" + utterance.speaker + "] ";
    for (size_t i = 0; i < utterance.words.size(); ++i) {
      const SpokenWord& word = utterance.words[i];
      out += fmt::format("{}{}@{}-{}", i > 0 ? " " : "", word.text, word.start_us / 1000, word.end_us / 1000);
    }
  }
  return out;
}

std::string Read(const std::string& bytes) {
  Result<Transcript> transcript = ParseTranscript(bytes, "t");
  return transcript ? transcript->source + ": " + Shown(*transcript) : "error: " + transcript.error().message;
}

}  // namespace

TEST_CASE("transcripts of every form give words and their times") {
  struct Row {
    const char *bytes, *expected;
  };
  const Row rows[] = {
      {R"({"text":"hi there","segments":[{"start":1.0,"end":2.0,"text":" hi there","words":[
          {"word":" hi","start":1.0,"end":1.4,"probability":0.9},{"word":" there","start":1.5,"end":2.0}]}]})",
       "whisper: hi@1000-1400 there@1500-2000"},
      {R"({"segments":[{"start":0,"end":1.0,"text":"no word times"}]})",
       "whisper: no@0-214 word@214-571 times@571-1000"},
      {R"({"segments":[{"start":0,"end":3,"text":"","words":[{"word":"at","start":0,"end":1},{"word":"5"},
          {"word":"pm","start":2,"end":3}]}]})",
       "whisper: at@0-1000 5@1000-2000 pm@2000-3000"},
      {R"({"transcription":[{"offsets":{"from":500,"to":900},"text":" yes sir"}]})",
       "whisper: yes@500-700 sir@700-900"},
      {R"({"result":[{"conf":0.5,"start":0.1,"end":0.3,"word":"one"},{"conf":1,"start":3.0,"end":3.5,"word":"two"}],
          "text":"one two"})",
       "vosk: one@100-300 | two@3000-3500"},
      {"{\"result\":[{\"start\":0.1,\"end\":0.3,\"word\":\"a\"}]}\n{\"text\":\"\"}\n"
       "{\"result\":[{\"start\":5,\"end\":6,\"word\":\"b\"}]}",
       "vosk: a@100-300 | b@5000-6000"},
      {R"({"results":{"items":[
          {"type":"pronunciation","start_time":"0.5","end_time":"0.9","speaker_label":"spk_0",
           "alternatives":[{"content":"Hello","confidence":"0.98"}]},
          {"type":"punctuation","alternatives":[{"content":",","confidence":"0.0"}]},
          {"type":"pronunciation","start_time":"1.0","end_time":"1.2","speaker_label":"spk_1",
           "alternatives":[{"content":"yes","confidence":"0.98"}]}]}})",
       "aws: [spk_0] Hello,@500-900 | [spk_1] yes@1000-1200"},
      {"1\r\n00:00:01,000 --> 00:00:02,000\r\nDISPATCH: go ahead\r\n\r\n2\r\n00:00:03,500 --> "
       "00:00:04,000\r\nok\r\n",
       "srt: [DISPATCH] go@1000-1333 ahead@1333-2000 | ok@3500-4000"},
      {"WEBVTT\n\nNOTE made by hand\n\nintro\n01:00.000 --> 01:02.000 align:start\n<v Ann Lee>a "
       "<00:01:01.500>b &amp; c\n",
       "vtt: [Ann Lee] a@60000-61500 b@61500-61666 &@61666-61833 c@61833-62000"},
      {"CALLER: my name is Ann\nI told him: go\n",
       "text: [CALLER] my@0-0 name@0-0 is@0-0 Ann@0-0 | I@0-0 told@0-0 him:@0-0 go@0-0"},
  };
  for (const Row& row : rows) CHECK(Read(row.bytes) == row.expected);
}

TEST_CASE("how exactly times are known is told") {
  CHECK(ParseTranscript("1\n00:00:01,000 --> 00:00:02,000\nhi\n", "t")->timing == WordTiming::kSegments);
  CHECK(ParseTranscript("hi there", "t")->timing == WordTiming::kNone);
  CHECK(ParseTranscript(R"({"result":[{"start":0.1,"end":0.3,"word":"a"}]})", "t")->timing ==
        WordTiming::kWords);
}

TEST_CASE("what is no transcript is refused with one line") {
  for (const char* bytes :
       {"", "  \n ", "{}", "{\"segments\":7}", "[1,2]", R"({"segments":[{"start":2,"end":1,"text":"x"}]})",
        R"({"segments":[{"start":-1,"end":1,"text":"x"}]})",
        R"({"segments":[{"start":"NaN","end":1,"text":"x"}]})",
        R"({"result":[{"start":1e300,"end":2,"word":"x"}]})", "1\n00:00:05,000 --> 00:00:02,000\nhi\n",
        R"({"segments":[{"start":0,"end":1,"text":"x"})"}) {
    Result<Transcript> transcript = ParseTranscript(bytes, "call.json");
    REQUIRE_FALSE(transcript.has_value());
    CHECK(transcript.error().where == "call.json");
    CHECK(transcript.error().message.find('\n') == std::string::npos);
  }
}

TEST_CASE("clock times") {
  CHECK(ClockTime("00:01:02,500") == 62'500'000);
  CHECK(ClockTime("01:02.5") == 62'500'000);
  CHECK(ClockTime("62.5") == 62'500'000);
  for (const char* text : {"", "12", "1:2:3:4", "a", "1:2x", "-1:00"})
    CHECK_FALSE(ClockTime(text).has_value());
}

TEST_CASE("a page a few hundred words, a line an utterance, and the pages survive their JSON") {
  Transcript transcript;
  for (int i = 0; i < 100; ++i) {
    Utterance utterance{i % 2 ? "CALLER" : "", WordsOf("one two three four five six seven eight nine ten")};
    SpreadOver(i * 1'000'000, (i + 1) * 1'000'000, &utterance.words);
    transcript.utterances.push_back(utterance);
  }
  std::vector<Page> pages = PagesOfTranscript(transcript, 99'500'000);
  REQUIRE(pages.size() > 1);
  size_t spoken = 0;
  for (const Page& page : pages) {
    CHECK(page.searched);
    CHECK(page.words.size() <= 420);
    Result<Page> again = PageFromJson(PageToJson(page), "p");
    REQUIRE(again.has_value());
    CHECK(again->text == page.text);
    for (size_t i = 0; i < page.words.size(); ++i) {
      CHECK(again->words[i].start_us == page.words[i].start_us);
      CHECK(again->words[i].end_us <= 99'500'000);
      spoken += page.words[i].spoken();
    }
  }
  CHECK(spoken == 996);  // what would be said after the end has no time
  CHECK(PagesOfTranscript({}, 5).size() == 1);
}

TEST_CASE("what is said is found with its time, digits and spelled names too") {
  Transcript transcript =
      ParseTranscript(
          "1\n00:00:00,000 --> 00:00:04,000\nDISPATCHER: what is your name and number\n\n"
          "2\n00:00:05,000 --> 00:00:15,000\nCALLER: my name is Marla Quist my phone is two zero eight "
          "five five five zero one four two\n",
          "t")
          .value();
  std::vector<Page> pages = PagesOfTranscript(transcript, 20'000'000);
  DetectSession session{DetectSettings{}};
  session.Learn(pages[0], "r");
  std::vector<Finding> findings = session.Find(pages[0], "r");
  bool name = false, phone = false;
  for (const Finding& finding : findings) {
    REQUIRE(finding.regions.size() == 1);
    const auto* span = std::get_if<TimeSpan>(&finding.regions[0]);
    REQUIRE(span != nullptr);
    CHECK(span->start_us >= 5'000'000);
    CHECK(span->end_us <= 15'000'000);
    name |= finding.kind == "PERSON";
    phone |= finding.kind == "PHONE";
  }
  CHECK(name);
  CHECK(phone);
}

}  // namespace blackbar
