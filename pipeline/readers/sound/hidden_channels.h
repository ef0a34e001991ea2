// Turns what a container carries (tags, chapters, further streams) into hidden texts and warnings. Part of
// recording_facts.cc.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "pipeline/readers/av/av_input.h"

namespace blackbar {

void AddWarning(DocumentFacts* facts, const char* code, std::string message);
void AddHidden(DocumentFacts* facts, const char* channel, std::string place, std::string text);

// Of the container and of every stream.
void NoteTags(const AvInput& input, DocumentFacts* facts);
void NoteChapters(const AvInput& input, DocumentFacts* facts);
// Streams that a release does not have: several tracks, covers, attached files, data.
void NoteStreams(const AvInput& input, Medium medium, DocumentFacts* facts);

// "subtitle track 2": what people are told; counts streams from 1.
std::string PlaceOf(const AvStreamInfo& stream);

}  // namespace blackbar
