// Writes small PDFs by hand for tests: the objects are text, so that a test can put anything anywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace blackbar {

class PdfBuilder {
 public:
  // Both return the object's number, from 1. `dictionary` without its brackets and /Length.
  int Add(const std::string& body);
  int AddStream(const std::string& dictionary, const std::string& data);
  int Reserve() { return Add(""); }
  void Set(int number, const std::string& body) { bodies_[static_cast<size_t>(number) - 1] = body; }
  // The file, with `root` as its catalog. `trailer` goes into the trailer.
  std::string Finish(int root, const std::string& trailer = "") const;
  int count() const { return static_cast<int>(bodies_.size()); }

 private:
  std::vector<std::string> bodies_;
};

std::string Ref(int number);                   // "7 0 R"
std::string Hex(std::string_view bytes);       // <...>
std::string Deflated(std::string_view bytes);  // zlib

// One page, 612 x 792, drawn by `content` with Helvetica as /F1; everything else is an insertion point.
struct SimplePdf {
  std::string content;
  std::string resources;  // more entries of /Resources beside /Font
  std::string fonts;      // more entries of /Font
  std::string page;       // more entries of the page
  std::string media_box = "0 0 612 792";
  std::string catalog, trailer;
  std::string before, after;  // bytes around the file
  PdfBuilder builder;         // objects added here come first
  int first_page = 0;         // reserve it to refer to it
  std::string Bytes();
};

}  // namespace blackbar
