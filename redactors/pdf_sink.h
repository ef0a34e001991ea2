// Writes a new PDF to a file descriptor, object by object as they are made, so that a thousand pages take no
// more memory than one. One revision, a classic cross-reference table, no dates; the file's /ID is the digest
// of its bytes, so that equal content gives equal files. A failed write is remembered and told by Finish.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/digest.h"
#include "core/result.h"

namespace blackbar {

class PdfSink {
 public:
  explicit PdfSink(int fd);  // not owned

  int Reserve();  // the number of an object to be written later, once
  void WriteObject(int number, std::string_view body);
  // `dictionary` without the brackets, /Length and, if `compress`, /Filter.
  void WriteStream(int number, const std::string& dictionary, std::string_view data, bool compress);
  int AddStream(const std::string& dictionary, std::string_view data, bool compress);
  int AddObject(std::string_view body);
  // Page `page` (from 1, each once, in any order); `entries` are those of its dictionary but /Type and
  // /Parent.
  void AddPage(int page, const std::string& entries);

  // Writes page tree, catalog and information, and ends the file.
  Result<void> Finish(const std::string& title, const std::string& producer);

 private:
  void Write(std::string_view bytes);
  void Flush();
  void BeginObject(int number);

  int fd_;
  bool failed_ = false;
  std::string buffer_;
  int64_t written_ = 0;
  std::vector<int64_t> offsets_;  // by object number; 0: reserved
  std::vector<int> page_objects_;
  std::unique_ptr<Sha256Stream> digest_;
};

// "(...)" or, outside ASCII, "<FEFF...>".
std::string PdfText(const std::string& utf8);
// A number with at most four decimals, always with a point, no exponent.
std::string PdfNumber(double value);

}  // namespace blackbar
