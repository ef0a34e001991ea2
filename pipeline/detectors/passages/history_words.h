// Words of criminal history. Tables of general knowledge; constant; any thread.
#pragma once

#include "pipeline/detectors/word_table.h"

namespace blackbar {

bool OpensHistory(const WordKey& lower);   // a statement may be read from this word
bool IsHistoryHead(const WordKey& lower);  // convictions, arrests, probation: what somebody has
bool IsCrimeWord(const WordKey& lower);    // a part of a charge's name

}  // namespace blackbar
