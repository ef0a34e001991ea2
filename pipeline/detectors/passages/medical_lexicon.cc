#include "pipeline/detectors/passages/medical_lexicon.h"

#include <algorithm>
#include <string>

namespace blackbar {
namespace {

struct ClassWords {
  uint32_t bits;
  std::string_view words;
};

constexpr ClassWords kClasses[] = {
    {kWeakIllness, R"(
      depression depressed stroke strokes shock infection infections infected anxiety anxious blackout
      blackouts fever flu influenza covid coronavirus addiction addicted addict alcoholic hallucinations
      hallucinating hallucination delusions delusional withdrawal withdrawals relapse relapsed coma ulcer
      hives allergies allergy constipation diarrhea dehydrated dehydration exhaustion malaise trauma
      incontinent incontinence impotence infertility paralysis paralyzed blindness deafness
      overdose overdosed od intoxication cancers tumour cyst cysts abscess abscesses rash lesions polyps
      phobia phobias panic cutting purging dizziness vertigo frostbite heatstroke hypoxic concussed
      disability disabilities disabled amputee amputation breakdown detox sobriety flashbacks nightmares
      insomnia tremors twitching neglect)"},
    {kInjury, R"(
      laceration lacerations contusion contusions concussion concussions hematoma hematomas haematoma
      fracture fractures fx stitches sutures staples whiplash hemorrhage hemorrhages hemorrhaging
      hemorrhaged petechiae petechia avulsion avulsions amputations dislocation dislocations sprain
      sprains edema ecchymosis evisceration hypothermia subdural intracranial aneurysms hemothorax
      perforation perforations puncture punctures)"},
    {kWeakInjury, R"(
      cut cuts bruise bruises bruising burn burns wound wounds gash gashes scratch scratches abrasion
      abrasions bite bites swelling scrape scrapes injury injuries tear tears bleeding bleed lump knot
      welt welts redness strain tenderness discoloration marks blisters gsw)"},
    {kHarmed, R"(
      broken fractured dislocated cracked punctured collapsed ruptured torn sprained severed fused
      shattered separated herniated pinched bruised bloody bloodied busted chipped skinned scraped stubbed
      jammed sore stiff tender numb black fat glass artificial prosthetic wired lacerated crushed perforated bulging detached infected
      swollen blown strained twisted busted split amputated paralyzed scarred bad weak failing)"},
    {kBodyPart, R"(
      arm arms forearm forearms hand hands wrist wrists finger fingers thumb thumbs leg legs thigh thighs
      knee knees shin shins ankle ankles foot feet toe toes head forehead scalp cheek cheeks cheekbone chin
      lip lips eye eyes eyebrow eyelid nose nasal neck throat chest back spine spinal shoulder shoulders
      stomach abdomen abdominal hip hips pelvis pelvic rib ribs skull jaw jawbone temple ear ears mouth
      tooth teeth tongue elbow elbows collarbone clavicle sternum torso calf groin femur tibia fibula
      humerus radius ulna orbital orbit septum vertebra vertebrae disc discs tendon ligament acl mcl
      meniscus rotator cuff heart lung lungs liver kidney kidneys spleen bladder brain colon bowel
      pancreas gallbladder thyroid prostate uterus ovarian ovary cervix cervical breast artery vein aorta
      facial face hamstring achilles eardrum retina cornea muscle nerve bone bones eyeball knuckle
      knuckles tailbone coccyx appendix intestine buttocks buttock genitals testicle penis vagina vaginal
      genital genitals genitalia labia hymen brow flank nostril gums palm kneecap rectum bicep biceps triceps
      scrotum shinbone midsection cheekbones
      anal rectal lumbar cardiac renal hepatic pulmonary respiratory sinus)"},
    {kSymptom, R"(
      pain pains ache aches numbness tingling nausea vomiting dizzy nauseous tightness palpitations
      stiffness soreness cramps cramping spasms spasm burning discomfort pressure headache headaches
      migraine migraines fatigue weakness)"},
    {kDegree, R"(
      severe severely chronic acute clinical major minor paranoid mild moderate undiagnosed untreated
      terminal advanced early late onset stage recurrent persistent congenital hereditary juvenile
      gestational rheumatoid manic generalized traumatic blunt penetrating compound hairline displaced
      nondisplaced comminuted multiple petechial possible suspected untreated diagnosed seasonal
      obstructive intermittent postpartum post-operative inoperable benign malignant metastatic
      uncontrolled insulin dependent opioid alcohol heroin cocaine fentanyl benzo benzodiazepine drug
      substance polysubstance social bipolar partial total open closed deep superficial linear fatal
      accidental intentional developmental intellectual emotional behavioral behavioural physical
      cognitive psychiatric psychological neurological sexual deep defensive self-inflicted)"},
    {kTreatment, R"(
      surgery surgeries dialysis chemotherapy chemo transplant amputation appendectomy hysterectomy
      mastectomy vasectomy colonoscopy biopsy mammogram mri c-section cesarean intubated intubation
      tracheotomy colostomy ileostomy angioplasty stent stents physiotherapy
      psychotherapy electroshock transfusion immunotherapy prophylaxis contraception
      contraceptives contraceptive vaccination catheterization craniotomy
      thoracotomy laparotomy debridement abortion ivf radiation infusion infusions splenectomy)"},
    {kAid, R"(
      inhaler inhalers nebulizer pacemaker defibrillator catheter prosthesis prosthetic wheelchair epipen
      cpap ostomy dialyzer tracheostomy insulin)"},
    {kBehind, R"(
      disorder disorders disease diseases syndrome attack attacks episode episodes failure murmur condition
      conditions problem problems trouble issues issue defect defects arrest cancer tumor tumors transplant
      replacement surgery surgeries infection infections injury injuries damage bleed hemorrhage wound
      wounds fracture fractures laceration lacerations abrasion abrasions contusion contusions trauma
      swelling pain pains bruising burns deficiency dependence dependency addiction abuse ideation
      ideations impairment disability disabilities delay delays dystrophy palsy sclerosis fibrosis anemia
      apnea withdrawal withdrawals intoxication overdose dementia psychosis diabetes depression anxiety
      hepatitis asthma positive patient patients medication medications treatment symptoms inhaler
      graft stroke)"},
    {kSide, R"(left right upper lower both inner outer his her their my the side front rear top middle
      index ring little bone socket blade muscle)"},
    {kStreetDrug, R"(
      heroin fentanyl meth methamphetamine methamphetamines crack cocaine opiates opioids opiate opioid
      pills alcohol percs percocets oxys oxy xanax benzos speed pcp ghb amphetamines painkillers crystal
      inhalants marijuana weed tranq xylazine dope kratom)"},
    {kSold, R"(
      oxycodone hydrocodone percocet percocets xanax adderall suboxone methadone morphine ketamine narcan
      naloxone oxycontin vicodin norco codeine alprazolam clonazepam klonopin valium diazepam ativan
      lorazepam hydromorphone dilaudid buprenorphine subutex tramadol gabapentin roxicodone ritalin
      promethazine carisoprodol testosterone phentermine dextroamphetamine tylenol ibuprofen advil aspirin
      melatonin viagra cialis penicillin)"},
};

void AddWords(std::string_view words, uint32_t bits, WordTable<uint32_t>* table) {
  size_t at = 0;
  while (true) {
    size_t begin = words.find_first_not_of(" \n", at);
    if (begin == words.npos) return;
    size_t end = std::min(words.find_first_of(" \n", begin), words.size());
    table->Add(words.substr(begin, end - begin), 0) |= bits;
    at = end;
  }
}

bool EndsWithAny(std::string_view word, std::initializer_list<std::string_view> ends) {
  for (std::string_view end : ends) {
    if (word.ends_with(end)) return true;
  }
  return false;
}

// Words of medicine by how they end; the last letter first, so that most words cost one comparison.
uint32_t ClassByEnding(std::string_view word) {
  static const WordSet ordinary = {
      "oklahoma",   "tacoma",     "diploma",    "diplomas",     "aroma",   "sonoma",    "diagnosis",
      "prognosis",  "hypnosis",   "apotheosis", "sympathy",     "empathy", "apathy",    "telepathy",
      "antipathy",  "osteopathy", "nostalgia",  "magazine",     "anatomy", "dichotomy", "lobotomy",
      "osmosis",    "symbiosis",  "mitosis",    "academia",     "bohemia", "autonomy",  "metamorphosis",
      "lemonade",   "cocaine",    "vladimir",   "saskatchewan", "statin",  "capstatin", "manhattan",
      "colestatin", "coma",       "genoma",     "paloma",       "acetone", "telescope", "graffitis"};
  switch (word.back()) {
    case 's':
      if (EndsWithAny(word, {"itis", "osis", "iasis", "cillins"}))
        return ordinary.contains(word) ? 0 : kIllness;
      return 0;
    case 'a':
      if (EndsWithAny(word,
                      {"aemia", "emia", "oma", "plegia", "algia", "phobia", "rrhea", "penia", "megaly"}))
        return ordinary.contains(word) ? 0 : kIllness;
      return 0;
    case 'y':
      if (EndsWithAny(word, {"ectomy", "ostomy", "plasty", "oscopy"})) return kTreatment;
      if (EndsWithAny(word, {"opathy", "trophy"}) && word.size() > 8)
        return ordinary.contains(word) ? 0 : kIllness;
      return 0;
    case 'c':
      return EndsWithAny(word, {"plegic", "phrenic", "leptic"}) ? kIllness : 0;
    case 'l':
      return EndsWithAny(word, {"pril", "olol", "barbital", "peridol", "sterol"}) && word != "cholesterol" &&
                     word != "april"
                 ? kMedicine
                 : 0;
    case 'n':
      return EndsWithAny(
                 word, {"statin", "sartan", "cillin", "floxacin", "mycin", "triptan", "gliptin", "gliflozin",
                        "setron", "profen", "formin", "heparin", "glargine", "tropin"}) &&
                     !ordinary.contains(word)
                 ? kMedicine
                 : 0;
    case 'm':
      return EndsWithAny(word, {"zepam", "zolam", "racetam"}) ? kMedicine : 0;
    case 'b':
      return EndsWithAny(word, {"tinib", "zumab", "ximab", "umab", "coxib"}) ? kMedicine : 0;
    case 'e':
      return EndsWithAny(word, {"prazole",    "conazole",   "oxetine",  "cycline",    "dipine",
                                "tidine",     "prednisone", "solone",   "sone",       "glutide",
                                "thiazide",   "semide",     "pramine",  "triptyline", "peridone",
                                "piprazole",  "tadine",     "codone",   "morphone",   "glitazone",
                                "olanzapine", "tiapine",    "phylline", "promazine",  "phenazine"}) &&
                     word != "parsone" && word.size() > 7
                 ? kMedicine
                 : 0;
    case 'r':
      return word.size() > 8 && EndsWithAny(word, {"clovir", "amivir", "tegravir", "butamol"}) ? kMedicine
                                                                                               : 0;
    case 't':
      return EndsWithAny(word, {"lukast"}) ? kMedicine : 0;
    default:
      return 0;
  }
}

const WordTable<uint32_t>& Table() {
  static const auto* table = [] {
    auto* made = new WordTable<uint32_t>;
    AddWords(MedicalConditionWords(), kIllness, made);
    AddWords(MedicineWords(), kMedicine, made);
    for (const ClassWords& row : kClasses) AddWords(row.words, row.bits, made);
    return made;
  }();
  return *table;
}

}  // namespace

uint32_t MedicalClass(const WordKey& lower) {
  if (const uint32_t* bits = Table().Find(lower)) return *bits;
  return lower.text.size() >= 7 ? ClassByEnding(lower.text) : 0;
}

bool HasMedicalWord(std::string_view text) {
  constexpr uint32_t telling =
      kIllness | kWeakIllness | kMedicine | kInjury | kWeakInjury | kSymptom | kTreatment | kAid | kBodyPart;
  std::string word;
  for (size_t i = 0; i <= text.size(); ++i) {
    char c = i < text.size() ? text[i] : ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
    if ((c >= 'a' && c <= 'z') || c == '-') {
      word.push_back(c);
      continue;
    }
    if (!word.empty() && (MedicalClass(word) & telling) != 0) return true;
    word.clear();
  }
  return false;
}

}  // namespace blackbar
