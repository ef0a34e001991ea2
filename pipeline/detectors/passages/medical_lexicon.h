// What a word may be in a medical phrase: a condition, a part of the body, an injury, a medicine... Tables of
// general knowledge, some words by their endings (-itis, -ectomy, -pril). A look-up a token; constant; any
// thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "pipeline/detectors/word_table.h"

namespace blackbar {

constexpr uint32_t kIllness = 1;        // tells by itself: asthma, schizophrenia
constexpr uint32_t kWeakIllness = 2;    // an ordinary word too: depression, stroke, shock
constexpr uint32_t kMedicine = 4;       // lisinopril, Zoloft
constexpr uint32_t kInjury = 8;         // laceration, fracture
constexpr uint32_t kWeakInjury = 16;    // cut, bruise, burn: tells with a part of the body
constexpr uint32_t kHarmed = 32;        // broken, dislocated: tells before a part of the body
constexpr uint32_t kBodyPart = 64;      // wrist, orbital, lung
constexpr uint32_t kSymptom = 128;      // pain, nausea
constexpr uint32_t kDegree = 256;       // severe, chronic: belongs to the phrase
constexpr uint32_t kTreatment = 512;    // surgery, dialysis
constexpr uint32_t kAid = 1024;         // inhaler, pacemaker
constexpr uint32_t kBehind = 2048;      // disorder, disease, attack: ends the phrase
constexpr uint32_t kSide = 4096;        // left, both, his
constexpr uint32_t kStreetDrug = 8192;  // heroin: tells with "using", "addicted to"
constexpr uint32_t kSold = 16384;       // medicines that are sold in the street as well

// The classes of a word in lower case; 0 for most words.
uint32_t MedicalClass(const WordKey& lower);
// Whether any word of the text tells something medical.
bool HasMedicalWord(std::string_view text);

std::string_view MedicalConditionWords();
std::string_view MedicineWords();

}  // namespace blackbar
