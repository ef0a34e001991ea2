#include <cairo.h>
#include <fmt/format.h>
#include <jpeglib.h>

#include <cstdio>
#include <cstdlib>

#include "tests/pipeline/leak_channels.h"

namespace blackbar {
namespace {

using PageBox = std::optional<Box>;
constexpr int kWide = 600, kHigh = 64;  // pixels of a drawn word; 150 x 16 points on the page

void Paint(LeakDraft* d, const std::string& name, int image, int y) {
  d->xobjects += "/" + name + " " + Ref(image) + " ";
  d->pdf.content += fmt::format("q 150 0 0 16 72 {} cm /{} Do Q\n", y - 4, name);
}
int GreyImage(LeakDraft* d, const std::string& pixels, const std::string& more = "") {
  return d->pdf.builder.AddStream(fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} "
                                              "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter "
                                              "/FlateDecode {}",
                                              kWide, kHigh, more),
                                  Deflated(pixels));
}
int JpegImage(LeakDraft* d, const std::string& jpeg) {
  return d->pdf.builder.AddStream(
      fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceGray "
                  "/BitsPerComponent 8 /Filter /DCTDecode",
                  kWide, kHigh),
      jpeg);
}
std::string WithSegment(const std::string& jpeg, unsigned char marker, const std::string& body) {
  std::string segment = {'\xFF', static_cast<char>(marker), static_cast<char>((body.size() + 2) >> 8),
                         static_cast<char>((body.size() + 2) & 255)};
  return jpeg.substr(0, 2) + segment + body + jpeg.substr(2);
}

void Outlined(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 8, 8);
  cairo_t* cr = cairo_create(surface);
  cairo_select_font_face(cr, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, 12);
  cairo_move_to(cr, 0, 0);
  cairo_text_path(cr, secret.c_str());
  cairo_path_t* path = cairo_copy_path_flat(cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t* data = &path->data[i];
    if (data->header.type == CAIRO_PATH_CLOSE_PATH) {
      d->pdf.content += "h ";
    } else {
      d->pdf.content += fmt::format("{:.2f} {:.2f} {} ", 72 + data[1].point.x, y - data[1].point.y,
                                    data->header.type == CAIRO_PATH_MOVE_TO ? "m" : "l");
    }
  }
  d->pdf.content += fmt::format("f\n0 g 70 {} 160 14 re f\n", y - 4);
  cairo_path_destroy(path);
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
}
void UnderBox(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box, 18);
  Paint(d, "Im1", GreyImage(d, DrawnWord(secret, kWide, kHigh)), y);
  d->pdf.content += fmt::format("0 g 70 {} 160 18 re f\n", y - 4);
}
void Shown(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box, 18);
  Paint(d, "Im2", GreyImage(d, DrawnWord(secret, kWide, kHigh)), y);
}
void Comment(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box, 18);
  Paint(d, "Im3", JpegImage(d, WithSegment(JpegOf("photo", kWide, kHigh), 0xFE, secret)), y);
  box->reset();
}
void Exif(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box, 18);
  std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x3B\x01\x02\0", 24);
  exif += std::string{static_cast<char>(secret.size() + 1), 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0} + secret + '\0';
  Paint(d, "Im4", JpegImage(d, WithSegment(JpegOf("photo", kWide, kHigh), 0xE1, exif)), y);
  box->reset();
}
void Alternate(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box, 18);
  int other = GreyImage(d, DrawnWord(secret, kWide, kHigh));
  Paint(d, "Im5",
        GreyImage(d, DrawnWord("photo", kWide, kHigh),
                  "/Alternates [<< /Image " + Ref(other) + " /DefaultForPrinting false >>]"),
        y);
  box->reset();
}
// A black picture whose mask has the letters.
void Mask(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box, 18);
  int mask = GreyImage(d, DrawnWord(secret, kWide, kHigh, true));
  Paint(d, "Im6", GreyImage(d, std::string(static_cast<size_t>(kWide) * kHigh, '\0'), "/SMask " + Ref(mask)),
        y);
  d->pdf.content += fmt::format("0 g 70 {} 160 18 re f\n", y - 4);
}
void UnusedImage(const std::string& secret, LeakDraft* d, PageBox*) {
  d->xobjects += "/Im7 " + Ref(GreyImage(d, DrawnWord(secret, kWide, kHigh))) + " ";
}
void Thumbnail(const std::string& secret, LeakDraft* d, PageBox*) {
  int thumb = d->pdf.builder.AddStream(
      fmt::format("/Width {} /Height {} /ColorSpace /DeviceGray /BitsPerComponent 8", kWide, kHigh),
      DrawnWord(secret, kWide, kHigh));
  d->pdf.page += "/Thumb " + Ref(thumb) + " ";
}

constexpr LeakChannel kChannels[] = {
    {"outlined_text", "P10-drawings-under-box", true, Outlined},
    {"image_under_box", "P11-image-pixels", true, UnderBox},
    {"image_shown", "P7-readable-under-box", true, Shown},
    {"jpeg_comment", "P12-image-metadata", false, Comment},
    {"jpeg_exif", "P12-image-metadata", false, Exif},
    {"alternate_image", "P11-image-pixels", true, Alternate},
    {"soft_mask_image", "P13-mask-pixels", true, Mask},
    {"unused_image", "P11-image-pixels", true, UnusedImage},
    {"thumbnail", "P23-thumbnails", true, Thumbnail},
};

}  // namespace

std::span<const LeakChannel> PictureChannels() { return kChannels; }

std::string DrawnWord(const std::string& word, int width, int height, bool white_on_black) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
  cairo_t* cr = cairo_create(surface);
  cairo_select_font_face(cr, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, height * 0.75);
  cairo_move_to(cr, height * 0.25, height * 0.75);
  cairo_show_text(cr, word.c_str());
  cairo_surface_flush(surface);
  std::string pixels;
  for (int y = 0; y < height; ++y) {
    const unsigned char* row =
        cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
    for (int x = 0; x < width; ++x)
      pixels.push_back(static_cast<char>(white_on_black ? row[x] : 255 - row[x]));
  }
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
  return pixels;
}

std::string JpegOf(const std::string& word, int width, int height) {
  std::string pixels = DrawnWord(word, width, height);
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* out = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &out, &size);
  jpeg.image_width = static_cast<JDIMENSION>(width);
  jpeg.image_height = static_cast<JDIMENSION>(height);
  jpeg.input_components = 1;
  jpeg.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  for (int y = 0; y < height; ++y) {
    auto* row = reinterpret_cast<JSAMPROW>(pixels.data() + static_cast<size_t>(y) * width);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  std::string bytes(reinterpret_cast<char*>(out), size);
  std::free(out);
  return bytes;
}

}  // namespace blackbar
