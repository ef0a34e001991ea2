// The office's settings: DIR/office.toml, a file that an administrator edits. Read once at start; a value.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/result.h"

namespace blackbar {

struct OfficeSettings {
  std::string name;          // "Records Division, Alder Falls Police Department"
  std::string address;       // lines separated by line feeds
  std::string jurisdiction;  // default for new requests: a profile's code
  std::string bates_prefix = "BB-";
  std::string weaker_sandbox;             // empty, or "no-landlock"
  std::string verify_ocr = "places";      // places or pages: what the verifier reads again
  std::string box_width = "free-space";   // default of Lock
  int page_limit = 5000;                  // pages of one record
  int64_t byte_limit = int64_t{4} << 30;  // of one file
  int nesting_limit = 4;                  // archives in archives, attachments in attachments
  std::set<std::string> confirmed_facts;  // "<profile>/<path>", confirmed by the office
  std::vector<std::string> allow_list;    // the office's own phones, domain, address: never findings
};

// invalid_input names the line or the key; an unknown key is an error, because a misspelt limit is no limit.
Result<OfficeSettings> ReadSettings(const std::string& path);
// Sets one key of the file and leaves the rest of it as it is, comments too; refused when the result would
// not be read. Lists are edited in the file or with the commands for them.
Result<void> SetSetting(const std::string& path, const std::string& key, const std::string& value);
// The text of a new office's file, with a comment for each key.
std::string NewSettingsText(const std::string& name, const std::string& address,
                            const std::string& jurisdiction);

}  // namespace blackbar
