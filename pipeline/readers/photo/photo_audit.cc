#include "pipeline/readers/photo/photo_audit.h"

#include <iterator>

#include "pipeline/readers/photo/file_parts.h"
#include "pipeline/readers/photo/photo_notes.h"

namespace blackbar {

Result<void> AuditPhoto(std::string_view bytes, PhotoFile* photo, DocumentFacts* facts) {
  PhotoNotes notes;
  const std::string& format = photo->format();
  if (format == "jpeg") LookIntoJpeg(bytes, &notes);
  if (format == "png") LookIntoPng(bytes, &notes);
  if (format == "gif") LookIntoGif(bytes, &notes);
  if (format == "webp") LookIntoWebp(bytes, &notes);
  if (format == "tiff") LookIntoTiff(bytes, &notes);
  if (format == "bmp") LookIntoBmp(bytes, &notes);
  if (format == "heic") LookIntoHeif(bytes, &notes);
  for (int i = 0; i < photo->pictures_left_out(); ++i) notes.SecondPicture("a further picture of the file");
  notes.Finish(photo);
  std::move(notes.found().hidden.begin(), notes.found().hidden.end(), std::back_inserter(facts->hidden));
  std::move(notes.found().warnings.begin(), notes.found().warnings.end(),
            std::back_inserter(facts->warnings));
  return {};
}

}  // namespace blackbar
