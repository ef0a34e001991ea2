// Draws pages as they print: poppler-glib on cairo, the renderer of the reviewer's picture, of OCR and of the
// audit. Opens the document a second time, for itself. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <string>

#include "core/result.h"
#include "pipeline/readers/pdf/document.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

class Renderer {
 public:
  // The document's bytes must outlive the renderer.
  static Result<std::unique_ptr<Renderer>> Open(const PdfDocument& document);
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // The whole page on white, this many pixels wide. limit_exceeded when it would have too many of them.
  Result<Picture> Draw(int page, int width, int channels) const;

 private:
  struct State;
  explicit Renderer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// A PNG file.
Result<std::string> ToPng(const Picture& picture);

}  // namespace blackbar
