#include "redactors/pdf_sink.h"

#include <fmt/format.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cmath>

#include "core/page.h"

namespace blackbar {
namespace {

constexpr int kPagesObject = 1;
constexpr size_t kBufferSize = 1 << 20;

std::string Deflate(std::string_view data) {
  uLongf size = compressBound(data.size());
  std::string out(size, '\0');
  int code = compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                       reinterpret_cast<const Bytef*>(data.data()), data.size(), 6);
  BB_CHECK(code == Z_OK);  // only memory can be wanting
  out.resize(size);
  return out;
}

char32_t DecodePoint(std::string_view utf8) {
  auto byte = [&](size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[i])); };
  switch (utf8.size()) {
    case 1:
      return byte(0) < 0x80 ? byte(0) : 0xFFFD;
    case 2:
      return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    case 3:
      return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    case 4:
      return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  }
  return 0xFFFD;
}

}  // namespace

std::string PdfText(const std::string& utf8) {
  bool ascii = true;
  for (char c : utf8) ascii = ascii && c >= 0x20 && c < 0x7F;
  std::string out = ascii ? "(" : "<FEFF";
  if (ascii) {
    for (char c : utf8) {
      if (c == '(' || c == ')' || c == '\\') out.push_back('\\');
      out.push_back(c);
    }
    return out + ")";
  }
  for (int64_t i = 0, n = CodePoints(utf8); i < n; ++i) {
    char32_t point = DecodePoint(SliceCodePoints(utf8, i, i + 1));
    if (point >= 0x10000) {
      out += fmt::format("{:04X}{:04X}", 0xD800 + (static_cast<uint32_t>(point - 0x10000) >> 10),
                         0xDC00 + (static_cast<uint32_t>(point - 0x10000) & 0x3FF));
    } else {
      out += fmt::format("{:04X}", static_cast<uint32_t>(point));
    }
  }
  return out + ">";
}

std::string PdfNumber(double value) {
  int64_t scaled = std::llround(value * 10'000);
  std::string sign = scaled < 0 ? "-" : "";
  scaled = std::abs(scaled);
  std::string out = fmt::format("{}{}.{:04}", sign, scaled / 10'000, scaled % 10'000);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

PdfSink::PdfSink(int fd) : fd_(fd), offsets_(kPagesObject + 1, 0), digest_(std::make_unique<Sha256Stream>()) {
  Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

void PdfSink::Write(std::string_view bytes) {
  if (digest_ != nullptr) digest_->Update(bytes);
  written_ += static_cast<int64_t>(bytes.size());
  buffer_ += bytes;
  if (buffer_.size() >= kBufferSize) Flush();
}

void PdfSink::Flush() {
  size_t at = 0;
  while (!failed_ && at < buffer_.size()) {
    ssize_t n = ::write(fd_, buffer_.data() + at, buffer_.size() - at);
    if (n > 0) {
      at += static_cast<size_t>(n);
    } else if (errno != EINTR) {
      failed_ = true;
    }
  }
  buffer_.clear();
}

int PdfSink::Reserve() {
  offsets_.push_back(0);
  return static_cast<int>(offsets_.size()) - 1;
}

void PdfSink::BeginObject(int number) {
  BB_CHECK(number > 0 && number < static_cast<int>(offsets_.size()) && offsets_[number] == 0);
  offsets_[number] = written_;
  Write(fmt::format("{} 0 obj\n", number));
}

void PdfSink::WriteObject(int number, std::string_view body) {
  BeginObject(number);
  Write(body);
  Write("\nendobj\n");
}

void PdfSink::WriteStream(int number, const std::string& dictionary, std::string_view data, bool compress) {
  std::string packed = compress ? Deflate(data) : std::string();
  if (compress) data = packed;
  BeginObject(number);
  Write(fmt::format("<< {}{} /Length {} >>\nstream\n", dictionary, compress ? " /Filter /FlateDecode" : "",
                    data.size()));
  Write(data);
  Write("\nendstream\nendobj\n");
}

int PdfSink::AddStream(const std::string& dictionary, std::string_view data, bool compress) {
  int number = Reserve();
  WriteStream(number, dictionary, data, compress);
  return number;
}

int PdfSink::AddObject(std::string_view body) {
  int number = Reserve();
  WriteObject(number, body);
  return number;
}

void PdfSink::AddPage(int page, const std::string& entries) {
  if (static_cast<int>(page_objects_.size()) < page) page_objects_.resize(page, 0);
  BB_CHECK(page > 0 && page_objects_[page - 1] == 0);
  page_objects_[page - 1] =
      AddObject(fmt::format("<< /Type /Page /Parent {} 0 R {} >>", kPagesObject, entries));
}

Result<void> PdfSink::Finish(const std::string& title, const std::string& producer) {
  std::string kids;
  for (int page : page_objects_) {
    BB_CHECK(page > 0);
    kids += fmt::format("{} 0 R ", page);
  }
  WriteObject(kPagesObject,
              fmt::format("<< /Type /Pages /Count {} /Kids [ {}] >>", page_objects_.size(), kids));
  int catalog = AddObject(fmt::format(
      "<< /Type /Catalog /Pages {} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>",
      kPagesObject));
  int info = AddObject(fmt::format("<< /Title {} /Producer {} >>", PdfText(title), PdfText(producer)));
  int64_t table = written_;
  std::string xref = fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size());
  for (size_t i = 1; i < offsets_.size(); ++i) {
    BB_CHECK(offsets_[i] > 0);
    xref += fmt::format("{:010} 00000 n \n", offsets_[i]);
  }
  Write(xref);
  std::string id = digest_->Finish().Hex().substr(0, 32);
  digest_ = nullptr;  // an /ID cannot hold its own digest
  Write(fmt::format(
      "trailer\n<< /Size {} /Root {} 0 R /Info {} 0 R /ID [ <{}> <{}> ] >>\nstartxref\n{}\n%%EOF\n",
      offsets_.size(), catalog, info, id, id, table));
  Flush();
  if (failed_) {
    return Error{ErrorCode::kUnavailable, "the rendition cannot be written; is the disk full?", ""};
  }
  return {};
}

}  // namespace blackbar
