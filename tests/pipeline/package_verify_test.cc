// Every way to tamper with a bundle is found and named, as a folder and as a zip, by us and by stock tools.
#include <filesystem>
#include <set>

#include "pipeline/package/sums.h"
#include "pipeline/package/zip_format.h"
#include "tests/catch.h"
#include "tests/pipeline/package_sample.h"

using namespace blackbar;
namespace fs = std::filesystem;

namespace {

// A copy of the built bundle's folder to tamper with.
class Copy {
 public:
  Copy() : path_(folder_.File("bundle")) {
    fs::copy(PackageSample::Built().folder, path_, fs::copy_options::recursive);
  }
  std::string File(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }
  BundleReport Report() const {
    const Result<BundleReport> report = VerifyBundle(path_);
    REQUIRE(report);
    return *report;
  }

 private:
  TemporaryFolder folder_;
  std::string path_;
};

bool Names(const BundleReport& report, const std::string& file, const std::string& code) {
  for (const BundleProblem& problem : report.problems)
    if (problem.file == file && problem.code == code) return true;
  return false;
}

std::vector<std::string> AllFiles() {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(PackageSample::Built().folder))
    if (entry.is_regular_file())
      names.push_back(entry.path().lexically_relative(PackageSample::Built().folder).string());
  return names;
}

BundleReport ZipReport(const std::string& bytes) {
  const TemporaryFolder folder;
  WriteFile(folder.File("bundle.zip"), bytes);
  const Result<BundleReport> report = VerifyBundle(folder.File("bundle.zip"));
  REQUIRE(report);
  return *report;
}

// The commands of VERIFY.txt, as they stand there.
std::vector<std::string> StockCommands(const std::string& folder) {
  std::vector<std::string> commands;
  std::istringstream text(ReadFile(folder + "/VERIFY.txt"));
  for (std::string line; std::getline(text, line);)
    if (line.starts_with("    ")) commands.push_back(line.substr(4));
  return commands;
}

// Good as a person would judge by the words of VERIFY.txt.
bool StockSaysIntact(const std::string& folder) {
  const std::vector<std::string> commands = StockCommands(PackageSample::Built().folder);
  REQUIRE(commands.size() == 4);
  const ShellAnswer signature = RunShell(folder, commands[0]), sums = RunShell(folder, commands[1]),
                    extra = RunShell(folder, commands[2]);
  return signature.code == 0 && signature.out.find("Verified OK") != std::string::npos && sums.code == 0 &&
         sums.out.find("WARNING") == std::string::npos && extra.code == 0 && extra.out.empty();
}

// Signs a tampered copy again with another key, sums and all: what a skilled forger does.
void SignAgain(const Copy& copy, const SigningKey& key) {
  WriteFile(copy.File("office.pem"), key.verifying().pem());
  Sums sums = ParseSums(ReadFile(copy.File(kSumsName))).sums;
  for (auto& [name, digest] : sums) digest = Sha256(ReadFile(copy.File(name)));
  WriteFile(copy.File(kSumsName), WriteSums(sums));
  WriteFile(copy.File(kSignatureName), *key.Sign(WriteSums(sums)));
}

}  // namespace

TEST_CASE("an untouched bundle is intact, its signer unproven without a pinned key") {
  const BuiltBundle& built = PackageSample::Built();
  for (const std::string& path : {built.zip, built.folder}) {
    const Result<BundleReport> report = VerifyBundle(path);
    REQUIRE(report);
    INFO(DumpJson(BundleReportToJson(*report)));
    CHECK(report->intact());
    CHECK(report->signer == BundleSigner::kUnproven);
    CHECK(report->files == 11);
    CHECK(report->records == 3);
    CHECK(report->request_number == "2026-000147");
    CHECK(BundleReportLine(*report).starts_with("intact, signer unproven"));
  }
}

TEST_CASE("with a pinned key the signer is known") {
  const PackageSample& sample = PackageSample::Shared();
  VerifyBundleOptions options;
  options.pinned_pem = sample.key().verifying().pem();
  const Result<BundleReport> good = VerifyBundle(PackageSample::Built().zip, options);
  REQUIRE(good);
  CHECK(good->intact());
  CHECK(BundleReportLine(*good) == "intact, signed by the pinned key");
  const TemporaryFolder other;
  options.pinned_pem = MakeSigningKey(other.path())->verifying().pem();
  const Result<BundleReport> bad = VerifyBundle(PackageSample::Built().zip, options);
  REQUIRE(bad);
  CHECK_FALSE(bad->intact());
  CHECK(Names(*bad, "office.pem", "other_key"));
  options.pinned_pem = "not a key";
  CHECK(VerifyBundle(PackageSample::Built().zip, options).error().code == ErrorCode::kInvalidInput);
}

TEST_CASE("the stock commands of VERIFY.txt say that an untouched bundle is intact") {
  const BuiltBundle& built = PackageSample::Built();
  CHECK(StockSaysIntact(built.folder));
  const ShellAnswer key = RunShell(built.folder, StockCommands(built.folder)[3]);
  CHECK(key.out.find(PackageSample::Shared().key().verifying().fingerprint().Hex()) != std::string::npos);
  CHECK(ReadFile(built.folder + "/VERIFY.txt")
            .find(PackageSample::Shared().key().verifying().fingerprint().Hex()) != std::string::npos);
}

TEST_CASE("one changed byte in any file is found and named") {
  for (const std::string& name : AllFiles()) {
    INFO(name);
    const std::string good = ReadFile(PackageSample::Built().folder + "/" + name);
    for (const size_t at : {size_t{0}, good.size() / 2, good.size() - 1}) {
      const Copy copy;
      std::string bytes = good;
      bytes[at] = static_cast<char>(bytes[at] ^ 1);
      WriteFile(copy.File(name), bytes);
      const BundleReport report = copy.Report();
      CHECK_FALSE(report.intact());
      const bool list = name == kSumsName || name == kSignatureName;
      CHECK(Names(report, list ? kSignatureName : name, list ? "signature" : "changed"));
    }
    const Copy copy;
    std::string bytes = good;
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    WriteFile(copy.File(name), bytes);
    CHECK_FALSE(StockSaysIntact(copy.path()));
  }
}

TEST_CASE("a missing file is found and named") {
  for (const std::string& name : AllFiles()) {
    INFO(name);
    const Copy copy;
    fs::remove(copy.File(name));
    CHECK(Names(copy.Report(), name, "missing"));
    CHECK_FALSE(StockSaysIntact(copy.path()));
  }
}

TEST_CASE("an extra, renamed or linked file is found and named") {
  for (const char* name : {"extra.txt", "records/JF000009-JF000009.pdf", "notes/a.txt"}) {
    const Copy copy;
    fs::create_directories(fs::path(copy.File(name)).parent_path());
    WriteFile(copy.File(name), "x");
    CHECK(Names(copy.Report(), name, "extra"));
    CHECK_FALSE(StockSaysIntact(copy.path()));
  }
  const Copy hidden;
  WriteFile(hidden.File(".hidden"), "x");
  CHECK_FALSE(hidden.Report().intact());
  CHECK_FALSE(StockSaysIntact(hidden.path()));
  const Copy renamed;
  fs::rename(renamed.File("letter.pdf"), renamed.File("letter2.pdf"));
  CHECK(Names(renamed.Report(), "letter.pdf", "missing"));
  CHECK(Names(renamed.Report(), "letter2.pdf", "extra"));
  const Copy linked;
  fs::rename(linked.File("letter.pdf"), linked.path() + "-letter");
  fs::create_symlink(linked.path() + "-letter", linked.File("letter.pdf"));
  CHECK(Names(linked.Report(), "letter.pdf", "not_a_file"));
  const Copy folder;
  fs::create_directories(folder.File("empty"));
  CHECK(Names(folder.Report(), "empty", "extra"));
}

TEST_CASE("another key's signature is found") {
  const TemporaryFolder other;
  const SigningKey forger = *MakeSigningKey(other.path());
  const Copy swapped;
  WriteFile(swapped.File(kSignatureName), *forger.Sign(ReadFile(swapped.File(kSumsName))));
  CHECK(Names(swapped.Report(), kSignatureName, "signature"));
  CHECK_FALSE(StockSaysIntact(swapped.path()));
  // Signed again all over: only the manifest's key name and a pinned key tell.
  const Copy again;
  WriteFile(again.File("letter.pdf"), "%PDF- forged");
  SignAgain(again, forger);
  CHECK(Names(again.Report(), "letter.pdf", "manifest"));
  CHECK(Names(again.Report(), "office.pem", "manifest"));
  VerifyBundleOptions options;
  options.pinned_pem = PackageSample::Shared().key().verifying().pem();
  const Result<BundleReport> pinned = VerifyBundle(again.path(), options);
  REQUIRE(pinned);
  CHECK(Names(*pinned, "office.pem", "other_key"));
  CHECK(pinned->signer == BundleSigner::kWrong);
}

TEST_CASE("a changed list of sums is found") {
  const std::string good = ReadFile(PackageSample::Built().folder + "/" + kSumsName);
  const std::string first = good.substr(0, good.find('\n') + 1);
  const auto report = [&](const std::string& sums) {
    const Copy copy;
    WriteFile(copy.File(kSumsName), sums);
    CHECK_FALSE(StockSaysIntact(copy.path()));
    const BundleReport found = copy.Report();
    CHECK_FALSE(found.intact());
    CHECK(Names(found, kSignatureName, "signature"));
    return found;
  };
  CHECK(Names(report(good.substr(first.size())), "VERIFY.txt", "extra"));
  CHECK(Names(report(first + good), kSumsName, "bad_line"));
  CHECK(Names(report(good + std::string(64, '0') + "  zzz\n"), "zzz", "missing"));
  CHECK(Names(report(good.substr(first.size()) + first), kSumsName, "bad_line"));  // order
  CHECK(Names(report(good + std::string(64, '0') + "  ../../etc/passwd\n"), kSumsName, "bad_line"));
  CHECK(Names(report(good + "x"), kSumsName, "bad_line"));
}

TEST_CASE("a manifest that says another thing is found, even when signed") {
  const auto report = [&](auto change) {
    const Copy copy;
    Json manifest = *ParseJson(ReadFile(copy.File("manifest.json")), "");
    change(manifest);
    WriteFile(copy.File("manifest.json"), DumpJson(manifest) + "\n");
    SignAgain(copy, PackageSample::Shared().key());
    return copy.Report();
  };
  CHECK(report([](Json&) {}).intact());
  CHECK(Names(report([](Json& m) { m["records"].erase(1); }), "records/JF000004-JF000005.pdf", "manifest"));
  CHECK(Names(report([](Json& m) { m["records"][0]["bates_last"] = "JF000002"; }), "manifest.json",
              "manifest"));
  CHECK(Names(report([](Json& m) { m["records"][1]["pages"] = 3; }), "manifest.json", "manifest"));
  CHECK(Names(report([](Json& m) { m["records"][0]["checks"]["passed"] = false; }),
              "records/JF000001-JF000003.pdf", "manifest"));
  CHECK(Names(report([](Json& m) { m["records"][0]["sha256"] = std::string(64, '0'); }),
              "records/JF000001-JF000003.pdf", "manifest"));
  CHECK(Names(report([](Json& m) { m["documents"].erase(0); }), "letter.pdf", "manifest"));
  CHECK_FALSE(report([](Json& m) { m["documents"].erase(0); }).intact());
  CHECK_FALSE(report([](Json& m) { m.erase("schema"); }).intact());
  CHECK_FALSE(report([](Json& m) { m["records"] = 7; }).intact());
}

TEST_CASE("every changed byte of the zip is found") {
  const std::string good = ReadFile(PackageSample::Built().zip);
  CHECK(ZipReport(good).intact());
  // Each byte of the first header, of the directory and of the end; a sample of the rest.
  std::set<size_t> places;
  for (size_t i = 0; i < 45; ++i) places.insert(i);
  for (size_t i = 1; i <= 22; ++i) places.insert(good.size() - i);
  for (size_t i = 7; i < good.size(); i += good.size() / 25) places.insert(i);
  const size_t directory = good.find("PK\1\2");
  for (size_t i = 0; i < 60; i += 3) places.insert(directory + i);
  for (const size_t at : places) {
    INFO(at);
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ 4);
    const TemporaryFolder folder;
    WriteFile(folder.File("b.zip"), bytes);
    const Result<BundleReport> report = VerifyBundle(folder.File("b.zip"));
    CHECK_FALSE((report && report->intact()));
  }
}

TEST_CASE("foreign bytes in the zip are named") {
  const std::string good = ReadFile(PackageSample::Built().zip);
  const auto foreign = [](const BundleReport& report) {
    return Names(report, "the zip file", "foreign_bytes");
  };
  CHECK(foreign(ZipReport(good + "appended")));
  CHECK(foreign(ZipReport("prepended" + good)));
  std::string comment = good;
  comment[comment.size() - 2] = 7;
  CHECK(foreign(ZipReport(comment + "comment")));
  const size_t second = good.find("PK\3\4", 4);
  CHECK(foreign(ZipReport(good.substr(0, second) + "between" + good.substr(second))));
  const size_t directory = good.find("PK\1\2");
  CHECK(foreign(ZipReport(good.substr(0, directory) + "between" + good.substr(directory))));
  CHECK_FALSE(ZipReport(good.substr(0, good.size() / 2)).intact());
  const TemporaryFolder folder;
  WriteFile(folder.File("no.zip"), "this is no zip");
  CHECK(VerifyBundle(folder.File("no.zip")).error().code == ErrorCode::kInvalidInput);
  CHECK(VerifyBundle(folder.File("none.zip")).error().code == ErrorCode::kNotFound);
}

TEST_CASE("hostile entries of a zip are named") {
  const std::string good = ReadFile(PackageSample::Built().zip);
  const size_t directory = good.find("PK\1\2");
  // One more entry at the end of the files, in the directory too or not.
  const auto with_entry = [&](const std::string& name, bool listed) {
    const std::string data = "hello";
    const ZipEntry entry{name, ZipCrc(0, data), data.size(), directory};
    const size_t end = good.size() - 22;
    std::string head = good.substr(0, directory) + ZipHeader(entry) + data;
    const std::string list =
        good.substr(directory, end - directory) + (listed ? ZipDirectoryEntry(entry) : "");
    const uint64_t at = head.size();
    return ZipReport(head + list + ZipEnd(listed ? 12 : 11, at, list.size()));
  };
  CHECK(Names(with_entry("letter.pdf", true), "letter.pdf", "duplicate"));
  CHECK(Names(with_entry("zz.txt", true), "zz.txt", "extra"));
  CHECK_FALSE(with_entry("zz.txt", false).intact());
  for (const char* name : {"../escape", "/etc/passwd", "records/../../x", "a//b", "C:\\x", "records/"})
    CHECK(Names(with_entry(name, true), "entry 12 of the zip", "unsafe_name"));
  // A link in the directory's mode.
  std::string link = good;
  link[directory + 41] = static_cast<char>(0xA1);
  CHECK_FALSE(ZipReport(link).intact());
}

TEST_CASE("a zip made anew says what to do") {
  const TemporaryFolder folder;
  const ShellAnswer zipped =
      RunShell(PackageSample::Built().folder, "zip -q -r -0 -X -D '" + folder.File("re.zip") +
                                                  "' . && zip -q -r '" + folder.File("packed.zip") + "' .");
  REQUIRE(zipped.code == 0);
  for (const char* name : {"re.zip", "packed.zip"}) {
    const Result<BundleReport> report = VerifyBundle(folder.File(name));
    REQUIRE(report);
    CHECK_FALSE(report->intact());
    CHECK(report->problems[0].code == "foreign_bytes");
    const bool told =
        std::any_of(report->problems.begin(), report->problems.end(), [](const BundleProblem& p) {
          return p.message.find("unpack it and verify the folder") != std::string::npos;
        });
    CHECK((told || name == std::string("re.zip")));
  }
}
