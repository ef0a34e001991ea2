// The lists of the office and its requests: who may change them, what the audit log says, and that nothing is
// approved or released by findings that do not know them.
#include "pipeline/office/detection_lists.h"

#include "core/audit.h"
#include "pipeline/office/jobs.h"
#include "pipeline/office/release.h"
#include "pipeline/office/review.h"
#include "tests/catch.h"
#include "tests/pipeline/office_fixture.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

struct Case {
  OfficeFixture fixture;
  RequestId none;
  RequestId request = fixture.request().id;
  Case() {
    NewUser admin{"admin", "A", "", {"administrator"}};
    REQUIRE(AddUser(office().db(), office().clock().Now(), "admin", admin).has_value());
  }
  Office& office() { return fixture.office(); }
  Result<std::string> Add(const char* list, const Json& body, const std::string& user = "admin") {
    bool term = std::string(list) == kTermList;
    return AddEntry(office(), list, term ? request : none, body, user);
  }
  DetectSettings Settings() { return SettingsOfRequest(office(), request, "us-id").value().settings; }
  std::string AuditText() {
    std::string text;
    REQUIRE(ExportAudit(office().db(), [&](const std::string& line) -> Result<void> {
              text += line + "\n";
              return {};
            }).has_value());
    return text;
  }
  Record Approved() {
    Record record = fixture.AddProposed({"call 208-555-0142"}, {WordFinding(1, 1)});
    REQUIRE(DecideMany(office(), record, {}, {}, "rev").has_value());
    record = fixture.Reload(record);
    fixture.SeeAll(record);
    REQUIRE(LockRecord(office(), record, BoxWidth::kFreeSpace, "rev").has_value());
    record = fixture.Reload(record);
    REQUIRE(ApproveRecord(office(), record, "app").has_value());
    return fixture.Reload(record);
  }
};

template <class T>
std::string Message(const Result<T>& result) {
  return result.has_value() ? "" : result.error().message;
}

const Json kPell = {
    {"name", "Robert Pell"}, {"addresses", {"1420 Elm Street"}}, {"phones", {"208-555-0199"}}};

}  // namespace

TEST_CASE("what is stored comes back as settings of a request") {
  Case c;
  CHECK(Message(c.Add(kAllowList, "@example.gov")) == "");
  REQUIRE(c.Add(kPatternList, {{"name", "jail number"}, {"expression", "J-\\d{5}"}, {"kind", "GOV_ID"}})
              .has_value());
  REQUIRE(c.Add(kProtectedList, kPell).has_value());
  REQUIRE(c.Add(kThresholdList, {{"kind", "ZIP"}, {"score", 0.5}}).has_value());
  REQUIRE(c.Add(kThresholdList, {{"kind", "ZIP"}, {"score", 0.7}}).has_value());
  REQUIRE(c.Add(kOffList, "tagger").has_value());
  REQUIRE(c.Add(kTermList, {{"text", "Quist"}, {"as", "person"}}, "clerk").has_value());
  DetectSettings settings = c.Settings();
  CHECK(settings.allow == std::vector<std::string>{"@example.gov"});
  CHECK(settings.patterns.at(0).name() == "jail number");
  CHECK(settings.protected_people.at(0).phones.at(0) == "208-555-0199");
  CHECK(settings.thresholds.at("ZIP") == 0.7);
  CHECK(settings.off.contains("tagger"));
  CHECK(settings.deny.at(0).as == Term::As::kPerson);
  CHECK(settings.juvenile_below == 18);
  // Texas' 17 is from memory and would leave children's ages readable: it waits for the office.
  CHECK(SettingsOfRequest(c.office(), c.request, "us-tx")->settings.juvenile_below == 18);
  CHECK(SettingsOfRequest(c.office(), RequestId("other"), "us-id")->settings.deny.empty());

  REQUIRE(RemoveEntry(c.office(), kPatternList, c.none, "jail number", "admin").has_value());
  REQUIRE(RemoveEntry(c.office(), kProtectedList, c.none, "Robert Pell", "admin").has_value());
  REQUIRE(RemoveEntry(c.office(), kThresholdList, c.none, "ZIP", "admin").has_value());
  REQUIRE(RemoveEntry(c.office(), kTermList, c.request, "Quist", "rev").has_value());
  settings = c.Settings();
  CHECK(settings.patterns.empty());
  CHECK(settings.protected_people.empty());
  CHECK(settings.thresholds.empty());
  CHECK(settings.deny.empty());
  // What was personal is gone from the rows, too.
  Rows rows =
      c.office().db().Query("SELECT body FROM detection_entries WHERE list IN ('protected', 'term')").value();
  REQUIRE(rows.size() == 2);
  for (const Row& row : rows) CHECK(row.Text(0) == "{}");
}

TEST_CASE("every change is an audit event that names no one") {
  Case c;
  std::string id = c.Add(kProtectedList, kPell).value();
  REQUIRE(c.Add(kTermList, "Marla Quist", "clerk").has_value());
  REQUIRE(RemoveEntry(c.office(), kTermList, c.request, "Marla Quist", "clerk").has_value());
  REQUIRE(c.Add(kPatternList, {{"name", "jail number"}, {"expression", "Okafor-\\d"}}).has_value());
  REQUIRE(c.Add(kThresholdList, {{"kind", "ZIP"}, {"score", 0.25}}).has_value());
  std::string log = c.AuditText();
  for (const char* secret : {"Pell", "pell", "Quist", "quist", "1420 Elm", "555-0199", "Okafor", "okafor"}) {
    INFO(secret);
    CHECK(log.find(secret) == std::string::npos);
  }
  CHECK(log.find(id) != std::string::npos);
  CHECK(log.find("\"per_mille\":250") != std::string::npos);
  CHECK(log.find("detection.removed") != std::string::npos);
}

TEST_CASE("who may not, and what is no entry, is refused") {
  Case c;
  CHECK_FALSE(c.Add(kProtectedList, kPell, "clerk").has_value());
  CHECK_FALSE(c.Add(kAllowList, "208-555-0100", "rev").has_value());
  CHECK_FALSE(c.Add(kTermList, "Quist", "app").has_value());
  CHECK_FALSE(RemoveEntry(c.office(), kAllowList, c.none, "x", "clerk").has_value());
  CHECK(Message(RemoveEntry(c.office(), kAllowList, c.none, "x", "admin")).find("no such entry") !=
        std::string::npos);
  CHECK_FALSE(c.Add(kAllowList, 7).has_value());
  CHECK_FALSE(c.Add(kAllowList, " ").has_value());
  CHECK_FALSE(c.Add(kOffList, "terms").has_value());
  CHECK_FALSE(c.Add(kThresholdList, {{"kind", "DOG"}, {"score", 0.5}}).has_value());
  CHECK_FALSE(c.Add(kThresholdList, {{"kind", "ZIP"}, {"score", "0.5"}}).has_value());
  CHECK_FALSE(c.Add(kPatternList, {{"name", "a"}, {"expression", "(("}}).has_value());
  CHECK_FALSE(c.Add(kTermList, {{"text", "--"}, {"as", "person"}}, "clerk").has_value());
  REQUIRE(c.Add(kTermList, "Quist", "clerk").has_value());
  CHECK(Message(c.Add(kTermList, "Quist", "clerk")).find("already") != std::string::npos);
}

TEST_CASE("lists that changed since the detectors ran hold up approval and release until they run again") {
  Case c;
  Record record = c.Approved();
  CHECK(RequireDetected(c.office(), c.request).has_value());
  CHECK(OutdatedRequests(c.office())->empty());
  SECTION("a term of the request") { REQUIRE(c.Add(kTermList, "call", "clerk").has_value()); }
  SECTION("a list of the office") { REQUIRE(c.Add(kProtectedList, kPell).has_value()); }
  SECTION("an entry that was removed") {
    REQUIRE(c.Add(kTermList, "other", "clerk").has_value());
    REQUIRE(
        c.office().db().InTransaction([&] { return NoteDetected(c.office(), c.request, 1); }).has_value());
    CHECK(RequireDetected(c.office(), c.request).has_value());
    REQUIRE(RemoveEntry(c.office(), kTermList, c.request, "other", "clerk").has_value());
  }
  CHECK(Message(RequireReleasable(c.office(), c.request)).find("have changed") != std::string::npos);
  CHECK(Message(ApproveRecord(c.office(), record, "app")).find("have changed") != std::string::npos);
  REQUIRE(OutdatedRequests(c.office())->size() == 1);
  CHECK(FillGaps(c.office()).value() == 1);
  CHECK(FillGaps(c.office()).value() == 0);  // ordered once
}

TEST_CASE("the detectors run again with a new term, and an approved record goes back to review") {
  Case c;
  Record record = c.Approved();
  REQUIRE(c.Add(kTermList, "call", "clerk").has_value());
  WorkerReport report = Work(c.fixture.place(), {}).value();
  CHECK(report.failed == 0);
  record = c.fixture.Reload(record);
  CHECK(record.state == "in_review");
  CHECK(RequireDetected(c.office(), c.request).has_value());
  bool found = false;
  for (const Finding& finding : StandingFindings(c.office(), record).value()) {
    found = found || finding.kind == "USER_TERM";
  }
  CHECK(found);
}

TEST_CASE("one key of the office's file is set and the rest stays") {
  Case c;
  std::string path = c.office().PathOf("office.toml");
  REQUIRE(SetSetting(path, "box_width", "strict").has_value());
  REQUIRE(SetSetting(path, "page_limit", "70").has_value());
  REQUIRE(SetSetting(path, "name", "The \"Office\"").has_value());
  OfficeSettings settings = ReadSettings(path).value();
  CHECK(settings.box_width == "strict");
  CHECK(settings.page_limit == 70);
  CHECK(settings.name == "The \"Office\"");
  CHECK(settings.jurisdiction == "us-id");
  CHECK_FALSE(SetSetting(path, "box_width", "wide").has_value());
  CHECK_FALSE(SetSetting(path, "page_limit", "0").has_value());
  CHECK_FALSE(SetSetting(path, "page_limit", "many").has_value());
  CHECK_FALSE(SetSetting(path, "allow_list", "x").has_value());
  CHECK_FALSE(SetSetting(path, "dog", "x").has_value());
  CHECK_FALSE(SetSetting(path, "name", "").has_value());
  CHECK(ReadSettings(path)->box_width == "strict");
}

}  // namespace blackbar
