// The interface of a detector: a name, and marks on one page's text. Detectors only propose: a mark has no
// power, and marks that overlap are settled afterwards (resolve.h). To add one: a file with a class and a
// function that makes it, a line in registry.cc, and a test with a table of cases. Detectors are immutable
// after they are made; any thread of the trusted program; text only.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"
#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

class KnownValues;
class Layout;
class NameList;
class RecordOffence;
class NameTags;
class OfficeLists;
class Roster;
struct NameSighting;

// What one detector saw: bytes of the page's text. `kind` may also be one of the must-stay list (CASE_NUMBER,
// STREET_NAME...); such a mark becomes no finding, it keeps weaker marks away from its place.
struct Mark {
  size_t begin = 0, end = 0;
  std::string_view kind;  // of core/kinds.h; a literal
  std::string_view role;  // a literal, or empty
  double score = 0;
  std::string_view detector;
  std::string why;  // quotes no value of the record
};

// What all detectors may know besides the page. Everything is owned by the DetectSession.
struct DetectContext {
  const NameList* names = nullptr;                // first names, surnames, ordinary words
  const Roster* roster = nullptr;                 // people known so far; empty in the first pass
  const KnownValues* known = nullptr;             // values known so far; empty in the first pass
  const std::vector<LabelHit>* labels = nullptr;  // of this page, in order
  const RecordOffence* offence = nullptr;         // of this record; known in the second pass
  const Layout* layout = nullptr;                 // of this page
  const NameTags* tags = nullptr;                 // what the tagger reads in this page; nullptr without it
  const std::vector<NameSighting>* names_as_written =
      nullptr;                         // of this page (sightings.h); null: not read yet
  std::string_view record;             // that the page is of
  Date incident{};                     // of this record; !ok() when unknown
  std::string incident_from;           // "incident date" or "latest date of the record"
  int juvenile_below = 18;             // age limit of the jurisdiction
  const OfficeLists* lists = nullptr;  // of the office and the request; may be null
};

class Detector {
 public:
  virtual ~Detector() = default;
  virtual const char* name() const = 0;
  virtual void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const = 0;
};

// All detectors, in the order of registry.cc. Made once, shared.
const std::vector<std::unique_ptr<Detector>>& AllDetectors();

}  // namespace blackbar
