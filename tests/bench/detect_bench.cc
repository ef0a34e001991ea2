// Speed of the detectors on text: MB a second of CPU time, beside a plain RE2::Set of comparable patterns run
// line by line over the same bytes in the same run, and bare tokenizing. detect_bench [FILE | MEGABYTES]: a
// text file, or that many megabytes of made-up police text (8 by default). All people are fictional.
#include <re2/set.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "pipeline/detectors/detect.h"
#include "pipeline/detectors/page_view.h"

namespace {

constexpr const char* kLines[] = {
    "On 03/02/2026 at about 1432 hours I was dispatched to the 1200 block of W Main St for a report of a "
    "theft.\n",
    "V1 MARTINEZ, ELENA R  DOB: 03/14/1988  SEX: F  PHONE: 208-555-0142  ADDRESS: 1420 N GRANT AVE APT 4\n",
    "The caller stated that a man in a blue jacket had walked out of the store without paying for the "
    "items.\n",
    "I spoke with Thomas Okafor, who told me that his son Tyler, a 14-year-old, had seen the vehicle "
    "leave.\n",
    "LIC/ABC1234 LIY/2026 VIN/1HGCM82633A004352 VYR/2003 VMA/HOND VMO/ACC VCO/BLU\n",
    "I photographed the scene, collected the evidence and placed it into a locker under tag 26-1182-03.\n",
    "Case number 2026-001234 was assigned; no further action was taken at this time pending review of "
    "video.\n",
    "The officers checked the area but were unable to locate anybody who matched the description given.\n"};

constexpr const char* kPatterns[] = {R"(\b\d{3}-\d{2}-\d{4}\b)",
                                     R"(\b\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b)",
                                     R"([A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+)",
                                     R"(\b(?:\d{4}[- ]?){3}\d{4}\b)",
                                     R"(\b[A-HJ-NPR-Z0-9]{17}\b)",
                                     R"(\b\d{1,2}/\d{1,2}/\d{2,4}\b)",
                                     R"(\b\d{4}-\d{2}-\d{2}\b)",
                                     R"((?i)\b(?:ssn|soc)[:#/ ]+\d)",
                                     R"((?i)\b(?:oln|dl|lic)[:#/ ]+\w)",
                                     R"((?i)\bdob[:#/ ]+\d)",
                                     R"((?i)\b(?:phone|cell|tel)[:#/ ]+[\d(])",
                                     R"((?i)\b\d{1,2}[- ]year[- ]old\b)",
                                     R"(\b(?:\d{1,3}\.){3}\d{1,3}\b)",
                                     R"((?i)\b(?:mrn|fbi|sid|nic)[:#/ ]+\w)",
                                     R"((?i)\b(?:gate|door|alarm) code\b)",
                                     R"(\b\d{1,6} (?:[NSEW] )?[A-Z]\w+ (?:St|Ave|Rd|Blvd|Ln|Dr|Ct|Way)\b)",
                                     R"((?i)\bp\.?o\.? box \d+)",
                                     R"((?i)\b(?:victim|witness|suspect|v1|w1|s1)\b)",
                                     R"((?i)\b(?:diagnosed|prescribed|pregnant|suicidal)\b)",
                                     R"((?i)\b(?:convicted|probation|parole|prior)\b)",
                                     R"(\bCI-\d+)",
                                     R"((?i)\bbadge\b)",
                                     R"((?i)\bcase\b)"};

std::string MadeText(size_t bytes) {
  std::string text;
  for (size_t i = 0; text.size() < bytes; ++i) text += kLines[i % std::size(kLines)];
  return text;
}

template <class Work>
void Measure(const char* name, const std::string& text, Work work) {
  std::clock_t start = std::clock();
  size_t result = work();
  double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%-34s %8.1f MB/s  (%zu)\n", name, static_cast<double>(text.size()) / 1e6 / took, result);
}

}  // namespace

int main(int argc, char** argv) {
  std::string text;
  if (argc > 1 && std::atoi(argv[1]) == 0) {
    std::ifstream file(argv[1], std::ios::binary);
    text.assign(std::istreambuf_iterator<char>(file), {});
  } else {
    text = MadeText(static_cast<size_t>(argc > 1 ? std::atoi(argv[1]) : 8) << 20);
  }
  RE2::Set set(RE2::DefaultOptions, RE2::UNANCHORED);
  for (const char* pattern : kPatterns) set.Add(pattern, nullptr);
  set.Compile();
  blackbar::DetectSession session({});
  session.Learn(text.substr(0, 4096), "warm");
  Measure("RE2::Set, which patterns, by line", text, [&] {
    size_t hits = 0;
    std::vector<int> which;
    for (size_t at = 0; at < text.size();) {
      size_t end = std::min(text.find('\n', at), text.size());
      if (set.Match(re2::StringPiece(text.data() + at, end - at), &which)) hits += which.size();
      at = end + 1;
    }
    return hits;
  });
  Measure("tokens only", text, [&] { return blackbar::PageView(text, 1).tokens().size(); });
  Measure("first pass (roster)", text, [&] {
    session.Learn(text, "r");
    return session.people();
  });
  Measure("second pass (all findings)", text, [&] { return session.FindText(text, "r").size(); });
  blackbar::DetectSettings rules;
  rules.tagger = false;
  blackbar::DetectSession without(rules);
  without.Learn(text.substr(0, 4096), "warm");
  Measure("second pass without the tagger", text, [&] { return without.FindText(text, "r").size(); });
  return 0;
}
