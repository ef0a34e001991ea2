// The part of the MuPDF adapter that writes down what a page paints. It is a device of that library; the
// types below are its own, named here only so that mupdf_file.cc can hand them over.
#pragma once

#include <vector>

#include "pipeline/checks/mupdf_file.h"

struct fz_context;
struct fz_device;
struct fz_font;

namespace blackbar {

struct Recorder {
  PaintedPage* page = nullptr;
  const std::vector<Box>* parts = nullptr;
  std::vector<fz_font*> fonts;  // kept; see DropFonts
  int mask_depth = 0, tile_depth = 0;
};

// Call inside fz_try: it throws as that library does. `recorder` outlives the device.
fz_device* NewRecorder(fz_context* ctx, Recorder* recorder);
void DropFonts(fz_context* ctx, Recorder* recorder);

}  // namespace blackbar
