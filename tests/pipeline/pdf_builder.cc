#include "tests/pipeline/pdf_builder.h"

#include <fmt/format.h>
#include <zlib.h>

namespace blackbar {

int PdfBuilder::Add(const std::string& body) {
  bodies_.push_back(body);
  return static_cast<int>(bodies_.size());
}

int PdfBuilder::AddStream(const std::string& dictionary, const std::string& data) {
  return Add(fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", dictionary, data.size(), data));
}

std::string PdfBuilder::Finish(int root, const std::string& trailer) const {
  std::string out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", bodies_.size() + 1);
  for (size_t i = 0; i < bodies_.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, bodies_[i]);
  }
  size_t start = out.size();
  return out + table +
         fmt::format("trailer\n<< /Size {} /Root {} 0 R {} >>\nstartxref\n{}\n%%EOF\n", bodies_.size() + 1,
                     root, trailer, start);
}

std::string Ref(int number) { return fmt::format("{} 0 R", number); }

std::string Hex(std::string_view bytes) {
  std::string out = "<";
  for (unsigned char c : bytes) out += fmt::format("{:02X}", c);
  return out + ">";
}

std::string Deflated(std::string_view bytes) {
  uLongf size = compressBound(bytes.size());
  std::string out(size, 0);
  compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
            bytes.size(), 9);
  out.resize(size);
  return out;
}

std::string SimplePdf::Bytes() {
  int page_number = first_page != 0 ? first_page : builder.Reserve();
  int font = builder.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  int stream = builder.AddStream("", content);
  int pages = builder.Reserve();
  builder.Set(page_number,
              fmt::format("<< /Type /Page /Parent {} /MediaBox [{}] /Contents {} "
                          "/Resources << /Font << /F1 {} {} >> {} >> "
                          "{} >>",
                          Ref(pages), media_box, Ref(stream), Ref(font), fonts, resources, page));
  builder.Set(pages, fmt::format("<< /Type /Pages /Kids [{}] /Count 1 >>", Ref(page_number)));
  int root = builder.Add(fmt::format("<< /Type /Catalog /Pages {} {} >>", Ref(pages), catalog));
  return before + builder.Finish(root, trailer) + after;
}

}  // namespace blackbar
