#include "tests/redactors/hand_pdf.h"

#include <fmt/format.h>

#include <map>

namespace blackbar {

std::string HandPdf(const std::vector<std::string>& contents, const HandParts& parts) {
  std::map<int, std::string> objects;
  std::string kids;
  objects[1] = fmt::format("<< /Type /Catalog /Pages 2 0 R {} >>", parts.catalog);
  objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  objects[4] = fmt::format("<< {} >>", parts.info);
  int number = 10;
  for (const std::string& content : contents) {
    kids += fmt::format("{} 0 R ", number);
    objects[number] = fmt::format(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> {} >> "
        "/Contents {} 0 R "
        "{} >>",
        parts.resources, number + 1, parts.page);
    objects[number + 1] = fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content);
    number += 2;
  }
  objects[2] = fmt::format("<< /Type /Pages /Count {} /Kids [ {}] >>", contents.size(), kids);
  for (size_t i = 0; i < parts.objects.size(); ++i) objects[100 + static_cast<int>(i)] = parts.objects[i];
  std::string pdf = "%PDF-1.7\n";
  std::map<int, size_t> offsets;
  for (const auto& [n, body] : objects) {
    offsets[n] = pdf.size();
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", n, body);
  }
  size_t table = pdf.size();
  pdf += "xref\n0 1\n0000000000 65535 f \n";
  for (const auto& [n, offset] : offsets) pdf += fmt::format("{} 1\n{:010} 00000 n \n", n, offset);
  return pdf + fmt::format("trailer\n<< /Size {} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{}\n%%EOF\n",
                           offsets.rbegin()->first + 1, table);
}

}  // namespace blackbar
