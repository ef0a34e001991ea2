// The verbs that tell of somebody's health with what stands behind them, and the words that bound and fill
// such a phrase. Tables of general knowledge; constant; any thread.
#pragma once

#include <cstdint>

#include "pipeline/detectors/word_table.h"

namespace blackbar {

enum class HealthVerb : uint8_t { kHave, kBe, kAbuse, kTake, kSee, kHurt };

const WordTable<HealthVerb>& HealthVerbs();
const WordSet& PhraseStops();    // behind them no noun phrase goes on
const WordSet& PhraseLinks();    // lead on to a part of the body or another medical word, or end the phrase
const WordSet& PhraseOpeners();  // stand before the noun and are no part of the fact
const WordSet& IllnessHeads();   // nouns that tell of an illness behind a verb of having
const WordSet& OtherThings();    // make the phrase one about things, crimes or trade

}  // namespace blackbar
