// The one scorer of detection: predicted against true spans of texts, as the project reports quality. Offsets
// are code points. Figures: leak (share of sensitive letters and digits that no redacting prediction covers),
// precision, recall and F1 over spans (a true span counts as found when nine tenths of its letters and digits
// are covered, a prediction as right when half of it is sensitive), recall by kind, traps hit. Any thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace blackbar {

struct ScoredSpan {
  int64_t from = 0, to = 0;
  std::string kind;
};

struct ScoredDocument {
  std::string id, text;
  std::vector<ScoredSpan> truth, traps;  // traps must stay readable
};

// {"id","text","truth":[{"value","kind","nth"?}],"traps":[{"value","nth"?}]}: a value stands for its place in
// the text (the nth from 1; every place when absent), so that a case can be written by hand.
Result<ScoredDocument> ScoredDocumentFromJson(const Json& value, const std::string& where);

struct KindScore {
  int64_t truth = 0, found = 0, kind_right = 0, predicted = 0, right = 0;
};

class Scorer {
 public:
  void Add(const ScoredDocument& document, const std::vector<ScoredSpan>& predicted);

  double Leak() const;
  double Precision() const;
  double Recall() const;
  double F1() const;
  double TrapsHit() const;
  double DocumentsWithLeak() const;
  const std::map<std::string, KindScore>& kinds() const { return kinds_; }
  std::string Report() const;  // a table for people; holds no text of the documents

 private:
  std::map<std::string, KindScore> kinds_;
  int64_t sensitive_ = 0, leaked_ = 0, traps_ = 0, traps_hit_ = 0, documents_ = 0, leaking_ = 0;
};

}  // namespace blackbar
