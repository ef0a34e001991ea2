// Lays plain text out on pages, so that a text record is reviewed, redacted and verified by the same line of
// work as a PDF. Runs in the sandboxed children only. Pure: the same bytes give the same pages, which is what
// lets a box that was drawn on the reader's pages cut the redactor's pages.
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"

namespace blackbar {

// `bytes` is UTF-8, UTF-16 with a byte-order mark, or else Windows-1252. US letter pages, 10 points DejaVu
// Sans Mono, long lines wrapped, tabs expanded to 8 columns, a form feed starts a page. Control and
// zero-width characters are left out: nobody would see them.
Result<std::string> TextToPdf(std::string_view bytes);

// The same text as UTF-8 lines, as they stand on the pages; for tests and for searching. No line feeds
// inside.
std::string TextToUtf8(std::string_view bytes);

}  // namespace blackbar
