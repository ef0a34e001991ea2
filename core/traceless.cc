#include "core/traceless.h"

#include <fmt/format.h>

#include <algorithm>

namespace blackbar {
namespace {

constexpr int kMaxNesting = 4;
constexpr size_t kMaxMembers = 10'000;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

// As NewIdText writes them.
bool IsId(std::string_view text) {
  static constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  return text.size() == 20 && std::all_of(text.begin(), text.end(),
                                          [](char c) { return kAlphabet.find(c) != std::string_view::npos; });
}

bool IsDigest(std::string_view text) {
  return text.size() == 64 &&
         std::all_of(text.begin(), text.end(), [](char c) { return IsDigit(c) || (c >= 'a' && c <= 'f'); });
}

// A telephone, social security or licence number does not hide in a word, also when '-' and '.' part its
// digits.
bool HasLongNumber(std::string_view text) {
  int run = 0;
  for (char c : text) {
    if (IsDigit(c)) {
      if (++run >= 7) return true;
    } else if (c != '-' && c != '.') {
      run = 0;
    }
  }
  return false;
}

bool IsWord(std::string_view text) {
  if (text.empty() || text.size() > 40 || !IsLower(text[0]) || HasLongNumber(text)) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return IsLower(c) || IsDigit(c) || c == '_' || c == '.' || c == '-'; });
}

bool IsSmallNumber(std::string_view text) {
  return !text.empty() && text.size() <= 6 && std::all_of(text.begin(), text.end(), IsDigit);
}

Result<void> RequireValue(const Json& value, const std::string& member, const std::string& where,
                          int nesting) {
  Error wrong{ErrorCode::kInvalidInput,
              fmt::format("member \"{}\" may hold only ids, digests, whole numbers and code words", member),
              where};
  if (value.is_null() || value.is_boolean() || value.is_number_integer()) return {};
  if (value.is_string()) {
    if (!IsTraceless(value.get_ref<const std::string&>())) return wrong;
    return {};
  }
  if (!value.is_structured() || nesting >= kMaxNesting || value.size() > kMaxMembers) return wrong;
  if (value.is_array()) {
    for (const Json& item : value) TRY(RequireValue(item, member, where, nesting + 1));
    return {};
  }
  for (const auto& [key, item] : value.items()) {
    // The key of a wrong member is not quoted: it may be what must not be written.
    if (!IsWord(key) && !IsId(key) && !IsDigest(key)) return wrong;
    TRY(RequireValue(item, key, where, nesting + 1));
  }
  return {};
}

}  // namespace

bool IsTraceless(std::string_view text) {
  for (;;) {
    size_t colon = text.find(':');
    std::string_view part = text.substr(0, colon);
    if (!IsId(part) && !IsDigest(part) && !IsWord(part) && !IsSmallNumber(part)) return false;
    if (colon == std::string_view::npos) return true;
    text.remove_prefix(colon + 1);
  }
}

Result<void> RequireTraceless(const Json& object, const std::string& where) {
  if (!object.is_object())
    return Error{ErrorCode::kInvalidInput, "an object of ids and numbers is expected", where};
  return RequireValue(object, "(top)", where, 0);
}

}  // namespace blackbar
