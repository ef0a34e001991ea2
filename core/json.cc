#include "core/json.h"

#include <fmt/format.h>

namespace blackbar {
namespace {

constexpr int kMaxDepth = 200;

Error WrongMember(const char* key, const char* type, const std::string& where) {
  return {ErrorCode::kInvalidInput, fmt::format("member \"{}\" is missing or is not {}", key, type), where};
}

const Json* Member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  auto it = object.find(key);
  return it == object.end() ? nullptr : &*it;
}

}  // namespace

Result<Json> ParseJson(std::string_view text, const std::string& where) {
  bool too_deep = false;
  // Refusing at the event stops the parser before it recurses or allocates further.
  Json::parser_callback_t limit = [&](int depth, Json::parse_event_t, Json&) {
    if (depth > kMaxDepth) too_deep = true;
    return !too_deep;
  };
  // A callback costs about half the speed, and only nesting needs it.
  int depth = 0, deepest = 0;
  for (char c : text) {
    if (c == '[' || c == '{') deepest = std::max(deepest, ++depth);
    if (c == ']' || c == '}') --depth;
  }
  Json value = deepest > kMaxDepth ? Json::parse(text, limit, false) : Json::parse(text, nullptr, false);
  if (too_deep) return Error{ErrorCode::kLimitExceeded, "JSON is nested deeper than 200 levels", where};
  if (value.is_discarded()) return Error{ErrorCode::kInvalidInput, "not valid JSON", where};
  return value;
}

std::string DumpJson(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string DumpJsonPretty(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<std::string> JsonString(const Json& object, const char* key, const std::string& where) {
  const Json* member = Member(object, key);
  if (member == nullptr || !member->is_string()) return WrongMember(key, "a text", where);
  return member->get<std::string>();
}

Result<int64_t> JsonInt(const Json& object, const char* key, const std::string& where) {
  const Json* member = Member(object, key);
  if (member == nullptr || !member->is_number_integer()) return WrongMember(key, "a whole number", where);
  return member->get<int64_t>();
}

Result<bool> JsonBool(const Json& object, const char* key, const std::string& where) {
  const Json* member = Member(object, key);
  if (member == nullptr || !member->is_boolean()) return WrongMember(key, "true or false", where);
  return member->get<bool>();
}

Result<const Json*> JsonArray(const Json& object, const char* key, const std::string& where) {
  const Json* member = Member(object, key);
  if (member == nullptr || !member->is_array()) return WrongMember(key, "a list", where);
  return member;
}

Result<const Json*> JsonObject(const Json& object, const char* key, const std::string& where) {
  const Json* member = Member(object, key);
  if (member == nullptr || !member->is_object()) return WrongMember(key, "an object", where);
  return member;
}

}  // namespace blackbar
