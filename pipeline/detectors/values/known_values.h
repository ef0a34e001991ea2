// Values that one place of a request explains and another repeats bare: an identifier behind its label on one
// page is found without one on every other; the agency's own telephones, addresses and mail domain, read from
// letterheads, stay readable wherever they stand. A value that is somebody's is never the agency's. Kept in
// memory only. Written by one thread in the first pass, then read by any.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

class KnownValues {
 public:
  // A labelled value of a person; short ones and those without digits are no evidence elsewhere.
  void AddPrivate(std::string_view kind, std::string_view value);
  // A telephone of the agency or of a public desk.
  void AddPublicPhone(std::string_view value);
  void AddPublicAddress(std::string_view value);
  // Where somebody lives, by its label: never the agency's.
  void AddHome(std::string_view value);
  void AddPublicDomain(std::string_view domain);
  void AddJuvenileSchool(std::string_view name);
  void AddCity(std::string_view name);

  bool IsPublicAddress(std::string_view value) const;
  bool IsHome(std::string_view value) const;
  bool IsPublicDomain(std::string_view domain) const;
  bool IsJuvenileSchool(std::string_view name) const;
  bool IsCity(std::string_view name) const;
  void MarkAll(const PageView& page, std::vector<Mark>* marks) const;

 private:
  struct Value {
    std::string rest;       // letters and digits behind the first token, lower case
    std::string_view kind;  // PUBLIC_PHONE stays
  };
  struct Hash {
    using is_transparent = void;
    size_t operator()(const WordKey& key) const { return key.hash; }
    size_t operator()(const std::string& word) const { return HashWord(word); }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const std::string& a, const std::string& b) const { return a == b; }
    bool operator()(const WordKey& a, const std::string& b) const { return a.text == b; }
    bool operator()(const std::string& a, const WordKey& b) const { return a == b.text; }
  };
  void Add(std::string_view kind, std::string_view value);

  std::unordered_map<std::string, std::vector<Value>, Hash, Equal> by_first_;
  std::unordered_set<std::string> private_, addresses_, homes_, domains_, schools_, cities_;  // folded
};

// "Harrow County Sheriff's Office" with what stands under it at the top of a page, and addresses behind the
// name of a business.
void LearnPublicValues(const PageView& page, const std::vector<LabelHit>& labels, KnownValues* known);
// Labelled values of the page.
void LearnPrivateValues(const PageView& page, const DetectContext& context, KnownValues* known);

}  // namespace blackbar
