// giflib: each frame of an animation is a page, composed as a viewer shows it. Frames build on each other, so
// a frame is reached by playing from the one before it, or from the start.
#include <gif_lib.h>

#include <algorithm>
#include <cstring>

#include "redactors/photo/photo_decoder.h"

namespace blackbar {
namespace {

struct Source {
  std::string_view bytes;
  size_t at = 0;
};

int OnRead(GifFileType* gif, GifByteType* to, int count) {
  auto* source = static_cast<Source*>(gif->UserData);
  const size_t taken = std::min(source->bytes.size() - source->at, static_cast<size_t>(count));
  std::memcpy(to, source->bytes.data() + source->at, taken);
  source->at += taken;
  return static_cast<int>(taken);
}

struct GifCloser {
  void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
};
using GifOwner = std::unique_ptr<GifFileType, GifCloser>;

GifOwner OpenAt(Source* source) {
  source->at = 0;
  return GifOwner(DGifOpen(source, OnRead, nullptr));
}

// The picture's codes, left unread.
bool SkipCodes(GifFileType* gif) {
  int size = 0;
  GifByteType* block = nullptr;
  if (DGifGetCode(gif, &size, &block) == GIF_ERROR) return false;
  while (block != nullptr) {
    if (DGifGetCodeNext(gif, &block) == GIF_ERROR) return false;
  }
  return true;
}

struct FrameControl {
  int disposal = DISPOSAL_UNSPECIFIED;
  int transparent = NO_TRANSPARENT_COLOR;
};

bool ReadExtension(GifFileType* gif, FrameControl* control) {
  int code = 0;
  GifByteType* data = nullptr;
  if (DGifGetExtension(gif, &code, &data) == GIF_ERROR) return false;
  while (data != nullptr) {
    GraphicsControlBlock block;
    if (code == GRAPHICS_EXT_FUNC_CODE && data[0] == 4 && DGifExtensionToGCB(4, data + 1, &block) == GIF_OK)
      *control = {block.DisposalMode, block.TransparentColor};
    if (DGifGetExtensionNext(gif, &data) == GIF_ERROR) return false;
  }
  return true;
}

// Goes to the next picture; its place is then in gif->Image. False at the end; `broken` says how it ended.
bool NextPicture(GifFileType* gif, FrameControl* control, bool* broken) {
  *control = {};
  GifRecordType record = UNDEFINED_RECORD_TYPE;
  for (;;) {
    if (DGifGetRecordType(gif, &record) == GIF_ERROR) return *broken = true, false;
    if (record == TERMINATE_RECORD_TYPE) return false;
    if (record == EXTENSION_RECORD_TYPE) {
      if (!ReadExtension(gif, control)) return *broken = true, false;
    } else if (record == IMAGE_DESC_RECORD_TYPE) {
      if (DGifGetImageHeader(gif) == GIF_ERROR) return *broken = true, false;
      return true;
    }
  }
}

class Gif : public PhotoDecoder {
 public:
  explicit Gif(std::string_view bytes) : source_{bytes} {}

  Result<void> Open(int64_t page_limit) {
    gif_ = OpenAt(&source_);
    if (!gif_) return DamagedPhoto("a GIF without a readable head");
    PhotoFrame frame;
    frame.width = gif_->SWidth, frame.height = gif_->SHeight;
    FrameControl control;
    while (NextPicture(gif_.get(), &control, &damaged)) {
      // A screen smaller than its first picture is what some programs write.
      if (frames.empty()) {
        frame.width = std::max(frame.width, gif_->Image.Left + gif_->Image.Width);
        frame.height = std::max(frame.height, gif_->Image.Top + gif_->Image.Height);
        TRY(CheckPhotoSize(frame.width, frame.height));
      }
      frames.push_back(frame);
      TRY(CheckPhotoCount(static_cast<int64_t>(frames.size()), page_limit));
      if (!SkipCodes(gif_.get())) {
        damaged = true;
        break;
      }
    }
    gif_.reset();
    if (frames.empty()) return DamagedPhoto("a GIF without a picture");
    return {};
  }

  Result<Raster> Decode(size_t index) override {
    if (!gif_ || index < played_) TRY(Rewind());
    while (played_ <= index) TRY(Play());
    Raster raster{frames[0].width, frames[0].height, 3, canvas_};
    transparent = OntoWhite(&raster.bytes) || transparent;
    return raster;
  }

 private:
  Result<void> Rewind() {
    gif_ = OpenAt(&source_);
    if (!gif_) return DamagedPhoto("a GIF without a readable head");
    canvas_.assign(static_cast<size_t>(frames[0].width) * frames[0].height * 4, 0);
    before_.clear();
    last_ = {};
    played_ = 0;
    return {};
  }

  // What the frame before leaves on the screen.
  void Dispose() {
    if (last_.disposal == DISPOSE_PREVIOUS && !before_.empty()) canvas_ = before_;
    if (last_.disposal != DISPOSE_BACKGROUND) return;
    for (int y = last_.top; y < std::min(last_.bottom, frames[0].height); ++y)
      for (int x = last_.left; x < std::min(last_.right, frames[0].width); ++x)
        std::fill_n(canvas_.data() + (static_cast<size_t>(y) * frames[0].width + x) * 4, 4, uint8_t{0});
  }

  Result<void> Play() {
    FrameControl control;
    bool broken = false;
    if (!NextPicture(gif_.get(), &control, &broken))
      return DamagedPhoto("a GIF that ends before its last picture");
    Dispose();
    if (control.disposal == DISPOSE_PREVIOUS) before_ = canvas_;
    const GifImageDesc place = gif_->Image;
    const ColorMapObject* colours = place.ColorMap != nullptr ? place.ColorMap : gif_->SColorMap;
    if (place.Width < 1 || place.Height < 1) return DamagedPhoto("a GIF picture without pixels");
    TRY(CheckPhotoSize(place.Width, place.Height));
    std::vector<GifPixelType> row(static_cast<size_t>(place.Width));
    constexpr int kFirst[] = {0, 4, 2, 1}, kStep[] = {8, 8, 4, 2};
    for (int pass = place.Interlace ? 0 : 3; pass < 4 && !damaged_here_; ++pass) {
      const int first = place.Interlace ? kFirst[pass] : 0, step = place.Interlace ? kStep[pass] : 1;
      for (int y = first; y < place.Height && !damaged_here_; y += step) {
        damaged_here_ = DGifGetLine(gif_.get(), row.data(), place.Width) == GIF_ERROR;
        if (!damaged_here_) Paint(row, place, y, colours, control.transparent);
      }
    }
    damaged = damaged || damaged_here_;
    // What follows broken codes cannot be found again.
    if (damaged_here_ && played_ + 1 < frames.size())
      return DamagedPhoto("a GIF with a picture that cannot be decoded");
    last_ = {control.disposal, place.Left, place.Top, place.Left + place.Width, place.Top + place.Height};
    ++played_;
    damaged_here_ = false;
    return {};
  }

  void Paint(const std::vector<GifPixelType>& row, const GifImageDesc& place, int y,
             const ColorMapObject* colours, int clear) {
    const int at_y = place.Top + y;
    if (at_y < 0 || at_y >= frames[0].height || colours == nullptr) return;
    for (int x = 0; x < place.Width; ++x) {
      const int at_x = place.Left + x, index = row[static_cast<size_t>(x)];
      if (at_x < 0 || at_x >= frames[0].width || index == clear || index >= colours->ColorCount) continue;
      const GifColorType& colour = colours->Colors[index];
      uint8_t* pixel = canvas_.data() + (static_cast<size_t>(at_y) * frames[0].width + at_x) * 4;
      pixel[0] = colour.Red, pixel[1] = colour.Green, pixel[2] = colour.Blue, pixel[3] = 255;
    }
  }

  struct Last {
    int disposal = DISPOSAL_UNSPECIFIED;
    int left = 0, top = 0, right = 0, bottom = 0;
  };

  Source source_;
  GifOwner gif_;
  std::vector<uint8_t> canvas_, before_;  // red, green, blue, opacity
  Last last_;
  size_t played_ = 0;  // frames that canvas_ has seen
  bool damaged_here_ = false;
};

}  // namespace

OpenedPhoto OpenGif(std::string_view bytes, int64_t page_limit) {
  auto gif = std::make_unique<Gif>(bytes);
  TRY(gif->Open(page_limit));
  return std::unique_ptr<PhotoDecoder>(std::move(gif));
}

}  // namespace blackbar
