// The stages "detect" and "propose" inside the office: all records of a request together, because a person
// named in one is found by surname in another.
#include "pipeline/detectors/detect.h"
#include "pipeline/office/detection_lists.h"
#include "pipeline/office/jobs.h"
#include "pipeline/office/records.h"
#include "pipeline/office/review_rows.h"

namespace blackbar {
namespace {

struct Proposal {
  Record record;
  std::vector<Finding> findings;
};

Result<std::vector<Finding>> FindInRecord(Office& office, const Record& record,
                                          const DetectSession& session) {
  std::string digest = record.digest.Hex();
  DocumentFacts facts = TRY(LoadFacts(office, record));
  std::vector<Finding> findings = session.FindHidden(facts.hidden, 0, digest);
  for (Finding& finding : session.FindMarks(facts.marks, digest)) findings.push_back(std::move(finding));
  TRY(ForEachPage(office, record, [&](const Page& page) -> Result<void> {
    for (Finding& finding : session.Find(page, digest)) findings.push_back(std::move(finding));
    for (Finding& finding : session.FindHidden(page.hidden, page.number, digest))
      findings.push_back(std::move(finding));
    return {};
  }));
  for (const Finding& finding : findings) TRY(CheckFinding(finding, ExtentOf(record)));
  return findings;
}

// New findings undo a review that did not know them.
Result<void> SaveProposal(Office& office, const Proposal& proposal) {
  Record now = TRY(LoadRecord(office, proposal.record.id));
  int fresh = TRY(SaveFindings(office, now.id, proposal.findings));
  TRY(office.Log("system", "findings.proposed", "record:" + now.id.text(),
                 {{"findings", proposal.findings.size()}, {"new", fresh}}));
  if (now.state == "extracted") return MoveRecord(office, now, "proposed", "system");
  bool reviewed = now.state == "reviewed" || now.state == "approved" || now.state == "rendered" ||
                  now.state == "verified";
  return fresh > 0 && reviewed ? MoveRecord(office, now, "in_review", "system") : Result<void>();
}

}  // namespace

Result<Effect> DetectRequest(const OfficePlace& place, const JobContext& context) {
  std::unique_ptr<Office> office = TRY(Office::Over(place, context.database));
  std::vector<Record> records;
  for (Record& record : TRY(RecordsOf(*office, context.job.request))) {
    if (record.pages_blob) records.push_back(std::move(record));
  }
  auto proposals = std::make_shared<std::vector<Proposal>>();
  int64_t change = -1;
  if (!records.empty()) {
    std::string jurisdiction = TRY(JurisdictionOf(*office, records.front()));
    RequestSettings asked = TRY(SettingsOfRequest(*office, context.job.request, jurisdiction));
    change = asked.change;
    DetectSession session(std::move(asked.settings));
    for (const Record& record : records) {
      TRY(ForEachPage(*office, record, [&](const Page& page) -> Result<void> {
        session.Learn(page, record.digest.Hex());
        return context.should_stop()
                   ? Result<void>(Error{ErrorCode::kUnavailable, "the worker was told to stop"})
                   : Result<void>();
      }));
    }
    for (const Record& record : records)
      proposals->push_back({record, TRY(FindInRecord(*office, record, session))});
  }
  RequestId request = context.job.request;
  return Effect([place, proposals, request, change](Database& database, JobQueue&) -> Result<void> {
    std::unique_ptr<Office> inside = TRY(Office::Over(place, database));
    for (const Proposal& proposal : *proposals) TRY(SaveProposal(*inside, proposal));
    return change < 0 ? Result<void>() : NoteDetected(*inside, request, change);
  });
}

}  // namespace blackbar
