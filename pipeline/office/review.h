// Review: what a person sees, decides, locks and approves. Every guard of the domain page that concerns
// review is in this file's .cc and is tried by tests/pipeline/review_test.cc. Functions open their own
// transaction.
//
//   proposed --first decision--> in_review --lock--> reviewed --approve, by somebody else--> approved
//   a finding that is new since the plan was locked, or a later decision, sends the record back to in_review
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/decision.h"
#include "core/finding.h"
#include "core/plan.h"
#include "core/record.h"
#include "pipeline/office/office.h"

namespace blackbar {

// A finding with the decision that stands on it, if any.
struct ReviewItem {
  Finding finding;
  std::optional<Decision> decision;
};

struct ReviewState {
  std::vector<ReviewItem> items;  // in page order
  std::vector<Decision> drawn;    // standing decisions on regions that people drew
  std::vector<Decision> all;      // every decision, oldest first
  std::vector<int> unseen_pages;  // nobody has had these on the screen
  int undecided = 0;
};

Result<ReviewState> LoadReview(Office& office, const Record& record);

// Notes that `user` has had the page on the screen.
Result<void> MarkSeen(Office& office, const Record& record, int page, const std::string& user);

// Adds decisions of one person, all or none. A decision on a finding that is decided already supersedes it;
// if it names another decision than the standing one, somebody was faster: kConflict. Gives the ids.
Result<std::vector<DecisionId>> Decide(Office& office, const Record& record,
                                       std::vector<DecisionInput> decisions, const std::string& user);

// Which findings a bulk decision is about: all members must match.
struct BulkChoice {
  std::vector<std::string> kinds;  // empty: any
  std::string same_text_as;        // a finding's id: the same text on any page of the record
  double min_score = 0;
  bool undecided_only = true;
  bool hidden_only = false;
};
struct BulkVerdict {
  bool as_proposed = false;  // each finding by its default: redact, or else keep ("ask" is kept)
  Verdict verdict = Verdict::kRedact;
  std::vector<std::string> exemptions;  // empty with kRedact: each finding's suggested code
  std::string note;
};
// One decision a finding, by the person who asked for it.
Result<std::vector<DecisionId>> DecideMany(Office& office, const Record& record, const BulkChoice& choice,
                                           const BulkVerdict& verdict, const std::string& user);

// The plan that locking would make now: final boxes, growth included. Shown before locking.
Result<UnattestedPlan> PreviewPlan(Office& office, const Record& record, BoxWidth width);
// Locks it, with its digest in the audit log. Refused while a finding is undecided.
Result<Digest> LockRecord(Office& office, const Record& record, BoxWidth width, const std::string& user);
// Refused: by somebody who decided on this record (four eyes), with a page nobody has seen, with an undecided
// or new finding, with a decision later than the plan, or without a locked plan.
Result<void> ApproveRecord(Office& office, const Record& record, const std::string& user);
// Back to review with a note for the reviewer.
Result<void> SendBack(Office& office, const Record& record, const std::string& note, const std::string& user);

// A whole record's disposition: withheld_full (needs codes), not_responsive, referred, or "" to take it back.
Result<void> DisposeRecord(Office& office, const Record& record, const std::string& disposition,
                           const std::vector<std::string>& codes, const std::string& user);

// The approved plan to release by; kRefused when there is none or it is stale.
Result<LockedPlan> ApprovedPlan(Office& office, const Record& record);

}  // namespace blackbar
