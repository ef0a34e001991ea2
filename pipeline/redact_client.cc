#include "pipeline/redact_client.h"

#include <unistd.h>

#include <optional>

namespace blackbar {
namespace {

constexpr int64_t kSecondsAPage = 30;

// A recording is decoded and encoded once: a slow machine needs some ten times its length for 1080p.
constexpr int64_t kSecondsASecond = 30;

ChildLimits LimitsFor(int pages, int64_t duration_us) {
  ChildLimits limits;
  const int64_t work = kSecondsAPage * pages + kSecondsASecond * (duration_us / 1'000'000);
  limits.memory_bytes = int64_t{4} << 30;  // address space, of which a few hundred MB are touched
  limits.cpu_seconds = 300 + work;
  limits.wall_seconds = 600 + work;
  limits.output_bytes = int64_t{64} << 30;
  return limits;
}

Json OptionsToJson(const RedactOptions& options) {
  return {{"redline", options.redline},
          {"bates_prefix", options.bates_prefix},
          {"bates_start", options.bates_start},
          {"bates_digits", options.bates_digits},
          {"title", options.title}};
}

struct Digested {
  Digest digest;
  int64_t size;
};

Result<Digested> DigestOf(int fd) {
  Sha256Stream stream;
  std::string buffer(1 << 20, '\0');
  int64_t at = 0;
  for (;;) {
    ssize_t got = pread(fd, buffer.data(), buffer.size(), at);
    if (got < 0) return Error{ErrorCode::kUnavailable, "what the redactor wrote cannot be read back"};
    if (got == 0) return Digested{stream.Finish(), at};
    stream.Update(std::string_view(buffer.data(), static_cast<size_t>(got)));
    at += got;
  }
}

// {"done":us,"of":us}; a child that counts backwards or past the end is told no further.
Result<void> PassProgress(const Json& untrusted, const RenditionJob& job, int64_t* last) {
  const int64_t done = TRY(JsonInt(untrusted, "done", "progress"));
  const int64_t of = TRY(JsonInt(untrusted, "of", "progress"));
  if (done <= *last || done > of) return {};
  *last = done;
  if (job.progress) job.progress(done, of);
  return {};
}

Result<MadeRendition> RunRedact(const RenditionJob& job, const PlanContent& plan, Json attested,
                                const RedactOptions& options) {
  MadeRendition made;
  made.fd = TRY(TemporaryFile());
  Json request = {{"do", "redact"},
                  {"plan", plan.ToJson()},
                  {"options", OptionsToJson(options)},
                  {"password", job.password}};
  request.update(attested);
  std::optional<RedactReport> report;
  int64_t last_progress = 0;
  ChildSpec spec;
  spec.program = "blackbar-redact";
  spec.request = DumpJson(request);
  spec.input_fds = {job.original_fd, job.pages_fd};
  spec.output_fd = made.fd.get();
  spec.kept_fd = job.parts_fd;
  spec.limits = LimitsFor(job.pages, plan.duration_us());
  spec.sandbox = job.sandbox;
  spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
    Json untrusted = TRY(ParseJson(untrusted_line, "blackbar-redact"));
    if (untrusted.contains("report")) report = TRY(RedactReportFromJson(untrusted["report"]));
    if (untrusted.contains("progress"))
      TRY(PassProgress(*TRY(JsonObject(untrusted, "progress", "blackbar-redact")), job, &last_progress));
    return {};
  };
  made.sandbox = TRY(RunChild(spec)).sandbox;
  if (!report) return Error{ErrorCode::kUnavailable, "the redactor ended without its report"};
  if (static_cast<int>(report->pages.size()) != static_cast<int>(plan.pages().size())) {
    return Error{ErrorCode::kCorrupt, "the redactor made another number of pages than the plan has"};
  }
  made.report = *report;
  Digested digested = TRY(DigestOf(made.fd.get()));
  if (digested.size == 0) return Error{ErrorCode::kUnavailable, "the redactor wrote nothing"};
  made.digest = digested.digest;
  made.size = digested.size;
  return made;
}

}  // namespace

Result<MadeRendition> RedactLocked(const RenditionJob& job, const LockedPlan& plan) {
  RedactOptions options = job.options;
  options.redline = false;
  return RunRedact(job, plan.content(), {{"plan_digest", plan.digest().Hex()}}, options);
}

Result<MadeRendition> RedactUnattested(const RenditionJob& job, const UnattestedPlan& plan) {
  RedactOptions options = job.options;
  options.redline = false;
  return RunRedact(job, plan.content(), {{"unattested", true}}, options);
}

Result<MadeRendition> MakeRedline(const RenditionJob& job, const PlanContent& plan) {
  RedactOptions options = job.options;
  options.redline = true;
  return RunRedact(job, plan, {{"unattested", true}}, options);
}

Result<CheckReport> VerifyRendition(const VerifyJob& job, const PlanContent& plan) {
  std::optional<CheckReport> report;
  ChildSpec spec;
  spec.program = "blackbar-verify";
  spec.request = DumpJson({{"do", "verify"},
                           {"plan", plan.ToJson()},
                           {"password", job.password},
                           {"ocr", job.ocr},
                           {"options", OptionsToJson(job.options)}});
  spec.input_fds = {job.rendition_fd, job.original_fd, job.pages_fd};
  spec.limits = LimitsFor(job.pages, plan.duration_us());
  spec.sandbox = job.sandbox;
  spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
    Json untrusted = TRY(ParseJson(untrusted_line, "blackbar-verify"));
    if (untrusted.contains("report")) report = TRY(CheckReportFromJson(untrusted["report"]));
    return {};
  };
  TRY(RunChild(spec));
  if (!report) return Error{ErrorCode::kUnavailable, "the verifier ended without its report"};
  return *report;
}

}  // namespace blackbar
