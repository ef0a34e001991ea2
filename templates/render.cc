#include "templates/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <kainjow/mustache.hpp>
#include <set>
#include <sstream>

#include "templates/data_dir.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;
namespace mustache = kainjow::mustache;

constexpr std::string_view kRawEnding = "_html";

Error Bad(const std::string& name, const std::string& what) {
  return Error{ErrorCode::kInvalidInput, what, name};
}

bool IsFieldName(std::string_view text) {
  if (text == ".") return true;
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  });
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

int LineAt(std::string_view text, size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
}

// The field that one tag names; "" for a comment. `tag` is what stands between the outer braces.
Result<std::string> FieldOfTag(std::string_view tag, int line, const std::string& name) {
  const char sort = tag.empty() ? ' ' : tag.front();
  if (sort == '!') return std::string();
  if (sort == '>' || sort == '=' || sort == '&')
    return Bad(name, fmt::format("line {}: partials, other delimiters and {{{{&..}}}} are not taken", line));
  const bool raw = sort == '{';
  if (raw || sort == '#' || sort == '^' || sort == '/') tag.remove_prefix(1);
  tag = Trimmed(tag);
  if (!IsFieldName(tag))
    return Bad(name, fmt::format("line {}: a field's name is of a-z, 0-9, _ and . only", line));
  if (raw && !tag.ends_with(kRawEnding))
    return Bad(name, fmt::format("line {}: only a field ending in _html may stand in three braces", line));
  return std::string(tag);
}

// Our own reading of the tags, because the library does not show its tree. What it would not find the library
// refuses when it parses.
Result<std::set<std::string>> FieldsOf(std::string_view text, const std::string& name) {
  std::set<std::string> fields;
  for (size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
    const int line = LineAt(text, at);
    const bool raw = text.substr(at).starts_with("{{{");
    const std::string_view close = raw ? "}}}" : "}}";
    const size_t end = text.find(close, at);
    if (end == std::string_view::npos) return Bad(name, fmt::format("line {}: a tag is not closed", line));
    const std::string field = TRY(FieldOfTag(text.substr(at + 2, end - at - 2), line, name));
    if (!field.empty() && field != ".") fields.insert(field);
    at = end + close.size();
  }
  return fields;
}

mustache::data ToData(const Json& value) {
  switch (value.type()) {
    case Json::value_t::object: {
      mustache::data object{mustache::data::type::object};
      for (const auto& [key, member] : value.items()) object.set(key, ToData(member));
      return object;
    }
    case Json::value_t::array: {
      mustache::data list{mustache::data::type::list};
      for (const Json& item : value) list.push_back(ToData(item));
      return list;
    }
    case Json::value_t::string:
      // An empty text closes its section; the library would open it.
      if (value.get_ref<const std::string&>().empty())
        return mustache::data(mustache::data::type::bool_false);
      return mustache::data(value.get<std::string>());
    case Json::value_t::boolean:
      return mustache::data(value.get<bool>() ? mustache::data::type::bool_true
                                              : mustache::data::type::bool_false);
    case Json::value_t::null:
      return mustache::data(mustache::data::type::bool_false);
    default:
      return mustache::data(value.dump());
  }
}

// Remembers the first name that nobody supplied; the library would print nothing for it.
class StrictContext final : public mustache::context<std::string> {
 public:
  explicit StrictContext(const mustache::data* data) : context(data) {}
  const mustache::data* get(const std::string& name) const override {
    const mustache::data* found = context::get(name);
    if (found == nullptr && unknown_.empty()) unknown_ = name;
    return found;
  }
  const mustache::data* get_partial(const std::string&) const override { return nullptr; }
  const std::string& unknown() const { return unknown_; }

 private:
  mutable std::string unknown_;
};

Result<std::string> ReadText(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file || file.bad())
    return Error{ErrorCode::kUnavailable, "cannot read the template; check its permissions", path.string()};
  return text.str();
}

bool IsPlainName(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

// The office's own folder first.
Result<std::vector<fs::path>> TemplateDirs(const fs::path& office_dir, const std::string& kind) {
  std::vector<fs::path> dirs;
  if (!office_dir.empty()) dirs.push_back(office_dir / "templates" / kind);
  dirs.push_back(TRY(DataDir()) / kind);
  return dirs;
}

}  // namespace

Result<std::vector<std::string>> TemplateFields(std::string_view text, const std::string& name) {
  const std::set<std::string> fields = TRY(FieldsOf(text, name));
  return std::vector<std::string>(fields.begin(), fields.end());
}

Result<std::string> RenderTemplate(std::string_view text, const Json& fields, const std::string& name) {
  BB_CHECK(fields.is_object());
  TRY(FieldsOf(text, name));
  try {
    mustache::mustache parsed{std::string(text)};
    if (!parsed.is_valid()) return Bad(name, parsed.error_message());
    const mustache::data data = ToData(fields);
    StrictContext context(&data);
    std::ostringstream out;
    parsed.render(context, out);
    if (!context.unknown().empty())
      return Bad(name, fmt::format("the template uses the field \"{}\", which there is not: correct its name",
                                   context.unknown()));
    if (!parsed.is_valid()) return Bad(name, parsed.error_message());
    return out.str();
  } catch (const std::exception&) {
    return Bad(name, "the template cannot be read: look for a section that is not closed");
  }
}

Result<std::string> LoadTemplate(const fs::path& office_dir, const std::string& kind,
                                 const std::string& name) {
  if (!IsPlainName(name))
    return Error{ErrorCode::kInvalidInput, "a template's name is of a-z, 0-9, _ and - only", kind};
  for (const fs::path& dir : TRY(TemplateDirs(office_dir, kind))) {
    const fs::path path = dir / (name + ".html");
    std::error_code none;
    if (fs::is_regular_file(path, none)) return ReadText(path);
  }
  return Error{ErrorCode::kNotFound, fmt::format("there is no template {}/{}.html", kind, name)};
}

Result<std::vector<std::string>> ListTemplates(const fs::path& office_dir, const std::string& kind) {
  std::set<std::string> names;
  for (const fs::path& dir : TRY(TemplateDirs(office_dir, kind))) {
    std::error_code none;
    for (const fs::directory_entry& entry : fs::directory_iterator(dir, none)) {
      const std::string name = entry.path().stem().string();
      if (entry.path().extension() == ".html" && IsPlainName(name)) names.insert(name);
    }
  }
  return std::vector<std::string>(names.begin(), names.end());
}

}  // namespace blackbar
