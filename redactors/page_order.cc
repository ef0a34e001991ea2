#include "redactors/page_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "redactors/label_text.h"

namespace blackbar {
namespace {

constexpr double kStampHeight = 11, kStampEdge = 14;  // points

Overlay::Stamp StampOf(const std::string& text, double left, double top, double width) {
  return {text, left, top, width, kStampHeight};
}

double StampWidth(const std::string& text) { return TextWidth(text, kStampHeight / 1.3) + 4; }

void AddAround(const Box& kept, const PlannedBox& like, std::vector<PlannedBox>* boxes) {
  for (const Box& box :
       {Box{0, 0, kWholeSide, kept.top}, Box{0, kept.bottom, kWholeSide, kWholeSide},
        Box{0, kept.top, kept.left, kept.bottom}, Box{kept.right, kept.top, kWholeSide, kept.bottom}}) {
    if (!box.empty()) boxes->push_back({box, like.label, like.number});
  }
}

}  // namespace

MethodChoice ChooseMethod(const PageFacts& facts) {
  if (facts.boxes > 0) return {false, "redactions"};
  if (!facts.doubt.empty()) return {false, facts.doubt};
  return {true, "no redactions, and every word is visible"};
}

Result<std::vector<PlannedBox>> BoxesOnPage(const PlanContent& plan, int page) {
  std::vector<PlannedBox> boxes;
  for (const Redaction& redaction : plan.redactions()) {
    PlannedBox made{kWholePage, redaction.label, redaction.number};
    if (const auto* area = std::get_if<PageArea>(&redaction.region)) {
      if (area->page != page) continue;
      made.box = area->box;
      if (area->invert) {
        AddAround(area->box, made, &boxes);
      } else {
        boxes.push_back(made);
      }
    } else if (std::holds_alternative<Whole>(redaction.region)) {
      boxes.push_back(made);
    } else if (!std::holds_alternative<Field>(redaction.region)) {  // a field never survives
      return Error{
          ErrorCode::kInvalidInput,
          fmt::format("redaction {} is not a place on a page; lock the plan again", redaction.number)};
    }
  }
  return boxes;
}

Box StampBox(const Overlay::Stamp& stamp, const PageSize& size) {
  auto part = [](double value, double whole) {
    return static_cast<int32_t>(std::lround(value / whole * kWholeSide));
  };
  return ClampToPage({part(stamp.left, size.width), part(stamp.top, size.height),
                      part(stamp.left + stamp.width, size.width),
                      part(stamp.top + stamp.height, size.height)});
}

Overlay::Stamp StampAtCorner(const std::string& text, const PageSize& size) {
  double width = StampWidth(text);
  return StampOf(text, std::max(0.0, size.width - kStampEdge - width),
                 std::max(0.0, size.height - kStampEdge - kStampHeight), width);
}

std::optional<Overlay::Stamp> PlaceStamp(const std::string& text, const PageSize& size, const Page& words,
                                         const std::vector<PlannedBox>& boxes) {
  double width = StampWidth(text);
  double right = size.width - kStampEdge - width, middle = (size.width - width) / 2;
  auto is_free = [&](const Box& box) {
    auto meets = [&](const Box& other) { return other.Intersects(box); };
    return std::none_of(words.words.begin(), words.words.end(),
                        [&](const Word& w) { return meets(w.box); }) &&
           std::none_of(words.pictures.begin(), words.pictures.end(), meets) &&
           std::none_of(words.rules.begin(), words.rules.end(), meets) &&
           std::none_of(boxes.begin(), boxes.end(), [&](const PlannedBox& b) { return meets(b.box); });
  };
  for (double top :
       {size.height - kStampEdge - kStampHeight, size.height - 2 - kStampHeight, kStampEdge, 2.0}) {
    for (double left : {right, middle, kStampEdge}) {
      Overlay::Stamp stamp = StampOf(text, left, top, width);
      if (left >= 0 && top >= 0 && is_free(StampBox(stamp, size))) return stamp;
    }
  }
  return std::nullopt;
}

}  // namespace blackbar
