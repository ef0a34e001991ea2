// Reading: findings, standing decisions, and what nobody has seen yet.
#include <algorithm>
#include <map>
#include <set>

#include "pipeline/office/records.h"
#include "pipeline/office/review.h"
#include "pipeline/office/review_rows.h"
#include "tracker/request.h"

namespace blackbar {
namespace {

Result<std::vector<int>> UnseenPages(Office& office, const Record& record) {
  std::vector<int> unseen;
  for (const Row& row : TRY(office.db().Query(
           "SELECT page FROM pages p WHERE record_id = ? AND NOT EXISTS "
           "(SELECT 1 FROM pages_seen s WHERE s.record_id = p.record_id AND s.page = p.page) ORDER BY page",
           {record.id}))) {
    unseen.push_back(static_cast<int>(row.Int(0)));
  }
  return unseen;
}

}  // namespace

Result<ExemptionCodes> CodesOfRecord(Office& office, const Record& record) {
  return office.CodesFor(TRY(JurisdictionOf(office, record)));
}

Result<std::string> JurisdictionOf(Office& office, const Record& record) {
  Rows rows = TRY(office.db().Query("SELECT jurisdiction FROM requests WHERE id = ?", {record.request}));
  if (rows.empty()) return Error{ErrorCode::kCorrupt, "the record's request is missing", record.id.text()};
  return rows.front().Text(0);
}

Result<std::vector<Decision>> DecisionsOf(Office& office, const Record& record) {
  ExemptionCodes codes = TRY(CodesOfRecord(office, record));
  std::vector<Decision> decisions;
  for (const Row& row : TRY(office.db().Query(
           "SELECT body FROM decisions WHERE record_id = ? ORDER BY decided_at, id", {record.id}))) {
    DecisionInput input =
        TRY(DecisionInputFromJson(TRY(ParseJson(row.Text(0), "decision")), "decision", Instant{}));
    decisions.push_back(TRY(MakeDecision(std::move(input), codes, ExtentOf(record))));
  }
  return decisions;
}

std::vector<const Decision*> StandingOf(const std::vector<Decision>& decisions) {
  std::set<std::string> superseded;
  for (const Decision& decision : decisions) superseded.insert(decision.supersedes().text());
  std::vector<const Decision*> standing;
  for (const Decision& decision : decisions) {
    if (!superseded.contains(decision.id().text())) standing.push_back(&decision);
  }
  return standing;
}

Result<ReviewState> LoadReview(Office& office, const Record& record) {
  ReviewState state;
  state.all = TRY(DecisionsOf(office, record));
  std::map<std::string, const Decision*> on_finding;
  for (const Decision* decision : StandingOf(state.all)) {
    if (decision->finding().empty()) {
      state.drawn.push_back(*decision);
    } else {
      on_finding[decision->finding().text()] = decision;
    }
  }
  for (Finding& finding : TRY(StandingFindings(office, record))) {
    ReviewItem item{std::move(finding), std::nullopt};
    auto decided = on_finding.find(item.finding.id.text());
    if (decided != on_finding.end()) item.decision = *decided->second;
    state.undecided += item.decision ? 0 : 1;
    state.items.push_back(std::move(item));
  }
  state.unseen_pages = TRY(UnseenPages(office, record));
  return state;
}

}  // namespace blackbar
