#include "pipeline/office/withheld_place.h"

#include <fmt/format.h>

namespace blackbar {
namespace {

std::string Span(int64_t from, int64_t to) { return fmt::format("{} to {}", ClockText(from), ClockText(to)); }

struct Words {
  // Blurring hides from the eye and not from a program: the log must not call it removed.
  bool obscured = false;

  std::string Picture(const char* what) const {
    return fmt::format("{}{}", what, obscured ? ", obscured, not removed" : "");
  }

  std::string operator()(const PageArea& area) const {
    return area.invert ? Picture("all but a part of the picture") : Picture("box");
  }
  std::string operator()(const PageChars&) const { return "text"; }
  std::string operator()(const TimeSpan& span) const {
    return Span(span.start_us, span.end_us) + (span.invert ? ", sound outside of it" : ", sound");
  }
  std::string operator()(const FrameSpan& span) const {
    return Span(span.start_us, span.end_us) + ", " + Picture("the whole picture");
  }
  std::string operator()(const FrameTrack& track) const {
    return Span(track.keys.front().t_us, track.keys.back().t_us) + ", " +
           Picture(track.invert ? "all but a part of the picture" : "a part of the picture");
  }
  std::string operator()(const Cut& cut) const { return Span(cut.start_us, cut.end_us) + ", left out"; }
  std::string operator()(const Field&) const { return "hidden content"; }
  std::string operator()(const Whole&) const { return "everything"; }
};

}  // namespace

std::string ClockText(int64_t us) {
  const int64_t hundredths = us / 10'000;
  return fmt::format("{}:{:02}:{:02}.{:02}", hundredths / 360'000, hundredths / 6'000 % 60,
                     hundredths / 100 % 60, hundredths % 100);
}

int WithheldPlaces::PageOf(const Redaction& redaction) const {
  const auto* area = std::get_if<PageArea>(&redaction.region);
  return area == nullptr ? 0 : area->page;
}

std::string WithheldPlaces::WordsFor(const Redaction& redaction) {
  const bool obscured = plan_.media().picture == PictureFill::kObscured;
  std::string words = std::visit(Words{obscured}, redaction.region);
  const auto* area = std::get_if<PageArea>(&redaction.region);
  if (area == nullptr || area->invert) return words;
  if (area->page != page_) boxes_ = 0;
  page_ = area->page;
  return fmt::format("box {}{}", ++boxes_, words.substr(3));
}

}  // namespace blackbar
