#include "pipeline/checks/picture/verify_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/medium.h"
#include "core/plan_times.h"
#include "pipeline/checks/media_rows.h"
#include "pipeline/checks/needles.h"
#include "pipeline/checks/picture/picture_canonical.h"
#include "pipeline/checks/picture/picture_file.h"
#include "pipeline/checks/picture/picture_walk.h"

namespace blackbar {
namespace {

constexpr int kEdge = 16;              // pixels around a box that its edge may change when a JPEG is encoded
constexpr int kBlackest = 2;           // levels that a solid place may have: dimmed is not gone
constexpr int kBlock = 16;             // pixels of a side of what is compared at once
constexpr double kLumaTolerance = 12;  // mean difference of a block, in levels
constexpr double kColourTolerance = 32;

struct PictureSubject {
  const VerifyInput& input;
  std::string format, original_format;
  std::optional<Result<Pixels>> now_, before_;

  Result<const Pixels*> Now() {
    return Once(&now_, [&] { return DecodePicture(input.rendition, format); });
  }
  Result<const Pixels*> Before() {
    return Once(&before_, [&] { return DecodeUpright(input.original, original_format); });
  }

  // Boxes that must be solid: the redactions, and what "all but" leaves out.
  std::vector<std::pair<Box, std::string>> Hidden() const {
    std::vector<std::pair<Box, std::string>> boxes;
    std::vector<Box> kept;
    bool all_but = false;
    for (const Redaction& redaction : input.plan->redactions()) {
      const std::string place = fmt::format("redaction {}", redaction.number);
      if (std::holds_alternative<Whole>(redaction.region)) boxes.emplace_back(kWholePage, place);
      const auto* area = std::get_if<PageArea>(&redaction.region);
      if (area == nullptr) continue;
      all_but |= area->invert;
      if (area->invert) kept.push_back(area->box);
      if (!area->invert) boxes.emplace_back(area->box, place);
    }
    if (!all_but) return boxes;
    for (const Box& box : AllBut(kept)) boxes.emplace_back(box, "outside of what stays");
    return boxes;
  }

 private:
  template <class Make>
  static Result<const Pixels*> Once(std::optional<Result<Pixels>>* slot, Make make) {
    if (!*slot) *slot = make();
    if (!**slot) return (*slot)->error();
    return &(*slot)->value();
  }
};

Result<void> OnePicture(PictureSubject& subject, CheckVerdict* out) {
  out->Applies();
  const PictureParts parts = WalkPicture(subject.input.rendition, subject.format);
  if (!parts.broken.empty()) out->Fail("file", parts.broken);
  if (parts.pictures != 1) out->Fail("file", "it does not hold exactly one picture");
  if (parts.after_end > 0) out->Fail("file", "bytes after the end of the picture");
  const std::string room = RoomToHide(subject.input.rendition, subject.format);
  if (!room.empty()) out->Fail("file", room);
  return {};
}

Result<void> NoMetadata(PictureSubject& subject, CheckVerdict* out) {
  out->Applies();
  for (const PicturePart& part : WalkPicture(subject.input.rendition, subject.format).parts) {
    if (!part.needed)
      out->Fail(fmt::format("byte {}", part.offset), part.name + " is not needed to show the picture");
  }
  return {};
}

Result<void> SizeOfPlan(PictureSubject& subject, CheckVerdict* out) {
  out->Applies();
  const Pixels& now = *TRY(subject.Now());
  const auto& pages = subject.input.plan->pages();
  if (pages.size() != 1 || now.width * int64_t{1000} != pages[0].width_mpt ||
      now.height * int64_t{1000} != pages[0].height_mpt)
    out->Fail("file", "the picture has another size than the plan");
  return {};
}

// The largest difference of a channel inside the box.
int Spread(const Pixels& pixels, const PixelBox& box) {
  int low[3] = {255, 255, 255}, high[3] = {0, 0, 0};
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) {
      for (int c = 0; c < 3; ++c) {
        low[c] = std::min<int>(low[c], pixels.at(x, y)[c]);
        high[c] = std::max<int>(high[c], pixels.at(x, y)[c]);
      }
    }
  }
  return std::max({high[0] - low[0], high[1] - low[1], high[2] - low[2]});
}

// The brightest channel in the box.
int Brightest(const Pixels& pixels, const PixelBox& box) {
  int brightest = 0;
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x)
      brightest = std::max<int>(brightest, *std::max_element(pixels.at(x, y), pixels.at(x, y) + 3));
  }
  return brightest;
}

Result<void> BoxesSolid(PictureSubject& subject, CheckVerdict* out) {
  if (subject.input.plan->media().picture == PictureFill::kObscured) return {};
  const Pixels& now = *TRY(subject.Now());
  const int limit = subject.format == "png" ? 0 : kBlackest;
  for (const auto& [box, place] : subject.Hidden()) {
    out->Applies();
    const PixelBox covered = CoveredPixels(box, now);
    if (covered.empty()) out->Fail(place, "the box covers no pixel");
    if (!covered.empty() && Brightest(now, covered) > limit) out->Fail(place, "the place is not black");
  }
  return {};
}

// An obscured place must at least not be the original's.
Result<void> BoxesObscured(PictureSubject& subject, CheckVerdict* out) {
  if (subject.input.plan->media().picture != PictureFill::kObscured) return {};
  const Pixels &now = *TRY(subject.Now()), &before = *TRY(subject.Before());
  if (now.width != before.width || now.height != before.height)
    return Error{ErrorCode::kInvalidInput, "sizes differ"};
  for (const auto& [box, place] : subject.Hidden()) {
    out->Applies();
    const PixelBox inner = InnerPixels(box, now);
    if (!inner.empty() && Spread(now, inner) * 2 > Spread(before, inner) && Spread(before, inner) > 40)
      out->Fail(place, "the place is as sharp as it was");
  }
  out->Note("file", "obscured, not removed");
  return {};
}

struct BlockDifference {
  double luma = 0, colour = 0;
};

BlockDifference Compare(const Pixels& a, const Pixels& b, int left, int top) {
  int64_t luma = 0, colour = 0, count = 0;
  for (int y = top; y < std::min(top + kBlock, a.height); ++y) {
    for (int x = left; x < std::min(left + kBlock, a.width); ++x) {
      const uint8_t *p = a.at(x, y), *q = b.at(x, y);
      if (q[3] != 255) continue;  // what is see-through may be shown on any ground
      luma += std::abs((p[0] * 299 + p[1] * 587 + p[2] * 114) - (q[0] * 299 + q[1] * 587 + q[2] * 114));
      for (int c = 0; c < 3; ++c) colour += std::abs(p[c] - q[c]);
      ++count;
    }
  }
  if (count == 0) return {};
  return {static_cast<double>(luma) / 1000 / static_cast<double>(count),
          static_cast<double>(colour) / 3 / static_cast<double>(count)};
}

// Nothing is lost from one picture of eight bits to another, so that nothing may differ.
bool IsExact(const PictureSubject& subject) {
  if (subject.format != "png") return false;
  const std::string& before = subject.original_format;
  const bool shallow =
      before == "png" && subject.input.original.size() > 24 && subject.input.original[24] <= 8;
  return shallow || before == "bmp" || before == "gif";
}

Result<void> UnchangedOutside(PictureSubject& subject, CheckVerdict* out) {
  out->Applies();
  const Pixels &now = *TRY(subject.Now()), &before = *TRY(subject.Before());
  if (now.width != before.width || now.height != before.height)
    return Error{ErrorCode::kInvalidInput, "the original has another size"};
  const bool exact = IsExact(subject);
  const int edge = exact ? 0 : kEdge;
  std::vector<PixelBox> near;
  for (const auto& hidden : subject.Hidden()) {
    PixelBox box = CoveredPixels(hidden.first, now);
    near.push_back({box.left - edge, box.top - edge, box.right + edge, box.bottom + edge});
  }
  for (int top = 0; top < now.height; top += kBlock) {
    for (int left = 0; left < now.width; left += kBlock) {
      const bool at_edge = std::any_of(near.begin(), near.end(), [&](const PixelBox& box) {
        return left < box.right && box.left < left + kBlock && top < box.bottom && box.top < top + kBlock;
      });
      if (at_edge) continue;
      const BlockDifference difference = Compare(now, before, left, top);
      const bool differs = exact ? difference.luma > 0 || difference.colour > 0
                                 : difference.luma > kLumaTolerance || difference.colour > kColourTolerance;
      if (differs) {
        out->Fail(fmt::format("pixel {}, {}", left, top), "the picture differs outside of the boxes");
        return {};
      }
    }
  }
  return {};
}

// Words that were read under a box must not stand anywhere in the file's bytes.
Result<void> NoSecretBytes(PictureSubject& subject, CheckVerdict* out) {
  out->Applies();
  std::vector<std::string> secrets;
  const auto hidden = subject.Hidden();
  const Page page = TRY(subject.input.pages(1));
  for (const Word& word : page.words) {
    for (const auto& [box, place] : hidden) {
      if (box.Intersects(word.box)) secrets.push_back(word.text);
    }
  }
  const NeedleSet needles(secrets);
  needles.Find(subject.input.rendition, Haystack::kBinary,
               [&](size_t) { out->Fail("file", "a word that stood under a box is in the file's bytes"); });
  return {};
}

constexpr MediaRow<PictureSubject> kRows[] = {
    {"I1-one-picture", "exactly one picture and nothing after it", OnePicture},
    {"I2-metadata", "nothing but what showing the picture needs", NoMetadata},
    {"I3-size", "the picture has the size of the plan", SizeOfPlan},
    {"I4-boxes-solid", "each redacted place is one solid colour in the decoded picture", BoxesSolid},
    {"I5-boxes-obscured", "where the office obscures, the place is not as sharp as it was", BoxesObscured},
    {"I6-unchanged-elsewhere", "outside of the boxes the picture is the original's", UnchangedOutside},
    {"I7-secret-bytes", "no word from under a box in the file", NoSecretBytes},
};

}  // namespace

CheckReport VerifyPicture(const VerifyInput& input) {
  PictureSubject subject{input,
                         TypeFromBytes(input.rendition.substr(0, 4096)).format,
                         TypeFromBytes(input.original.substr(0, 4096)).format,
                         {},
                         {}};
  return RunRows<PictureSubject>(kRows, subject);
}

}  // namespace blackbar
