#include "core/decision.h"

#include "core/finding.h"
#include "core/medium.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

const ExemptionCodes kCodes = {{"74-124(1)(c)", "74-124(1)(c)"}};
const RecordExtent kExtent{2, 0};

DecisionInput Redact() {
  DecisionInput input;
  input.finding = FindingId("f1");
  input.exemptions = {"74-124(1)(c)"};
  input.by = "m.ortega";
  return input;
}

bool Refused(DecisionInput input) { return !MakeDecision(std::move(input), kCodes, kExtent).has_value(); }

}  // namespace

TEST_CASE("a decision to redact needs a person and a code of the jurisdiction") {
  CHECK_FALSE(Refused(Redact()));
  DecisionInput input = Redact();
  input.exemptions.clear();
  CHECK(Refused(input));
  input.exemptions = {"(b)(6)"};  // another jurisdiction's
  CHECK(Refused(input));
  input = Redact();
  input.by = "";
  CHECK(Refused(input));
  input.by = "system";
  CHECK(Refused(input));
}

TEST_CASE("a decision is about a finding or a region inside the record") {
  DecisionInput input = Redact();
  input.finding = FindingId();
  CHECK(Refused(input));
  input.regions = {PageArea{3, {0, 0, 9, 9}}};
  CHECK(Refused(input));
  input.regions = {PageArea{2, {0, 0, 9, 9}}};
  CHECK_FALSE(Refused(input));
}

TEST_CASE("keeping needs no code") {
  DecisionInput input = Redact();
  input.verdict = Verdict::kKeep;
  input.exemptions.clear();
  CHECK_FALSE(Refused(input));
}

TEST_CASE("a decision survives its JSON") {
  DecisionInput input = Redact();
  input.regions = {PageArea{1, {0, 0, 9, 9}}};
  input.supersedes = DecisionId("d0");
  Json json = DecisionToJson(MakeDecision(input, kCodes, kExtent).value());
  DecisionInput read = DecisionInputFromJson(json, "t", Instant{5}).value();
  CHECK(DecisionToJson(MakeDecision(read, kCodes, kExtent).value()) == json);
}

TEST_CASE("a finding's id stays the same when the same proposal is made again") {
  Finding finding;
  finding.kind = "SSN";
  finding.detector = "identifiers";
  finding.score = 0.9;
  finding.chars = {{1, 4, 15}};
  finding.regions = {PageArea{1, {0, 0, 9, 9}}};
  SealFindingId(&finding, "aa");
  Finding again = finding;
  again.score = 0.7;
  again.why = "another wording";
  SealFindingId(&again, "aa");
  CHECK(again.id == finding.id);
  again.chars = {{1, 4, 16}};
  SealFindingId(&again, "aa");
  CHECK(again.id != finding.id);
  CHECK(CheckFinding(finding, kExtent).has_value());
  CHECK(FindingToJson(FindingFromJson(FindingToJson(finding), "t").value()) == FindingToJson(finding));
  finding.kind = "CASE_NUMBER";  // must stay readable: never a finding
  CHECK_FALSE(CheckFinding(finding, kExtent).has_value());
}

TEST_CASE("the medium comes from the bytes") {
  using namespace std::string_view_literals;
  CHECK(TypeFromBytes("%PDF-1.7\n").medium == Medium::kPdf);
  CHECK(TypeFromBytes("junk before\n%PDF-1.4\n").medium == Medium::kPdf);
  CHECK(TypeFromBytes("\x89PNG\r\n\x1a\n"sv).format == "png");
  CHECK(TypeFromBytes("RIFF\0\0\0\0WAVEfmt "sv).medium == Medium::kAudio);
  CHECK(TypeFromBytes("\0\0\0\x18"
                      "ftypisom"sv)
            .medium == Medium::kVideo);
  CHECK(TypeFromBytes("RF64\xff\xff\xff\xffWAVEds64"sv).format == "wav");
  CHECK(TypeFromBytes("\xff\xe3\x18\xc4\0\0\0\0\0\0\0\0"sv).format == "mp3");  // 16 kHz, as telephones record
  CHECK(TypeFromBytes("\xff\xf1\x50\x80\0\x1f\xfc\0\0\0\0\0"sv).format == "aac");
  CHECK(TypeFromBytes("\xff\xfeh\0e\0l\0l\0o\0\n\0"sv).medium == Medium::kText);  // UTF-16
  CHECK(TypeFromBytes("OggS\0\2\0\0\0\0\0\0OpusHead"sv).medium == Medium::kAudio);
  CHECK(TypeFromBytes("OggS\0\2\0\0\0\0\0\0\x80theora"sv).medium == Medium::kVideo);
  const std::string asf = "\x30\x26\xb2\x75\x8e\x66\xcf\x11";
  const std::string tail("\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b", 11);
  CHECK(TypeFromBytes(asf + "...." + "\x40\x9e\x69\xf8\x4d" + tail).format == "wma");
  CHECK(TypeFromBytes(asf + "...." + "\xc0\xef\x19\xbc\x4d" + tail).medium == Medium::kVideo);
  CHECK(TypeFromBytes("08:14 unit 12 on scene\n").medium == Medium::kText);
  CHECK(TypeFromBytes("From: a@example.org\nMIME-Version: 1.0\n\nhello").medium == Medium::kEmail);
  CHECK(TypeFromBytes("").medium == Medium::kUnknown);
  CHECK(TypeFromBytes("\x01\x02\x03\x04"sv).medium == Medium::kUnknown);
}

}  // namespace blackbar
