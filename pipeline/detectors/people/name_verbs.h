// What people do, in the words of reports and logs: verbs behind a name tell a person from a thing, and in a
// line of capitals they tell where the name ends. Pure; any thread.
#pragma once

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// said, stated, ran, was...: what stands behind a name, and behind much else.
bool IsPersonVerb(const WordKey& lower);
// What only a person does: says, told, apologizes, punched. No is, was, had.
bool IsActVerb(const WordKey& lower);
// The same, but also a noun: claims, calls, tags, reports.
bool IsNounToo(const WordKey& lower);
// is, was, has, did, will: said of things as well.
bool IsWeakVerb(const WordKey& lower);
// Verbs and short forms of a log: ADV, STS, RPTS, STATES, LEFT, REFUSING.
bool IsLogVerb(const WordKey& lower);
// Small words that hold a sentence together: and, on, at, his, that, w.
bool IsLinkWord(const WordKey& lower);
// What is said of a thing in the passive: closed, assigned, stolen, short.
bool IsThingState(const WordKey& lower);

// In a line of capitals: the word is a verb of the sentence and not a part of the name before it.
bool EndsNameInCapitals(const PageView& page, size_t token);

}  // namespace blackbar
