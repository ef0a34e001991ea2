// Bad input through the whole office: each file becomes a clear state of its own record, the originals stay
// byte for byte, and the good record beside them goes on.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "pipeline/extract.h"
#include "pipeline/office/ingest.h"
#include "pipeline/office/jobs.h"
#include "tests/catch.h"
#include "tests/pipeline/office_fixture.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

const std::string kSamples = std::string(BLACKBAR_SOURCE_DIR) + "/samples/";

std::string FileBytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("hostile files are tasks of their own, and the record beside them is proposed") {
  OfficeFixture fixture;
  Office& office = fixture.office();
  std::vector<std::string> paths = {kSamples + "hostile", kSamples + "08-email.pdf"};
  std::vector<Ingested> ingested = IngestPaths(office, fixture.request().id, paths, {}, "clerk").value();
  std::map<std::string, Ingested> by_name;
  for (const Ingested& item : ingested) by_name[fs::path(item.path).filename().string()] = item;
  REQUIRE(by_name.at("zero-bytes.pdf").error.has_value());
  for (const auto& [name, item] : by_name) {
    INFO(name);
    if (item.error) continue;
    Record record = LoadRecord(office, item.record).value();
    std::string original = FileBytes(item.path);
    CHECK(office.blobs().Get(record.digest).value() == original);
  }
  WorkOptions work;
  REQUIRE(Work(fixture.place(), work).has_value());

  auto stuck = [&](const char* name) { return LoadRecord(office, by_name.at(name).record)->stuck_message; };
  CHECK(stuck("truncated.pdf").find("damaged") != std::string::npos);
  CHECK(stuck("garbage.pdf").find("damaged") != std::string::npos);
  CHECK(stuck("encrypted.pdf").find("password") != std::string::npos);
  CHECK(stuck("108-megapixels.pdf").find("megapixels") != std::string::npos);
  CHECK(stuck("page-loop.pdf").find("not one of its pages") != std::string::npos);
  CHECK(stuck("really-a-png.pdf").empty());  // it is a photo, whatever its name says
  CHECK_FALSE(stuck("bomb.zip").empty());
  Record email = LoadRecord(office, by_name.at("08-email.pdf").record).value();
  CHECK(email.state == "proposed");
  CHECK(email.stuck_message.empty());
}

TEST_CASE("an encrypted record goes on once a clerk has given the password") {
  OfficeFixture fixture;
  Office& office = fixture.office();
  std::vector<Ingested> ingested =
      IngestPaths(office, fixture.request().id, {kSamples + "hostile/encrypted.pdf"}, {}, "clerk").value();
  REQUIRE(Work(fixture.place(), {}).has_value());
  Record record = LoadRecord(office, ingested[0].record).value();
  REQUIRE_FALSE(record.stuck_message.empty());
  REQUIRE(GivePassword(office, record, "larkspur", "clerk").has_value());
  REQUIRE(Work(fixture.place(), {}).has_value());
  record = LoadRecord(office, record.id).value();
  CHECK(record.state == "proposed");
  CHECK(record.stuck_message.empty());
}

TEST_CASE("an archive's entries and a PDF's attachments become records beside their container") {
  OfficeFixture fixture;
  Office& office = fixture.office();
  std::vector<std::string> paths = {kSamples + "hostile/traversal.zip", kSamples + "13-attachments.pdf"};
  REQUIRE(IngestPaths(office, fixture.request().id, paths, {}, "clerk").has_value());
  REQUIRE(Work(fixture.place(), {}).has_value());
  int containers = 0, children = 0;
  for (const Record& record : RecordsOf(office, fixture.request().id).value()) {
    containers += record.disposition == "container";
    children += !record.parent.empty();
    CHECK(record.name.find('/') == std::string::npos);
  }
  CHECK(containers == 1);
  CHECK(children >= 3);
}

TEST_CASE("the same bytes twice in a request are noticed") {
  OfficeFixture fixture;
  Office& office = fixture.office();
  std::string path = kSamples + "08-email.pdf";
  std::vector<Ingested> twice = IngestPaths(office, fixture.request().id, {path, path}, {}, "clerk").value();
  CHECK_FALSE(twice[0].duplicate);
  CHECK(twice[1].duplicate);
  CHECK(LoadRecord(office, twice[1].record)->duplicate_of == twice[0].record);
}

}  // namespace blackbar
