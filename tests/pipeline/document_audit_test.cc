#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "core/file_calls.h"
#include "pipeline/reader_client.h"
#include "tests/catch.h"
#include "tests/pipeline/pdf_maker.h"

using namespace blackbar;

namespace {

Result<OpenedRecord> OpenBytes(const std::string& bytes, const std::string& password = "") {
  const FileDescriptor fd(InMemory(bytes));
  ReadOptions options;
  options.password = password;
  return OpenRecord(fd.get(), options);
}

DocumentFacts Opened(const std::string& pdf) {
  Result<OpenedRecord> record = OpenBytes(pdf);
  REQUIRE(record);
  return std::move(record->facts);
}

// A PDF of these objects, the first the catalog, with a right cross-reference table.
std::string PdfOf(const std::vector<std::string>& objects, const std::string& trailer = "") {
  std::string pdf = "%PDF-1.7\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return pdf + table +
         fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1,
                     trailer, pdf.size());
}

std::string Stream(const std::string& entries, const std::string& bytes) {
  return fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", entries, bytes.size(), bytes);
}

// Catalog (with entries), pages, one page with text, its content, font; further objects begin at 6.
std::string OnePage(const std::string& catalog, const std::vector<std::string>& more = {},
                    const std::string& trailer = "", const std::string& text = "seen") {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
                                      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
                                      "/Resources << /Font << /F1 5 0 R >> >> >>",
                                      Stream("", "BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET"),
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  objects.insert(objects.end(), more.begin(), more.end());
  return PdfOf(objects, trailer);
}

std::string HiddenIn(const DocumentFacts& facts, const std::string& channel) {
  std::string text;
  for (const HiddenText& hidden : facts.hidden)
    if (hidden.channel == channel) text += (text.empty() ? "" : " | ") + hidden.text;
  return text;
}

size_t Warned(const DocumentFacts& facts, const std::string& code) {
  return static_cast<size_t>(std::count_if(facts.warnings.begin(), facts.warnings.end(),
                                           [&](const Warning& warning) { return warning.code == code; }));
}

std::string Sample(const std::string& name) {
  const std::string path = fmt::format("{}/samples/{}", BLACKBAR_SOURCE_DIR, name);
  const FileDescriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  REQUIRE(fd.valid());
  std::string bytes;
  char buffer[65536];
  for (ssize_t n; (n = read(fd.get(), buffer, sizeof buffer)) > 0;)
    bytes.append(buffer, static_cast<size_t>(n));
  return bytes;
}

}  // namespace

TEST_CASE("a plain document hides nothing") {
  const DocumentFacts facts = Opened(OnePage(""));
  CHECK(facts.hidden.empty());
  CHECK(facts.warnings.empty());
}

TEST_CASE("properties of the document and XMP are searched; routine ones warn of nothing") {
  const DocumentFacts facts =
      Opened(OnePage("/Metadata 6 0 R",
                     {Stream("/Type /Metadata /Subtype /XML",
                             "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><dc:creator>nblackwood</dc:creator>"
                             "<r p:Owner=\"Nora &amp; Co\"/></x:xmpmeta>"),
                      "<< /Author (Vane) /Custom (case of Nora) /Producer (maker) >>"},
                     "/Info 7 0 R"));
  const std::string text = HiddenIn(facts, "metadata");
  for (const char* part : {"nblackwood", "Nora & Co", "Vane", "case of Nora", "maker"})
    CHECK(text.find(part) != std::string::npos);
  CHECK(text.find("adobe:ns") == std::string::npos);
  CHECK(Warned(facts, "metadata") == 1);
  CHECK(Warned(Opened(OnePage("", {"<< /Producer (maker) >>"}, "/Info 6 0 R")), "metadata") == 0);
}

TEST_CASE("scripts, automatic actions, bookmarks and alternative texts are found") {
  const DocumentFacts facts = Opened(
      OnePage("/OpenAction 6 0 R /Names << /JavaScript << /Names [(a) 6 0 R] >> >> /Outlines 7 0 R "
              "/StructTreeRoot 9 0 R",
              {"<< /S /JavaScript /JS (show 'Blackwood') >>",
               "<< /Type /Outlines /First 8 0 R /Last 8 0 R >>", "<< /Title (About Nora) /Parent 7 0 R >>",
               "<< /Type /StructTreeRoot /K << /S /Figure /P 9 0 R /Alt (photo of Nora) >> >>"}));
  CHECK(HiddenIn(facts, "javascript") == "show 'Blackwood'");
  CHECK(HiddenIn(facts, "bookmark") == "About Nora");
  CHECK(HiddenIn(facts, "structure") == "photo of Nora");
  for (const char* code : {"javascript", "automatic_action", "bookmarks", "structure_text"})
    CHECK(Warned(facts, code) == 1);
}

TEST_CASE("fields on no page and XFA data are found") {
  const DocumentFacts facts = Opened(
      OnePage("/AcroForm << /Fields [6 0 R] /XFA [(datasets) 7 0 R] >>",
              {"<< /FT /Tx /T (f) /V (Blackwood) >>", Stream("", "<data><ssn>518-42-7093</ssn></data>")}));
  CHECK(HiddenIn(facts, "field").find("Blackwood") != std::string::npos);
  CHECK(HiddenIn(facts, "field").find("518-42-7093") != std::string::npos);
  CHECK(Warned(facts, "form_fields") == 2);
}

TEST_CASE("objects that nothing refers to are searched") {
  const DocumentFacts facts =
      Opened(OnePage("", {"<< /Old (Nora Blackwood) >>", Stream("", "BT [(of the) -20 (old page)]TJ ET")}));
  CHECK(HiddenIn(facts, "unreferenced").find("Nora Blackwood") != std::string::npos);
  CHECK(HiddenIn(facts, "unreferenced").find("of theold page") != std::string::npos);
  CHECK(Warned(facts, "unreferenced_objects") == 1);
}

TEST_CASE("an earlier revision is searched for what the newest does not say") {
  const std::string first = OnePage("", {"<< /Author (Vane) >>"}, "/Info 6 0 R", "Nora Blackwood was here");
  const std::string content = Stream("", "BT /F1 12 Tf 72 700 Td (Somebody was here) Tj ET");
  const std::string update = fmt::format(
      "4 0 obj\n{}\nendobj\n6 0 obj\n<< >>\nendobj\nxref\n4 1\n{:010} 00000 n \n6 1\n{:010} 00000 n \n"
      "trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R /Prev {} >>\nstartxref\n{}\n%%EOF\n",
      content, first.size(), first.size() + content.size() + 16, first.rfind("xref\n0"),
      first.size() + content.size() + 16 + 21);
  const DocumentFacts facts = Opened(first + update);
  const std::string text = HiddenIn(facts, "older_revision");
  CHECK(text.find("Nora Blackwood was here") != std::string::npos);
  CHECK(text.find("Vane") != std::string::npos);
  CHECK(Warned(facts, "older_revision") == 1);
  CHECK(Warned(Opened(first), "older_revision") == 0);
  const std::string no_change = fmt::format(
      "xref\n0 0\ntrailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R /Prev {} >>\nstartxref\n{}\n%%EOF\n",
      first.rfind("xref\n0"), first.size());
  CHECK(Warned(Opened(first + no_change), "older_revision") == 0);
}

TEST_CASE("bytes before the start and behind the end are told") {
  const std::string pdf = OnePage("");
  CHECK(Warned(Opened(pdf + "\n\n"), "bytes_after_end") == 0);
  const DocumentFacts behind = Opened(pdf + "Nora Blackwood");
  CHECK(Warned(behind, "bytes_after_end") == 1);
  CHECK(HiddenIn(behind, "unreferenced") == "Nora Blackwood\n");
  CHECK(Warned(Opened("Nora Blackwood\n" + pdf), "bytes_before_start") == 1);
}

TEST_CASE("attachments are searched and can be taken out by their index") {
  const DocumentFacts facts = Opened(Sample("13-attachments.pdf"));
  const std::string text = HiddenIn(facts, "attachment");
  for (const char* part :
       {"night-clerk-note.txt", "Yolanda Prewitt", "guest-registration.pdf", "OSTERVALE, BRAM"})
    CHECK(text.find(part) != std::string::npos);
  CHECK(Warned(facts, "attachments") == 1);
  const FileDescriptor fd(InMemory(Sample("13-attachments.pdf")));
  int index = 0;
  for (const HiddenText& hidden : facts.hidden) {
    if (hidden.channel != "attachment") continue;
    const Result<std::string> bytes = ReadAttachment(fd.get(), {}, index++);
    REQUIRE(bytes);
    CHECK(bytes->starts_with("%PDF") == hidden.text.starts_with("guest-registration.pdf"));
  }
  CHECK(index == 2);
  CHECK_FALSE(ReadAttachment(fd.get(), {}, 2));
}

TEST_CASE("hostile files give one clear line or a well-formed record") {
  struct Case {
    const char *file, *message;
  };
  const Case hostile = GENERATE(Case{"truncated.pdf", nullptr}, Case{"garbage.pdf", "damaged: "},
                                Case{"really-a-png.pdf", nullptr}, Case{"encrypted.pdf", "encrypted: "},
                                Case{"zero-bytes.pdf", "empty: "}, Case{"page-loop.pdf", nullptr},
                                Case{"deep-tree.pdf", nullptr}, Case{"deep-objects.pdf", nullptr});
  CAPTURE(hostile.file);
  const Result<OpenedRecord> record = OpenBytes(Sample(std::string("hostile/") + hostile.file));
  if (record) {
    CHECK(hostile.message == nullptr);
    CHECK(record->facts.pages >= 1);
    return;
  }
  CHECK(record.error().code == ErrorCode::kInvalidInput);
  CHECK(record.error().message.find('\n') == std::string::npos);
  CHECK(record.error().message.find("crash") == std::string::npos);
  if (hostile.message) CHECK(record.error().message.starts_with(hostile.message));
}

TEST_CASE("a picture over the limit is named with its page, and the page is unsearched") {
  const FileDescriptor fd(InMemory(Sample("hostile/108-megapixels.pdf")));
  ReadOptions options;
  options.jobs = 1;
  std::vector<Page> pages;
  REQUIRE(ReadPages(fd.get(), options, {}, [&](Page page) -> Result<void> {
    pages.push_back(std::move(page));
    return {};
  }));
  REQUIRE(pages.size() == 1);
  CHECK_FALSE(pages[0].searched);
  REQUIRE_FALSE(pages[0].warnings.empty());
  CHECK(pages[0].warnings[0].message.find("page 1") != std::string::npos);
  CHECK(pages[0].warnings[0].message.find("limit") != std::string::npos);
}

TEST_CASE("a scan's layer that says other things is hidden text, and the words are those of the picture") {
  const FileDescriptor fd(InMemory(Sample("19-wrong-text-layer.pdf")));
  ReadOptions options;
  options.jobs = 1;
  Page first;
  REQUIRE(ReadPages(fd.get(), options, {}, [&](Page page) -> Result<void> {
    first = std::move(page);
    return {};
  }));
  std::string hidden;
  for (const HiddenText& text : first.hidden)
    if (text.channel == "layer_differs") hidden += text.text + "\n";
  for (const char* text : {"805 Tamarack Way", "Horatio Blim", "518-66-3307", "06/14/1970"}) {
    CAPTURE(text);
    CHECK(hidden.find(text) != std::string::npos);
    CHECK(first.text.find(text) == std::string::npos);
  }
  CHECK(std::any_of(first.warnings.begin(), first.warnings.end(), [](const Warning& warning) {
    return warning.code == "layer_differs" && warning.region;
  }));
  REQUIRE_FALSE(first.words.empty());
  CHECK(first.words_from == "ocr");
}
