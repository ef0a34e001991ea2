// libheif: the primary picture of a HEIC or AVIF file. The library applies the file's own turns and mirrors;
// an orientation in its EXIF says the same once more and is not used.
#include <libheif/heif.h>

#include <cstring>

#include "redactors/photo/photo_decoder.h"
#include "redactors/photo/photo_file.h"

namespace blackbar {
namespace {

struct ContextCloser {
  void operator()(heif_context* context) const { heif_context_free(context); }
};
struct HandleCloser {
  void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
};
struct ImageCloser {
  void operator()(heif_image* image) const { heif_image_release(image); }
};

class Heif : public PhotoDecoder {
 public:
  Result<void> Open(std::string_view bytes) {
    lossy = true;
    context_.reset(heif_context_alloc());
    const heif_error read =
        heif_context_read_from_memory_without_copy(context_.get(), bytes.data(), bytes.size(), nullptr);
    if (read.code != heif_error_Ok) return DamagedPhoto("a HEIC picture without a readable head");
    heif_image_handle* handle = nullptr;
    if (heif_context_get_primary_image_handle(context_.get(), &handle).code != heif_error_Ok)
      return DamagedPhoto("a HEIC file without a picture");
    handle_.reset(handle);
    PhotoFrame frame;
    frame.width = heif_image_handle_get_width(handle), frame.height = heif_image_handle_get_height(handle);
    frames = {frame};
    left_out = heif_context_get_number_of_top_level_images(context_.get()) - 1;
    return CheckPhotoSize(frame.width, frame.height);
  }

  Result<Raster> Decode(size_t) override {
    const bool has_opacity = heif_image_handle_has_alpha_channel(handle_.get()) != 0;
    const heif_chroma form = has_opacity ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB;
    heif_image* decoded = nullptr;
    const heif_error error = heif_decode_image(handle_.get(), &decoded, heif_colorspace_RGB, form, nullptr);
    const std::unique_ptr<heif_image, ImageCloser> image(decoded);
    if (error.code == heif_error_Unsupported_filetype || error.code == heif_error_Unsupported_feature)
      return Error{ErrorCode::kInvalidInput, "unsupported: this system's libheif has no decoder for it", ""};
    if (error.code != heif_error_Ok || !image) return DamagedPhoto("a HEIC picture that cannot be decoded");
    Raster raster{frames[0].width, frames[0].height, 3, {}};
    int stride = 0;
    const uint8_t* rows = heif_image_get_plane_readonly(image.get(), heif_channel_interleaved, &stride);
    if (rows == nullptr || heif_image_get_width(image.get(), heif_channel_interleaved) != raster.width ||
        heif_image_get_height(image.get(), heif_channel_interleaved) != raster.height)
      return DamagedPhoto("a HEIC picture of another size than it says");
    const size_t row = static_cast<size_t>(raster.width) * (has_opacity ? 4 : 3);
    raster.bytes.resize(row * raster.height);
    for (int y = 0; y < raster.height; ++y)
      std::memcpy(raster.bytes.data() + row * y, rows + static_cast<ptrdiff_t>(stride) * y, row);
    if (has_opacity) transparent = OntoWhite(&raster.bytes) || transparent;
    return raster;
  }

 private:
  std::unique_ptr<heif_context, ContextCloser> context_;
  std::unique_ptr<heif_image_handle, HandleCloser> handle_;
};

}  // namespace

OpenedPhoto OpenHeif(std::string_view bytes) {
  auto heif = std::make_unique<Heif>();
  TRY(heif->Open(bytes));
  return std::unique_ptr<PhotoDecoder>(std::move(heif));
}

// Newer ones load each codec from a file of its own.
void PreloadPhotoDecoders() { heif_init(nullptr); }

}  // namespace blackbar
