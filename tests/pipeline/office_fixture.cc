#include "tests/pipeline/office_fixture.h"

#include <sstream>

#include "pipeline/office/ingest.h"
#include "pipeline/office/review.h"
#include "pipeline/package/signature.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

constexpr int kStep = 100'000;

Page PageOf(int number, const std::string& text) {
  Page page;
  page.number = number;
  page.width_mpt = 612'000;
  page.height_mpt = 792'000;
  page.words_from = "text_layer";
  page.searched = true;
  std::istringstream in(text);
  for (std::string token; in >> token;) {
    int at = static_cast<int>(page.words.size());
    Word word;
    word.text = token;
    word.box = {50'000 + at % 8 * kStep, 100'000, 50'000 + at % 8 * kStep + 60'000, 115'000};
    word.box.top += at / 8 * kStep;
    word.box.bottom += at / 8 * kStep;
    word.line = at / 8;
    page.words.push_back(word);
  }
  ComposeText(&page);
  return page;
}

void Must(Result<void> result) {
  if (!result) throw std::runtime_error(result.error().message);
}

}  // namespace

Finding WordFinding(int page, int word, const std::string& kind) {
  Finding finding;
  finding.kind = kind;
  finding.score = 0.9;
  finding.detector = "test";
  finding.why = "made by a test";
  finding.exemption = kCode;
  Box box{50'000 + word % 8 * kStep, 100'000 + word / 8 * kStep, 0, 0};
  box.right = box.left + 60'000;
  box.bottom = box.top + 15'000;
  finding.regions = {PageArea{page, box}};
  SealFindingId(&finding, "test");
  return finding;
}

OfficeFixture::OfficeFixture() {
  place_ = {folder_.File("office"), ""};
  OfficeSettings settings;
  settings.name = "Records Division, Alder Falls Police Department";
  settings.address = "100 Example Street\nAlder Falls, ID 83000";
  settings.jurisdiction = "us-id";
  Must(Office::Init(place_, settings, "admin"));
  office_ = Office::Open(place_).value();
  MakeSigningKey(office_->PathOf("keys")).value();
  auto add = [&](const char* login, std::set<std::string> roles) {
    AddUser(office_->db(), office_->clock().Now(), "admin", {login, login, "", std::move(roles)}).value();
  };
  add("clerk", {"clerk"});
  add("rev", {"reviewer", "clerk"});
  add("both", {"reviewer", "approver"});
  add("app", {"approver"});
  add("cus", {"custodian"});
  NewRequest ask;
  ask.jurisdiction = "us-id";
  ask.received = "2026-03-09T10:15:00-07:00";
  ask.channel = "counter";
  ask.scope = "a report";
  request_ = CreateRequest(office_->db(), office_->clock().Now(), "clerk", ask).value();
}

Record OfficeFixture::AddProposed(const std::vector<std::string>& page_texts,
                                  const std::vector<Finding>& findings) {
  Record record;
  Must(office_->db().InTransaction([&]() -> Result<void> {
    BlobRef blob = TRY(office_->blobs().Put("%PDF-1.4 made by a test, number " + std::to_string(++records_)));
    record = TRY(AddRecord(*office_, {request_.id, RecordId(), "report.pdf", blob, {Medium::kPdf, "pdf"}, {}},
                           "clerk"));
    std::string lines;
    int64_t number = 0;
    for (const std::string& text : page_texts) {
      std::string line = DumpJson(PageToJson(PageOf(static_cast<int>(++number), text)));
      TRY(
          office_->db().Execute("INSERT INTO pages (record_id, page, byte_offset, byte_length, width_mpt, "
                                "height_mpt, words_from, confidence, "
                                "searched, warnings) VALUES (?,?,?,?,612000,792000,'text_layer',100,1,0)",
                                {record.id, number, lines.size(), line.size()}));
      lines += line + "\n";
    }
    Digest pages = TRY(office_->Store(lines));
    TRY(office_->db().Execute("UPDATE records SET pages = ?, pages_blob = ?, state = 'proposed' WHERE id = ?",
                              {number, pages, record.id}));
    TRY(office_->db().Execute("DELETE FROM jobs WHERE record_id = ?", {record.id}));
    TRY(SaveFindings(*office_, record.id, findings));
    return {};
  }));
  return Reload(record);
}

Record OfficeFixture::Reload(const Record& record) { return LoadRecord(*office_, record.id).value(); }

void OfficeFixture::Propose(const Record& record, const std::vector<Finding>& findings) {
  Must(office_->db().InTransaction([&]() -> Result<void> {
    TRY(SaveFindings(*office_, record.id, findings));
    return {};
  }));
}

void OfficeFixture::SeeAll(const Record& record, const std::string& user) {
  for (int page = 1; page <= record.pages; ++page) Must(MarkSeen(*office_, record, page, user));
}

}  // namespace blackbar
