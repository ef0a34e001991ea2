// libjpeg: the first picture of a JPEG file. What follows it is never looked at here.
#include <csetjmp>
#include <cstdio>
// jpeglib.h needs FILE and size_t first.
#include <jpeglib.h>

#include "redactors/photo/photo_decoder.h"

namespace blackbar {
namespace {

constexpr int kMostScans = 500;  // of a progressive picture; a bomb has thousands
constexpr int kExifMarker = JPEG_APP0 + 1;

struct JpegFailure {
  jpeg_error_mgr manager;
  jmp_buf back;
};

void OnError(j_common_ptr info) { longjmp(reinterpret_cast<JpegFailure*>(info->err)->back, 1); }
void OnMessage(j_common_ptr) {}  // it could quote the file
void OnScan(j_common_ptr info) {
  const auto* decoding = reinterpret_cast<jpeg_decompress_struct*>(info);
  if (info->is_decompressor && decoding->input_scan_number > kMostScans) OnError(info);
}

void Prepare(JpegFailure* failure, jpeg_decompress_struct* info) {
  info->err = jpeg_std_error(&failure->manager);
  failure->manager.error_exit = OnError;
  failure->manager.output_message = OnMessage;
}

struct JpegFacts {
  PhotoFrame frame;
  bool four_inks = false;
};

// Nothing with a destructor lives across a setjmp.
bool ReadFacts(std::string_view bytes, JpegFacts* facts) {
  jpeg_decompress_struct info;
  JpegFailure failure;
  Prepare(&failure, &info);
  jpeg_create_decompress(&info);
  if (setjmp(failure.back)) {
    jpeg_destroy_decompress(&info);
    return false;
  }
  jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_save_markers(&info, kExifMarker, 0xFFFF);
  jpeg_read_header(&info, TRUE);
  facts->frame.width = static_cast<int>(info.image_width);
  facts->frame.height = static_cast<int>(info.image_height);
  facts->four_inks = info.num_components == 4;
  const double inches = info.density_unit == 1 ? 1 : info.density_unit == 2 ? 2.54 : 0;
  facts->frame.dots_across = info.X_density * inches;
  facts->frame.dots_down = info.Y_density * inches;
  for (const jpeg_marker_struct* marker = info.marker_list; marker; marker = marker->next) {
    const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
    if (!data.starts_with("Exif")) continue;
    facts->frame.orientation = ExifOrientation(data);
    break;
  }
  jpeg_destroy_decompress(&info);
  return true;
}

// `pixels` has room for the picture in three channels, or in four for four inks.
bool ReadPixels(std::string_view bytes, const JpegFacts& facts, uint8_t* pixels, bool* damaged) {
  jpeg_decompress_struct info;
  JpegFailure failure;
  jpeg_progress_mgr progress{};
  progress.progress_monitor = OnScan;
  Prepare(&failure, &info);
  jpeg_create_decompress(&info);
  if (setjmp(failure.back)) {
    jpeg_destroy_decompress(&info);
    return false;
  }
  info.progress = &progress;
  jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&info, TRUE);
  info.out_color_space = facts.four_inks ? JCS_CMYK : JCS_RGB;
  info.dct_method = JDCT_ISLOW;
  jpeg_start_decompress(&info);
  const size_t row = static_cast<size_t>(info.output_width) * info.output_components;
  while (info.output_scanline < info.output_height) {
    JSAMPROW to = pixels + row * info.output_scanline;
    jpeg_read_scanlines(&info, &to, 1);
  }
  jpeg_finish_decompress(&info);
  *damaged = failure.manager.num_warnings > 0;
  jpeg_destroy_decompress(&info);
  return true;
}

// Files with four inks are Adobe's, which are stored inverted: a value is the light that is left.
void InksToLight(std::vector<uint8_t>* pixels) {
  size_t to = 0;
  for (size_t from = 0; from + 3 < pixels->size(); from += 4) {
    const int black = (*pixels)[from + 3];
    for (size_t c = 0; c < 3; ++c) (*pixels)[to++] = static_cast<uint8_t>((*pixels)[from + c] * black / 255);
  }
  pixels->resize(to);
}

class Jpeg : public PhotoDecoder {
 public:
  Jpeg(std::string_view bytes, const JpegFacts& facts) : bytes_(bytes), facts_(facts) {
    frames = {facts.frame};
    lossy = true;
  }

  Result<Raster> Decode(size_t) override {
    Raster raster{facts_.frame.width, facts_.frame.height, 3, {}};
    raster.bytes.resize(static_cast<size_t>(raster.width) * raster.height * (facts_.four_inks ? 4 : 3));
    bool complaints = false;
    if (!ReadPixels(bytes_, facts_, raster.bytes.data(), &complaints))
      return DamagedPhoto("a JPEG picture that cannot be decoded");
    damaged = damaged || complaints;
    if (facts_.four_inks) InksToLight(&raster.bytes);
    return raster;
  }

 private:
  std::string_view bytes_;
  JpegFacts facts_;
};

}  // namespace

OpenedPhoto OpenJpeg(std::string_view bytes) {
  JpegFacts facts;
  if (!ReadFacts(bytes, &facts)) return DamagedPhoto("a JPEG picture without a readable head");
  TRY(CheckPhotoSize(facts.frame.width, facts.frame.height));
  return std::unique_ptr<PhotoDecoder>(std::make_unique<Jpeg>(bytes, facts));
}

}  // namespace blackbar
