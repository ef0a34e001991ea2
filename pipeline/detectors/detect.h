// Finding personal data in the records of one request, in two passes: Learn reads every page and keeps who is
// named there (and the incident date of each record), Find makes the proposals, so that a person named on
// page 9 is found by surname on page 1. Memory grows with the people, not with the pages. A DetectSession
// belongs to one thread; nothing it holds is written anywhere. Findings are proposals: see core/finding.h.
#pragma once

#include <functional>
#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/page.h"
#include "pipeline/detectors/detect_settings.h"

namespace blackbar {

// A place in a text: code points, what, and why. What Find makes findings of, and what --jsonl prints.
struct TextSpan {
  int64_t from = 0, to = 0;
  std::string kind, role;
  double score = 0;
  std::string detector, why;
};

class DetectSession {
 public:
  explicit DetectSession(DetectSettings settings);
  ~DetectSession();
  DetectSession(DetectSession&&) noexcept;

  // Pass one, over every page of every record, in order. `record` is the digest in hex.
  void Learn(const Page& page, const std::string& record);
  void Learn(std::string_view text, const std::string& record);

  // Pass two. Findings have id, chars, regions, treatment, exemption. Regions are PageArea, TimeSpan where
  // the words are spoken, or PageChars when the page has no words with boxes. A page's marks are findings
  // too.
  std::vector<Finding> Find(const Page& page, const std::string& record) const;
  // Text that the displayed page does not show; `page` is 0 for the record's own (metadata, attachments).
  std::vector<Finding> FindHidden(const std::vector<HiddenText>& hidden, int page,
                                  const std::string& record) const;
  // What was seen in a photo or a video: each mark that has a kind is a finding, and the text that could be
  // read in a mark is searched; what is found there has the mark's region.
  std::vector<Finding> FindMarks(const std::vector<VisualMark>& marks, const std::string& record) const;
  // Plain text of any length, in order of place, none overlapping. The first gives each span as it is found,
  // so that a text with millions of them needs no memory for them.
  void FindText(std::string_view text, const std::string& record,
                const std::function<void(TextSpan)>& visit) const;
  std::vector<TextSpan> FindText(std::string_view text, const std::string& record) const;

  size_t people() const;  // how many the roster knows

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The --jsonl mode: {"id","text"} lines in, {"id","spans":[...]} lines out in the same order, each line a
// document of its own; offsets are code points into its text. A line that is no such object gives
// {"error":{...},"line":N}. Fails only when `out` cannot be written.
Result<void> DetectJsonl(std::istream& in, std::ostream& out, const DetectSettings& settings);

}  // namespace blackbar
