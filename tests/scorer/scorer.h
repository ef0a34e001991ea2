// The one scorer of detection: predicted against true spans of texts, as the project reports quality. Offsets
// are code points; only letters and digits count. What each figure means:
//   leak          share of sensitive letters and digits that no prediction covers which proposes to redact;
//                 a prediction that only asks (an official's name) covers nothing; "unseen" counts those too
//   leaking       documents with any leak
//   recall        true spans covered to nine tenths; precision: predictions that are sensitive to a half.
//                 Predictions that only ask, or lie in neutral text, count neither way
//   traps         spans that must stay readable and are touched by a redacting prediction
//   over          share of ordinary letters and digits (not sensitive, not neutral) that are covered
// Any thread; an object belongs to one.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace blackbar {

struct ScoredSpan {
  int64_t from = 0, to = 0;
  std::string kind, role;
  double score = 0;         // of a prediction
  bool identifier = false;  // of a true span: it stands behind a label or passes a checksum
  std::string detector;     // of a prediction; may be empty
};

struct ScoredDocument {
  std::string id, text;
  std::string set, layout;               // "tuning" or "held-back"; empty for the small sets
  std::vector<ScoredSpan> truth, traps;  // traps must stay readable
  std::vector<ScoredSpan> neutral;       // the office's policy decides
};

// {"id","text","truth":[{"value","kind","nth"?}],"traps":[{"value","nth"?}]}: a value stands for its place in
// the text (the nth from 1; every place when absent), so that a case can be written by hand.
Result<ScoredDocument> ScoredDocumentFromJson(const Json& value, const std::string& where);
// A line of tests/corpus: {"id","set","layout","text","truth":[{"from","to","kind","role"?,"identifier"?}],
// "keep":[{"from","to","kind"}],"neutral":[...]}.
Result<ScoredDocument> CorpusDocumentFromJson(const Json& value, const std::string& where);
// A file of either: a JSON array of the first form, or lines of the second (name ends in .jsonl).
Result<std::vector<ScoredDocument>> ReadScoredDocuments(const std::string& file);

struct KindScore {
  int64_t truth = 0, found = 0, kind_right = 0, predicted = 0, right = 0;
  int64_t identifiers = 0, identifiers_found = 0;
};

struct Tally {
  int64_t sensitive = 0, leaked = 0, unseen = 0;  // letters and digits
  int64_t ordinary = 0, over = 0;                 // letters and digits
  int64_t truth = 0, found = 0, predicted = 0, right = 0, traps = 0, traps_hit = 0;
  int64_t documents = 0, leaking = 0;

  double Leak() const;
  double Unseen() const;
  double Over() const;
  double Precision() const;
  double Recall() const;
  double F1() const;
  double TrapsHit() const;
  double DocumentsWithLeak() const;
};

// Predictions by score: tenths of a tenth are too fine for some hundred documents.
struct ScoreBin {
  int64_t predicted = 0, right = 0;
  double sum = 0;  // of scores
};

class Scorer {
 public:
  static constexpr size_t kBins = 20;  // of 0.05 each

  void Add(const ScoredDocument& document, const std::vector<ScoredSpan>& predicted);

  const Tally& all() const { return all_; }
  double Leak() const { return all_.Leak(); }
  double Precision() const { return all_.Precision(); }
  double Recall() const { return all_.Recall(); }
  double F1() const { return all_.F1(); }
  double TrapsHit() const { return all_.TrapsHit(); }
  double DocumentsWithLeak() const { return all_.DocumentsWithLeak(); }
  double PeopleRecall() const;      // of PERSON and JUVENILE_NAME
  double JuvenilesFlagged() const;  // true JUVENILE_NAME spans that a JUVENILE_NAME prediction touches
  const std::map<std::string, KindScore>& kinds() const { return kinds_; }
  const std::map<std::string, Tally>& layouts() const { return layouts_; }
  const std::array<ScoreBin, kBins>& bins() const { return bins_; }
  // Findings with a score from 0.85 to 0.95 and how many of them were right; the scores mean something when
  // that is between 85 and 95 of a hundred.
  ScoreBin NearNine() const;
  // "detector kind score right" for every prediction that counts.
  std::string Scores() const { return scores_; }

  // Tables for people; they hold no text of the documents.
  std::string Summary() const;      // totals, two lines
  std::string Report() const;       // totals and kinds
  std::string FullReport() const;   // and layouts, roles, traps by kind
  std::string Calibration() const;  // by score

 private:
  std::string ByKind() const;
  std::string ByRole() const;
  std::string ByTrap() const;
  std::string ByLayout() const;

  Tally all_;
  std::map<std::string, KindScore> kinds_;
  std::map<std::string, Tally> layouts_;
  std::map<std::string, std::pair<int64_t, int64_t>> roles_;  // true, found
  std::map<std::string, std::pair<int64_t, int64_t>> traps_;  // by kind: all, hit
  std::array<ScoreBin, kBins> bins_{};
  std::string scores_;
};

}  // namespace blackbar
