// What BuildBundle writes: complete, the same twice, silent about what must not be known.
#include <filesystem>
#include <set>

#include "pipeline/package/sums.h"
#include "pipeline/package/template_fields.h"
#include "tests/catch.h"
#include "tests/pipeline/package_sample.h"

using namespace blackbar;
namespace fs = std::filesystem;

namespace {

std::set<std::string> FilesIn(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) names.insert(entry.path().lexically_relative(folder).string());
  return names;
}

Error Refusal(const BundleInput& input, const char* out) {
  const PackageSample& sample = PackageSample::Shared();
  const std::string dir = sample.Dir(out);
  const Result<BuiltBundle> built = BuildBundle(input, sample.key(), dir);
  REQUIRE_FALSE(built);
  CHECK(fs::is_empty(dir));  // nothing is left behind
  return built.error();
}

std::string TextOfPdf(const std::string& path) {
  return RunShell("/", "pdftotext -layout '" + path + "' -").out;
}

}  // namespace

TEST_CASE("a bundle has its files and no other") {
  const BuiltBundle& built = PackageSample::Built();
  CHECK(built.name == "2026-000147-R1");
  CHECK(FilesIn(built.folder) ==
        std::set<std::string>{"letter.pdf", "certificate.pdf", "withholding-log.pdf", "withholding-log.csv",
                              "records/JF000001-JF000003.pdf", "records/JF000004-JF000005.pdf",
                              "manifest.json", "SHA256SUMS", "SHA256SUMS.sig", "office.pem", "VERIFY.txt"});
  CHECK(Sha256(ReadFile(built.zip)) == built.zip_digest);
  CHECK(Sha256(ReadFile(built.folder + "/manifest.json")) == built.manifest);
  CHECK(Sha256(ReadFile(built.folder + "/SHA256SUMS")) == built.sums);
  const ReadSums sums = ParseSums(ReadFile(built.folder + "/SHA256SUMS"));
  CHECK(sums.problems.empty());
  CHECK(sums.sums.size() == 9);
}

TEST_CASE("the same input gives the same bytes, the signature apart") {
  const PackageSample& sample = PackageSample::Shared();
  const BuiltBundle& first = PackageSample::Built();
  const Result<BuiltBundle> second = BuildBundle(sample.input, sample.key(), sample.Dir("again"));
  REQUIRE(second);
  for (const std::string& name : FilesIn(first.folder)) {
    INFO(name);
    if (name != kSignatureName)
      CHECK(ReadFile(first.folder + "/" + name) == ReadFile(second->folder + "/" + name));
  }
}

TEST_CASE("a bundle is not written over") {
  const PackageSample& sample = PackageSample::Shared();
  PackageSample::Built();
  CHECK(BuildBundle(sample.input, sample.key(), sample.Dir("out")).error().code == ErrorCode::kConflict);
}

TEST_CASE("a record that must not be known leaves no trace") {
  const BuiltBundle& built = PackageSample::Built();
  const Digest sealed = Sha256("sealed original");
  for (const std::string& name : FilesIn(built.folder)) {
    INFO(name);
    std::string text = ReadFile(built.folder + "/" + name);
    if (name.ends_with(".pdf")) text += TextOfPdf(built.folder + "/" + name);
    for (const std::string& secret :
         {std::string("SEALED-CODE"), std::string("sealed-citation"), std::string("sealed-reason"),
          std::string("Sealed-description"), sealed.Hex()})
      CHECK(text.find(secret) == std::string::npos);
  }
  const Json manifest = *ParseJson(ReadFile(built.folder + "/manifest.json"), "");
  REQUIRE(manifest["records"].size() == 3);
  for (size_t i = 0; i < 3; ++i) CHECK(manifest["records"][i]["number"] == i + 1);
}

TEST_CASE("digests of originals and plans leave as HMACs only") {
  const BuiltBundle& built = PackageSample::Built();
  const std::string text = ReadFile(built.folder + "/manifest.json");
  for (const char* secret : {"original one", "original two", "original three", "plan one"})
    CHECK(text.find(Sha256(secret).Hex()) == std::string::npos);
  const Json manifest = *ParseJson(text, "");
  CHECK(manifest["records"][0]["original_hmac"] ==
        HmacSha256(std::string(32, 'k'), "original:" + Sha256("original one").Hex()).Hex());
  CHECK(text.find("Fennimore") == std::string::npos);  // the requester stands on the letter only
  CHECK(manifest["records"][2]["disposition"] == "withheld_full");
  CHECK_FALSE(manifest["records"][2].contains("file"));
}

TEST_CASE("the documents say what was released and why not") {
  const std::string folder = PackageSample::Built().folder;
  const std::string letter = TextOfPdf(folder + "/letter.pdf");
  for (const char* text : {"Odalys Fennimore", "November 21, 2026", "2 records", "5 numbered pages",
                           "1 record is", "JF000001-JF000003", "in part", "M. Rivera", "Page 1 of"})
    CHECK(letter.find(text) != std::string::npos);
  const std::string certificate = TextOfPdf(folder + "/certificate.pdf");
  CHECK(certificate.find("Theodora Lindqvist") != std::string::npos);
  CHECK(certificate.find("penalty of perjury") != std::string::npos);
  const std::string log = TextOfPdf(folder + "/withholding-log.pdf");
  CHECK(log.find("box 2") != std::string::npos);
  CHECK(log.find("whole") != std::string::npos);
  const std::string csv = ReadFile(folder + "/withholding-log.csv");
  CHECK(csv.find(
            "JF000001-JF000003,1,box 1,CT-1-210(b)(2),C.G.S. 1-210(b)(2),invasion of personal privacy\r\n") !=
        std::string::npos);
  CHECK(csv.find("Record 3,-,,") != std::string::npos);
}

TEST_CASE("a stock unzip unpacks the zip into the same files") {
  const BuiltBundle& built = PackageSample::Built();
  const std::string dir = PackageSample::Shared().Dir("unzipped");
  const ShellAnswer answer = RunShell(dir, "unzip -tq '" + built.zip + "' && unzip -q '" + built.zip + "'");
  REQUIRE(answer.code == 0);
  CHECK(FilesIn(dir) == FilesIn(built.folder));
  for (const std::string& name : FilesIn(dir))
    CHECK(ReadFile(dir + "/" + name) == ReadFile(built.folder + "/" + name));
}

TEST_CASE("every kind of letter can be printed") {
  PackageSample sample;
  sample.input.certificate.reset();
  sample.input.records.resize(1);  // the withheld one
  sample.input.rows.erase(sample.input.rows.begin(), sample.input.rows.begin() + 3);
  sample.input.supersedes = 1, sample.input.release_number = 2;
  sample.input.letter = LetterKind::kFullDenial;
  const auto denial = BuildBundle(sample.input, sample.key(), sample.Dir("denial"));
  REQUIRE(denial);
  CHECK(TextOfPdf(denial->folder + "/letter.pdf").find("withheld in full") != std::string::npos);
  sample.input.records.clear(), sample.input.rows.clear();
  for (const LetterKind kind : {LetterKind::kNoRecords, LetterKind::kFullRelease}) {
    sample.input.letter = kind;
    const auto built = BuildBundle(sample.input, sample.key(), sample.Dir(LetterKindName(kind)));
    REQUIRE(built);
    CHECK(VerifyBundle(built->zip)->intact());
  }
}

TEST_CASE("the rules of a bundle are held") {
  const BundleInput& good = PackageSample::Shared().input;
  const auto changed = [&](auto change) {
    BundleInput input = good;
    change(input);
    return Refusal(input, "refused");
  };
  CHECK(changed([](auto& in) { in.records[1].check_passed = false; }).code == ErrorCode::kRefused);
  CHECK(changed([](auto& in) { in.records[1].checks_failed = 1; }).code == ErrorCode::kRefused);
  CHECK(changed([](auto& in) { in.records[1].checks = 0; }).code == ErrorCode::kRefused);
  CHECK(changed([](auto& in) { in.records[1].rendition = Sha256("other"); }).code == ErrorCode::kCorrupt);
  CHECK(changed([](auto& in) { in.records[1].pages = 4; }).code == ErrorCode::kRefused);
  CHECK(changed([](auto& in) {
          in.records[3].bates_first = "JF000005";
          in.records[3].bates_last = "JF000006";
        }).code == ErrorCode::kRefused);  // a gap
  CHECK(changed([](auto& in) { in.records[1].exemptions.clear(); }).code == ErrorCode::kRefused);
  CHECK(changed([](auto& in) { in.rows.resize(2); }).code ==
        ErrorCode::kRefused);  // withheld, not in the log
  CHECK(changed([](auto& in) { in.rows[0].page = 9; }).code == ErrorCode::kInvalidInput);
  CHECK(changed([](auto& in) { in.rows[0].position = 99; }).code == ErrorCode::kInvalidInput);
  CHECK(changed([](auto& in) { in.records[1].extension = "../x"; }).code == ErrorCode::kInvalidInput);
  CHECK(changed([](auto& in) { in.request_number = "../../etc"; }).code == ErrorCode::kInvalidInput);
  CHECK(changed([](auto& in) { in.records[1].record_key = "short"; }).code == ErrorCode::kInvalidInput);
}

TEST_CASE("dates are written as the letter's language does") {
  CHECK(DateInWords(*ParseDate("2026-03-02"), "en-US") == "March 2, 2026");
  CHECK(DateInWords(*ParseDate("2026-03-02"), "en-CA") == "2 March 2026");
  CHECK(DateInWords(*ParseDate("2026-03-02"), "fr-CA") == "2026-03-02");
}
