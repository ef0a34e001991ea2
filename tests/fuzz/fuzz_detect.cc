// The detectors on any bytes: every span lies inside the text, in order.
#include <cstdint>
#include <cstdlib>

#include "pipeline/detectors/detect.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace blackbar;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  DetectSession session({});
  session.Learn(text, "r");
  int64_t end = 0;
  for (const TextSpan& span : session.FindText(text, "r")) {
    if (span.from < end || span.to <= span.from || span.to > static_cast<int64_t>(size)) std::abort();
    end = span.to;
  }
  return 0;
}
