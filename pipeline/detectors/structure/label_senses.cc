#include "pipeline/detectors/structure/label_senses.h"

#include <algorithm>

#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

constexpr LabelRow kEmployer = {"employer or school", FieldType::kBusiness, "", true};
constexpr LabelRow kEvidenceTag = {"tag", FieldType::kTag, "", true};
constexpr LabelRow kHeld = {"hold", FieldType::kStop, "", true};
constexpr LabelRow kPatientAccount = {"patient account", FieldType::kMedicalId, "", true};
constexpr LabelRow kPremises = {"premises", FieldType::kStop, "", true};
constexpr LabelRow kTerminal = {"by", FieldType::kOfficial, "officer", true};
constexpr LabelRow kTrueName = {"true name", FieldType::kCodeName, "informant", true};

// Columns of a property list.
bool NamesProperty(const PageView& page, const Layout& layout, size_t row) {
  static const WordSet words = {"item",   "qty",    "quantity", "description", "property", "evidence",
                                "serial", "locker", "exhibit",  "article",     "barcode",  "bag"};
  for (const Cell& cell : layout.Row(row)) {
    for (size_t t = cell.first; t <= cell.last && t < cell.first + 4; ++t) {
      if (words.contains(page.Key(page.tokens()[t]))) return true;
    }
  }
  return false;
}

// A word for a vehicle or for a plate's state near a tag that has no colon.
bool NearVehicle(const PageView& page, const LabelHit& hit) {
  size_t at = page.tokens()[hit.first].begin, from = at > 80 ? at - 80 : 0;
  std::string_view around = page.lower().substr(from, at - from + 50);
  for (std::string_view word :
       {"vehicle", "veh ",      "veh.",     "car ",       "car,",    "truck",   "sedan",  "suv",    "van ",
        "pickup",  "plate",     "license",  "licence",    "regist",  "driv",    "ford",   "chev",   "honda",
        "toyota",  "nissan",    "dodge",    "jeep",       "kia ",    "hyundai", "subaru", "mazda",  "bmw",
        "gmc",     "buick",     "chrysler", "motorcycle", "trailer", "coupe",   "wagon",  " stop ", "stopped",
        "bolo",    "parked",    "tow",      "vin",        "expired", "temp",    "lexus",  "acura",  "audi",
        "ram ",    "silverado", "tahoe",    "altima",     "camry",   "civic",   "accord"}) {
    if (around.find(word) != around.npos) return true;
  }
  return IsStateCode(page.text().substr(hit.value, 2));
}

// "under tag 108499", "evidence tag": no licence plate.
bool TagOfEvidence(const PageView& page, const Layout& layout, const LabelHit& hit) {
  size_t row = layout.RowOf(hit.first);
  if (layout.IsHeader(row) || hit.ends_line)
    return NamesProperty(page, layout, row) || (row > 0 && NamesProperty(page, layout, row - 1));
  static const WordSet before = {"evidence", "property", "under", "item", "items", "bag",    "locker",
                                 "exhibit",  "rabies",   "body",  "toe",  "dog",   "animal", "price"};
  if (hit.first > 0 && before.contains(page.Key(page.tokens()[hit.first - 1]))) return true;
  if (!hit.colon && !NearVehicle(page, hit)) return true;
  // Digits only: plates have letters.
  std::string_view value = page.text().substr(hit.value, hit.limit - hit.value);
  size_t end = value.find_first_not_of("0123456789");
  bool digits = end != 0 &&
                (end == value.npos || std::string_view(" .,;)\n").find(value[end]) != std::string_view::npos);
  return digits && !hit.colon;
}

// "Acct: V07554287" of a hospital's paper: banks' accounts have no letter in front.
bool LetterFirst(const PageView& page, const Layout& layout, const LabelHit& hit) {
  auto letter = [&](const Token& token) {
    return token.Is(Token::kLetters | Token::kDigits) && page.text()[token.begin] > '9';
  };
  size_t token = page.TokenAfter(hit.last, hit.value);
  if (!hit.ends_line) return token < page.tokens().size() && letter(page.tokens()[token]);
  std::vector<Cell> cells = layout.ValueCells(hit);
  return !cells.empty() && letter(page.tokens()[cells.front().first]);
}

// "PREM HX: ...": of a place, not of a patient.
bool OfPremises(const PageView& page, const LabelHit& hit) {
  static const WordSet places = {"prem", "premise", "premises", "loc",  "location",
                                 "call", "address", "addr",     "prior"};
  return hit.first > 0 && places.contains(page.Key(page.tokens()[hit.first - 1]));
}

// "** >>>> by: MARISOL VENN on terminal: ps03": a line of the system.
bool WrittenByTerminal(const PageView& page, const LabelHit& hit) {
  uint32_t line = page.tokens()[hit.first].line;
  size_t begin = page.lines()[line];
  std::string_view text = page.lower().substr(begin, std::min<size_t>(page.LineEnd(line) - begin, 200));
  return text.find("on terminal") != text.npos || text.find(">>>> by") != text.npos;
}

bool OfPatients(const PageView& page) {
  for (std::string_view word : {"patient", "mental health", "psych", "hospital"}) {
    if (page.lower().find(word) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void DecideSenses(const PageView& page, const Layout& layout, std::vector<LabelHit>* hits) {
  bool informant = std::any_of(hits->begin(), hits->end(), [](const LabelHit& hit) {
    return (hit.row->field == FieldType::kInformant && hit.row->words != "source" && hit.marked) ||
           hit.row->field == FieldType::kCodeName;
  });
  bool clinical = std::any_of(hits->begin(), hits->end(), [](const LabelHit& hit) {
    return hit.marked && hit.row->field == FieldType::kMedicalId;
  });
  for (LabelHit& hit : *hits) {
    std::string_view words = hit.row->words;
    if (hit.row->field == FieldType::kSchool && hit.parts > 1 && !hit.child) {
      hit.row = &kEmployer;
    } else if (words.starts_with("tag") && hit.row->field == FieldType::kPlate &&
               TagOfEvidence(page, layout, hit)) {
      hit.row = &kEvidenceTag;
    } else if (clinical && hit.row->field == FieldType::kAccount && words.starts_with("acc") &&
               LetterFirst(page, layout, hit)) {
      hit.row = &kPatientAccount;
    } else if (words == "hold" && !clinical && !OfPatients(page)) {  // of a record, a vehicle, a payment
      hit.row = &kHeld;
    } else if (words == "hx" && OfPremises(page, hit)) {
      hit.row = &kPremises;
    } else if (words == "by" && WrittenByTerminal(page, hit)) {
      hit.row = &kTerminal;
      hit.role = "officer";
    } else if (informant && (words == "true name" || words == "real name" || words == "true identity")) {
      hit.row = &kTrueName;
      hit.role = "informant";
    }
  }
}

}  // namespace blackbar
