// The whole line on real input, with the sandboxed children: read, decide, lock, redact, verify. Four claims:
// nothing that had to go is in any byte of the rendition; the boxes are solid but for their labels; all else
// is as it was; the same input gives the same bytes. And the verifier is no rubber stamp: given the original
// as its own rendition, it catches every channel.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/lock.h"
#include "pipeline/checks/mupdf_file.h"
#include "pipeline/checks/utf8.h"
#include "pipeline/detect_files.h"
#include "pipeline/redact_client.h"
#include "pipeline/text_chars.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"
#include "tests/pipeline/leak_pdf.h"

namespace blackbar {
namespace {

constexpr const char* kCode = "IC 74-124(1)(c)";

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string Bytes(const MadeRendition& made) {
  Result<std::string> bytes = ReadDescriptor(made.fd.get(), made.size);
  REQUIRE(bytes.has_value());
  return *bytes;
}

struct Read {
  OriginalFile original;
  DetectedFile found;
  std::string bytes;
};

Read ReadOriginal(const std::string& path) {
  DetectFilesOptions options;
  std::vector<DetectedFile> files = DetectFiles({path}, options);
  REQUIRE(files.size() == 1);
  INFO((files[0].error ? files[0].error->message : std::string()));
  REQUIRE(!files[0].error);
  Result<OriginalFile> original = OpenOriginal(path, options.byte_limit);
  REQUIRE(original.has_value());
  return {std::move(*original), std::move(files[0]), ReadFile(path)};
}

DecisionInput On(const Finding& finding, Verdict verdict) {
  DecisionInput input;
  input.id = DecisionId::New();
  input.finding = finding.id;
  input.verdict = verdict;
  if (verdict == Verdict::kRedact) input.exemptions = {kCode};
  input.by = "reviewer";
  input.at = SystemClock().Now();
  return input;
}

// All findings as `verdict_of` says, and what was drawn by hand.
LockedPlan LockAs(const Read& read, const std::function<Verdict(const Finding&)>& verdict_of,
                  std::vector<DecisionInput> decisions) {
  LockInput input;
  input.source = read.original.digest;
  input.medium = read.found.medium;
  input.jurisdiction = "us-id";
  input.codes.emplace(kCode, kCode);
  input.pages = read.found.page_file->Sizes();
  input.page = [&](int page) { return read.found.page_file->Read(page); };
  input.findings = read.found.findings;
  for (const Finding& finding : read.found.findings) decisions.push_back(On(finding, verdict_of(finding)));
  for (DecisionInput& decision : decisions) {
    for (const std::string& code : decision.exemptions) input.codes.emplace(code, code);
    if (read.found.medium != Medium::kPdf) {
      Result<void> placed =
          PlaceTextChars(read.bytes, read.found.page_file->pages(), input.page, &decision.regions);
      REQUIRE(placed.has_value());
    }
    Result<Decision> made = MakeDecision(decision, input.codes, {read.found.page_file->pages(), 0});
    INFO((made ? std::string() : made.error().message));
    REQUIRE(made.has_value());
    input.decisions.push_back(*made);
  }
  Result<LockedPlan> plan = Lock(input);
  INFO((plan ? std::string() : plan.error().message));
  REQUIRE(plan.has_value());
  return *plan;
}

RedactOptions Stamps() {
  RedactOptions options;
  options.bates_prefix = "HC-";
  options.bates_start = 1;
  options.title = "Record 1 of request 2026-0001";
  return options;
}

MadeRendition Redact(const Read& read, const LockedPlan& plan) {
  RenditionJob job;
  job.original_fd = read.original.fd.get();
  job.pages_fd = read.found.page_file->fd();
  job.pages = read.found.page_file->pages();
  job.options = Stamps();
  Result<MadeRendition> made = RedactLocked(job, plan);
  INFO((made ? std::string() : made.error().message));
  REQUIRE(made.has_value());
  return std::move(*made);
}

CheckReport VerifyFile(const Read& read, const LockedPlan& plan, int rendition_fd) {
  VerifyJob job;
  job.rendition_fd = rendition_fd;
  job.original_fd = read.original.fd.get();
  job.pages_fd = read.found.page_file->fd();
  job.pages = read.found.page_file->pages();
  job.options = Stamps();
  Result<CheckReport> report = VerifyRendition(job, plan.content());
  INFO((report ? std::string() : report.error().message));
  REQUIRE(report.has_value());
  return *report;
}

CheckStatus StatusOf(const CheckReport& report, const std::string& id) {
  auto found = std::find_if(report.results.begin(), report.results.end(),
                            [&](const CheckResult& result) { return result.id == id; });
  REQUIRE(found != report.results.end());
  return found->status;
}

std::string Failures(const CheckReport& report) {
  std::string text;
  for (const CheckResult& result : report.results) {
    if (result.status != CheckStatus::kFail) continue;
    text += result.id;
    for (const Evidence& item : result.evidence) text += " [" + item.place + ": " + item.what + "]";
    text += "\n";
  }
  return text;
}

// Words that the reader has seen far from every box, and how many of them the rendition's text holds.
struct Kept {
  int words = 0, kept = 0;
};

Kept WordsKept(const Read& read, const LockedPlan& plan, const std::string& rendition,
               const std::vector<std::string>& secrets) {
  Kept count;
  Result<std::unique_ptr<MupdfFile>> file = MupdfFile::Open(rendition, "");
  REQUIRE(file.has_value());
  for (int number = 1; number <= read.found.page_file->pages(); ++number) {
    std::string now;
    Result<PaintedPage> painted = (*file)->Paint(number, {});
    REQUIRE(painted.has_value());
    for (const PaintedWord& word : WordsOf(*painted)) now += LettersAndDigits(word.text);
    Result<Page> page = read.found.page_file->Read(number);
    REQUIRE(page.has_value());
    for (const Word& word : page->words) {
      std::string plain = LettersAndDigits(word.text);
      // Replacement text is a word to the reader; what is drawn in its place is kept.
      bool touched = plain.empty() || std::find(secrets.begin(), secrets.end(), word.text) != secrets.end();
      for (const Redaction* redaction : plan.content().OnPage(number)) {
        const auto* area = std::get_if<PageArea>(&redaction->region);
        touched |= !area || area->invert || area->box.Intersects(word.box);
      }
      touched |= word.source == WordSource::kOcr && word.confidence < 80;  // scraps of a line read twice
      if (touched) continue;
      ++count.words;
      count.kept += now.find(plain) != std::string::npos;
    }
  }
  return count;
}

std::vector<DecisionInput> DrawnBySample(const std::string& path) {
  std::vector<DecisionInput> decisions;
  if (!std::filesystem::exists(path)) return decisions;
  Result<Json> list = ParseJson(ReadFile(path), path);
  REQUIRE(list.has_value());
  for (const Json& item : *list) {
    Result<DecisionInput> decision = DecisionInputFromJson(item, path, SystemClock().Now());
    REQUIRE(decision.has_value());
    decisions.push_back(*decision);
  }
  return decisions;
}

// What detectors find is measured elsewhere: here every visible secret is drawn by hand as well.
void DrawSecrets(const Json& file, const std::string& where, std::vector<DecisionInput>* decisions) {
  for (const Json& secret : file.at("secrets")) {
    std::string channel = secret.at("channel").get<std::string>();
    if (channel != "visible" && channel != "scan") continue;  // goes with what no page shows
    Json places = secret.value("more", Json::array());
    places.push_back(secret);
    for (const Json& place : places) {
      const char* key = place.contains("box") ? "box" : "chars";
      if (!place.contains(key) || place.at(key).is_null()) continue;  // on no page
      Json region = {{key, place.at(key)}};
      if (place.contains("page")) {
        if (!place.at("page").is_number()) continue;
        region["page"] = place.at("page");
      }
      Json item = {{"finding", nullptr},
                   {"region", region},
                   {"verdict", "redact"},
                   {"exemptions", {kCode}},
                   {"by", "reviewer"}};
      Result<DecisionInput> decision = DecisionInputFromJson(item, where, SystemClock().Now());
      INFO((decision ? std::string() : decision.error().message));
      REQUIRE(decision.has_value());
      decisions->push_back(*decision);
    }
  }
}

// Whether a text that must stay holds it: the login in a public address.
bool MustStay(const Json& file, const std::string& plain) {
  return std::any_of(file.at("must_stay").begin(), file.at("must_stay").end(), [&](const Json& item) {
    return LettersAndDigits(item.at("text").get<std::string>()).find(plain) != std::string::npos;
  });
}

// Short ones stand in many places by chance; the boxes over them are what is checked.
std::vector<std::string> SecretsOf(const Json& file) {
  std::vector<std::string> secrets;
  for (const Json& secret : file.at("secrets")) {
    std::string text = secret.at("text").get<std::string>();
    if (LettersAndDigits(text).size() < 7) continue;
    if (!MustStay(file, LettersAndDigits(text))) secrets.push_back(text);
  }
  std::sort(secrets.begin(), secrets.end());
  secrets.erase(std::unique(secrets.begin(), secrets.end()), secrets.end());
  return secrets;
}

}  // namespace

TEST_CASE(
    "a secret in every channel: none survives, and the verifier catches each where nothing is removed") {
  LeakPdf leak = MakeLeakPdf();
  TemporaryFolder folder;
  std::string path = folder.File("leak.pdf");
  std::ofstream(path, std::ios::binary) << leak.bytes;
  std::vector<std::string> secrets;
  std::vector<DecisionInput> drawn;
  for (const LeakSecret& secret : leak.secrets) {
    secrets.push_back(secret.secret);
    if (!secret.box) continue;
    DecisionInput input;
    input.id = DecisionId::New();
    input.regions = {PageArea{1, *secret.box, false}};
    input.exemptions = {kCode};
    input.by = "reviewer";
    input.at = SystemClock().Now();
    drawn.push_back(input);
  }
  CHECK(SurvivingSecrets(leak.bytes, secrets).size() == secrets.size());

  Read read = ReadOriginal(path);
  LockedPlan plan = LockAs(
      read, [](const Finding&) { return Verdict::kRedact; }, drawn);
  MadeRendition made = Redact(read, plan), again = Redact(read, plan);
  CHECK(made.digest == again.digest);
  std::string rendition = Bytes(made);
  CHECK(SurvivingSecrets(rendition, secrets) == std::vector<std::string>());
  CheckReport report = VerifyFile(read, plan, made.fd.get());
  INFO(Failures(report));
  CHECK(report.passed());
  Kept kept = WordsKept(read, plan, rendition, secrets);
  INFO(kept.kept << " of " << kept.words);
  CHECK(kept.words > 0);
  CHECK(kept.kept == kept.words);

  CheckReport unremoved = VerifyFile(read, plan, read.original.fd.get());
  CHECK_FALSE(unremoved.passed());
  for (const LeakSecret& secret : leak.secrets) {
    INFO(secret.channel << " should be caught by " << secret.caught_by);
    CHECK(StatusOf(unremoved, secret.caught_by) == CheckStatus::kFail);
  }
}

TEST_CASE("every sample: no secret in any byte, boxes solid, all else as it was, the same bytes twice") {
  const std::string samples = BLACKBAR_SOURCE_DIR "/samples/";
  Result<Json> truth = ParseJson(ReadFile(samples + "truth.json"), "truth.json");
  REQUIRE(truth.has_value());
  REQUIRE(truth->at("files").size() >= 10);
  for (const Json& file : truth->at("files")) {
    std::string name = file.at("file").get<std::string>();
    INFO(name);
    Read read = ReadOriginal(samples + name);
    std::vector<DecisionInput> drawn = DrawnBySample(samples + "decisions/" + name + ".json");
    DrawSecrets(file, name, &drawn);
    LockedPlan plan = LockAs(
        read,
        [](const Finding& f) {
          return f.treatment == Treatment::kRedact ? Verdict::kRedact : Verdict::kKeep;
        },
        std::move(drawn));
    MadeRendition made = Redact(read, plan), again = Redact(read, plan);
    CHECK(made.digest == again.digest);
    std::string rendition = Bytes(made);
    CHECK(SurvivingSecrets(rendition, SecretsOf(file)) == std::vector<std::string>());
    CheckReport report = VerifyFile(read, plan, made.fd.get());
    INFO(Failures(report));
    CHECK(report.passed());
    CHECK(StatusOf(report, "S3-unchanged-elsewhere") == CheckStatus::kPass);
    if (made.report.boxes > 0) CHECK(StatusOf(report, "S2-box-constant") == CheckStatus::kPass);
    Kept kept = WordsKept(read, plan, rendition, SecretsOf(file));
    INFO(kept.kept << " of " << kept.words << " words kept");
    CHECK(kept.kept * 100 >= kept.words * 95);
  }
}

}  // namespace blackbar
