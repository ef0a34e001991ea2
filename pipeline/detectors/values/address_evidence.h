// What speaks for or against a number and words as an address: whether they count things, whether a street
// without a suffix is somebody's, whether the word behind the comma is its city. Refers to its page; any
// thread.
#pragma once

#include <string_view>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {

class AddressEvidence {
 public:
  AddressEvidence(const PageView& page, const DetectContext& context) : page_(page), context_(context) {}

  // The words from token `i` to byte `end` are no street.
  bool Ordinary(size_t i, size_t end) const;
  bool BareFits(size_t i, const MatchSpan& span, bool home) const;
  bool StrangeCity(const MatchSpan& span) const;
  size_t CareOf(size_t begin) const;
  size_t UnitBefore(size_t begin) const;

 private:
  bool Directed(size_t i) const;
  bool Known(size_t t) const;
  bool OfPerson(size_t i) const;
  static bool HasStateOrZip(std::string_view value);

  const PageView& page_;
  const DetectContext& context_;
};

}  // namespace blackbar
