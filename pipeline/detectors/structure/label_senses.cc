#include "pipeline/detectors/structure/label_senses.h"

#include <algorithm>

#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

constexpr LabelRow kEmployer = {"employer or school", FieldType::kBusiness, "", true};
constexpr LabelRow kCardNumber = {"id no", FieldType::kDriverLicense, "", true};
constexpr LabelRow kPupilNumber = {"student id", FieldType::kStudentId, "", true};
constexpr LabelRow kBusinessPhone = {"business phone", FieldType::kPublicPhone, "", true};
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

// "ID no." beside somebody's birth date, race or address is no officer's number.
bool OfPerson(const std::vector<LabelHit>& hits, size_t i) {
  for (size_t at = i - std::min<size_t>(i, 4); at < std::min(hits.size(), i + 4); ++at) {
    if (hits[at].row->field == FieldType::kOfficial || hits[at].row->field == FieldType::kBadge) {
      if (at != i) return false;
    }
  }
  for (size_t at = i - std::min<size_t>(i, 3); at < std::min(hits.size(), i + 3); ++at) {
    if (hits[at].row->field == FieldType::kDob) return true;
  }
  return false;
}

// "STUDENT   ID NO": the column beside the pupils' names.
bool BehindPupil(const PageView& page, const std::vector<LabelHit>& hits, size_t i) {
  if (i == 0 || page.tokens()[hits[i - 1].first].line != page.tokens()[hits[i].first].line) return false;
  std::string_view words = hits[i - 1].row->words;
  return hits[i - 1].row->field == FieldType::kName &&
         (words.find("student") != words.npos || words.find("pupil") != words.npos);
}

// "Business phone" where the form asks for a business, and not for somebody's place of work.
bool OfBusiness(const PageView& page, const std::vector<LabelHit>& hits, size_t i) {
  for (size_t at = i; at-- > i - std::min<size_t>(i, 4);) {
    if (hits[at].row->field == FieldType::kDob) return false;
    if (hits[at].row->words.find("employ") != std::string_view::npos) return false;
  }
  size_t begin = page.tokens()[hits[i].first].begin, from = begin - std::min<size_t>(begin, 320);
  std::string_view front = page.lower().substr(from, begin - from);
  for (std::string_view word :
       {"address of business", "business or property", "business name", "name of business",
        "business address", "victim business", "premises name", "store name"}) {
    if (front.find(word) != front.npos) return true;
  }
  return false;
}

// "Victim business: Kwik Mart   Phone: ...": of the business named right before on the line.
bool BehindBusiness(const PageView& page, const std::vector<LabelHit>& hits, size_t i) {
  static const WordSet plain = {"phone", "tel", "telephone", "ph", "phone number", "phone no"};
  if (i == 0 || !plain.contains(hits[i].row->words)) return false;
  const LabelHit& front = hits[i - 1];
  std::string_view words = front.row->words;
  bool business = words.find("business") != words.npos || words.find("store") != words.npos ||
                  words.find("establishment") != words.npos || words.find("company") != words.npos;
  return business && front.row->field == FieldType::kBusiness &&
         page.tokens()[front.first].line == page.tokens()[hits[i].first].line;
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
    } else if (words == "id no" && BehindPupil(page, *hits, static_cast<size_t>(&hit - hits->data()))) {
      hit.row = &kPupilNumber;
    } else if (words == "id no" && OfPerson(*hits, static_cast<size_t>(&hit - hits->data()))) {
      hit.row = &kCardNumber;
    } else if (hit.row->field == FieldType::kPhone &&
               ((words.starts_with("bus") &&
                 OfBusiness(page, *hits, static_cast<size_t>(&hit - hits->data()))) ||
                BehindBusiness(page, *hits, static_cast<size_t>(&hit - hits->data())))) {
      hit.row = &kBusinessPhone;
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
