#include <algorithm>

#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

using Marks = std::vector<Mark>;

void Add(Marks* marks, size_t begin, size_t end, std::string_view kind, double score, const char* why) {
  marks->push_back({begin, end, kind, "", score, "numbers", why});
}

bool VehicleBefore(const PageView& page, size_t at, size_t reach) {
  return WordsBefore(
      page, at, reach,
      {"vehicle",    "veh",        " car ",      " car,",        " cars ",     " cars,",   "crash",
       "sedan",      "suv",        "truck",      "pickup",       " van",       "coupe",    "wagon",
       "motorcycle", "trailer",    "plate",      "registr",      "license",    "lic/",     "lic ",
       "lic:",       "honda",      "toyota",     "ford",         "chevrolet",  "chevy",    "nissan",
       "dodge",      "jeep",       "subaru",     "hyundai",      "kia ",       "mazda",    "bmw",
       "mercedes",   "audi",       "volkswagen", "lexus",        "acura",      "gmc",      "buick",
       "cadillac",   "chrysler",   "pontiac",    "tesla",        "volvo",      "ram ",     "infiniti",
       "lincoln",    "mitsubishi", "saturn",     "hatchback",    "minivan",    "camry",    "civic",
       "accord",     "corolla",    "silverado",  "f-150",        "explorer",   "driving",  "drives",
       "charger",    "mustang",    "tahoe",      "jetta",        "passat",     "altima",   "impala",
       "camaro",     "outback",    "forester",   "tacoma",       "highlander", "rav4",     "cr-v",
       "odyssey",    "sentra",     "maxima",     "malibu",       "equinox",    "suburban", "escape",
       "fusion",     "taurus",     "wrangler",   "cherokee",     "durango",    "caravan",  "sonata",
       "elantra",    "prius",      "sienna",     "4runner",      "challenger", "tundra",   "navigator",
       "rogue",      "drove",      "my car",     "her car",      "his car",    "the car",  "'s car",
       "saab",       "cx-5",       "bolo",       "traffic stop", " reg "});
}
// A word for another kind of number among the last words of the sentence.
bool OtherBefore(const PageView& page, size_t i) {
  static const WordSet words = {
      "case",       "report",  "serial", "model",  "unit",  "item",     "evidence",  "badge",   "room",
      "flight",     "cad",     "event",  "docket", "file",  "order",    "ref",       "invoice", "receipt",
      "statute",    "section", "code",   "apt",    "suite", "hwy",      "highway",   "route",   "sr",
      "interstate", "exhibit", "tag",    "ticket", "lot",   "incident", "recording", "video",   "audio",
      "clip",       "disc",    "disk",   "dvd",    "bwc",   "axon",     "media",     "tape",    "camera",
      "footage",    "image",   "photo",  "img",    "file"};
  for (size_t back = 1; back <= 4 && back <= i; ++back) {
    const Token& before = page.tokens()[i - back];
    std::string_view gap = page.GapAfter(i - back);
    if (gap.find(". ") != gap.npos || page.tokens()[i].begin - before.begin > 24) return false;
    if (gap.find('\n') != gap.npos && back == 1) return false;  // a row of its own
    if (words.contains(page.Key(before)) || page.Lower(before).starts_with("serial")) return true;
  }
  return false;
}

// Plates of the usual forms: what a state code or a word for a vehicle beside it makes sure.
const Pattern& Form() {
  static const Pattern pattern(
      R"((?-i:[A-Z]{3}[- ]?\d{4}|[A-Z]{3}[- ]?\d{3}|\d[A-Z]{3}\d{3}|\d{3}[- ]?[A-Z]{3}|[A-Z]{2}[- ]?\d{5}|\d{4}[- ]?[A-Z]{3}|[A-Z]{3}[- ]?[A-Z]\d{2}|[A-Z]{3}[- ]?\d{2}[A-Z]|[A-Z]\d{2}[- ]?[A-Z]{3}|\d[A-Z]{2}\d{4}|[A-Z]\d{3}[A-Z]{3}|\d{2}[A-Z]\d{4}|\d[A-Z]\d{5}|[A-Z]{3}\d[A-Z]\d[A-Z]|\d{2}[A-Z]{2,3}\d{1,3}|[A-Z]{2}\d{2}[A-Z]{2,3}|\d{3}[A-Z]\d{2,3}|\d[A-Z][A-Z0-9] [A-Z]?\d{2,3}|\d[A-Z]\d-\d{3}|[A-Z]\d[A-Z] \d{2}[A-Z]{1,2}|\d{1,2}-\d{4,5}[A-Z]|\d{3}-[A-Z]{4}|\d[A-Z]\d \d[A-Z]{2}|[A-Z]\d[A-Z] \d{3})\b)");
  return pattern;
}

bool IsPlateWord(const WordKey& word) {
  static const WordSet words = {"lic", "plate", "tag", "reg", "lp", "plt", "license"};
  return words.contains(word);
}

bool StateBefore(const PageView& page, size_t i) {
  if (i == 0) return false;
  const Token& before = page.tokens()[i - 1];
  std::string_view gap = page.GapAfter(i - 1);
  bool close = gap == " " || gap == "/" || gap == ": " || gap == "-" || gap == ". " || gap == " #" ||
               gap == "." || gap == ", ";
  return close && before.size() == 2 && before.Is(Token::kUpper) && IsStateCode(page.Text(before));
}

bool StateBehind(const PageView& page, size_t end, size_t* stop) {
  static const Pattern behind(R"((?-i:\s?\(([A-Z]{2})\)|(?:[/, ]{1,2}|\t|\s{3,24})([A-Z]{2})\b))");
  std::vector<MatchSpan> groups;
  if (!behind.MatchAt(page.text(), end, &groups)) return false;
  const MatchSpan& group = groups[1].empty() ? groups[2] : groups[1];
  if (!IsStateCode(page.text().substr(group.begin, 2))) return false;
  *stop = groups[0].end;
  return true;
}

// "GBT 3487 is registered to ...", "ABC 1234, it's a blue Mazda": what is said of a plate behind it.
bool RegistrationBehind(const PageView& page, size_t end) {
  std::string_view lower = page.lower();
  if (end + 6 > lower.size()) return false;
  std::string_view after = lower.substr(end, 34);
  size_t at = after.find_first_not_of(" ,\n");
  if (at == 0 || at == after.npos || at > 3) return false;
  bool comma = after[0] == ',';
  after.remove_prefix(at);
  for (std::string_view lead : {"which ", "and it ", "it ", "was ", "is ", "also "}) {
    if (after.starts_with(lead)) after.remove_prefix(lead.size());
  }
  for (std::string_view words :
       {"registered", "comes back", "came back", "returns", "returned", "comes to", "belongs to", "checks to",
        "shows regis", "showed regis", "r/o ", "rtn ", "ret valid", "ro "}) {
    if (after.starts_with(words)) return true;
  }
  if (!comma) return false;
  for (std::string_view lead : {"it's a ", "its a ", "on a ", "a ", "an "}) {
    if (after.starts_with(lead)) {
      after.remove_prefix(lead.size());
      break;
    }
  }
  for (std::string_view colour : {"blue ", "black ", "white ", "silver ", "gray ", "grey ", "red ", "green ",
                                  "tan ", "brown ", "gold ", "maroon ", "beige ", "yellow ", "orange "}) {
    if (after.starts_with(colour)) return true;
  }
  return false;
}

// Nothing of a sentence touches it: "Navigator, XWG W22, VIN", "(XWG W22)", "drives XWG W22."
bool SetOff(const PageView& page, size_t begin, size_t end) {
  std::string_view before = page.text().substr(begin > 2 ? begin - 2 : 0, std::min<size_t>(begin, 2));
  char after = end < page.text().size() ? page.text()[end] : '\n';
  bool open = before.ends_with('(') || before == ", " ||
              std::string_view(",.;)\n").find(after) != std::string_view::npos;
  return open && std::string_view(",.;)\n ").find(after) != std::string_view::npos;
}

bool ColourBehind(const PageView& page, size_t end) {
  std::string_view after = page.lower().substr(std::min(end, page.lower().size()), 12);
  for (std::string_view colour :
       {" blu", " blk", " whi", " wht", " sil",  " gry",   " gra",   " red", " grn",   " tan", " bge",
        " mar", " bro", " brn", " gld", " gold", " black", " white", " yel", " on a ", " on "}) {
    if (after.starts_with(colour)) return true;
  }
  return false;
}

// Where the plate that ends in token i begins: "LMN-4821" and "XWG W22" are two tokens. False: no plate.
bool PlateAt(const PageView& page, size_t i, MatchSpan* span, size_t* first) {
  const Token& token = page.tokens()[i];
  bool joined = false;
  if (i > 0) {
    const Token& letters = page.tokens()[i - 1];
    std::string_view gap = page.GapAfter(i - 1);
    joined = (gap == "-" || gap == " ") && letters.size() <= 4 &&
             (letters.size() >= 2 || (letters.Number() && gap == "-")) &&
             (letters.Is(Token::kUpper) || letters.Number() || letters.Is(Token::kDigits));
  }
  *first = joined && (token.Number() || !Form().MatchAt(page.text(), token.begin, span)) ? i - 1 : i;
  for (size_t from : {*first, i}) {
    *first = from;
    if (Form().MatchAt(page.text(), page.tokens()[from].begin, span) && span->end >= token.end) return true;
  }
  return false;
}

// "RAM 1500" is a truck, "(PC 23152)" a law.
bool NoPlate(const PageView& page, size_t first, const MatchSpan& span) {
  static const WordSet makes = {"ram", "gmc", "bmw", "kia", "cts", "mkz",
                                "vw",  "cbr", "gsx", "crf", "klx", "utv"};
  static const WordSet laws = {"vc",  "pc",  "hs",  "bp",  "rs",  "cs",  "ss",
                               "rcw", "ors", "usc", "cvc", "mcl", "ocga"};
  // "510 180 BRO BLU": weight, hair and eyes.
  static const WordSet hair = {"bro", "brn", "blk", "bln", "blu", "gry", "grn", "haz", "red", "sdy", "whi"};
  WordKey front = page.Key(page.tokens()[first]);
  if (makes.contains(front)) return true;
  bool weight = page.tokens()[first].Number() && first + 1 < page.tokens().size() &&
                page.tokens()[first + 1].begin < span.end &&
                hair.contains(page.Key(page.tokens()[first + 1]));
  if (weight) return true;
  char after = span.end < page.text().size() ? page.text()[span.end] : ' ';
  bool part = after == '.' && span.end + 1 < page.text().size() && page.text()[span.end + 1] >= '0' &&
              page.text()[span.end + 1] <= '9';
  return laws.contains(front) && (after == '(' || part);
}

// "a tan 2021 Toyota RAV4, RDHDMA", "a red GMC Sierra (NM 2FAST)": a plate that somebody chose, or one of an
// uncommon form, set off behind a vehicle.
void FindApposed(const PageView& page, const DetectContext& context, size_t i, Marks* marks) {
  static const Pattern form(
      R"((?-i:([A-Z]{2,4}[- \n]\d{2,5}|[A-Z] \d{5,6}|\d{1,3}[- \n][A-Z]{2,4}|\d{1,2}[A-Z] ?[A-Z0-9]{4,6}|[A-Z0-9]{3,8})(?:[.,;)]|\n|$)))");
  if (i == 0) return;
  const auto& tokens = page.tokens();
  const Token& token = tokens[i];
  std::string_view gap = page.GapAfter(i - 1);
  bool comma = gap == ", " || gap == ",\n";
  bool stated =
      StateBefore(page, i) && i > 1 &&
      (page.GapAfter(i - 2) == " (" || page.GapAfter(i - 2) == ", " || page.GapAfter(i - 2) == "\n(");
  if (!comma && !stated && gap != " (") return;
  std::vector<MatchSpan> groups;
  if (!form.MatchAt(page.text(), token.begin, &groups)) return;
  size_t begin = groups[1].begin, end = groups[1].end;
  std::string_view value = page.text().substr(begin, end - begin);
  auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  auto size = static_cast<long>(value.size());
  bool number = end + 1 < page.text().size() && page.text()[end] == '.' && IsAsciiAlnum(page.text()[end + 1]);
  if (number || digits == size || !VehicleBefore(page, begin, stated ? 40 : 32) || OtherBefore(page, i))
    return;
  if (digits == 0) {
    // A word in capitals is a plate only where the words around it are not.
    size_t from = token.begin - std::min<size_t>(token.begin, 100);
    std::string_view own = page.text().substr(from, 200);
    bool small = std::count_if(own.begin(), own.end(), [](char c) { return c >= 'a' && c <= 'z'; }) > 8;
    bool ordinary =
        context.names != nullptr && (context.names->FlagsOf(page.Key(token)) & NameList::kOrdinary);
    if (!small || ordinary || size < (stated ? 3 : 5)) return;
  } else if (size < 4) {
    return;
  }
  Add(marks, begin, end, "LICENSE_PLATE", 0.86, "set off behind a vehicle, as a plate is");
}

void FindPlate(const PageView& page, size_t i, Marks* marks) {
  const Token& token = page.tokens()[i];
  MatchSpan span;
  size_t first = i;
  if (!PlateAt(page, i, &span, &first)) return;
  size_t begin = page.tokens()[first].begin;
  char before = begin > 0 ? page.text()[begin - 1] : ' ';
  char after = span.end < page.text().size() ? page.text()[span.end] : ' ';
  if (before == '#' || NoPlate(page, first, span)) return;
  if (before != '-' && before != '/' && after != '-' && RegistrationBehind(page, span.end)) {
    return Add(marks, begin, span.end, "LICENSE_PLATE", 0.9,
               "the form of a plate, and words of a registration");
  }
  bool alone = (before != '-' && before != '/' && before != '$') && after != '-' && after != '@';
  bool labelled = before == '/' && first > 0 && IsPlateWord(page.Key(page.tokens()[first - 1]));
  if (!labelled && (before == '/' || !alone || OtherBefore(page, first))) {
    if (before != '/' || !StateBefore(page, first)) return;
  }
  size_t stop = 0;
  bool spaced = page.text().substr(begin, span.end - begin).find(' ') != std::string_view::npos;
  // "BLK 2014 HONDA": a colour and a year.
  std::string_view digits = page.Text(token);
  bool year = spaced && token.Number() && token.size() == 4 &&
              ((digits >= "1950" && digits <= "1999") || (digits >= "2000" && digits <= "2029"));
  if (year && !labelled) return;
  bool state = StateBefore(page, first) || StateBehind(page, span.end, &stop);
  bool vehicle = VehicleBefore(page, begin, 90);
  std::string_view behind = page.lower().substr(span.end, 40);
  bool plate_after = behind.find("plate") != behind.npos || behind.find("license") != behind.npos;
  if (labelled || (state && (vehicle || plate_after))) {
    return Add(marks, begin, span.end, "LICENSE_PLATE", 0.9,
               "the form of a plate beside a state, near a vehicle");
  }
  // "AXON ID AV-14836" is no plate of Idaho.
  bool id = first > 0 && page.Text(page.tokens()[first - 1]) == "ID";
  if (state && !spaced && (!id || vehicle))
    return Add(marks, begin, span.end, "LICENSE_PLATE", 0.78, "the form of a plate beside a state");
  // "ID 83702" and its like have no letters; two letters and four digits are too little without a word.
  bool long_form = span.end - begin >= 6;
  if (state && spaced && ColourBehind(page, span.end)) {
    return Add(marks, begin, span.end, "LICENSE_PLATE", 0.86,
               "the form of a plate between a state and a colour");
  }
  // "The 2003 Lincoln Navigator, XWG W22, VIN ...", "drives DDH S29."
  bool set_off = VehicleBefore(page, begin, 40) && SetOff(page, begin, span.end);
  bool close = set_off || VehicleBefore(page, begin, 34) || plate_after;
  if (long_form && (vehicle || plate_after) && (!spaced || close)) {
    Add(marks, begin, span.end, "LICENSE_PLATE", 0.8, "the form of a plate near a word for a vehicle");
  }
}

// "8B T4021": plates of counties, where a word for a vehicle stands shortly before or a return behind.
void FindCountyPlate(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern county(R"((?-i:\d{1,2}[A-Z] (?:[A-Z]{0,2}\d[A-Z0-9]{2,5}))\b)");
  MatchSpan span;
  if (!county.MatchAt(page.text(), token.begin, &span)) return;
  bool behind = page.lower().substr(span.end, 12).starts_with(" returns");
  bool cue = behind || VehicleBefore(page, token.begin, 90) ||
             WordsBefore(page, token.begin, 14, {"28", "w/ ", "reg ", "ran ", "bolo", "stop "});
  if (!cue) return;
  Add(marks, span.begin, span.end, "LICENSE_PLATE", 0.88,
      "the form of a county's plate near a word for a vehicle");
}

void FindVin(const PageView& page, const Token& token, Marks* marks) {
  std::string_view value = page.Text(token);
  if (token.size() != 17) return;
  if (IsVin(value)) {
    bool check = VinCheckDigit(value);
    auto letters = std::count_if(value.begin(), value.end(), [](char c) { return c > '9'; });
    // A serial number of 17 characters has few letters; a VIN begins with a maker's.
    if (!check && (letters < 4 || value[0] == '0') && !WordsBefore(page, token.begin, 30, {"vin", "veh"}))
      return;
    return Add(marks, token.begin, token.end, "VIN", check ? 0.95 : 0.75,
               check ? "17 characters, check digit passed" : "17 characters as of a VIN");
  }
  // What OCR makes of 0 and 1 in one.
  std::string mended = AlnumOf(value);
  std::replace(mended.begin(), mended.end(), 'O', '0');
  std::replace(mended.begin(), mended.end(), 'Q', '0');
  std::replace(mended.begin(), mended.end(), 'I', '1');
  if (VinCheckDigit(mended)) {
    Add(marks, token.begin, token.end, "VIN", 0.92,
        "17 characters, check digit passed with misread letters mended");
  }
}

}  // namespace

void FindChosenPlates(const PageView& page, const DetectContext& context, size_t i, Marks* marks) {
  const Token& token = page.tokens()[i];
  bool upper = token.Is(Token::kUpper) || (token.Number() && token.size() <= 3);
  if (upper && token.size() <= 8) FindApposed(page, context, i, marks);
}

void FindVehicleNumbers(const PageView& page, size_t i, Marks* marks) {
  const Token& token = page.tokens()[i];
  if (token.size() <= 8) FindPlate(page, i, marks);
  if (!token.Is(Token::kLetters)) return;
  char before = token.begin > 0 ? page.text()[token.begin - 1] : ' ';
  if (token.size() <= 3 && before != '-') FindCountyPlate(page, token, marks);
  FindVin(page, token, marks);
}

}  // namespace blackbar
