// What a stranger can read from a PDF, for tests: text and words by Poppler, pixels by Poppler on cairo, the
// file's objects by qpdf.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/page.h"
#include "redactors/raster.h"

namespace blackbar {

class ProbedPdf {
 public:
  explicit ProbedPdf(std::string bytes);  // throws std::runtime_error on what Poppler cannot open
  ~ProbedPdf();
  int pages() const;
  std::string Text(int page) const;  // pages from 1
  Page Words(int page) const;        // with boxes and page size, as a reader would give them
  Raster Pixels(int page, int dpi) const;
  void SavePng(int page, int dpi, const std::string& file) const;
  // Every object and every decoded stream, one after the other: where a secret would show.
  static std::string Everything(const std::string& bytes);
  static int Warnings(const std::string& bytes);  // what qpdf complains of

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Runs of letters, digits and signs of a page, from per-character boxes. Used by ProbedPdf::Words.
bool Contains(const std::string& text, const std::string& part);

}  // namespace blackbar
