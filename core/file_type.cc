#include "core/file_type.h"

#include <algorithm>
#include <vector>

namespace blackbar {
namespace {

using namespace std::string_view_literals;

constexpr int64_t kHead = 4096;
constexpr int64_t kTail = 1 << 20;  // a zip's directory and its end: some thousand names

uint32_t Little(std::string_view bytes, size_t at, int count) {
  uint32_t value = 0;
  for (int i = count - 1; i >= 0; --i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<size_t>(i)]);
  return value;
}

// The names in a zip's directory, as far as it lies in the file's tail.
std::vector<std::string_view> NamesInDirectory(std::string_view tail) {
  std::vector<std::string_view> names;
  const size_t end = tail.rfind("PK\5\6"sv);
  if (end == tail.npos || end + 22 > tail.size()) return names;
  const size_t size = Little(tail, end + 12, 4);
  for (size_t at = size <= end ? end - size : 0; at + 46 <= end;) {
    if (tail.substr(at, 4) != "PK\1\2"sv) break;
    const size_t length = Little(tail, at + 28, 2);
    if (at + 46 + length > end) break;
    names.push_back(tail.substr(at + 46, length));
    at += 46 + length + Little(tail, at + 30, 2) + Little(tail, at + 32, 2);
  }
  return names;
}

FileType OpenDocumentType(std::string_view head) {
  // The first file is "mimetype", stored: its bytes follow the name.
  constexpr std::string_view kFamily = "application/vnd.oasis.opendocument.";
  if (head.size() < 120 || head.substr(30, 8) != "mimetype") return {};
  const std::string_view type = head.substr(38, 80);
  if (!type.starts_with(kFamily)) return {};
  const std::string_view kind = type.substr(kFamily.size());
  if (kind.starts_with("text")) return {Medium::kOffice, "odt"};
  if (kind.starts_with("spreadsheet")) return {Medium::kOffice, "ods"};
  if (kind.starts_with("presentation")) return {Medium::kOffice, "odp"};
  return {Medium::kOffice, "odg"};
}

FileType ZipType(std::string_view head, std::string_view tail) {
  if (const FileType type = OpenDocumentType(head); type.medium != Medium::kUnknown) return type;
  const std::vector<std::string_view> names = NamesInDirectory(tail);
  const auto has = [&](std::string_view start) {
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return name.starts_with(start); });
  };
  if (!has("[Content_Types].xml")) return {Medium::kArchive, "zip"};
  if (has("word/")) return {Medium::kOffice, "docx"};
  if (has("xl/")) return {Medium::kOffice, "xlsx"};
  if (has("ppt/")) return {Medium::kOffice, "pptx"};
  return {Medium::kArchive, "zip"};
}

std::string Utf16(std::string_view name) {
  std::string out;
  for (char c : name) out += {c, '\0'};
  return out;
}

// A compound file's directory holds names of streams, in UTF-16.
FileType CompoundType(std::string_view head, const ReadAt& read_at) {
  if (head.size() < 76) return {};
  const uint32_t shift = Little(head, 30, 2);
  const int64_t sector = Little(head, 48, 4);
  if (shift < 9 || shift > 16) return {Medium::kOffice, "ole"};
  const std::string directory = read_at((sector + 1) << shift, kHead);
  const auto has = [&](std::string_view name) { return directory.find(Utf16(name)) != directory.npos; };
  if (has("__properties_version1.0") || has("__substg1.0_")) return {Medium::kOffice, "msg"};
  if (has("EncryptedPackage")) return {Medium::kOffice, "encrypted"};
  if (has("WordDocument")) return {Medium::kOffice, "doc"};
  if (has("PowerPoint Document")) return {Medium::kOffice, "ppt"};
  if (has("Workbook") || has("Book")) return {Medium::kOffice, "xls"};
  return {Medium::kOffice, "ole"};
}

}  // namespace

FileType TypeOfFile(int64_t size, const ReadAt& read_at) {
  const std::string head = read_at(0, kHead);
  const FileType type = TypeFromBytes(head);
  if (type.format == "ole") return CompoundType(head, read_at);
  if (type.format != "zip") return type;
  const int64_t tail = std::min(size, kTail);
  return ZipType(head, read_at(size - tail, tail));
}

FileType TypeOfFile(std::string_view bytes) {
  return TypeOfFile(static_cast<int64_t>(bytes.size()), [&](int64_t offset, int64_t size) {
    return offset < 0 || offset > static_cast<int64_t>(bytes.size())
               ? std::string()
               : std::string(bytes.substr(static_cast<size_t>(offset), static_cast<size_t>(size)));
  });
}

}  // namespace blackbar
