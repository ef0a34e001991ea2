// The whole line on photos, with the sandboxed children: read, decide, lock, redact, verify. What had to go
// is in no byte of the rendition, black where it stood, and the verifier passes it; the original given as its
// own rendition fails.
#include <fstream>
#include <sstream>

#include "core/lock.h"
#include "pipeline/detect_files.h"
#include "pipeline/redact_client.h"
#include "redactors/photo/photo_decoder.h"
#include "redactors/photo/photo_file.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"
#include "tests/photos/photo_maker.h"

using namespace blackbar;

namespace {

constexpr const char* kCode = "IC 74-124(1)(c)";

struct Line {
  explicit Line(const std::string& bytes) : path(folder.path() + "/photo") {
    std::ofstream(path, std::ios::binary) << bytes;
    std::vector<DetectedFile> files = DetectFiles({path}, {});
    INFO((files.at(0).error ? files[0].error->message : std::string()));
    REQUIRE(!files[0].error);
    found = std::move(files[0]);
    original = OpenOriginal(path, int64_t{1} << 30).value();
  }

  bool Finds(const std::string& kind) const {
    return std::any_of(found.findings.begin(), found.findings.end(),
                       [&](const Finding& finding) { return finding.kind == kind; });
  }
  bool Warns(const std::string& code) const {
    return std::any_of(found.warnings.begin(), found.warnings.end(),
                       [&](const Warning& warning) { return warning.code == code; });
  }

  // Every finding is redacted.
  LockedPlan Plan() const {
    LockInput input;
    input.source = original.digest;
    input.medium = found.medium;
    input.jurisdiction = "us-id";
    input.codes.emplace(kCode, kCode);
    input.pages = found.page_file->Sizes();
    input.page = [&](int page) { return found.page_file->Read(page); };
    input.findings = found.findings;
    for (const Finding& finding : found.findings) {
      DecisionInput decision;
      decision.id = DecisionId::New();
      decision.finding = finding.id;
      decision.verdict = Verdict::kRedact;
      decision.exemptions = {kCode};
      decision.by = "reviewer";
      decision.at = SystemClock().Now();
      input.decisions.push_back(MakeDecision(decision, input.codes, {found.page_file->pages(), 0}).value());
    }
    Result<LockedPlan> plan = Lock(input);
    INFO((plan ? std::string() : plan.error().message));
    REQUIRE(plan);
    return *plan;
  }

  MadeRendition Redact(const LockedPlan& plan) const {
    RenditionJob job;
    job.original_fd = original.fd.get();
    job.pages_fd = found.page_file->fd();
    job.pages = found.page_file->pages();
    Result<MadeRendition> made = RedactLocked(job, plan);
    INFO((made ? std::string() : made.error().message));
    REQUIRE(made);
    return std::move(*made);
  }

  std::string Failures(const LockedPlan& plan, int rendition_fd) const {
    VerifyJob job;
    job.rendition_fd = rendition_fd;
    job.original_fd = original.fd.get();
    job.pages_fd = found.page_file->fd();
    job.pages = found.page_file->pages();
    const Result<CheckReport> report = VerifyRendition(job, plan.content());
    INFO((report ? std::string() : report.error().message));
    REQUIRE(report);
    std::string text;
    for (const CheckResult& result : report->results) {
      if (result.status != CheckStatus::kFail) continue;
      text += result.id;
      for (const Evidence& evidence : result.evidence)
        text += " [" + evidence.place + ": " + evidence.what + "]";
      text += "\n";
    }
    return text;
  }

  TemporaryFolder folder;
  std::string path;
  DetectedFile found;
  OriginalFile original;
};

std::string Bytes(const MadeRendition& made) { return ReadDescriptor(made.fd.get(), made.size).value(); }

Raster Paper() {
  return TestPaper(
      {"INCIDENT REPORT", "Complainant: Marlene Quist", "SSN: 536-22-8831", "Weather: clear and dry"}, 1275,
      1650);
}

}  // namespace

TEST_CASE("photo line: a photographed paper, turned, with all that a camera adds") {
  ExifWish wish{.orientation = 6, .artist = "Vera Quist", .serial = "SN-7781", .place = true};
  wish.thumbnail = JpegOf(TestScene(32, 24));
  const Line line(
      JpegWith(JpegOf(Uprighted(Paper(), 8)), {{0xE1, ExifSegment(wish)}}, "trailing Vera Quist"));
  CHECK(line.found.medium == Medium::kImage);
  CHECK(line.Finds("SSN"));
  CHECK(line.Warns("gps_location"));
  CHECK(line.Warns("bytes_after_end"));
  const LockedPlan plan = line.Plan();
  const MadeRendition made = line.Redact(plan);
  const std::string bytes = Bytes(made);
  CHECK(line.Failures(plan, made.fd.get()) == "");
  CHECK(bytes.starts_with("\xFF\xD8"));
  CHECK(bytes.find("Quist") == bytes.npos);
  CHECK(Bytes(line.Redact(plan)) == bytes);
  const Raster pixels = PhotoFile::Open(bytes, 1).value()->Decode(1).value();
  REQUIRE(pixels.width == 1275);
  for (const Redaction& redaction : plan.content().redactions()) {
    const auto* area = std::get_if<PageArea>(&redaction.region);
    if (area == nullptr) continue;
    const PixelRect rect = ToPixels(area->box, pixels.width, pixels.height);
    CHECK(*pixels.at((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2) == 0);
  }
  CHECK(line.Failures(plan, line.original.fd.get()) != "");
}

TEST_CASE("photo line: a scan of two pages as a TIFF") {
  const Line line(
      TiffOf({{Paper(), 1, 150, false, "Vera Quist"}, {TestPaper({"Nothing to see"}, 1275, 1650), 1, 150}}));
  CHECK(line.found.pages == 2);
  CHECK(line.Finds("SSN"));
  const LockedPlan plan = line.Plan();
  const MadeRendition made = line.Redact(plan);
  const std::string bytes = Bytes(made);
  CHECK(line.Failures(plan, made.fd.get()) == "");
  CHECK(bytes.starts_with("%PDF"));
  CHECK(bytes.find("Quist") == bytes.npos);
}
