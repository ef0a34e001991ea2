#include "pipeline/detectors/values/spoken_cues.h"

#include <array>
#include <string_view>

#include "pipeline/detectors/phrase_set.h"

namespace blackbar {
namespace {

struct CueWord {
  std::string_view words;
  SpokenCue cue;
};
constexpr CueWord kCues[] = {{"phone", SpokenCue::kPhone},
                             {"cell", SpokenCue::kPhone},
                             {"call back", SpokenCue::kPhone},
                             {"callback", SpokenCue::kPhone},
                             {"call you", SpokenCue::kPhone},
                             {"reach", SpokenCue::kPhone},
                             {"number is", SpokenCue::kPhone},
                             {"your number", SpokenCue::kPhone},
                             {"number you're", SpokenCue::kPhone},
                             {"number you are", SpokenCue::kPhone},
                             {"a number", SpokenCue::kPhone},
                             {"my number", SpokenCue::kPhone},
                             {"area code", SpokenCue::kPhone},
                             {"call me", SpokenCue::kPhone},
                             {"telephone", SpokenCue::kPhone},
                             {"number's", SpokenCue::kPhone},
                             {"calling from", SpokenCue::kPhone},
                             {"text me", SpokenCue::kPhone},
                             {"good number", SpokenCue::kPhone},
                             {"best number", SpokenCue::kPhone},
                             {"his number", SpokenCue::kPhone},
                             {"her number", SpokenCue::kPhone},
                             {"contact number", SpokenCue::kPhone},
                             {"cut off", SpokenCue::kPhone},
                             {"disconnected", SpokenCue::kPhone},
                             {"social", SpokenCue::kSsn},
                             {"ssn", SpokenCue::kSsn},
                             {"plate", SpokenCue::kPlate},
                             {"tag number", SpokenCue::kPlate},
                             {"registration", SpokenCue::kPlate},
                             {"license plate", SpokenCue::kPlate},
                             {"the tag", SpokenCue::kPlate},
                             {"plate number is", SpokenCue::kPlate},
                             {"license number is", SpokenCue::kLicense},
                             {"license number's", SpokenCue::kLicense},
                             {"account number is", SpokenCue::kAccount},
                             {"account number's", SpokenCue::kAccount},
                             {"routing number is", SpokenCue::kAccount},
                             {"savings number is", SpokenCue::kAccount},
                             {"checking number is", SpokenCue::kAccount},
                             {"card number is", SpokenCue::kCard},
                             {"security number is", SpokenCue::kSsn},
                             {"badge number is", SpokenCue::kStays},
                             {"case number is", SpokenCue::kStays},
                             {"report number is", SpokenCue::kStays},
                             {"incident number is", SpokenCue::kStays},
                             {"serial number is", SpokenCue::kStays},
                             {"claim number is", SpokenCue::kStays},
                             {"tracking number is", SpokenCue::kStays},
                             {"confirmation number is", SpokenCue::kStays},
                             {"ticket number is", SpokenCue::kStays},
                             {"pin number is", SpokenCue::kCode},
                             {"driver's license", SpokenCue::kLicense},
                             {"drivers license", SpokenCue::kLicense},
                             {"license number", SpokenCue::kLicense},
                             {"driver license", SpokenCue::kLicense},
                             {"license", SpokenCue::kLicense},
                             {"o.l.n", SpokenCue::kLicense},
                             {"oln", SpokenCue::kLicense},
                             {"card", SpokenCue::kCard},
                             {"visa", SpokenCue::kCard},
                             {"account", SpokenCue::kAccount},
                             {"routing", SpokenCue::kAccount},
                             {"chart number", SpokenCue::kMedical},
                             {"chart is", SpokenCue::kMedical},
                             {"chart number is", SpokenCue::kMedical},
                             {"record number is", SpokenCue::kMedical},
                             {"patient number is", SpokenCue::kMedical},
                             {"medical record", SpokenCue::kMedical},
                             {"record number", SpokenCue::kMedical},
                             {"patient number", SpokenCue::kMedical},
                             {"gate code", SpokenCue::kCode},
                             {"door code", SpokenCue::kCode},
                             {"passcode", SpokenCue::kCode},
                             {"password", SpokenCue::kCode},
                             {"the code", SpokenCue::kCode},
                             {"alarm code", SpokenCue::kCode},
                             {" pin", SpokenCue::kCode},
                             {"combination", SpokenCue::kCode},
                             {"unlock", SpokenCue::kCode},
                             {"code is", SpokenCue::kCode},
                             {"keypad", SpokenCue::kCode},
                             {"birth", SpokenCue::kBirth},
                             {"born", SpokenCue::kBirth},
                             {"dob", SpokenCue::kBirth},
                             {"d.o.b", SpokenCue::kBirth},
                             {"birthday", SpokenCue::kBirth},
                             {"last four", SpokenCue::kLastFour},
                             {"ends in", SpokenCue::kLastFour},
                             {"ending in", SpokenCue::kLastFour},
                             {"case number", SpokenCue::kStays},
                             {"case is", SpokenCue::kStays},
                             {"report number", SpokenCue::kStays},
                             {"badge", SpokenCue::kStays},
                             {"incident number", SpokenCue::kStays},
                             {"event number", SpokenCue::kStays},
                             {"unit ", SpokenCue::kStays},
                             {"units ", SpokenCue::kStays},
                             {"call sign", SpokenCue::kStays},
                             {"cad", SpokenCue::kStays},
                             {"docket", SpokenCue::kStays},
                             {"serial", SpokenCue::kStays},
                             {"reference", SpokenCue::kStays},
                             {"confirmation", SpokenCue::kStays},
                             {"citation", SpokenCue::kStays},
                             {"tracking", SpokenCue::kStays},
                             {"model", SpokenCue::kStays},
                             {"officer ", SpokenCue::kStays},
                             {"at about", SpokenCue::kStays},
                             {"case ", SpokenCue::kStays},
                             {"statute", SpokenCue::kStays},
                             {"section", SpokenCue::kStays},
                             {"tag number is evidence", SpokenCue::kStays},
                             {"evidence", SpokenCue::kStays}};

}  // namespace

// The nearest word for what a number is, before it; across a change of speaker too.
SpokenCue SpokenCueBefore(const PageView& page, size_t at) {
  size_t from = at > 110 ? at - 110 : 0;
  std::string_view before = page.lower().substr(from, at - from);
  SpokenCue best = SpokenCue::kNone;
  size_t place = 0;
  static const PhraseSet phrases([] {
    std::vector<std::string_view> words;
    for (const CueWord& row : kCues) words.push_back(row.words);
    return words;
  }());
  std::array<size_t, std::size(kCues)> last;  // of each row, where it stands last
  last.fill(before.npos);
  phrases.ForEachIn(before, [&](size_t found, size_t row) { return last[row] = found, true; });
  for (size_t i = 0; i < last.size(); ++i) {
    const CueWord& row = kCues[i];
    const size_t found = last[i];
    if (found == before.npos) continue;
    // "A number in case we get cut off?"
    if (row.words.starts_with("case ") && before.substr(0, found).ends_with("in ")) continue;
    if (row.words.starts_with("end") && before.size() - found > 30) continue;
    // Of two that end together the longer says more: "case number is", "number is".
    size_t end = found + row.words.size();
    if (end < place) continue;
    place = end;
    best = row.cue;
  }
  // Farther than a question and its answer's first words, a word says nothing.
  return best;
}

}  // namespace blackbar
