// The small renderer of everything an office may reword: letters, certificates, pages. Mustache in, text out.
// A field is escaped for HTML wherever it stands; only a field whose name ends in "_html", which the program
// makes itself, may stand unescaped in {{{three braces}}}. A field the template names and nobody supplies is
// an error that names it, never a hole in a letter. Partials, lambdas and other delimiters are refused. Pure;
// any thread; the trusted program only.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace blackbar {

// `fields` is an object. Texts and whole numbers are printed, true/false and null switch sections, lists
// repeat them, objects open them; {{.}} is the item of a list of texts. `name` stands in errors.
Result<std::string> RenderTemplate(std::string_view text, const Json& fields,
                                   const std::string& name = "template");

// The names that the template uses, sorted, each once, "." left out; kInvalidInput as RenderTemplate.
Result<std::vector<std::string>> TemplateFields(std::string_view text, const std::string& name = "template");

// The text of <office_dir>/templates/<kind>/<name>.html when the office has its own, else the shipped one.
// `kind` is "letters", "certificates" or "pages"; office_dir may be empty. kNotFound names the template.
Result<std::string> LoadTemplate(const std::filesystem::path& office_dir, const std::string& kind,
                                 const std::string& name);

// The names of the templates of a kind, the office's own among them, sorted.
Result<std::vector<std::string>> ListTemplates(const std::filesystem::path& office_dir,
                                               const std::string& kind);

}  // namespace blackbar
