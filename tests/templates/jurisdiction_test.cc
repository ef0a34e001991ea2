#include "templates/jurisdiction.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "templates/data_dir.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

fs::path Dir() { return JurisdictionsDir().value(); }

Profile Load(const std::string& code, const ConfirmedFacts& confirmed = {}) {
  Result<Profile> profile = LoadProfile(Dir(), code, confirmed);
  INFO(code << ": " << (profile ? "" : profile.error().message + " " + profile.error().where));
  REQUIRE(profile.has_value());
  return std::move(profile).value();
}

// A copy of the profiles that a test may spoil.
class Copy {
 public:
  Copy() {
    std::string made = (fs::temp_directory_path() / "blackbar-profiles-XXXXXX").string();
    REQUIRE(::mkdtemp(made.data()) != nullptr);
    dir = made;
    for (const auto& entry : fs::directory_iterator(Dir()))
      fs::copy(entry.path(), dir / entry.path().filename());
  }
  ~Copy() { fs::remove_all(dir); }
  void Change(const std::string& code, const std::function<void(Json&)>& change) {
    std::ifstream in(dir / (code + ".json"));
    std::ostringstream text;
    text << in.rdbuf();
    Json json = Json::parse(text.str());
    change(json);
    std::ofstream(dir / (code + ".json")) << json.dump();
  }
  fs::path dir;
};

TEST_CASE("all eleven profiles load, and the overlay is not one of them") {
  std::vector<std::string> expected = {"ca-bc", "gb",    "us-ca", "us-ct", "us-fed", "us-fl",
                                       "us-id", "us-il", "us-ny", "us-tx", "us-wa"};
  REQUIRE(ListProfiles(Dir()).value() == expected);
  for (const std::string& code : expected) {
    Profile profile = Load(code);
    CHECK_FALSE(profile.exemptions.empty());
    CHECK_FALSE(profile.deadlines.empty());
    CHECK_FALSE(profile.appeals.empty());
    CHECK(profile.FindFact("letter.required") != nullptr);
    for (const auto& [path, fact] : profile.facts) {
      INFO(code << " " << path);
      bool overlay = path.starts_with("certification.") || path.starts_with("accessibility.");
      if (overlay) continue;  // an overlay's source ids name the overlay's own sources
      for (const std::string& source : fact.source) CHECK(profile.sources.contains(source));
    }
  }
  CHECK(LoadProfile(Dir(), "us-overlay").error().code == ErrorCode::kInvalidInput);
}

TEST_CASE("codes that are no codes never reach the file system") {
  for (const char* bad : {"", "us", "US-CT", "../us-ct", "us-ct/..", "us-", "us-c1", "xx-yy"}) {
    INFO(bad);
    CHECK_FALSE(LoadProfile(Dir(), bad).has_value());
  }
}

TEST_CASE("a US profile inherits the overlay's exemptions and certification; others do not") {
  Profile ct = Load("us-ct");
  REQUIRE(ct.FindExemption("CJI-20.33") != nullptr);
  CHECK(ct.FindExemption("CJI-20.33")->from == "us-overlay");
  CHECK(ct.FindFact("certification.elements") != nullptr);
  CHECK(Load("gb").FindExemption("CJI-20.33") == nullptr);
}

TEST_CASE("a date, a price or a permission from memory waits for the office; a ground to withhold does not") {
  Profile ct = Load("us-ct");
  const Fact* bwc = ct.FindFact("deadlines.bwc_release");
  REQUIRE(bwc != nullptr);
  CHECK(bwc->verified == Verified::kMemory);
  CHECK_FALSE(bwc->on);
  CHECK(ct.FindFact("deadlines.denial")->on);
  CHECK_FALSE(ct.FindFact("fees.media")->on);
  CHECK_FALSE(ct.FindFact("fees.postage")->on);  // nothing recorded at all
  CHECK(ct.FindFact("retention.hold")->on);
  CHECK_FALSE(ct.FindFact("retention.request_file")->on);
  CHECK(ct.FindExemption("1-217")->verified == Verified::kMemory);  // unconfirmed, and usable

  Profile sure = Load("us-ct", {"us-ct/deadlines.bwc_release"});
  CHECK(sure.FindFact("deadlines.bwc_release")->on);
  CHECK_FALSE(sure.FindFact("fees.media")->on);
  CHECK(ct.WaitingForOffice().size() == sure.WaitingForOffice().size() + 1);
}

TEST_CASE("a code that would tell on a victim is printed as another") {
  Profile ct = Load("us-ct");
  CHECK(PrintedExemption(ct, "1-210(b)(3)(G)").value() == "1-210(b)(3)");
  CHECK(PrintedExemption(ct, "1-217").value() == "1-217");
  CHECK_FALSE(PrintedExemption(ct, "9-999").has_value());
  std::vector<std::string> codes = ListProfiles(Dir()).value();
  for (const std::string& code : codes) {
    for (const Exemption& exemption : Load(code).exemptions) {
      if (!exemption.category.starts_with("victim_sexual") && exemption.category != "victim_dv") continue;
      INFO(code << " " << exemption.code);
      CHECK(exemption.print_as != exemption.code);
    }
  }
}

TEST_CASE("a duty to release is marked and is not a ground") {
  CHECK(Load("us-tx").FindExemption("552.108(c)")->release_duty);
  CHECK_FALSE(Load("us-tx").FindExemption("552.108(b)")->release_duty);
}

TEST_CASE("typed rules carry what the facts say") {
  Profile fed = Load("us-fed");
  const ExtensionRule& unusual = fed.extensions.at(0);
  CHECK(unusual.max.count == 10);
  CHECK(unusual.max.unit == DayUnit::kWorking);
  CHECK(unusual.from == "base_due");
  Profile id = Load("us-id");
  CHECK(id.extensions.at(0).replaces_base);
  Profile gb = Load("gb");
  bool lapses = false;
  for (const TollRule& toll : gb.tolls)
    lapses |= toll.abandon.unit == DayUnit::kMonths && toll.abandon.count == 3;
  CHECK(lapses);
  CHECK(Load("us-fl").deadlines.at(0).span.count == std::nullopt);
}

TEST_CASE("a spoiled profile is refused with the place") {
  Copy copy;
  SECTION("a fact without a value") {
    copy.Change("us-ct", [](Json& json) { json["facts"]["deadlines.denial"].erase("value"); });
  }
  SECTION("an unknown certainty") {
    copy.Change("us-ct", [](Json& json) { json["facts"]["deadlines.denial"]["verified"] = "surely"; });
  }
  SECTION("an unknown unit") {
    copy.Change("us-ct", [](Json& json) { json["facts"]["deadlines.denial"]["value"]["unit"] = "moons"; });
  }
  SECTION("a default that is no exemption") {
    copy.Change("us-ct", [](Json& json) { json["defaults"]["privacy"] = "1-000"; });
  }
  SECTION("a default that is a duty to release") {
    copy.Change("us-ct", [](Json& json) { json["defaults"]["privacy"] = "1-215"; });
  }
  SECTION("a code twice") {
    copy.Change("us-ct", [](Json& json) { json["exemptions"].push_back(json["exemptions"][0]); });
  }
  SECTION("a calendar without rules") {
    copy.Change("us-ct", [](Json& json) { json["calendar"] = "CT-9"; });
  }
  Result<Profile> profile = LoadProfile(copy.dir, "us-ct");
  REQUIRE_FALSE(profile.has_value());
  CHECK(profile.error().code == ErrorCode::kInvalidInput);
  CHECK_FALSE(profile.error().where.empty());
  CHECK_FALSE(profile.error().message.empty());
}

TEST_CASE("an age limit under 18 holds only when it was seen or the office confirmed it") {
  CHECK(JuvenileBelow(Load("us-id")) == 18);
  CHECK(JuvenileBelow(Load("us-tx")) == 18);
  CHECK(JuvenileBelow(Load("us-tx", {"us-tx/juvenile.age_under"})) == 17);
}

}  // namespace
}  // namespace blackbar
