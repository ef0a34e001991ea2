#include "pipeline/office/settings.h"

#include <fcntl.h>
#include <toml++/toml.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <functional>
#include <map>

namespace blackbar {
namespace {

Error Bad(const std::string& what, const std::string& path) { return {ErrorCode::kInvalidInput, what, path}; }

using Take = std::function<bool(const toml::node&)>;

Take TakeText(std::string* into) {
  return [into](const toml::node& node) {
    if (!node.is_string()) return false;
    *into = node.as_string()->get();
    return true;
  };
}

template <class Int>
Take TakeInt(Int* into) {
  return [into](const toml::node& node) {
    if (!node.is_integer() || node.as_integer()->get() < 1) return false;
    *into = static_cast<Int>(node.as_integer()->get());
    return true;
  };
}

template <class Container>
Take TakeTexts(Container* into) {
  return [into](const toml::node& node) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return false;
    for (const toml::node& item : *list) {
      if (!item.is_string()) return false;
      into->insert(into->end(), item.as_string()->get());
    }
    return true;
  };
}

std::map<std::string, Take> Keys(OfficeSettings* s) {
  return {{"name", TakeText(&s->name)},
          {"address", TakeText(&s->address)},
          {"jurisdiction", TakeText(&s->jurisdiction)},
          {"bates_prefix", TakeText(&s->bates_prefix)},
          {"weaker_sandbox", TakeText(&s->weaker_sandbox)},
          {"verify_ocr", TakeText(&s->verify_ocr)},
          {"box_width", TakeText(&s->box_width)},
          {"page_limit", TakeInt(&s->page_limit)},
          {"byte_limit", TakeInt(&s->byte_limit)},
          {"nesting_limit", TakeInt(&s->nesting_limit)},
          {"confirmed_facts", TakeTexts(&s->confirmed_facts)},
          {"allow_list", TakeTexts(&s->allow_list)}};
}

Result<void> CheckValues(const OfficeSettings& s, const std::string& path) {
  if (s.name.empty()) return Bad("the office needs a name", path);
  if (!s.weaker_sandbox.empty() && s.weaker_sandbox != "no-landlock") {
    return Bad("weaker_sandbox is empty or \"no-landlock\"", path);
  }
  if (s.verify_ocr != "places" && s.verify_ocr != "pages") return Bad("verify_ocr is places or pages", path);
  if (s.box_width != "tight" && s.box_width != "free-space" && s.box_width != "strict") {
    return Bad("box_width is tight, free-space or strict", path);
  }
  return {};
}

std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out.push_back('\\');
    if (c == '\n') {
      out += "\\n";
    } else {
      out.push_back(c);
    }
  }
  return out + "\"";
}

// With the office's own mode, and on the disk before it takes the place of the file.
Result<void> WriteDraft(const std::string& path, const std::string& text) {
  int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) return Error{ErrorCode::kUnavailable, "cannot write", path};
  bool written = write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(fd) == 0;
  close(fd);
  return written ? Result<void>() : Error{ErrorCode::kUnavailable, "cannot write", path};
}

}  // namespace

Result<OfficeSettings> ReadSettings(const std::string& path) {
  OfficeSettings settings;
  try {
    toml::table table = toml::parse_file(path);
    std::map<std::string, Take> keys = Keys(&settings);
    for (const auto& [key, node] : table) {
      std::string name(key.str());
      auto take = keys.find(name);
      if (take == keys.end()) return Bad("there is no setting named " + name, path);
      if (!take->second(node)) return Bad("the setting " + name + " is not of the right kind", path);
    }
  } catch (const toml::parse_error& error) {
    return Bad("line " + std::to_string(error.source().begin.line) + " is not valid TOML", path);
  }
  TRY(CheckValues(settings, path));
  return settings;
}

Result<void> SetSetting(const std::string& path, const std::string& key, const std::string& value) {
  OfficeSettings scratch;
  static const std::set<std::string> numbers = {"page_limit", "byte_limit", "nesting_limit"};
  if (!Keys(&scratch).contains(key)) return Bad("there is no setting named " + key, path);
  if (key == "allow_list" || key == "confirmed_facts") {
    return Bad(key + " is a list; edit it in the file, or use: blackbar settings allow", path);
  }
  bool number = numbers.contains(key);
  if (number && (value.empty() || value.size() > 15 || value.find_first_not_of("0123456789") != value.npos)) {
    return Bad(key + " is a whole number", path);
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) return Bad("cannot be opened", path);
  std::string line, text, fresh = key + " = " + (number ? value : Quoted(value)) + "\n";
  bool set = false;
  while (std::getline(in, line)) {
    size_t end = line.find_first_of("= \t");
    bool this_one = end != line.npos && line.compare(0, end, key) == 0 && !set;
    text += this_one ? fresh : line + "\n";
    set |= this_one;
  }
  if (in.bad()) return Bad("cannot be read", path);
  if (!set) text += fresh;
  std::string draft = path + ".new";
  auto give_up = [&](Error error) {
    std::remove(draft.c_str());
    error.where = path;
    return error;
  };
  if (Result<void> written = WriteDraft(draft, text); !written) return give_up(written.error());
  Result<OfficeSettings> read = ReadSettings(draft);
  if (!read) return give_up(read.error());
  if (std::rename(draft.c_str(), path.c_str()) != 0)
    return give_up({ErrorCode::kUnavailable, "cannot write", ""});
  return {};
}

std::string NewSettingsText(const std::string& name, const std::string& address,
                            const std::string& jurisdiction) {
  OfficeSettings defaults;
  return "# Settings of this office. docs/user-guide.md explains each one.\n"
         "name = " +
         Quoted(name) +
         "\n"
         "address = " +
         Quoted(address) +
         "\n"
         "# Profile for new requests: us-fed, us-ca, us-ct, us-id, us-wa, us-tx, us-fl, us-ny, us-il, gb, "
         "ca-bc\n"
         "jurisdiction = " +
         Quoted(jurisdiction) +
         "\n"
         "# Printed before each page's number\n"
         "bates_prefix = " +
         Quoted(defaults.bates_prefix) +
         "\n"
         "# tight, free-space or strict: how far a box grows so that its width does not name the word\n"
         "box_width = \"free-space\"\n"
         "# What the verifier reads again with OCR: places (each box with its surroundings) or pages\n"
         "verify_ocr = \"places\"\n"
         "# Your own telephone numbers, e-mail domain and address: never proposed for redaction\n"
         "allow_list = []\n"
         "# Facts of the profile that you have checked, such as \"us-id/deadlines.response\"\n"
         "confirmed_facts = []\n";
}

}  // namespace blackbar
