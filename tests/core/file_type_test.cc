#include "core/file_type.h"

#include "tests/catch.h"

using namespace blackbar;

namespace {

std::string Little(uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out.push_back(i < 4 ? static_cast<char>(value >> (8 * i) & 255) : 0);
  return out;
}

// A zip of stored files whose sums nobody looks at.
std::string Zip(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string zip, directory;
  for (const auto& [name, bytes] : files) {
    const auto size = static_cast<uint32_t>(bytes.size()), length = static_cast<uint32_t>(name.size());
    const std::string about =
        Little(20, 2) + Little(0, 12) + Little(size, 4) + Little(size, 4) + Little(length, 2) + Little(0, 2);
    directory += "PK\1\2" + Little(20, 2) + about + Little(0, 10) +
                 Little(static_cast<uint32_t>(zip.size()), 4) + name;
    zip += "PK\3\4" + about + name + bytes;
  }
  return zip + directory + "PK\5\6" + Little(0, 8) + Little(static_cast<uint32_t>(directory.size()), 4) +
         Little(static_cast<uint32_t>(zip.size()), 4) + Little(0, 2);
}

// A compound file's head, and its directory in the fourth sector.
std::string Compound(const std::string& stream) {
  std::string file = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + std::string(22, '\0') + Little(9, 2) +
                     std::string(16, '\0') + Little(12, 4);
  file.resize(13 * 512, '\0');
  for (char c : stream) file += {c, '\0'};
  file.resize(14 * 512, '\0');
  return file;
}

std::string FormatOf(const std::string& bytes, Medium medium = Medium::kOffice) {
  const FileType type = TypeOfFile(bytes);
  CHECK(type.medium == medium);
  return type.format;
}

}  // namespace

TEST_CASE("office files are told from archives by what the zip's directory names") {
  const std::string padding(9000, 'x');
  CHECK(FormatOf(Zip({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", "<b/>"}})) == "docx");
  // As some programs write them: the list of types comes last.
  CHECK(FormatOf(Zip(
            {{"docProps/app.xml", padding}, {"xl/workbook.xml", "<b/>"}, {"[Content_Types].xml", "<a/>"}})) ==
        "xlsx");
  CHECK(FormatOf(Zip({{"[Content_Types].xml", padding}, {"ppt/presentation.xml", "<b/>"}})) == "pptx");
  CHECK(FormatOf(Zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                      {"content.xml", padding}})) == "ods");
  CHECK(FormatOf(Zip({{"a.txt", "hello"}}), Medium::kArchive) == "zip");
}

TEST_CASE("an archive that holds an office file is an archive") {
  const std::string inner = Zip({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", "<b/>"}});
  CHECK(FormatOf(Zip({{"report.docx", inner}}), Medium::kArchive) == "zip");
  CHECK(FormatOf(Zip({{"[Content_Types].xml", "a text of that name"}}), Medium::kArchive) == "zip");
}

TEST_CASE("old office files and Outlook messages are told by their directory") {
  CHECK(FormatOf(Compound("WordDocument")) == "doc");
  CHECK(FormatOf(Compound("Workbook")) == "xls");
  CHECK(FormatOf(Compound("PowerPoint Document")) == "ppt");
  CHECK(FormatOf(Compound("__properties_version1.0")) == "msg");
  CHECK(FormatOf(Compound("EncryptedPackage")) == "encrypted");
  CHECK(FormatOf(Compound("?")) == "ole");
  CHECK(FormatOf("{\\rtf1 hello}") == "rtf");
}

TEST_CASE("damaged containers are looked at without harm") {
  const std::string whole = Zip({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", "<b/>"}});
  for (size_t size = 4; size < whole.size(); ++size) (void)TypeOfFile(whole.substr(0, size));
  std::string wild = Compound("WordDocument");
  for (size_t at : {30u, 31u, 48u, 49u, 50u, 51u}) {
    wild[at] = '\xff';
    (void)TypeOfFile(wild);
  }
  CHECK(TypeOfFile(whole.substr(0, whole.size() - 30)).medium == Medium::kArchive);
}
