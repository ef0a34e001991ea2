// The words of a statement about criminal history, and where its clause ends: the charge, the court, the
// sentence and the year belong to it, the next statement and the person do not. Refers to its page; linear.
// Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {

class HistoryText {
 public:
  explicit HistoryText(const PageView& page) : page_(page), tokens_(page.tokens()) {}

  // The last token of the clause that `head` stands in, read on from it.
  size_t ClauseEnd(size_t head) const;
  // The byte where the statement that ends with this token ends: a bracket that closes belongs to it.
  size_t End(size_t last) const;

  std::string_view Word(size_t i) const {
    return i < tokens_.size() ? page_.Lower(tokens_[i]) : std::string_view();
  }
  bool In(size_t i, const WordSet& words) const {
    return i < tokens_.size() && words.contains(page_.Key(tokens_[i]));
  }
  // Whether token i + 1 goes on in the same sentence: a space, a hyphen, a slash, the end of a full line.
  bool Joined(size_t i) const;
  bool Head(size_t i) const;
  bool Crime(size_t i) const;
  bool Year(size_t i) const;
  bool Number(size_t i) const;
  bool NumberOrArticle(size_t i) const;
  // "for", "of", "in", "from" behind the token.
  bool LeadsOn(size_t i) const;
  // Nothing of the same clause stands before the token.
  bool StartsClause(size_t i) const;
  // A colon or a question mark behind it: a label, which announces what another rule reads.
  bool Label(size_t i) const;
  // A question: "Have you ever been convicted of a crime?"
  bool Asked(size_t i) const;

 private:
  bool WrappedLine(size_t i) const;
  bool MayFollow(size_t k) const;
  bool GoesOnBehind(size_t k, std::string_view gap, size_t head) const;
  bool BehindComma(size_t next) const;
  bool BehindAnd(size_t next) const;
  bool BehindBracket(size_t next) const;
  bool Abbreviated(size_t k, std::string_view gap) const;
  bool Numbered(size_t i) const;
  bool Place(size_t i) const;
  bool ForSomebody(size_t i) const;

  const PageView& page_;
  const std::vector<Token>& tokens_;
};

}  // namespace blackbar
