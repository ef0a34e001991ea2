// For people: runs the checks over PDFs given as their own renditions with an empty plan, outside of the
// sandbox, and prints which checks failed, with the time. `verify_dump FILE...`; `-v` first prints evidence.
#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <iterator>

#include "pipeline/checks/verify.h"

namespace blackbar {
namespace {

Result<UnattestedPlan> EmptyPlan(std::string_view bytes) {
  Json pages = Json::array();
  auto file = MupdfFile::Open(bytes, "");
  for (int page = 1; file && page <= (*file)->pages(); ++page) {
    auto painted = (*file)->Paint(page, {});
    if (!painted) continue;
    pages.push_back({{"page", page},
                     {"width_mpt", static_cast<int64_t>(painted->width_pt * 1000)},
                     {"height_mpt", static_cast<int64_t>(painted->height_pt * 1000)}});
  }
  if (pages.empty()) pages.push_back({{"page", 1}, {"width_mpt", 612000}, {"height_mpt", 792000}});
  return UnattestedPlan::FromBytes(DumpJson({{"schema", "blackbar-plan-1"},
                                             {"source", std::string(64, '0')},
                                             {"medium", "pdf"},
                                             {"jurisdiction", "us-fed"},
                                             {"box_width", "tight"},
                                             {"unscreened", true},
                                             {"pages", pages},
                                             {"redactions", Json::array()}}));
}

int Dump(const char* name, bool verbose) {
  std::ifstream in(name, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  Result<UnattestedPlan> plan = EmptyPlan(bytes);
  if (!plan) {
    fmt::print("{}: {}\n", name, plan.error().message);
    return 1;
  }
  VerifyInput input;
  input.rendition = input.original = bytes;
  input.plan = &plan->content();
  auto start = std::chrono::steady_clock::now();
  CheckReport report = Verify(input);
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  fmt::print("{} ({} pages, {:.2f} s):", name, plan->content().pages().size(), took.count());
  for (const CheckResult& result : report.results) {
    if (result.status == CheckStatus::kFail) fmt::print(" {}", result.id.substr(0, result.id.find('-')));
    if (!verbose) continue;
    for (const Evidence& item : result.evidence)
      fmt::print("\n    {} {}: {}", result.id, item.place, item.what);
  }
  fmt::print("\n");
  return 0;
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  bool verbose = argc > 1 && std::string(argv[1]) == "-v";
  int bad = 0;
  for (int i = verbose ? 2 : 1; i < argc; ++i) bad += blackbar::Dump(argv[i], verbose);
  return bad > 0;
}
