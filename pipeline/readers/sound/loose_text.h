// Text in a sound file's own boxes that libav does not tell: chunks of WAVE (bext, iXML, cues, labels), tags
// at the end of MP3s (ID3v1, APE, Lyrics3). Looks at bytes only. Part of recording_facts.cc.
#pragma once

#include <string>
#include <string_view>

#include "core/page.h"

namespace blackbar {

void NoteLooseText(std::string_view bytes, DocumentFacts* facts);

// Runs of at least six printable characters, a line each; at most 64 kB of them.
std::string TextRuns(std::string_view bytes);

}  // namespace blackbar
