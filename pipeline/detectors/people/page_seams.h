// Words broken over the end of a page: "Mar-" at the foot of one, "low" at the head of the next, with footers
// and headers between. Filled page by page in order, then read by any thread; keeps a word for each page that
// ends so, and the words that begin the next.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/people/roster.h"

namespace blackbar {

class PageSeams {
 public:
  void Learn(const PageView& page, const std::string& record);
  // The halves of known names on this page.
  void MarkAll(const PageView& page, const std::string& record, const Roster& roster,
               std::vector<Mark>* marks) const;

 private:
  using Place = std::pair<std::string, int>;              // record, page
  std::map<Place, std::vector<std::string>> broken_;      // fronts at the foot of the page, lower case
  std::map<Place, std::vector<std::string>> beginnings_;  // of the page behind a broken one
};

}  // namespace blackbar
