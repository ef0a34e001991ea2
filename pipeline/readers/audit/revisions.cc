#include "pipeline/readers/audit/revisions.h"

#include <fmt/format.h>

#include <charconv>
#include <qpdf/QPDF.hh>
#include <set>
#include <sstream>
#include <unordered_set>

#include "pipeline/readers/audit/object_scan.h"
#include "pipeline/readers/audit/structure_file.h"
#include "pipeline/readers/audit/text_of_pages.h"

namespace blackbar {
namespace {

constexpr size_t kMaxRevisions = 20;
constexpr int kMaxPages = 2000;
constexpr double kSeconds = 30;  // for the text of one revision
constexpr std::string_view kEndMark = "%%EOF";

bool IsSpace(char c) { return static_cast<unsigned char>(c) <= 0x20; }

// "startxref <number> %%EOF" with a cross-reference table or stream standing there. The first part of a
// linearised file says 0 or points behind itself.
bool EndsRevision(std::string_view bytes, size_t end_mark) {
  const size_t from = end_mark > 64 ? end_mark - 64 : 0;
  const size_t word = bytes.substr(from, end_mark - from).rfind("startxref");
  if (word == std::string_view::npos) return false;
  size_t at = from + word + 9;
  while (at < end_mark && IsSpace(bytes[at])) ++at;
  size_t offset = 0;
  std::from_chars(bytes.data() + at, bytes.data() + end_mark, offset);
  if (offset == 0 || offset >= end_mark) return false;
  const std::string_view table = bytes.substr(offset, 4);
  return table == "xref" || (!table.empty() && table[0] >= '0' && table[0] <= '9');
}

size_t AfterLine(std::string_view bytes, size_t at) {
  if (at < bytes.size() && bytes[at] == '\r') ++at;
  if (at < bytes.size() && bytes[at] == '\n') ++at;
  return at;
}

std::unordered_set<std::string> WordsOf(const PagesText& text) {
  std::unordered_set<std::string> words;
  for (const std::string& page : text.pages) {
    std::istringstream stream(page);
    for (std::string word; stream >> word;) words.insert(word);
  }
  return words;
}

// The lines of `page` that hold a word which `known` has not.
std::string LinesWithNewWords(const std::string& page, const std::unordered_set<std::string>& known) {
  std::string lines;
  std::istringstream stream(page);
  for (std::string line; std::getline(stream, line);) {
    std::istringstream in_line(line);
    for (std::string word; in_line >> word;) {
      if (known.count(word) > 0) continue;
      lines += line + "\n";
      break;
    }
  }
  return lines;
}

// What no page shows, of the newest and of an earlier revision alike.
AuditNotes EverythingHidden(std::string_view bytes, const std::string& password) {
  AuditNotes notes;
  const auto pdf = OpenStructure(bytes, password);
  if (!pdf || !ScanObjects(**pdf, {.page_annotations = true}, &notes)) notes.cut = true;
  return notes;
}

class Comparison {
 public:
  Comparison(const PdfDocument& document, AuditNotes* notes)
      : password_(document.password()), notes_(*notes), text_(TextOfPages(document, kMaxPages, kSeconds)) {
    known_ = WordsOf(text_);
    for (const HiddenText& hidden : EverythingHidden(document.bytes(), password_).hidden)
      hidden_.insert(hidden.text);
    notes_.cut = notes_.cut || !text_.complete;
  }

  void LookAt(std::string_view earlier, int number) {
    const auto document = PdfDocument::Open(earlier, password_);
    if (!document) return;
    const PagesText text = TextOfPages(**document, kMaxPages, kSeconds);
    notes_.cut = notes_.cut || !text.complete;
    for (size_t i = 0; i < text.pages.size(); ++i)
      notes_.Hide("older_revision", fmt::format("revision {}, page {}", number, i + 1),
                  LinesWithNewWords(text.pages[i], known_));
    for (const HiddenText& hidden : EverythingHidden(earlier, password_).hidden) {
      if (hidden_.count(hidden.text) == 0 && hidden.channel != "unreferenced")
        notes_.Hide("older_revision", fmt::format("revision {}, {}", number, hidden.place), hidden.text);
    }
  }

 private:
  std::string password_;
  AuditNotes& notes_;
  PagesText text_;
  std::unordered_set<std::string> known_;
  std::set<std::string> hidden_;
};

}  // namespace

std::vector<size_t> EarlierRevisions(std::string_view bytes) {
  std::vector<size_t> ends;
  for (size_t at = 0; (at = bytes.find(kEndMark, at)) != std::string_view::npos; at += kEndMark.size()) {
    if (EndsRevision(bytes, at)) ends.push_back(AfterLine(bytes, at + kEndMark.size()));
  }
  if (ends.empty()) return ends;
  ends.back() = bytes.size();
  // An update without objects changes nothing: word processors end their files with one.
  std::vector<size_t> earlier;
  for (size_t i = 0; i + 1 < ends.size(); ++i) {
    const std::string_view update = bytes.substr(ends[i], ends[i + 1] - ends[i]);
    if (update.find(" obj") != std::string_view::npos) earlier.push_back(ends[i]);
  }
  return earlier;
}

void AuditRevisions(const PdfDocument& document, AuditNotes* notes) {
  std::vector<size_t> ends = EarlierRevisions(document.bytes());
  if (ends.empty()) return;
  if (ends.size() > kMaxRevisions) {
    ends.resize(kMaxRevisions);
    notes->cut = true;
  }
  Comparison comparison(document, notes);
  const size_t before = notes->hidden.size();
  int number = 0;
  for (size_t end : ends) comparison.LookAt(document.bytes().substr(0, end), ++number);
  notes->Warn("older_revision",
              fmt::format("the file still holds {} of itself, {}", Count(ends.size(), "earlier state"),
                          notes->hidden.size() > before ? "with text that the newest does not have"
                                                        : "with the same text"),
              Field{"older_revision"});
}

void AuditOuterBytes(std::string_view bytes, AuditNotes* notes) {
  const size_t begin = bytes.substr(0, 2048).find("%PDF-");
  if (begin != std::string_view::npos && begin > 0) {
    notes->Warn("bytes_before_start", fmt::format("{} before the PDF begins", Count(begin, "byte")),
                Field{"bytes_before_start"});
    notes->Hide("unreferenced", "before the start of the file", PrintableRuns(bytes.substr(0, begin)));
  }
  const size_t mark = bytes.rfind(kEndMark);
  if (mark == std::string_view::npos) return;
  size_t end = mark + kEndMark.size();
  while (end < bytes.size() && IsSpace(bytes[end])) ++end;
  if (end == bytes.size()) return;
  notes->Warn("bytes_after_end",
              fmt::format("{} behind the end of the PDF", Count(bytes.size() - end, "byte")),
              Field{"bytes_after_end"});
  notes->Hide("unreferenced", "behind the end of the file", PrintableRuns(bytes.substr(end)));
}

}  // namespace blackbar
