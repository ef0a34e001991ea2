// A PDF object as plain values, so that checks can look at a file's structure without the library that
// parsed it. A reference stays a reference: one PdfValue never holds more than one indirect object. Values,
// no ownership.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace blackbar {

struct PdfRef {
  int number = 0, generation = 0;
  auto operator<=>(const PdfRef&) const = default;
};

struct PdfValue {
  enum class Kind {
    kNull,
    kBool,
    kNumber,
    kString,
    kName,
    kArray,
    kDictionary,
    kReference,
    kOperator,
    kImage
  };
  Kind kind = Kind::kNull;
  double number = 0;                        // numbers and booleans
  std::string text;                         // raw bytes of a string, a name with its slash, an operator
  std::vector<PdfValue> items;              // of an array
  std::map<std::string, PdfValue> members;  // of a dictionary (of a stream too), keys with their slash
  PdfRef ref;                               // of a reference

  bool Is(Kind k) const { return kind == k; }
  bool IsName(const char* name) const { return kind == Kind::kName && text == name; }
  const PdfValue* Find(const std::string& key) const {
    auto it = members.find(key);
    return it == members.end() ? nullptr : &it->second;
  }
};

struct PdfObject {
  PdfRef ref;
  bool is_stream = false;
  PdfValue value;  // of a stream: its dictionary
};

}  // namespace blackbar
