#include "pipeline/detect_files.h"

#include <fmt/format.h>

namespace blackbar {
namespace {

Result<void> ReadOne(DetectedFile* file, const DetectFilesOptions& options, DetectSession* session) {
  OriginalFile original = TRY(OpenOriginal(file->path, options.byte_limit));
  file->digest = original.digest;
  file->medium = original.type.medium;
  std::string record = original.digest.Hex();
  ReadOptions read = options.read;
  read.progress = options.progress;
  if (IsRecording(file->medium) && options.transcript)
    read.recording.transcript = TRY(options.transcript(file->path));
  Extracted extracted = TRY(ExtractPages(original, read, file->path, [&](const Page& page) -> Result<void> {
    if (options.progress) options.progress(fmt::format("{}: page {}", file->path, page.number));
    session->Learn(page, record);
    file->warnings.insert(file->warnings.end(), page.warnings.begin(), page.warnings.end());
    return {};
  }));
  file->pages = extracted.facts.pages;
  file->warnings.insert(file->warnings.begin(), extracted.facts.warnings.begin(),
                        extracted.facts.warnings.end());
  file->findings = session->FindHidden(extracted.facts.hidden, 0, record);
  file->duration_us = extracted.facts.duration_us;
  file->marks = std::move(extracted.facts.marks);
  file->page_file = std::move(extracted.pages);
  return {};
}

Result<void> FindIn(DetectedFile* file, const DetectSession& session) {
  std::string record = file->digest.Hex();
  for (Finding& finding : session.FindMarks(file->marks, record))
    file->findings.push_back(std::move(finding));
  for (int number = 1; number <= file->pages; ++number) {
    Page page = TRY(file->page_file->Read(number));
    for (Finding& finding : session.Find(page, record)) file->findings.push_back(std::move(finding));
    for (Finding& finding : session.FindHidden(page.hidden, number, record))
      file->findings.push_back(std::move(finding));
  }
  return {};
}

Result<std::string> TextOf(const DetectedFile& file, const Finding& finding) {
  std::string text;
  for (const PageChars& chars : finding.chars) {
    Page page = TRY(file.page_file->Read(chars.page));
    if (!text.empty()) text.push_back(' ');
    text += SliceCodePoints(page.text, chars.from, chars.to);
  }
  return text;
}

}  // namespace

std::vector<DetectedFile> DetectFiles(const std::vector<std::string>& paths,
                                      const DetectFilesOptions& options) {
  std::vector<DetectedFile> files;
  DetectSession session(options.detect);
  for (const std::string& path : paths) {
    DetectedFile& file = files.emplace_back();
    file.path = path;
    Result<void> read = ReadOne(&file, options, &session);
    if (!read) file.error = read.error();
  }
  for (DetectedFile& file : files) {
    if (file.error) continue;
    Result<void> found = FindIn(&file, session);
    if (!found) file.error = found.error();
  }
  return files;
}

Result<Json> DetectedFileToJson(const DetectedFile& file, bool with_text) {
  if (file.error) {
    return Json{{"file", file.path},
                {"error",
                 {{"code", ErrorCodeName(file.error->code)},
                  {"message", file.error->message},
                  {"where", file.error->where}}}};
  }
  Json findings = Json::array(), warnings = Json::array();
  for (const Finding& finding : file.findings) {
    Json item = FindingToJson(finding);
    if (with_text && !finding.chars.empty()) item["text"] = TRY(TextOf(file, finding));
    findings.push_back(std::move(item));
  }
  for (const Warning& warning : file.warnings) warnings.push_back(WarningToJson(warning));
  Json out = {{"file", file.path},
              {"sha256", file.digest.Hex()},
              {"medium", MediumName(file.medium)},
              {"findings", std::move(findings)},
              {"warnings", std::move(warnings)}};
  if (IsRecording(file.medium)) {
    out["duration_us"] = file.duration_us;
  } else {
    out["pages"] = file.pages;
  }
  return out;
}

}  // namespace blackbar
