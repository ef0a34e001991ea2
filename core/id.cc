#include "core/id.h"

#include "core/digest.h"

namespace blackbar {

std::string NewIdText() {
  // Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read over the telephone.
  static constexpr char kAlphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string text;
  for (unsigned char byte : RandomBytes(20)) text.push_back(kAlphabet[byte & 31]);
  return text;
}

}  // namespace blackbar
