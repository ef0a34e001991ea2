// The channels of leak_pdf.h, in groups by file. Each adds its secret to a page under construction.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>

#include "tests/pipeline/leak_pdf.h"
#include "tests/pipeline/pdf_builder.h"

namespace blackbar {

// The PDF while its channels are put in. Entries that several channels share are gathered here.
struct LeakDraft {
  SimplePdf pdf;
  std::string xobjects, patterns, states, properties;  // entries of /Resources
  std::string annotations, page_actions;               // references; entries of /AA
  std::string info, names, fields, metadata;           // entries
  std::string structure;                               // references of structure elements
  std::string layers;                                  // references
  std::function<std::string(std::string)> finish;      // what is done to the finished bytes
  int line = 0;                                        // lines used so far

  // The next free line's baseline in points from the bottom; sets `box` to its place.
  int NextLine(std::optional<Box>* box, int height = 14);
};

struct LeakChannel {
  const char* name;
  const char* caught_by;
  bool drawn;
  void (*put)(const std::string& secret, LeakDraft* draft, std::optional<Box>* box);
};

std::span<const LeakChannel> TextChannels();       // leak_text_channels.cc
std::span<const LeakChannel> PictureChannels();    // leak_picture_channels.cc
std::span<const LeakChannel> StructureChannels();  // leak_structure_channels.cc
std::span<const LeakChannel> FileChannels();       // leak_file_channels.cc

// A grey picture of a word, `width` x `height`, black on white, one byte a pixel.
std::string DrawnWord(const std::string& word, int width, int height, bool white_on_black = false);
std::string JpegOf(const std::string& word, int width, int height);

}  // namespace blackbar
