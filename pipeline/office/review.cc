// Deciding: one by one and in bulk.
#include "pipeline/office/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/office/records.h"
#include "pipeline/office/review_rows.h"
#include "pipeline/text_chars.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

Error Refused(const std::string& what, const Record& record) {
  return {ErrorCode::kRefused, what, record.id.text()};
}

// Before there are findings there is nothing to decide; after release a decision is a new release's.
Result<void> RequireReviewable(const Record& record) {
  for (const char* state :
       {"proposed", "in_review", "reviewed", "approved", "rendered", "verified", "bundled"}) {
    if (record.state == state) return {};
  }
  return Refused("the record is not ready for review; run: blackbar work", record);
}

// Where a decision on the same finding stands already, the new one supersedes it.
Result<void> LinkToStanding(const std::vector<const Decision*>& standing, DecisionInput* input) {
  if (input->finding.empty()) return {};
  for (const Decision* decision : standing) {
    if (decision->finding() != input->finding) continue;
    if (input->supersedes.empty()) input->supersedes = decision->id();
    if (input->supersedes != decision->id()) {
      return Error{ErrorCode::kConflict, "somebody else has decided this finding meanwhile; look again",
                   input->finding.text()};
    }
    return {};
  }
  if (!input->supersedes.empty()) {
    return Error{ErrorCode::kConflict, "the decision it supersedes does not stand", input->finding.text()};
  }
  return {};
}

// Places in a plain text are named by characters of the file; decisions are kept by page.
Result<void> PlaceOnPages(Office& office, const Record& record, DecisionInput* input) {
  if (record.medium == Medium::kPdf || input->regions.empty()) return {};
  std::string bytes = TRY(office.blobs().Get(record.digest));
  auto page = [&](int number) { return LoadPage(office, record, number); };
  return PlaceTextChars(bytes, record.pages, page, &input->regions);
}

Result<void> SaveDecision(Office& office, const Record& record, const Decision& decision) {
  TRY(office.db().Execute(
      "INSERT INTO decisions (id, record_id, finding_id, verdict, decided_by, decided_at, supersedes, body) "
      "VALUES (?,?,?,?,?,?,?,?)",
      {decision.id(), record.id, decision.finding(),
       decision.verdict() == Verdict::kRedact ? "redact" : "keep", decision.by(), decision.at(),
       decision.supersedes(), DumpJson(DecisionToJson(decision))}));
  return office.Log(decision.by(), "decision.made", "record:" + record.id.text(),
                    {{"decision", decision.id().text()},
                     {"verdict", decision.verdict() == Verdict::kRedact ? "redact" : "keep"}});
}

// The text a finding covers, for "the same text everywhere". Compared, never stored or printed.
Result<std::string> TextOf(const Finding& finding, const std::function<Result<Page>(int)>& page) {
  std::string text;
  for (const PageChars& chars : finding.chars) {
    Page on = TRY(page(chars.page));
    text += SliceCodePoints(on.text, chars.from, chars.to);
  }
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return c == '\n' ? ' ' : std::tolower(c); });
  return text;
}

// Reads each page once while findings are walked in page order.
std::function<Result<Page>(int)> CachedPages(Office& office, const Record& record) {
  auto held = std::make_shared<Page>();
  return [&office, record, held](int number) -> Result<Page> {
    if (held->number != number) *held = TRY(LoadPage(office, record, number));
    return *held;
  };
}

Result<std::vector<const ReviewItem*>> Choose(Office& office, const Record& record, const ReviewState& state,
                                              const BulkChoice& choice) {
  auto page = CachedPages(office, record);
  std::string wanted;
  for (const ReviewItem& item : state.items) {
    if (!choice.same_text_as.empty() && item.finding.id.text() == choice.same_text_as) {
      wanted = TRY(TextOf(item.finding, page));
    }
  }
  if (!choice.same_text_as.empty() && wanted.empty()) {
    return Error{ErrorCode::kNotFound, "there is no such finding on this record, or it has no text",
                 choice.same_text_as};
  }
  std::vector<const ReviewItem*> chosen;
  for (const ReviewItem& item : state.items) {
    const Finding& finding = item.finding;
    bool kind =
        choice.kinds.empty() || std::count(choice.kinds.begin(), choice.kinds.end(), finding.kind) > 0;
    if (!kind || finding.score < choice.min_score) continue;
    if (choice.undecided_only && item.decision) continue;
    if (choice.hidden_only && !finding.hidden) continue;
    if (!wanted.empty() && TRY(TextOf(finding, page)) != wanted) continue;
    chosen.push_back(&item);
  }
  return chosen;
}

}  // namespace

Result<void> MarkSeen(Office& office, const Record& record, int page, const std::string& user) {
  if (page < 1 || page > record.pages) {
    return Error{ErrorCode::kNotFound, fmt::format("the record has no page {}", page), record.id.text()};
  }
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"reviewer", "approver"}));
    int64_t added = TRY(office.db().Execute(
        "INSERT INTO pages_seen (record_id, page, seen_by, seen_at) VALUES (?,?,?,?) ON CONFLICT DO NOTHING",
        {record.id, page, user, office.clock().Now()}));
    if (added == 0) return {};
    return office.Log(user, "page.seen", "record:" + record.id.text(), {{"page", page}});
  });
}

Result<std::vector<DecisionId>> Decide(Office& office, const Record& record,
                                       std::vector<DecisionInput> decisions, const std::string& user) {
  return Transact(office.db(), [&]() -> Result<std::vector<DecisionId>> {
    TRY(RequireRole(office.db(), user, {"reviewer"}));
    TRY(RequireReviewable(record));
    ExemptionCodes codes = TRY(CodesOfRecord(office, record));
    std::vector<Decision> before = TRY(DecisionsOf(office, record));
    std::set<std::string> known, in_this_call;
    for (const Finding& finding : TRY(StandingFindings(office, record))) known.insert(finding.id.text());
    std::vector<DecisionId> ids;
    for (DecisionInput& input : decisions) {
      input.by = user;  // who acts, whatever the file says
      input.at = office.clock().Now();
      if (!input.finding.empty() && !known.contains(input.finding.text())) {
        return Error{ErrorCode::kNotFound, "there is no such finding on this record", input.finding.text()};
      }
      if (!input.finding.empty() && !in_this_call.insert(input.finding.text()).second) {
        return Error{ErrorCode::kInvalidInput, "two decisions of one call are about the same finding",
                     input.finding.text()};
      }
      TRY(PlaceOnPages(office, record, &input));
      TRY(LinkToStanding(StandingOf(before), &input));
      Decision decision = TRY(MakeDecision(std::move(input), codes, ExtentOf(record)));
      TRY(SaveDecision(office, record, decision));
      ids.push_back(decision.id());
    }
    if (!ids.empty()) TRY(MoveRecord(office, record, "in_review", user));
    return ids;
  });
}

Result<std::vector<DecisionId>> DecideMany(Office& office, const Record& record, const BulkChoice& choice,
                                           const BulkVerdict& verdict, const std::string& user) {
  ReviewState state = TRY(LoadReview(office, record));
  std::vector<DecisionInput> inputs;
  for (const ReviewItem* item : TRY(Choose(office, record, state, choice))) {
    DecisionInput input;
    input.finding = item->finding.id;
    bool redact = verdict.as_proposed ? item->finding.treatment == Treatment::kRedact
                                      : verdict.verdict == Verdict::kRedact;
    input.verdict = redact ? Verdict::kRedact : Verdict::kKeep;
    input.note = verdict.note;
    if (redact) {
      input.exemptions = verdict.exemptions;
      if (input.exemptions.empty() && !item->finding.exemption.empty()) {
        input.exemptions = {item->finding.exemption};
      }
    }
    inputs.push_back(std::move(input));
  }
  return Decide(office, record, std::move(inputs), user);
}

}  // namespace blackbar
