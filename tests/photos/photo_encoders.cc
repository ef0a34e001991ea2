// The kinds of files that the project's programs read and never write.
#include <gif_lib.h>
#include <libheif/heif.h>
#include <tiffio.h>
#include <unistd.h>
#include <webp/encode.h>
#include <webp/mux.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "tests/photos/photo_maker.h"

namespace blackbar {
namespace {

void Must(bool good, const char* what) {
  if (!good) throw std::runtime_error(what);
}

std::string ReadAndRemove(const std::string& path) {
  std::string bytes;
  FILE* file = std::fopen(path.c_str(), "rb");
  Must(file != nullptr, "a test file cannot be read");
  char buffer[65536];
  for (size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, n);
  std::fclose(file);
  unlink(path.c_str());
  return bytes;
}

std::string TemporaryPath() {
  char path[] = "/tmp/blackbar-photo-XXXXXX";
  const int fd = mkstemp(path);
  Must(fd >= 0, "no temporary file");
  close(fd);
  return path;
}

}  // namespace

std::string TiffOf(const std::vector<TiffPage>& pages) {
  const std::string path = TemporaryPath();
  TIFF* tiff = TIFFOpen(path.c_str(), "w");
  Must(tiff != nullptr, "no TIFF");
  for (const TiffPage& page : pages) {
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<uint32_t>(page.raster.width));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<uint32_t>(page.raster.height));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, page.orientation);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, static_cast<uint32_t>(page.raster.height));
    if (page.reduced) TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, FILETYPE_REDUCEDIMAGE);
    if (!page.artist.empty()) TIFFSetField(tiff, TIFFTAG_ARTIST, page.artist.c_str());
    if (page.dots > 0) {
      TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
      TIFFSetField(tiff, TIFFTAG_XRESOLUTION, page.dots);
      TIFFSetField(tiff, TIFFTAG_YRESOLUTION, page.dots);
    }
    for (int y = 0; y < page.raster.height; ++y)
      Must(TIFFWriteScanline(tiff, const_cast<uint8_t*>(page.raster.at(0, y)), static_cast<uint32_t>(y)) == 1,
           "no TIFF line");
    Must(TIFFWriteDirectory(tiff) == 1, "no TIFF page");
  }
  TIFFClose(tiff);
  return ReadAndRemove(path);
}

std::string GifOf(const std::vector<Raster>& frames, const std::string& comment) {
  std::string out;
  const auto write = [](GifFileType* gif, const GifByteType* data, int size) {
    static_cast<std::string*>(gif->UserData)
        ->append(reinterpret_cast<const char*>(data), static_cast<size_t>(size));
    return size;
  };
  GifFileType* gif = EGifOpen(&out, write, nullptr);
  Must(gif != nullptr, "no GIF");
  EGifSetGifVersion(gif, true);
  ColorMapObject* colours = GifMakeMapObject(256, nullptr);  // 6 levels a channel
  for (int i = 0; i < 216; ++i)
    colours->Colors[i] = {static_cast<uint8_t>(i / 36 * 51), static_cast<uint8_t>(i / 6 % 6 * 51),
                          static_cast<uint8_t>(i % 6 * 51)};
  const int width = frames[0].width, height = frames[0].height;
  Must(EGifPutScreenDesc(gif, width, height, 8, 0, colours) == GIF_OK, "no GIF screen");
  if (!comment.empty()) EGifPutComment(gif, comment.c_str());
  for (const Raster& frame : frames) {
    Must(EGifPutImageDesc(gif, 0, 0, width, height, false, nullptr) == GIF_OK, "no GIF picture");
    for (int y = 0; y < height; ++y) {
      std::vector<GifPixelType> row;
      for (int x = 0; x < width; ++x) {
        const uint8_t* p = frame.at(x, y);
        row.push_back(
            static_cast<GifPixelType>((p[0] + 25) / 51 * 36 + (p[1] + 25) / 51 * 6 + (p[2] + 25) / 51));
      }
      Must(EGifPutLine(gif, row.data(), width) == GIF_OK, "no GIF line");
    }
  }
  GifFreeMapObject(colours);
  EGifCloseFile(gif, nullptr);
  return out;
}

std::string WebpOf(const Raster& raster, bool lossy) {
  uint8_t* data = nullptr;
  const size_t size =
      lossy
          ? WebPEncodeRGB(raster.bytes.data(), raster.width, raster.height, raster.width * 3, 90, &data)
          : WebPEncodeLosslessRGB(raster.bytes.data(), raster.width, raster.height, raster.width * 3, &data);
  Must(size > 0, "no WebP");
  std::string out(reinterpret_cast<char*>(data), size);
  WebPFree(data);
  return out;
}

std::string WebpAnimation(const std::vector<Raster>& frames) {
  WebPAnimEncoderOptions options;
  WebPAnimEncoderOptionsInit(&options);
  WebPAnimEncoder* encoder = WebPAnimEncoderNew(frames[0].width, frames[0].height, &options);
  int when = 0;
  for (const Raster& frame : frames) {
    WebPPicture picture;
    WebPPictureInit(&picture);
    picture.use_argb = 1;
    picture.width = frame.width, picture.height = frame.height;
    WebPPictureImportRGB(&picture, frame.bytes.data(), frame.width * 3);
    Must(WebPAnimEncoderAdd(encoder, &picture, when, nullptr) != 0, "no WebP frame");
    WebPPictureFree(&picture);
    when += 100;
  }
  WebPAnimEncoderAdd(encoder, nullptr, when, nullptr);
  WebPData data;
  WebPDataInit(&data);
  Must(WebPAnimEncoderAssemble(encoder, &data) != 0, "no WebP animation");
  std::string out(reinterpret_cast<const char*>(data.bytes), data.size);
  WebPDataClear(&data);
  WebPAnimEncoderDelete(encoder);
  return out;
}

std::string HeicOf(const Raster& raster, const std::string& exif) {
  heif_context* context = heif_context_alloc();
  heif_encoder* encoder = nullptr;
  std::string out;
  if (heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder).code == heif_error_Ok) {
    heif_image* image = nullptr;
    heif_image_create(raster.width, raster.height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image);
    heif_image_add_plane(image, heif_channel_interleaved, raster.width, raster.height, 8);
    int stride = 0;
    uint8_t* to = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < raster.height; ++y)
      std::copy_n(raster.at(0, y), static_cast<size_t>(raster.width) * 3,
                  to + static_cast<ptrdiff_t>(stride) * y);
    heif_encoder_set_lossy_quality(encoder, 90);
    heif_image_handle* handle = nullptr;
    Must(heif_context_encode_image(context, image, encoder, nullptr, &handle).code == heif_error_Ok,
         "no HEIC");
    if (!exif.empty())
      heif_context_add_exif_metadata(context, handle, exif.data(), static_cast<int>(exif.size()));
    heif_writer writer{1, [](heif_context*, const void* data, size_t size, void* user) {
                         static_cast<std::string*>(user)->append(static_cast<const char*>(data), size);
                         return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
                       }};
    heif_context_write(context, &writer, &out);
    heif_image_handle_release(handle);
    heif_image_release(image);
    heif_encoder_release(encoder);
  }
  heif_context_free(context);
  return out;
}

}  // namespace blackbar
