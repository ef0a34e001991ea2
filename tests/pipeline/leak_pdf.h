// One crafted PDF with a different secret in every channel through which a "redacted" PDF is known to leak,
// for two claims: none of them survives in a release, and with the removal switched off the checks catch each
// one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/region.h"

namespace blackbar {

struct LeakSecret {
  std::string channel;     // such as "text_under_box"
  std::string secret;      // made up; occurs in no other channel
  bool drawn = false;      // only the eye or OCR can read it (a picture, curves), as no text holds it
  std::optional<Box> box;  // where it stands on page 1, if it stands anywhere
  std::string caught_by;   // id of the check that must catch it in a rendition
};

struct LeakPdf {
  std::string bytes;
  std::vector<LeakSecret> secrets;
};

std::vector<std::string> LeakChannels();
// Only these channels; all of them if the list is empty.
LeakPdf MakeLeakPdf(const std::vector<std::string>& channels = {});

// Which of `secrets` can still be found in a rendition: in the raw bytes, in every inflated stream and string
// in every encoding, in the text of both engines and, by OCR, in every page and every image.
std::vector<std::string> SurvivingSecrets(std::string_view rendition,
                                          const std::vector<std::string>& secrets);

}  // namespace blackbar
