#include <cstdint>
#include <string>

#include "core/json.h"
#include "pipeline/detectors/detect.h"

namespace blackbar {
namespace {

// Bytes of the valid UTF-8 sequence at `at`, or 0.
size_t ValidLength(std::string_view text, size_t at) {
  auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  auto next = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return next(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    bool second = lead == 0xE0 ? byte(at + 1) >= 0xA0 : lead == 0xED ? byte(at + 1) < 0xA0 : true;
    return next(at + 1) && second && next(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    bool second = lead == 0xF0 ? byte(at + 1) >= 0x90 : lead == 0xF4 ? byte(at + 1) < 0x90 : true;
    return next(at + 1) && second && next(at + 2) && next(at + 3) ? 4 : 0;
  }
  return 0;
}

// Each byte that is no UTF-8 becomes U+FFFD, so that a line with a stray byte is searched, not lost.
std::string RepairUtf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    size_t length = ValidLength(text, at);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
      ++at;
    } else {
      out.append(text.substr(at, length));
      at += length;
    }
  }
  return out;
}

Json ErrorLine(const Error& error, int64_t line) {
  return {{"error", {{"code", ErrorCodeName(error.code)}, {"message", error.message}}}, {"line", line}};
}

struct Line {
  Json id;
  std::string text;
};

Result<Line> ReadLine(const std::string& line) {
  Result<Json> parsed = ParseJson(line, "line");
  if (!parsed) parsed = ParseJson(RepairUtf8(line), "line");
  Json untrusted = TRY(std::move(parsed));
  auto bad = [] {
    return Error{ErrorCode::kInvalidInput, "a line must be an object with \"id\" and a string \"text\""};
  };
  if (!untrusted.is_object() || !untrusted.contains("id") || !untrusted.contains("text")) return bad();
  if (!untrusted["text"].is_string()) return bad();
  return Line{std::move(untrusted["id"]), std::move(untrusted["text"].get_ref<std::string&>())};
}

// Each span goes out as it is found: a line of 50 megabytes can hold a million.
void AnswerLine(const Line& line, const DetectSettings& settings, std::ostream& out) {
  DetectSession session(settings);
  session.Learn(line.text, "");
  out << "{\"id\":" << DumpJson(line.id) << ",\"spans\":[";
  const char* separator = "";
  session.FindText(line.text, "", [&](const TextSpan& span) {
    Json item = {{"start", span.from}, {"end", span.to}, {"kind", span.kind}, {"score", span.score}};
    if (!span.role.empty()) item["role"] = span.role;
    out << separator << DumpJson(item);
    separator = ",";
  });
  out << "]}\n" << std::flush;
}

}  // namespace

Result<void> DetectJsonl(std::istream& in, std::ostream& out, const DetectSettings& settings) {
  std::string bytes;
  for (int64_t number = 1; std::getline(in, bytes); ++number) {
    if (bytes.empty() || bytes == "\r") continue;
    Result<Line> line = ReadLine(bytes);
    if (line) {
      AnswerLine(*line, settings, out);
    } else {
      out << DumpJson(ErrorLine(line.error(), number)) << '\n' << std::flush;
    }
    if (!out) return Error{ErrorCode::kUnavailable, "the answer could not be written"};
  }
  return {};
}

}  // namespace blackbar
