#include "pipeline/detectors/values/address_forms.h"

#include <string>

namespace blackbar {
namespace {

constexpr const char* kDirection =
    "(?:N|S|E|W|NE|NW|SE|SW|No|So|North|South|East|West|Northeast|Northwest|Southeast|Southwest)";
constexpr const char* kSuffix =
    "(?:St|Str|Street|Ave|Av|Aven|Avenue|Rd|Road|Blvd|Boul|Boulevard|Ln|Lane|Dr|Drive|Ct|Court|Way|Pl|Place|"
    "Hwy|"
    "Highway|Pkwy|Pky|Parkway|Ter|Terr|Terrace|Cir|Circle|Trl|Tr|Trail|Loop|Lp|Sq|Square|Alley|Aly|Pike|Row|"
    "Run|Path|"
    "Crossing|Xing|Cove|Cv|Ridge|Rdg|Point|Pt|Bend|Bnd|Hollow|Holw|Landing|Lndg|Glen|Gln|Grove|Grv|Heights|"
    "Hts|Hill|"
    "Hl|Knoll|Knl|Manor|Mnr|Meadow|Meadows|Pass|Plaza|Plz|Trace|Trce|View|Vw|Vista|Walk|Turnpike|Tpke|"
    "Expressway|"
    "Freeway|Fwy|Bluff|Canyon|Commons|Creek|Crescent|Cres|Crest|Esplanade|Estates|Fork|Gardens|Gdns|Gate|"
    "Green|Harbor|Haven|"
    "Isle|Junction|Mews|Mill|Orchard|Overlook|Promenade|Ranch|Spring|Springs|Spur|Summit|Valley|Village|"
    "Woods|Close|Mall|"
    "Wy|Causeway|Villa|Villas|Knob|Turn|Draw|Dell|Downs|Gables|Pines|Shores|Strand|Wynd|Roost|Byp|Bypass|Ext|"
    "Oval|Parade|Quay|Rise|Wharf|Yard|Pointe|Passage|Tce|Crossings|B1vd|BIvd|C1r|P1ace|1ane|5t)";
// Suffixes that are no words of their own beside a number.
constexpr const char* kSureSuffix =
    "(?:st|street|ave|av|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|ct|court|pl|pkwy|parkway|ter|terrace|"
    "cir|"
    "circle|trl|hwy|way)";
constexpr const char* kStates =
    "(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTP]|N[EVHJMYCD]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|"
    "UT|V[TAI]|"
    "W[AVIY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|"
    "Idaho|"
    "Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|"
    "Mississippi|"
    "Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|North "
    "(?:Carolina|Dakota)|Ohio|Oklahoma|"
    "Oregon|Pennsylvania|Rhode Island|South "
    "(?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|Washington|"
    "West Virginia|Wisconsin|Wyoming|D\\.C\\.|[A-Z]\\.[A-Z]\\.)";
// Between the parts of an address: a comma, a space or two, or a line's end with the indentation after it.
// What a narrow column before it wraps onto the same line may stand there, too: "Cold\n5      Spring, NY".
constexpr const char* kJoint = R"((?:,?[ \t]{1,2}|,?[ \t]{0,2}\r?\n(?:\d{1,2}[ \t]{3,16})?[ \t]{0,24}|,))";
// The numbers of homes in words.
constexpr const char* kSpoken =
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty(?:-[a-z]{3,5})?|thirty|forty|fifty)";

// Between the words of a city's name.
constexpr const char* kJointWord = R"((?: |\n(?:\d{1,2}[ \t]{3,16})?[ \t]{0,24}))";

std::string Unit() {
  return std::string("(?:(?:") + kJoint +
         R"((?:apartment|apt\.?|unit|number|lot|space|room|suite|trailer|house)\s)" + kSpoken + R"(\b|)" +
         kJoint + R"(house\s#?\d{1,4}[A-Z]?\b|)" + kJoint +
         R"((?:apt|apartment|unit|flat|ste|suite|lot|space|spc|sp|rm|room|bldg|building|tr[li1]r|trailer|floor|fl|no|penthouse|bsmt|basement|slip|bed|bunk|cottage|trailer|villa)\.?[ ]?#?[ ]?\n?[ \t]{0,24}(?:[A-Z]?-?\d{1,5}-?[A-Z]?|(?-i:[A-Z]{1,2}))\b|(?:,?[ ]ph[ ]?#?(?:\d{1,2}[A-Z]?|(?-i:[A-Z]))\b)|(?:,?\s|,)#[ ]?[A-Z0-9-]{1,6}\b|)" +
         kJoint +
         R"((?:(?:upstairs|downstairs|rear|front|uppr|upr|lowr|lwr|basement|upper|lower)(?:[ ](?:rear|front|left|right|flat|level|lvl|unit|apt))?|(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|top|ground)[ \n](?:floor|flr|fl)(?:[ \n](?:rear|front|left|right))?)\b|,[ ](?-i:\d{1,3}[A-Z])\b)){0,2})";
}

std::string Tail() {
  // A name in one line; behind a comma also one that a line's end parts: "Loma\nSeca", "Ston-\neford".
  std::string city = R"((?-i:(?:[A-Z][a-z]{0,2}\. ?)?[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z'-]{1,20}){0,2}))";
  std::string part = R"((?:-\n[ \t]{0,24}[a-z]{2,12})?)";
  std::string broken = R"((?-i:[A-Z][A-Za-z'-]{1,20})" + part + "(?:" + kJointWord +
                       R"([A-Z][A-Za-z'-]{1,20})" + part + "){0,2})";
  std::string place = std::string("(?:") + kJoint + city + R"(|,[ \t]{1,2})" + broken + ")";
  std::string zip = R"(\d{5}(?:-\d{4})?(?:\b|_))";
  // City, state and ZIP; a state nobody knows counts when a ZIP follows.
  std::string bare = std::string(kJoint) + R"((?-i:[A-Z]|\d{1,4}[A-Z]?)\b)" + kJoint + city + kJoint +
                     "(?-i:" + kStates + R"()\b)" + kJoint + zip;
  std::string town = R"(,?[ \n]in the (?:town|city|village|township|borough) of (?-i:[A-Z][A-Za-z'-]{1,20}))";
  return Unit() + "(?:" + bare + "|" + town + "|" + place + "(?:" + kJoint + "(?-i:" + kStates +
         R"()\b(?:,?)" + kJoint + zip + ")?|" + kJoint + R"((?-i:[A-Z]{2})\b\.?)" + kJoint + zip + "|" +
         kJoint + zip + "))?";
}

}  // namespace

const Pattern& StreetForm() {
  static const Pattern pattern([] {
    std::string words =
        R"((?-i:(?:[A-Z][A-Za-z'015-]{0,20}|[A-Z][A-Za-z]{0,2}\.|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|of|the|del?|las?|los)\s){1,4}?)";
    std::string out =
        R"((?:(?-i:[NSEW]\d{1,3}\s?[NSEW])?\d{1,6}(?:[-/](?:\d{1,4}|(?-i:[A-Z])\b))?(?-i:[A-Z])?|(?-i:[NSEW]\d{3,6}|\d{1,2}[NSEW]\d{3}|[NSEW]\d{1,3}[NSEW]\d{3,6}|[OQIlSB]\d{1,5}|\d{1,4}[OQIlSB]\d{1,4}))\s(?:1/2\s{1,3})?(?:)";
    out.append(kDirection).append(R"(\.?\s)?(?:)").append(words);
    out.append(R"(|(?-i:[NSEW]\.?\s\d{1,3}\s)))").append(kSuffix);  // "808 W 9 ST"
    // "Fox Hollow Avenue": a word of the name may be a suffix elsewhere.
    out.append(R"(\b\.?(?:\s)").append(kSuffix).append(R"(\b\.?){0,2})");
    out.append(R"((?:\s(?-i:)").append(kDirection).append(R"()\b\.?)?)").append(Tail());
    return out;
  }());
  return pattern;
}

const Pattern& LowerStreetForm() {
  static const Pattern pattern([] {
    std::string out = R"(\d{2,6}\s(?:)";
    out.append(kDirection)
        .append(R"(\.?\s)?((?:[a-z][a-z'-]{1,14}|\d{1,3}(?:st|nd|rd|th))(?:\s[a-z][a-z'-]{1,14})?)\s)");
    out.append(kSureSuffix).append(R"(\b\.?(?:\s(?:n|s|e|w|ne|nw|se|sw)\b)?)");
    out.append(R"((?:,?\s(?:apt|apartment|unit|lot|space|#)\s?#?\s?[a-z]?\d{0,5}[a-z]?\b)?)");
    return out;
  }());
  return pattern;
}

const Pattern& RoadForm() {
  static const Pattern pattern(
      std::string(R"((?:(?-i:[NSEW])?\d{1,6}(?:-\d{1,4})?)\s(?:1/2\s{1,3})?(?:)") + kDirection +
      R"(\.?\s)?(?:(?:Broadway|The Alameda|Bowery)\b(?: (?:Ave|Avenue|St|Street|Blvd|Rd|Ter|Pl)\b\.?)?|(?:(?:County|State|Ranch)\s(?:Highway|Hwy|Road|Rd|Route)\n[ \t]{0,24}#?|(?:(?:State |US |U\.S\. |County\s|Old |Interstate |Farm to Market |Ranch )?(?:Highway|Hwy|Road|Rd|Route|Rte|Rt|Trunk Road)|BIA (?:Rte|Route|Rt|Road|Rd)|SR|US|SH|CR|FM|RM|CH|I|Co Rd|C\.R\.|S\.R\.)[ -]#?)\d{1,4}[A-Z]?\b(?:\s(?:N|S|E|W|North|South|East|West|St|Street|Ave|Avenue|Rd|Road|Blvd|Dr|Drive|Ln|Ct|Cir|Way|Pl|Ter|Loop)\b\.?)?|County Road (?-i:[A-Z]{1,2})\b|(?:Avenue|Ave|Street|Road) (?-i:[A-Z]|of the [A-Z][a-z]+)\b|(?:(?:Calle|Avenida|Avda|Camino|Paseo|Via|Vía|Calzada|Carrera|Rue|El Camino|Plaza|Placita|Vereda|Corte|Callejon|Boulevard|Avenue|Rua|Strada)(?: (?:de|del|la|las|los|el|des|du))* (?-i:[A-Z][a-z\x80-\xFF']+)(?: (?-i:[A-Z][a-z\x80-\xFF']+))?)))" +
      Tail());
  return pattern;
}

const Pattern& GridForm() {
  static const Pattern pattern(
      std::string(
          R"((?-i:\d{1,5}\s(?:N|S|E|W|North|South|East|West|NORTH|SOUTH|EAST|WEST)\.?\s\d{1,5}\s(?:N|S|E|W|North|South|East|West|NORTH|SOUTH|EAST|WEST)\b\.?))") +
      Tail());
  return pattern;
}

const Pattern& BareStreetForm() {
  static const Pattern pattern(
      std::string(R"(\d{1,6}(?:[-/]\d{1,4})?[A-Z]?\s(?:1/2\s{1,3})?(?:)") + kDirection +
      R"(\.?\s)?(?-i:(?:[A-Z][A-Za-z'-]{2,20})(?:\s[A-Z][A-Za-z'-]{2,20})?|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))\b(?:\s(?:st|street|ave|avenue|rd|road|ln|lane|dr|drive|ct|court|way|pl|place|blvd|cir|circle)\b)?)" +
      Tail());
  return pattern;
}

const Pattern& ReservationForm() {  // "BIA Rte 71, House 12", "Navajo Route 9, Mile 3, House 4"
  static const Pattern pattern(
      std::string(
          R"((?:BIA|I\.?R\.?|Navajo|Tribal|Indian|Hopi|Reservation) (?:Rte|Route|Rt|Road|Rd|Hwy|Highway)\.? #?\d{1,4}[A-Z]?,?\s{1,3}(?:House|Hse|Lot|Unit|Box|Home|Trailer|HC \d{1,3},? Box)\s#?\d{1,4}[A-Z]?\b)") +
      Tail());
  return pattern;
}

const Pattern& NumberWordForm() {  // "One Beacon Close"
  static const Pattern pattern(
      std::string(
          R"((?-i:(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|ONE|TWO|THREE|FOUR|FIVE|TEN) (?:[A-Z][A-Za-z'-]{1,20} ){1,2}?(?:Close|CLOSE|St|Street|STREET|Ave|Avenue|AVENUE|Rd|Road|ROAD|Ln|Lane|LANE|Dr|Drive|DRIVE|Ct|Court|COURT|Way|WAY|Pl|Place|PLACE|Plaza|PLAZA|Blvd|Boulevard|Cir|Circle|CIRCLE|Terrace|TERRACE|Row|Square))\b\.?)") +
      Tail());
  return pattern;
}

const Pattern& SpanishForm() {  // "Calle Nogal 118", "Avenida Juarez #22, Int. 4"
  static const Pattern pattern(
      R"((?:Calle|Avenida|Avda|Av|Ave|Camino|Calzada|Calz|Privada|Priv|Cerrada|Callejon|Andador|Paseo|Blvd|Boulevard|C)\.?(?: (?:de|del|la|las|los|el))*(?-i:(?: [A-Z][A-Za-z\x80-\xFF']{1,20}){1,3}),?\s(?:#\s?|No\.?\s?|n(?:u|ú)m(?:ero)?\.?\s)?\d{1,5}[A-Z]?\b(?:,?\s(?:Interior|Int|Apartamento|Apto|Apt|Departamento|Depto|Casa|Lote|Piso)\.?\s?#?[A-Z0-9-]{1,5}\b)?(?:,?\s(?:Col|Colonia|Fracc|Fraccionamiento|Urb|Urbanizaci(?:o|ó)n|Barrio|Bo|Residencial|Reparto|Sector)\.?(?-i:\s(?:[A-Z][A-Za-z\x80-\xFF']{1,20}|de|del|la|las|los)){1,4})?|Carr(?:etera)?\.? (?:PR-?\s?)?\d{1,4},? Km\.? ?\d{1,3}(?:\.\d)?(?:,? (?:Int|Interior|Bo|Barrio|Sector)\.?(?-i:\s[A-Z][A-Za-z\x80-\xFF']{1,20}){0,3})?)");
  return pattern;
}

const Pattern& RoomForm() {  // "Kellogg Tower, Rm. 204", "Gable Hall 118"
  static const Pattern pattern(
      R"((?-i:(?:[A-Z][A-Za-z'-]{2,20} ){0,2}?(?:Tower|Towers|Hall|Arms|Manor|Lodge|Dormitory|Dorm|Residence|Apartments|Apts|Inn|Motel|Hotel|Villas|Estates|MHP|Oaks|Village|Willows|Pines|Terrace|Gardens|Meadows|Commons))(?:\s(?:complex|apartments|apts|apartment complex|mobile home park|trailer park|mhp|community|condos?|condominiums?|townhomes))?,?\s(?:(?:building|bldg)\.?\s#?[A-Z0-9]{1,3},?\s)?(?:(?:rm|room|apt|apartment|unit|number|no|suite|bldg|building|trailer|lot|space|cottage)\b\.?\s?#?\s?|#\s?)(?:\d{1,4}-?[A-Z]?|[A-Z]\d{0,4})\b(?:,\s(?:apartment|apt|unit|room)\s\d{1,5}\b)?)");
  return pattern;
}

const Pattern& NumberBehindForm() {  // "Delgado Way, number 881", "Kosciuszko St (No. 41)"
  static const Pattern pattern(
      R"((?-i:(?:[NSEW]\.? )?[A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z'-]{2,20}){0,2})\.?(?:,\s|\s\()(?:house )?(?:number|no\.?|#)\s?\d{1,6}[A-Z]?\b)");
  return pattern;
}

const Pattern& BoxForm() {
  static const Pattern pattern(
      std::string(
          R"((?:(?:(?:R\.?R\.?|Rural Route|Rt\.?|Route|RFD|R\.F\.D\.|HC|H\.C\.|Highway Contract|Star Route|Star Rt\.?|S\.?R\.?|General Delivery|PSC|Unit|CMR)(?:[ ]?#?\d{1,5})?,?\s)?(?:(?:P\.?\s?O\.?|Post Office)\s?)?(?:Box|Bx|Drawer)\s#?[A-Z]?\d{1,6}(?:-?[A-Z])?\b|POB\.?\s#?\d{1,6}\b|(?:RFD|R\.F\.D\.|Rural Route|Star Route|Star Rt\.?)[ ]#?\d{1,3}[A-Z]?\b|General Delivery\b))") +
      Tail());
  return pattern;
}

const Pattern& BlockForm() {
  static const Pattern pattern([] {
    std::string word = R"((?-i:[A-Z0-9][A-Za-z0-9'-]{0,20}\.?))";
    std::string out = R"(\d{1,6}(?:[- ]hundred)?[- ](?:block|blk|blk\.)(?:\s(?:of|on))?\s(?:)";
    out.append(kDirection).append(R"(\.?\s)?(?:(?:)").append(word).append(R"([ \n]){1,4}?)").append(kSuffix);
    // The street's kind ends it, or its line does.
    out.append(R"(\b(?: )").append(kSuffix).append(R"(\b)?|)").append(word).append("(?: ").append(word);
    out.append("){0,3})");
    return out;
  }());
  return pattern;
}

const Pattern& CrossingForm() {
  static const Pattern pattern([] {
    std::string street =
        R"((?-i:(?:[NSEW]\.? |North |South |East |West )?(?:[A-Z][A-Za-z'-]{1,20}|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))(?: [A-Z][A-Za-z'-]{1,20}){0,2}))";
    std::string suffixed =
        R"((?-i:(?:[NSEW]\.? |North |South |East |West )?(?:(?:[A-Z][A-Za-z'-]{1,20}|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)) ){1,3}?)(?:)";
    suffixed
        .append(
            "St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Ct|Court|Way|Pl|Place|Pkwy|Parkway|"
            "Hwy|Highway")
        .append(R"()\b\.?)");
    return suffixed + R"((?:\s(?:and|&|at|@|/|near)\s|/|\s?&\s?))" + street;
  }());
  return pattern;
}

size_t AddressTailEnd(std::string_view text, size_t at) {
  static const Pattern pattern(Tail());
  MatchSpan span;
  return pattern.MatchAt(text, at, &span) ? span.end : at;
}

}  // namespace blackbar
