// Every redactor there is, in the order they are asked. A new medium is a line here.
#include "redactors/audio_redactor.h"
#include "redactors/pdf_redactor.h"
#include "redactors/picture_redactor.h"
#include "redactors/redactor.h"
#include "redactors/video_redactor.h"

namespace blackbar {

const Redactor* RedactorFor(Medium medium) {
  const Redactor* const redactors[] = {&PdfRedactor(), &TextRedactor(), &PictureRedactor(), &AudioRedactor(),
                                       &VideoRedactor()};
  for (const Redactor* redactor : redactors) {
    if (redactor->Handles(medium)) return redactor;
  }
  return nullptr;
}

}  // namespace blackbar
