// Makes the rendition of a PDF, and of a text or e-mail that is laid out on pages first. See redactor.h.
#pragma once

#include "redactors/redactor.h"

namespace blackbar {

const Redactor& PdfRedactor();
const Redactor& TextRedactor();

}  // namespace blackbar
