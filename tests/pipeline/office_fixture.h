// An office in a temporary folder with one request and records whose pages are made by hand, so that review
// and release are tested without reading a file. People and places are fictional.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/page.h"
#include "pipeline/office/office.h"
#include "pipeline/office/records.h"
#include "tests/core/temporary_folder.h"
#include "tracker/request.h"

namespace blackbar {

inline constexpr char kCode[] = "IC 74-124(1)(c)";

class OfficeFixture {
 public:
  OfficeFixture();

  Office& office() { return *office_; }
  const OfficePlace& place() const { return place_; }
  const Request& request() const { return request_; }
  // A record in state "proposed" with these pages (a line of words each) and findings.
  Record AddProposed(const std::vector<std::string>& page_texts, const std::vector<Finding>& findings);
  Record Reload(const Record& record);
  // Runs the detectors' result again: these findings now stand.
  void Propose(const Record& record, const std::vector<Finding>& findings);
  void SeeAll(const Record& record, const std::string& user = "rev");

 private:
  TemporaryFolder folder_;
  OfficePlace place_;
  std::unique_ptr<Office> office_;
  Request request_;
  int records_ = 0;
};

// A finding on one word of page `page` as AddProposed lays it out.
Finding WordFinding(int page, int word, const std::string& kind = "PHONE");

}  // namespace blackbar
