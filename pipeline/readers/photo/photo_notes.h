// What the audit of one photo finds: texts to search and warnings, each warning once with its count. The
// walkers of file_parts.h tell it the parts of the file; what those mean is read in tag_texts.h. One thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/readers/audit/notes.h"
#include "pipeline/readers/photo/tag_texts.h"
#include "redactors/photo/photo_file.h"

namespace blackbar {

class PhotoNotes {
 public:
  // Blocks of metadata; `place` is for people and holds nothing of the file.
  void Exif(std::string_view block, const std::string& place);
  void Xmp(std::string_view packet, const std::string& place);
  void Iptc(std::string_view datasets, const std::string& place);
  void Photoshop(std::string_view resources, const std::string& place);
  void ColourProfile(std::string_view profile, const std::string& place);
  void Comment(std::string text, const std::string& place);
  void Other(std::string_view bytes, const std::string& place);  // a block of a kind that is not known

  void Thumbnail(std::string_view file);  // empty: pixels that cannot be compared
  void SecondPicture(const std::string& place);
  void Film();
  // After the file's end mark; tells films and pictures in it apart from remains of a longer file.
  void Trailing(std::string_view bytes, std::string_view end_mark);

  // Compares thumbnails with the picture and makes the warnings.
  void Finish(PhotoFile* photo);
  AuditNotes& found() { return found_; }

 private:
  void Take(const TagTexts& tags, const std::string& place);
  void WarnOfTags();
  void WarnOfPictures();

  AuditNotes found_;
  bool metadata_ = false, location_ = false, device_ = false, people_ = false, film_ = false;
  bool remains_ = false;
  size_t trailing_ = 0, second_ = 0, thumbnails_ = 0;
  std::vector<std::string> to_compare_;  // thumbnails
};

// Bytes as UTF-8: as they are, or else as Latin-1.
std::string AsUtf8(std::string_view bytes);
// Printable runs of at least `least` characters, one a line.
std::string LongRuns(std::string_view bytes, size_t least);

}  // namespace blackbar
