// The verifier's own byte scanner, and the decoding of plain text.
#include <cstdint>

#include "core/medium.h"
#include "core/text_decode.h"
#include "pipeline/checks/byte_scan.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace blackbar;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  ByteVisitor visitor;
  visitor.between = [](size_t, std::string_view) {};
  visitor.stream = [](const ByteStream&) {};
  (void)ScanBytes(bytes, visitor, size_t{1} << 24).has_value();
  (void)TypeFromBytes(bytes.substr(0, 4096));
  (void)DecodeText(bytes);
  return 0;
}
