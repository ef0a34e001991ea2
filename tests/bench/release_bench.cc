// Speed of a release: a PDF nobody marked anything in is redacted and verified by the sandboxed children, as
// an office does it, without reading its pages again. release_bench FILE prints a line:
//   pages N redact WALL CPU verify WALL CPU peak KB method COUNT ... passed yes|no
// Seconds; CPU is that of the children, peak the largest child's. blackbar-redact and blackbar-verify are
// found beside this program.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <map>

#include "core/lock.h"
#include "pipeline/extract.h"
#include "pipeline/redact_client.h"

namespace blackbar {
namespace {

double ChildSeconds() {
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Timed {
  double wall = 0, cpu = 0;
};

template <class Work>
auto Time(Timed* timed, Work work) {
  auto start = std::chrono::steady_clock::now();
  double cpu = ChildSeconds();
  auto result = work();
  timed->wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  timed->cpu = ChildSeconds() - cpu;
  return result;
}

Result<UnattestedPlan> EmptyPlan(const OriginalFile& original, const PageFile& pages) {
  LockInput input;
  input.source = original.digest;
  input.medium = original.type.medium;
  input.jurisdiction = "us-fed";
  input.pages = pages.Sizes();
  input.page = [&](int page) { return pages.Read(page); };
  input.unscreened = true;
  return LockUnattested(input);
}

Result<bool> Run(const char* path) {
  OriginalFile original = TRY(OpenOriginal(path, int64_t{4} << 30));
  ReadOptions read;
  read.audit = false;  // not what is measured here
  Extracted extracted = TRY(ExtractPages(original, read, path, nullptr));
  UnattestedPlan plan = TRY(EmptyPlan(original, extracted.pages));
  Timed redact, verify;
  RenditionJob job{original.fd.get(), extracted.pages.fd(), extracted.pages.pages(), {}, {}, {}};
  MadeRendition made = TRY(Time(&redact, [&] { return RedactUnattested(job, plan); }));
  VerifyJob check{made.fd.get(), original.fd.get(), extracted.pages.fd(), extracted.pages.pages(), {}};
  CheckReport report = TRY(Time(&verify, [&] { return VerifyRendition(check, plan.content()); }));
  std::map<std::string, int> methods;
  for (const PageMethod& page : made.report.pages) methods[page.method] += 1;
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  fmt::print("pages {} redact {:.3f} {:.3f} verify {:.3f} {:.3f} peak {}", extracted.pages.pages(),
             redact.wall, redact.cpu, verify.wall, verify.cpu, usage.ru_maxrss);
  for (const auto& [method, count] : methods) fmt::print(" {} {}", method, count);
  fmt::print(" passed {}\n", report.passed() ? "yes" : "no");
  return report.passed();
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  blackbar::Result<bool> passed = blackbar::Run(argv[1]);
  if (passed) return *passed ? 0 : 1;
  fmt::print(stderr, "release_bench: {} {}\n", passed.error().message, passed.error().where);
  return blackbar::ExitCodeFor(passed.error().code);
}
