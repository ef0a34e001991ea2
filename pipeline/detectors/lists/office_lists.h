// The lists of DetectSettings made ready for searching: the request's terms and names, the office's protected
// people with their addresses and telephones, its allow list and thresholds. Names are found in every form
// that the roster knows (roster.h). Owned by the DetectSession; written only before the second pass.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/detectors/detect_settings.h"
#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/people/roster.h"

namespace blackbar {

class OfficeLists {
 public:
  explicit OfficeLists(const DetectSettings& settings);

  // Into the session's roster, so that role and age learned elsewhere join what the lists say.
  void AddPeopleTo(Roster* roster) const;
  void ExpectSlips();  // a page was read by OCR

  // Marks of the lists. `marks` holds those of the other detectors: a listed name that they know as a
  // juvenile's stays one.
  void MarkAll(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const;
  void MarkPatterns(std::string_view text, std::vector<Mark>* marks) const;
  // Takes out, of marks that are settled and scored: what the office allows, what lies whole inside a hit of
  // a pattern that keeps, and what is below the threshold of its kind. Never what a list or pattern of the
  // office or request asked for.
  void Drop(std::string_view text, std::vector<Mark>* marks, bool thresholds) const;

 private:
  struct Number {
    std::string digits;
    std::string_view kind, role;
    const char* why;
  };

  void AddTerm(const Term& term);
  void AddName(const std::string& text, std::string_view kind, std::string_view role, const char* why);
  void AddText(const std::string& text, std::string_view kind, std::string_view role, const char* why);
  void AddNumber(std::string digits, std::string_view kind, std::string_view role, const char* why);
  void AddProtected(const ProtectedPerson& person);
  void MarkTexts(const PageView& page, std::vector<Mark>* marks) const;
  void MarkNumbers(const PageView& page, std::vector<Mark>* marks) const;
  void MarkStreets(const PageView& page, std::vector<Mark>* marks) const;
  void MarkPeople(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const;
  bool Allowed(std::string_view value) const;

  struct Text {
    std::string lower, first;  // first: its first word
    std::string_view kind, role;
    const char* why;
  };
  std::vector<Text> texts_;
  std::unordered_map<std::string, std::vector<Number>> numbers_;       // by the first three digits
  std::unordered_map<std::string, std::vector<std::string>> streets_;  // house number -> street, lower case
  std::vector<RosterPerson> people_;
  Roster roster_;
  std::vector<std::string> allowed_;  // folded
  std::vector<UserPattern> patterns_;
  std::map<std::string, double, std::less<>> thresholds_;
};

// The readings of a name as typed: "Quist, Marla J", "Marla Quist", "Quist". Empty for what is none.
std::vector<RosterPerson> ReadTypedName(std::string_view text);
// Whether a term that nobody said is a name reads as one.
bool ReadsAsName(std::string_view text);

}  // namespace blackbar
