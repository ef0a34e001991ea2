// A transcript is attached to recordings only, only while the record is open, and has it read again.
#include "pipeline/office/jobs.h"
#include "pipeline/office/review.h"
#include "pipeline/office/transcripts.h"
#include "tests/catch.h"
#include "tests/pipeline/office_fixture.h"

namespace blackbar {
namespace {

constexpr char kLines[] = "1\n00:00:00,100 --> 00:00:00,900\nAna Ruiz\n";

struct Case {
  OfficeFixture fixture;
  Record record = fixture.AddProposed({"nobody has listened"}, {});

  Office& office() { return fixture.office(); }
  void Set(const char* column, const std::string& value) {
    REQUIRE(office().db().Execute(std::string("UPDATE records SET ") + column + " = ? WHERE id = ?",
                                  {value, record.id}));
    record = fixture.Reload(record);
  }
  int64_t Readings() {
    return office()
        .db()
        .Query("SELECT COUNT(*) FROM jobs WHERE kind = ? AND record_id = ?", {kExtractJob, record.id})
        .value()
        .front()
        .Int(0);
  }
};

}  // namespace

TEST_CASE("a transcript is stored with its recording, which is read again") {
  Case the;
  the.Set("medium", "audio");
  REQUIRE(AttachTranscript(the.office(), the.record, kLines, "rev"));
  the.record = the.fixture.Reload(the.record);
  REQUIRE(the.record.transcript_blob);
  CHECK(the.office().blobs().Get(*the.record.transcript_blob).value() == kLines);
  CHECK(the.Readings() == 1);
  REQUIRE(AttachTranscript(the.office(), the.record,
                           std::string(kLines) + "\n2\n00:00:01,100 --> 00:00:01,900\nhello\n", "rev"));
  CHECK(the.Readings() == 2);
}

TEST_CASE("a transcript is refused for what is no recording, no transcript, or approved") {
  Case the;
  CHECK(!AttachTranscript(the.office(), the.record, kLines, "rev"));
  the.Set("medium", "audio");
  CHECK(!AttachTranscript(the.office(), the.record, " \n ", "rev"));
  CHECK(!AttachTranscript(the.office(), the.record, kLines, "nobody"));
  the.Set("state", "approved");
  const Result<void> late = AttachTranscript(the.office(), the.record, kLines, "rev");
  REQUIRE(!late);
  CHECK(late.error().code == ErrorCode::kRefused);
  CHECK(the.Readings() == 0);
  CHECK(!the.fixture.Reload(the.record).transcript_blob);
}

}  // namespace blackbar
