// Whose telephone or address it is when a firm or an institution stands in front of it: in the same contact
// ("Hargrove Towing, 1190 Industrial Way, ph 360-555-0190"), in the first cell of its row, or in the field
// of a name above it ("Owner: Dunn & Sons LLC" over "Address:"). A person between, or an employer in front of
// a labelled value, leaves it somebody's. Refers to page and labels; made once a page; bytes.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

class FirmContacts {
 public:
  FirmContacts(const PageView& page, const std::vector<LabelHit>* labels, const std::vector<Mark>& marks);

  // Whether the value that begins here is a firm's.
  bool Owns(size_t begin, bool phone) const;

 private:
  enum Sort : char { kFree, kPerson, kValue };

  bool InContact(size_t token, bool phone) const;
  bool FirstCell(size_t firm, size_t token) const;
  bool InFieldAbove(size_t begin) const;
  bool FirmInValue(const LabelHit& hit) const;
  bool PersonIn(size_t first, size_t end) const;
  const LabelHit* LabelOf(size_t byte) const;

  const PageView& page_;
  const std::vector<LabelHit>* labels_;
  std::vector<char> sort_;  // of each token
};

}  // namespace blackbar
