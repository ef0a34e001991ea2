// For looking at by hand: redact_trial IN.pdf OUT.pdf [WORD...] cuts the words, prints each page's method and
// the time. Not a test.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <map>
#include <sstream>

#include "redactors/redactor.h"
#include "tests/redactors/pdf_probe.h"

using namespace blackbar;

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  std::stringstream stream;
  stream << file.rdbuf();
  std::string original = stream.str();
  try {
    ProbedPdf probe(original);
    Json pages = Json::array(), redactions = Json::array();
    std::vector<Page> words;
    for (int n = 1; n <= probe.pages(); ++n) {
      words.push_back(probe.Words(n));
      pages.push_back(
          {{"page", n}, {"width_mpt", words.back().width_mpt}, {"height_mpt", words.back().height_mpt}});
      for (int i = 3; i < argc; ++i)
        for (const Word& word : words.back().words)
          if (word.text == argv[i])
            redactions.push_back({{"n", redactions.size() + 1},
                                  {"region", RegionToJson(PageArea{n, word.box})},
                                  {"targets", Json::array()},
                                  {"kind", ""},
                                  {"exemptions", {"x"}},
                                  {"label", "(b)(6)"},
                                  {"decisions", Json::array()}});
    }
    Json json = {{"schema", "blackbar-plan-1"},
                 {"source", Sha256(original).Hex()},
                 {"medium", "pdf"},
                 {"jurisdiction", "x"},
                 {"box_width", "tight"},
                 {"unscreened", true},
                 {"pages", pages},
                 {"redactions", redactions}};
    Result<UnattestedPlan> plan = UnattestedPlan::FromBytes(DumpJson(json));
    int fd = open(argv[2], O_CREAT | O_TRUNC | O_WRONLY, 0600);
    RedactInput input{original, "", plan->content(), [&](int n) -> Result<Page> { return words.at(n - 1); }};
    auto start = std::chrono::steady_clock::now();
    Result<RedactReport> report = RedactorFor(Medium::kPdf)->Redact(input, {}, fd);
    double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    close(fd);
    if (!report)
      return fmt::print("{}: error: {} {}\n", argv[1], report.error().message, report.error().where), 1;
    std::map<std::string, int> whys;
    for (const PageMethod& page : report->pages) ++whys[page.method + ": " + page.why];
    fmt::print("{}: {} pages, {:.1f} pages/s, removed {} words, kept {}\n", argv[1], report->pages.size(),
               report->pages.size() / seconds, report->words_removed, report->words_kept);
    for (auto& [why, count] : whys) fmt::print("  {} x {}\n", count, why);
  } catch (const std::exception&) {
    fmt::print("{}: cannot be opened\n", argv[1]);
  }
}
