// Where people are named on a page and who says so: a label ("Victim:"), a title ("Mr.", "Ofc."), a column of
// a table, a role code, or the lists of names. Both passes use it: the first to fill the roster, the second
// to mark. Also the ages and birth dates, which tell who is a juvenile. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/people/name_form.h"

namespace blackbar {

struct NameSighting {
  NameForm name;
  std::string_view role;
  bool official = false;
  bool thing = false;  // a business or place where a person could stand: stays readable
  bool brand = false;  // a known business or brand: what stands behind it is none of its name
  bool placeholder = false;
  size_t title = std::string::npos;  // byte of a title before the name, which is no part of it
  bool child = false;                // the label says child, juvenile, student, son...
  int age = -1;                      // what the person answers when asked; -1: not known
  double score = 0;
  std::string source;  // "label victim", "title", "lists of names"
};

// In order of place; of sightings that overlap, the surest.
// The part of it that only the page tells, so that both passes can share it: without the roles that talk and
// company give. FindNames takes it from the context where it stands there.
std::vector<NameSighting> FindNamesAsWritten(const PageView& page, const DetectContext& context);

std::vector<NameSighting> FindNames(const PageView& page, const DetectContext& context);

struct AgeSighting {
  size_t begin = 0, end = 0;
  size_t token = 0;
  bool birth = false;     // a date of birth; else an age in words or figures
  bool cue = false;       // no age stands there, but what says the person is a child: a grade, a school
  bool labelled = false;  // behind "Age:"
  bool of_row = false;    // in a column of ages: of the person of its row
  bool known = false;     // the age is known (a birth date needs the incident's date)
  int age = 0;
  bool before_name = false;  // "14-year-old Maria": the name tends to follow
  double score = 0;
  std::string why;
};

std::vector<AgeSighting> FindAges(const PageView& page, const DetectContext& context);

// The index in `names` of the person an age belongs to, or -1.
int PersonOfAge(const PageView& page, const Layout& layout, const std::vector<NameSighting>& names,
                const AgeSighting& age);

}  // namespace blackbar
