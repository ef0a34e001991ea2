// HEIC and AVIF: items of libheif's list, and the file's boxes.
#include <fmt/format.h>
#include <libheif/heif.h>

#include <memory>
#include <string>
#include <vector>

#include "pipeline/readers/photo/file_parts.h"
#include "pipeline/readers/photo/photo_notes.h"

namespace blackbar {
namespace {

struct ContextCloser {
  void operator()(heif_context* context) const { heif_context_free(context); }
};
struct HandleCloser {
  void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
};
using HandleOwner = std::unique_ptr<heif_image_handle, HandleCloser>;

void TakeBlock(heif_image_handle* handle, heif_item_id id, PhotoNotes* notes) {
  const std::string_view type = heif_image_handle_get_metadata_type(handle, id);
  const std::string_view content = heif_image_handle_get_metadata_content_type(handle, id);
  std::string block(heif_image_handle_get_metadata_size(handle, id), '\0');
  if (heif_image_handle_get_metadata(handle, id, block.data()).code != heif_error_Ok) return;
  if (type == "Exif") {
    const FileBytes bytes(block, true);
    notes->Exif(bytes.From(4 + bytes.At(0, 4)), "EXIF");
  } else if (type == "mime" && content == "application/rdf+xml") {
    notes->Xmp(block, "XMP");
  } else {
    notes->Other(block, "block of an unknown kind");
  }
}

void TakePicture(heif_image_handle* handle, PhotoNotes* notes) {
  std::vector<heif_item_id> blocks(
      static_cast<size_t>(heif_image_handle_get_number_of_metadata_blocks(handle, nullptr)));
  heif_image_handle_get_list_of_metadata_block_IDs(handle, nullptr, blocks.data(),
                                                   static_cast<int>(blocks.size()));
  for (heif_item_id id : blocks) TakeBlock(handle, id, notes);
  for (int i = heif_image_handle_get_number_of_thumbnails(handle); i > 0; --i) notes->Thumbnail({});
  const int extra = heif_image_handle_get_number_of_auxiliary_images(
      handle, LIBHEIF_AUX_IMAGE_FILTER_OMIT_ALPHA | LIBHEIF_AUX_IMAGE_FILTER_OMIT_DEPTH);
  const int depth = heif_image_handle_get_number_of_depth_images(handle);
  for (int i = 0; i < extra + depth; ++i) notes->SecondPicture("an auxiliary picture");
  const size_t profile = heif_image_handle_get_raw_color_profile_size(handle);
  if (profile == 0) return;
  std::string icc(profile, '\0');
  if (heif_image_handle_get_raw_color_profile(handle, icc.data()).code == heif_error_Ok)
    notes->ColourProfile(icc, "colour profile");
}

void TakeBoxes(std::string_view file, PhotoNotes* notes) {
  const FileBytes bytes(file, true);
  for (uint64_t at = 0; at + 8 <= bytes.size();) {
    uint64_t size = bytes.At(at, 4);
    const std::string_view name = bytes.Part(at + 4, 4);
    if (size == 1) size = bytes.At(at + 8, 8);
    if (size == 0) size = bytes.size() - at;
    if (size < 8 || size > bytes.size() - at) return notes->Trailing(bytes.From(at), "mdat");
    if (name == "mpvd" || name == "moov") notes->Film();
    if (name == "uuid" || name == "free" || name == "skip" || name == "jumb")
      notes->Other(bytes.Part(at + 8, size - 8), "box of an unknown kind");
    at += size;
  }
}

}  // namespace

void LookIntoHeif(std::string_view file, PhotoNotes* notes) {
  TakeBoxes(file, notes);
  const std::unique_ptr<heif_context, ContextCloser> context(heif_context_alloc());
  if (heif_context_read_from_memory_without_copy(context.get(), file.data(), file.size(), nullptr).code !=
      heif_error_Ok)
    return;
  std::vector<heif_item_id> pictures(
      static_cast<size_t>(heif_context_get_number_of_top_level_images(context.get())));
  heif_context_get_list_of_top_level_image_IDs(context.get(), pictures.data(),
                                               static_cast<int>(pictures.size()));
  for (heif_item_id id : pictures) {
    heif_image_handle* handle = nullptr;
    if (heif_context_get_image_handle(context.get(), id, &handle).code != heif_error_Ok) continue;
    TakePicture(HandleOwner(handle).get(), notes);
  }
}

}  // namespace blackbar
