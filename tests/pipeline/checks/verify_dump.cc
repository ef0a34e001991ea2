// For people: runs the checks over PDFs given as their own renditions with an empty plan, outside of the
// sandbox, and prints which checks failed, with the time. `verify_dump FILE...`; `-v` first prints evidence.
// `verify_dump --original ORIGINAL RENDITION` takes the plan and the pages' lines from RENDITION.plan and
// RENDITION.pages.
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

std::string FileBytes(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void Print(const char* name, const VerifyInput& input, bool verbose) {
  auto start = std::chrono::steady_clock::now();
  CheckReport report = Verify(input);
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  fmt::print("{} ({} pages, {:.2f} s):", name, input.plan->pages().size(), took.count());
  for (const CheckResult& result : report.results) {
    if (result.status == CheckStatus::kFail) fmt::print(" {}", result.id.substr(0, result.id.find('-')));
    if (!verbose) continue;
    for (const Evidence& item : result.evidence) {
      fmt::print("\n    {} {}: {}", result.id, item.place, item.what);
    }
  }
  fmt::print("\n");
}

int DumpAlone(const char* name, bool verbose) {
  std::string bytes = FileBytes(name);
  Result<UnattestedPlan> plan = EmptyPlan(bytes);
  if (!plan) {
    fmt::print("{}: {}\n", name, plan.error().message);
    return 1;
  }
  VerifyInput input;
  input.rendition = input.original = bytes;
  input.plan = &plan->content();
  Print(name, input, verbose);
  return 0;
}

// RENDITION with RENDITION.plan and RENDITION.pages beside it.
int DumpRelease(const std::string& original_name, const char* name, bool verbose) {
  std::string original = FileBytes(original_name), rendition = FileBytes(name);
  Result<UnattestedPlan> plan = UnattestedPlan::FromBytes(FileBytes(std::string(name) + ".plan"));
  if (!plan) {
    fmt::print("{}: {}\n", name, plan.error().message);
    return 1;
  }
  std::vector<std::string> lines;
  std::ifstream pages(std::string(name) + ".pages");
  for (std::string line; std::getline(pages, line);) lines.push_back(line);
  VerifyInput input;
  input.rendition = rendition;
  input.original = original;
  input.plan = &plan->content();
  input.pages = [&](int page) -> Result<Page> {
    return PageFromJson(TRY(ParseJson(lines.at(static_cast<size_t>(page) - 1), "pages")), "pages");
  };
  Print(name, input, verbose);
  return 0;
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  bool verbose = !files.empty() && files[0] == "-v";
  if (verbose) files.erase(files.begin());
  if (files.size() == 3 && files[0] == "--original") {
    return blackbar::DumpRelease(files[1], files[2].c_str(), verbose);
  }
  int bad = 0;
  for (const std::string& file : files) bad += blackbar::DumpAlone(file.c_str(), verbose);
  return bad > 0;
}
