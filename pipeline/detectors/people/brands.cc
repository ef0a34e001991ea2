#include "pipeline/detectors/people/brands.h"

#include <algorithm>
#include <string>

namespace blackbar {
namespace {

// Words as the page's tokens have them: a possessive 's is none, "T.J." is two.
constexpr std::string_view kBrands[] = {"wells fargo",
                                        "lane bryant",
                                        "charles schwab",
                                        "fred meyer",
                                        "j c penney",
                                        "jc penney",
                                        "jcpenney",
                                        "t j maxx",
                                        "tj maxx",
                                        "dave busters",
                                        "dave buster",
                                        "denny's",
                                        "wendy's",
                                        "arby's",
                                        "applebee's",
                                        "macy's",
                                        "kohl's",
                                        "lowe's",
                                        "mcdonald's",
                                        "chili's",
                                        "trader joe",
                                        "sam's club",
                                        "papa john",
                                        "papa murphy",
                                        "carl's jr",
                                        "carls jr",
                                        "barnes noble",
                                        "harley davidson",
                                        "jimmy john",
                                        "jersey mike",
                                        "marie callender",
                                        "raising cane",
                                        "zaxby's",
                                        "culver's",
                                        "hardee's",
                                        "cabela's",
                                        "dick's sporting",
                                        "o'reilly auto",
                                        "pep boys",
                                        "victoria's secret",
                                        "neiman marcus",
                                        "dillard's",
                                        "smith wesson",
                                        "jack daniel",
                                        "jack daniels",
                                        "jim beam",
                                        "johnnie walker",
                                        "johnny walker",
                                        "jose cuervo",
                                        "captain morgan",
                                        "louis vuitton",
                                        "carhartt",
                                        "remington 870",
                                        "drager alcotest",
                                        "drager",
                                        "makita",
                                        "sam adams",
                                        "samuel adams",
                                        "jane austen",
                                        "stephen king",
                                        "agatha christie",
                                        "michael jordan",
                                        "quik trip",
                                        "harris teeter",
                                        "piggly wiggly",
                                        "sherwin williams",
                                        "casey's general store",
                                        "day watch",
                                        "night watch",
                                        "lucile packard",
                                        "john peter smith",
                                        "tylenol",
                                        "ruger",
                                        "kwikset",
                                        "schlage",
                                        "milwaukee tool",
                                        "dewalt",
                                        "michael kors",
                                        "ralph lauren",
                                        "tommy hilfiger",
                                        "calvin klein",
                                        "kate spade",
                                        "john deere",
                                        "tiffany co",
                                        "mary kay",
                                        "ben jerry",
                                        "levi's",
                                        "edward jones",
                                        "morgan stanley",
                                        "j p morgan",
                                        "jp morgan",
                                        "merrill lynch",
                                        "ernst young",
                                        "johnson johnson",
                                        "rite aid",
                                        "winn dixie",
                                        "joe's crab",
                                        "bob evans",
                                        "red robin",
                                        "jack in the box",
                                        "martin luther king",
                                        "cesar chavez",
                                        "rosa parks",
                                        "john f kennedy",
                                        "abraham lincoln",
                                        "george washington",
                                        "amber alert",
                                        "amber alerts",
                                        "miranda rights",
                                        "miranda warning",
                                        "miranda warnings",
                                        "miranda card",
                                        "marsy's law",
                                        "megan's law",
                                        "lincoln town car",
                                        "chevy chase",
                                        "king soopers",
                                        "albertson's",
                                        "smith's food",
                                        "ralph's",
                                        "ross dress",
                                        "burlington coat",
                                        "steve madden",
                                        "ray ban",
                                        "dr pepper",
                                        "ruby tuesday",
                                        "olive garden",
                                        "texas roadhouse",
                                        "golden corral",
                                        "jackson hewitt",
                                        "h r block",
                                        "u haul",
                                        "peter piper",
                                        "little caesars",
                                        "ollie's bargain",
                                        "menard's",
                                        "hobby lobby",
                                        "bath body",
                                        "abercrombie fitch",
                                        "jo ann fabrics",
                                        "lord taylor",
                                        "saks fifth",
                                        "procter gamble",
                                        "mercedes benz",
                                        "rolls royce",
                                        "aston martin",
                                        "heckler koch",
                                        "sturm ruger",
                                        "sig sauer",
                                        "phillips screwdriver",
                                        "jane doe",
                                        "st jude",
                                        "st vincent",
                                        "betty ford",
                                        "johns hopkins",
                                        "mayo clinic",
                                        "baker act",
                                        "brady list",
                                        "uncle ben",
                                        "aunt jemima",
                                        "oscar mayer",
                                        "betty crocker",
                                        "mrs fields",
                                        "nike",
                                        "adidas",
                                        "kroger",
                                        "aldi",
                                        "ezpawn",
                                        "ally financial",
                                        "craigslist",
                                        "menards",
                                        "howard johnson",
                                        "john muir",
                                        "levi strauss",
                                        "el paso",
                                        "moto g",
                                        "ross dress",
                                        "winchester rounds"};

const WordTable<std::vector<std::string_view>>& Table() {
  static const auto* table = [] {
    auto* made = new WordTable<std::vector<std::string_view>>;
    for (std::string_view brand : kBrands) {
      std::string_view first = brand.substr(0, brand.find(' '));
      if (first.ends_with("'s")) first.remove_suffix(2);
      made->Add(first, {}).push_back(brand);
    }
    return made;
  }();
  return *table;
}

}  // namespace

size_t BrandEnd(const PageView& page, size_t token) {
  const auto& tokens = page.tokens();
  const auto* brands = Table().Find(page.Key(tokens[token]));
  if (brands == nullptr) return 0;
  for (std::string_view rest : *brands) {
    size_t at = token;
    bool matches = true;
    while (!rest.empty() && matches) {
      size_t space = std::min(rest.find(' '), rest.size());
      std::string_view word = rest.substr(0, space);
      rest.remove_prefix(std::min(space + 1, rest.size()));
      bool owned = word.ends_with("'s");
      if (owned) word.remove_suffix(2);
      matches = at < tokens.size() && page.Lower(tokens[at]) == word &&
                (tokens[at].Is(Token::kCapital) || tokens[at].Is(Token::kDigits)) &&
                (!owned || tokens[at].Is(Token::kPossessive));
      if (matches && !rest.empty()) matches = page.GapAfter(at).size() <= 4;
      ++at;
    }
    if (matches) return at;
  }
  return 0;
}

}  // namespace blackbar
