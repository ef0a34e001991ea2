// Answers of transcripts and chats to a question after somebody's home: "Where do you sleep now?" - "At the
// back of the nail salon, upstairs." Pure; any thread.
#pragma once

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindHomeAnswers(const PageView& page, std::vector<Mark>* marks);

}  // namespace blackbar
