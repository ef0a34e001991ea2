#include "pipeline/detectors/passage_cues.h"

namespace blackbar {
namespace {

#define BB_OFFENSE                                                                                       \
  "(?:convictions?|arrests?|offen[sc]es?|referrals?|felon(?:y|ies)|misdemeanors?|dui|dwi|duis|theft|"    \
  "burglary|"                                                                                            \
  "burglaries|"                                                                                          \
  "robbery|assault|battery|charges?|incarcerations?|prison terms?|jail terms?|bookings?|adjudications?|" \
  "strikes?|citations|citation|commitments?|domestic violence|drug possession|possession|strangulation)"

constexpr CueRow
    kHistory[] =
        {
            {"criminal records record", "CHRI", 0.9,
             R"((?:criminal history|records?)(?: records?)? (?:check|query|search|inquiry|return)s?(?: (?:on|of|for) [A-Za-z' -]{2,40}?)? (?:show(?:s|ed|ing)?|reveal(?:s|ed)?|returned|indicat(?:es|ed)|disclosed|came back (?:with|showing))(?: (?:that )?(?:(?:he|she|they)|[A-Z][A-Za-z' -]{2,30}?) (?:has|had|have|was|is))? ((?:[^.;\n]|\n(?-i:[a-z(])){5,140}))",
             "a criminal-history return"},
            {"iii triple rap ncic ch nics ilets criminal", "CHRI", 0.9,
             R"(((?:(?-i:III|CH|NICS|iii)|triple I|criminal history|rap sheet|ncic(?:/iii)?|criminal record)(?: check| query| return| inquiry| search| run)?(?: (?:on|of|for) [A-Za-z' ]{2,30}?)? ?(?:show(?:s|ed|ing)?|reveal(?:s|ed)?|returned|returns|indicat(?:es|ed)|list(?:s|ed)|reflect(?:s|ed)|disclosed|came back (?:with|showing)|contains|confirmed) (?:[^.\n;]|\n(?-i:[a-z(])){3,160}))",
             "a criminal-history return"},
            {"extensive lengthy prior known long significant violent felony no criminal negative", "CHRI",
             0.86,
             R"(((?:(?:extensive|lengthy|prior|known|long|significant|violent|felony|no|no known|negative|an?) ){1,3}(?:criminal|arrest|conviction|felony) (?:history|record|background)(?: (?:for|of|including|of [a-z]+ing) [a-z, ]{3,60}?)?)(?:\b))",
             "a criminal history"},
            {"criminal arrest", "CHRI", 0.8,
             R"(((?:criminal|arrest) (?:history|record|background) (?:for|including|consisting of|includes) [^.;\n]{3,80})\b)",
             "a criminal history"},
            {"convicted conviction convictions convict", "CHRI", 0.87,
             R"(((?:(?:previously |been )?convicted (?:of|for|in) [a-z0-9 ,()/-]{3,60}?(?: in (?:19|20)\d\d)?|convicted (?:felon|sex offender|murderer)|convictions? (?:of|for|in) [a-z0-9 ,()/-]{3,60}?))(?:[.;\n)]| and (?:was|is|he|she|they)| who | when | at the |,? but |$))",
             "a conviction"},
            {"convicted ex exconvict", "CHRI", 0.85,
             R"((convicted (?:felon|sex offender)|ex-?con(?:vict)?|ex-?felon)\b)", "a conviction"},
            {"prior priors one two three four five six seven eight nine ten multiple several numerous "
             "previous 2 3 4 "
             "5 6 7 8 9 10 no",
             "CHRI", 0.88,
             R"(((?:(?:one|two|three|four|five|six|seven|eight|nine|ten|multiple|several|numerous|no|\d{1,2}) )?(?:priors?|previous|felony|misdemeanor|outstanding)(?: [a-z]{2,14}){0,3}? )" BB_OFFENSE
             R"((?: )" BB_OFFENSE
             R"()*(?: for [a-z, ]{3,50}?(?: and [a-z ]{3,20})?)?(?:,? (?:(?:in|from) )?(?:19|20)\d\d(?:,? and (?:19|20)\d\d|, (?:19|20)\d\d)*)?(?: and (?:a |an |two |one )?(?:probation|parole|prior|active) [a-z]{4,10})?)\b)",
             "prior arrests or convictions"},
            {"a an", "CHRI", 0.87,
             R"((an? (?:(?:19|20)\d\d|felony|prior|misdemeanor|active|previous|pending)(?: (?:juvenile|felony|misdemeanor|drug|dui))? (?:conviction|probation|adjudication|parole|arrest|warrant)(?:(?: for| out of| in| from) [A-Za-z0-9 ,-]{2,50}?)*?(?: in (?:19|20)\d\d| \((?:19|20)\d\d\))?)(?:[.;,\n)]| and | but | who |$))",
             "an earlier conviction"},
            {"priors", "CHRI", 0.85, R"((priors (?:for|in|include) [a-z, ]{3,50})\b)",
             "prior arrests or convictions"},
            {"previously has had been", "CHRI", 0.85,
             R"(((?:(?:has|had) (?:previously )?been|previously(?: been)?) (?:arrested|charged|convicted|incarcerated|imprisoned|booked|adjudicated)(?: (?:for|on|in|with|of|twice|once|[a-z]+ times|\d{1,2} times)(?: (?:for|on|of) )?[a-z0-9 ,-]{0,50}?)?)(?:[.;\n,)]| and | by | but |$))",
             "an earlier arrest"},
            {"arrested", "CHRI", 0.85,
             R"((arrested (?:(?:two|three|four|five|six|several|multiple|many|\d{1,2}) times|twice|before)(?: for [a-z ,]{3,40})?)\b)",
             "earlier arrests"},
            {"probation parole", "CHRI", 0.86,
             R"(((?:probation|parole) (?:holds?|violations?|violator|detainer|revocation|revoked|until (?:19|20)\d\d|for [a-z ]{3,40}|status))\b)",
             "probation or parole"},
            {"on", "CHRI", 0.88,
             R"((on (?:(?:felony|misdemeanor|supervised|unsupervised|active|adult|juvenile|federal|state|formal|informal|county|searchable|his|her|gps|summary|bench|court) ){0,3}(?:probation|parole|pretrial release|post[- ]release supervision|supervised release|prcs)(?: (?:out of|in) [A-Z][a-z]+(?: County)?)?(?: for (?:[a-z]+ ){0,3}?(?:dui|theft|burglary|robbery|assault|battery|possession|trafficking|fraud|forgery|strangulation|violence|grand theft|weapons?|drugs?|[a-z]{4,14}))?)\b)",
             "probation or parole"},
            {"served serving did released paroled discharged imprisoned incarcerated sentenced spent", "CHRI", 0.85, R"(((?:served|serving|did|spent) (?:[a-z0-9-]+ ){1,4}?(?:in (?:prison|jail|custody|county|state prison|the [a-z]+ penitentiary)|for (?:burglary|robbery|assault|drugs|theft|murder|manslaughter|possession|trafficking|dui)|time|prison)|served time|(?:released|paroled|discharged) from (?:prison|jail|custody|the department of correction[s]?|state custody|parole|probation)(?: in (?:19|20)\d\d)?|(?:previously |formerly )?(?:imprisoned|incarcerated)(?: (?:at|in|for) [a-z ]{3,40})?|sentenced to [a-z0-9 -]{3,40}?(?:years?|months?|days?|prison|jail|probation|life)(?: (?:in|of) (?:prison|jail|probation|custody))?)\b)",
             "time in prison or jail"},
            {"registered sex tier unregistered", "CHRI", 0.9,
             R"(((?:unregistered |registered |tier (?:1|2|3|i{1,3}) )?sex(?:ual)? offender(?: registr(?:y|ation|ant)| in [A-Z][a-z]+)?)\b)",
             "a registration"},
            {"outstanding active", "CHRI", 0.7,
             R"(((?:outstanding|active)(?: [a-z]+){0,2} warrants?(?: for (?:his|her|their) arrest)?(?: (?:for|out of) [A-Za-z ]{3,40})?)\b)",
             "a warrant"},
            {"dui felony", "CHRI", 0.75,
             R"((felony (?:record|convictions?|history|conviction for [a-z ]{3,30}))\b)",
             "a criminal history"},
            {"juvenile adjudicated", "CHRI", 0.82,
             R"(((?:juvenile (?:record|adjudications?|criminal history)|adjudicated (?:delinquent|for [a-z ]{3,30}|dependent)))\b)",
             "a juvenile record"},
};

constexpr CueRow kGangs[] = {
    {"gang documented validated admitted self active known confirmed certified", "GANG", 0.88,
     R"(((?:(?:documented|validated|admitted|self-admitted|active|known|confirmed|certified|self[- ]proclaimed) )*(?:(?:street |prison )?gang )?(?:member|associate|affiliate)(?:ship)?s? (?:of|in|with|for) (?:the )?(?-i:[A-Z0-9])[A-Za-z0-9' -]{2,30}?)(?:[.;,\n)]| gang| set| crew| and | street| who | since |$))",
     "gang membership"},
    {"documented validated admitted self active known confirmed certified suspected gang", "GANG", 0.87,
     R"(((?:(?:documented|validated|admitted|self[- ]admitted|active|known|confirmed|certified|suspected) (?:[a-z]+ )?)?(?:street |prison )?gang (?:member(?:ship)?|associate|affiliat(?:e|ion)|tattoos?|moniker|sign|signs|ties|involvement|file|card|dropout))\b)",
     "gang membership"},
    {"member associate affiliated claims claimed claiming jumped runs reps repping throwing threw", "GANG",
     0.8,
     R"((?:(?:member|associate) of (?:the )?|affiliated with (?:the )?|claim(?:s|ed|ing) (?:to be (?:a |with )?(?:the )?|membership in (?:the )?|(?:the )?)|jumped in(?:to)? (?:to )?(?:the )?|runs with (?:the )?|repp?(?:s|ing) (?:the )?|threw(?: up)? |throwing(?: up)? )((?-i:[A-Z0-9])[A-Za-z0-9' ]{1,28}?(?:gang|set|crew|locos|boys|boyz|bloods?|crips?|norte(?:nos?|ños?)?|sure(?:nos?|ños?)|kings|mafia|disciples|lords|treces?|13|14|18|brotherhood|nation|posse|street|clique|familia|raza|mob|gangsters?|hustlers|piru|pride|gs))\b)",
     "gang membership"},
    {"crips crip bloods norteno nortenos norteño norteños sureno surenos sureño sureños ms ms13 mara latin "
     "hells mongols "
     "bandidos aryan 18th gangster vice nuestra mexican tango trinitarios rollin rolling peckerwood "
     "peckerwoods skinhead nazi eme bulldogs "
     "eastside westside southside northside varrio barrio florencia piru",
     "GANG", 0.85,
     R"(((?-i:(?:Crips?|CRIPS?|Bloods|BLOODS|[Nn]orte(?:n|\xC3\xB1)os?|NORTENOS?|[Ss]ure(?:n|\xC3\xB1)os?|SURENOS?|MS-?13|Mara Salvatrucha|Latin Kings?|LATIN KINGS?|Hells Angels|Hell's Angels|Mongols MC|Bandidos|Aryan (?:Brotherhood|Nations?|Circle|Knights)|18th Street(?: gang)?|Gangster Disciples?|Vice Lords?|Nuestra Familia|Mexican Mafia|Tango Blast|Trinitarios|Roll(?:in|ing)'? ?\d0s?(?: (?:Neighborhood )?Crips?)?|Peckerwoods?|La Eme|Bulldogs gang|(?:East|West|South|North)[Ss]ide (?:[A-Z0-9][A-Za-z0-9]+ ?){1,3}|(?:Varrio|Barrio) (?:[A-Z0-9][A-Za-z0-9]+ ?){1,3}|Florencia 13|Piru(?: Bloods?)?)))\b)",
     "a gang's name"},
    {"documented validated admitted active confirmed known runs", "GANG", 0.87,
     R"((?:(?:documented|validated|admitted|active|confirmed|known) |runs with (?:the )?)((?-i:[A-Z0-9][A-Za-z0-9'-]{1,14}(?:\s[A-Z0-9][A-Za-z0-9'-]{1,14}){1,3}))(?: (?:gang )?(?:member|associate)|[.,;\n]))",
     "gang membership"},
    {"moniker monikers", "GANG", 0.9,
     R"(monikers?(?: (?:is|was|of|name|as|the))*[ :=]{1,3}["']?((?-i:[A-Z0-9][A-Za-z0-9'.-]{1,15}(?: [A-Z0-9][A-Za-z0-9'.-]{1,15})?))["']?)",
     "a gang name"},
    {"moniker", "GANG", 0.9, R"(moniker[^"'.\n]{0,20}["']([^"'\n]{2,25})["'])", "a gang name"},
    {"street", "GANG", 0.75, R"(street name(?: (?:is|was|of))?[ :]{1,2}["']([^"'\n]{2,25})["'])",
     "a gang name"},
    // Policy kinds.
    {"tattoo tattoos tat tatt scar scars birthmark piercing pierced", "SMT", 0.82,
     R"((?:tattoos?|tatt?s?|scars?|birthmark|piercings?|pierced)(?: (?:of|reading|that (?:says|reads)|saying|which reads|on|above|over|across|from|under|behind|near|depicting|covering)) ([^.;,\n]{3,60}))",
     "a scar, mark or tattoo"},
    {"policy", "POLICY_NO", 0.9, R"(policy(?: number| no\.?| #)?<is>([A-Z]{0,5}[- ]?\d[A-Z0-9-]{3,18})\b)",
     "words for a policy before it"},
    {"claim", "POLICY_NO", 0.88, R"(claim(?: number| no\.?| #)+<is>([A-Z]{0,5}[- ]?\d[A-Z0-9-]{3,18})\b)",
     "words for a claim before it"},
};

}  // namespace

std::span<const CueRow> HistoryCues() { return kHistory; }
std::span<const CueRow> GangCues() { return kGangs; }

}  // namespace blackbar
