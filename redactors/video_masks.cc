#include "redactors/video_masks.h"

#include <algorithm>
#include <cstring>

namespace blackbar {
namespace {

int Down(int64_t millionths, int side) {
  return static_cast<int>(std::clamp<int64_t>(millionths * side / kWholeSide & ~int64_t{1}, 0, side));
}
int Up(int64_t millionths, int side) {
  // One pixel more than `side`: of an odd picture the last column was left out.
  const int64_t edge = (millionths * (side + 1) + kWholeSide - 1) / kWholeSide;
  return static_cast<int>(std::clamp<int64_t>((edge + 1) & ~int64_t{1}, 0, side));
}

void FillPlane(MediaFrame* frame, int plane, PixelBox box, uint8_t value) {
  const int shift = plane == 0 ? 0 : 1;
  const size_t bytes = static_cast<size_t>((box.right - box.left) >> shift);
  for (int y = box.top >> shift; y < box.bottom >> shift; ++y)
    std::memset(frame->plane(plane) + ptrdiff_t{y} * frame->stride(plane) + (box.left >> shift), value,
                bytes);
}

void Fill(MediaFrame* frame, const PixelBox& box, uint8_t y, uint8_t u, uint8_t v) {
  FillPlane(frame, 0, box, y);
  FillPlane(frame, 1, box, u);
  FillPlane(frame, 2, box, v);
}

void AverageTile(uint8_t* start, int stride, int width, int height) {
  int64_t sum = 0;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) sum += start[ptrdiff_t{y} * stride + x];
  }
  const int mean = static_cast<int>(sum / (int64_t{width} * height));
  for (int y = 0; y < height; ++y)
    std::memset(start + ptrdiff_t{y} * stride, mean, static_cast<size_t>(width));
}

}  // namespace

std::vector<PixelBox> PixelBoxesOf(const std::vector<Box>& boxes, int width, int height) {
  std::vector<PixelBox> out;
  for (const Box& box : boxes) {
    const PixelBox pixels{Down(box.left, width), Down(box.top, height), Up(box.right, width),
                          Up(box.bottom, height)};
    if (pixels.left < pixels.right && pixels.top < pixels.bottom) out.push_back(pixels);
  }
  return out;
}

void FillBlack(MediaFrame* frame, const PixelBox& box, bool full_range) {
  Fill(frame, box, full_range ? 0 : 16, 128, 128);
}

void Obscure(MediaFrame* frame, const PixelBox& box) {
  // A quarter of the shorter side: a face keeps some four by four tiles.
  const int shorter = std::min(box.right - box.left, box.bottom - box.top);
  const int tile = std::max(16, shorter / 4 & ~1);
  for (int plane = 0; plane < 3; ++plane) {
    const int shift = plane == 0 ? 0 : 1, stride = frame->stride(plane);
    for (int y = box.top; y < box.bottom; y += tile) {
      for (int x = box.left; x < box.right; x += tile) {
        AverageTile(frame->plane(plane) + ptrdiff_t{y >> shift} * stride + (x >> shift), stride,
                    std::min(tile, box.right - x) >> shift, std::min(tile, box.bottom - y) >> shift);
      }
    }
  }
}

void Outline(MediaFrame* frame, const PixelBox& box) {
  const int line = std::max(2, frame->height() / 180 & ~1);
  const int across = std::min(line, box.right - box.left), down = std::min(line, box.bottom - box.top);
  for (const PixelBox& edge : {PixelBox{box.left, box.top, box.right, box.top + down},
                               PixelBox{box.left, box.bottom - down, box.right, box.bottom},
                               PixelBox{box.left, box.top, box.left + across, box.bottom},
                               PixelBox{box.right - across, box.top, box.right, box.bottom}})
    Fill(frame, edge, 81, 90, 240);
}

}  // namespace blackbar
