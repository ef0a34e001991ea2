#include "core/lock.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "core/box_width.h"
#include "core/guard.h"
#include "core/plan_maker.h"
#include "core/standing.h"

namespace blackbar {
namespace {

Error Refused(const std::string& why) { return {ErrorCode::kRefused, why}; }

bool HasWords(Medium medium) {
  return medium == Medium::kPdf || medium == Medium::kText || medium == Medium::kEmail;
}

// When a region of a recording begins; what has no time comes last.
int64_t StartOf(const Region& region) {
  if (const auto* span = std::get_if<TimeSpan>(&region)) return span->start_us;
  if (const auto* span = std::get_if<FrameSpan>(&region)) return span->start_us;
  if (const auto* cut = std::get_if<Cut>(&region)) return cut->start_us;
  if (const auto* track = std::get_if<FrameTrack>(&region)) return track->keys.front().t_us;
  return INT64_MAX;
}

int FirstPage(const Finding& finding) {
  if (!finding.chars.empty()) return finding.chars.front().page;
  for (const Region& region : finding.regions) {
    if (const auto* area = std::get_if<PageArea>(&region)) return area->page;
  }
  return 0;
}

Result<void> NoneUndecided(const std::vector<Finding>& findings, const Standing& standing) {
  int undecided = 0, first = 0;
  for (const Finding& finding : findings) {
    if (standing.by_finding.contains(finding.id.text())) continue;
    int page = FirstPage(finding);
    if (undecided++ == 0 || (page > 0 && (first == 0 || page < first))) first = page;
  }
  if (undecided == 0) return {};
  std::string place = first > 0 ? fmt::format(", first on page {}", first) : "";
  return Refused(undecided == 1 ? fmt::format("1 finding is undecided{}", place)
                                : fmt::format("{} findings are undecided{}", undecided, place));
}

class Locker {
 public:
  explicit Locker(const LockInput& input)
      : input_(input),
        extent_{IsRecording(input.medium) ? input.transcript_pages : static_cast<int>(input.pages.size()),
                input.duration_us} {}

  Result<PlanContent> Run() {
    if (input_.unscreened && !input_.findings.empty())
      return Refused("the record has findings, so it is not unscreened");
    for (const Finding& finding : input_.findings) TRY(CheckFinding(finding, extent_));
    Standing standing = TRY(StandingDecisions(input_.findings, input_.decisions));
    TRY(NoneUndecided(input_.findings, standing));
    for (const Finding& finding : input_.findings) {
      const Decision& decision = *standing.by_finding.at(finding.id.text());
      if (decision.verdict() == Verdict::kRedact) TRY(Add(&finding, decision));
    }
    for (const Decision* decision : standing.drawn) {
      if (decision->verdict() == Verdict::kRedact) TRY(Add(nullptr, *decision));
    }
    MergeAndNumber();
    return PlanMaker::Content({input_.source, input_.medium, input_.jurisdiction, input_.box_width,
                               input_.unscreened, input_.pages, std::move(redactions_), input_.duration_us,
                               input_.media});
  }

 private:
  std::string LabelOf(const std::vector<std::string>& exemptions) {
    std::vector<std::string> labels;
    for (const std::string& code : exemptions) {
      const std::string& label = input_.codes.at(code);
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
    }
    return fmt::format("{}", fmt::join(labels, ", "));
  }

  // The regions a decision is about: its own, or the finding's places in the text, or the finding's areas.
  std::vector<Region> RegionsOf(const Finding* finding, const Decision& decision) {
    bool own = !decision.regions().empty() && (finding == nullptr || decision.regions() != finding->regions);
    if (own) return decision.regions();
    if (finding->chars.empty() || !HasWords(input_.medium)) return finding->regions;
    return std::vector<Region>(finding->chars.begin(), finding->chars.end());
  }

  Result<void> Add(const Finding* finding, const Decision& decision) {
    for (const std::string& code : decision.exemptions()) {
      if (!input_.codes.contains(code)) return Refused("an exemption code is not one of the jurisdiction");
    }
    Redaction base;
    base.kind = finding == nullptr ? "" : finding->kind;
    base.exemptions = decision.exemptions();
    std::sort(base.exemptions.begin(), base.exemptions.end());
    base.exemptions.erase(std::unique(base.exemptions.begin(), base.exemptions.end()), base.exemptions.end());
    if (base.exemptions.empty()) return Refused("a redaction has no exemption code");
    base.label = LabelOf(base.exemptions);
    base.decisions = {decision.id().text()};
    for (const Region& region : RegionsOf(finding, decision)) TRY(AddRegion(base, region));
    return {};
  }

  Result<void> AddRegion(const Redaction& base, const Region& region) {
    TRY(CheckRegion(region, extent_));
    if (IsRecording(input_.medium)) return AddTimed(base, region);
    if (const auto* chars = std::get_if<PageChars>(&region)) {
      if (chars->page == 0 && input_.pages.size() != 1)
        return Refused("a decision on text must name its page");
      int number = chars->page == 0 ? 1 : chars->page;
      const Page* page = TRY(PageOf(number));
      std::vector<Box> targets = BoxesOfChars(*page, chars->from, chars->to);
      if (targets.empty() || chars->to > CodePoints(page->text))
        return Refused(
            fmt::format("a decision is about text that page {} does not have; detect again", number));
      AddBoxes(base, *page, targets);
      return {};
    }
    const auto* area = std::get_if<PageArea>(&region);
    if (area != nullptr && !area->invert && HasWords(input_.medium)) {
      const Page* page = TRY(PageOf(area->page));
      if (CoversWords(*page, area->box)) {
        AddBoxes(base, *page, {area->box});
        return {};
      }
    }
    if (area != nullptr && !area->invert && !base.kind.empty() && input_.medium == Medium::kImage) {
      redactions_.push_back(base);
      redactions_.back().region = PageArea{area->page, GrowInPicture(area->box)};
      redactions_.back().targets = {area->box};
      return {};
    }
    redactions_.push_back(base);
    redactions_.back().region = region;
    if (area != nullptr && !area->invert) redactions_.back().targets = {area->box};
    return {};
  }

  // What was found gets its guard, what a person drew is taken as drawn.
  Result<void> AddTimed(const Redaction& base, const Region& region) {
    const bool found = !base.kind.empty();
    std::vector<Region> places = {region};
    if (const auto* chars = std::get_if<PageChars>(&region)) places = TRY(TimesOf(*chars));
    for (const Region& place : places) {
      Redaction& redaction = redactions_.emplace_back(base);
      redaction.region = place;
      const auto* span = std::get_if<TimeSpan>(&place);
      if (span && (found || place != region)) redaction.region = GuardSpeech(*span, input_.duration_us);
      const auto* track = std::get_if<FrameTrack>(&place);
      if (track && found) redaction.region = GuardTrack(*track, input_.duration_us);
    }
    return {};
  }

  Result<std::vector<Region>> TimesOf(const PageChars& chars) {
    const Page* page = TRY(PageOf(chars.page == 0 ? 1 : chars.page));
    std::vector<TimeSpan> times = TimesOfChars(*page, chars.from, chars.to);
    if (times.empty())
      return Refused("a decision is about words of the transcript that have no times; mark the time");
    return std::vector<Region>(times.begin(), times.end());
  }

  bool CoversWords(const Page& page, const Box& box) {
    return std::any_of(page.words.begin(), page.words.end(),
                       [&](const Word& word) { return InkCore(word.box).Intersects(box); });
  }

  void AddBoxes(const Redaction& base, const Page& page, const std::vector<Box>& targets) {
    bool strict = !base.kind.empty() && StrictByDefault(base.kind);
    std::vector<Box> grown = GrowBoxes(page, targets, strict ? BoxWidth::kStrict : input_.box_width);
    for (size_t i = 0; i < targets.size(); ++i) {
      redactions_.push_back(base);
      redactions_.back().region = PageArea{page.number, grown[i]};
      redactions_.back().targets = {targets[i]};
    }
  }

  // Findings come page by page mostly, so one page is kept.
  Result<const Page*> PageOf(int number) {
    if (cached_.number != number) {
      cached_ = {};
      Page page = TRY(input_.page(number));
      if (page.number != number || page.width_mpt < 1 || page.height_mpt < 1)
        return Error{ErrorCode::kCorrupt, fmt::format("page {} was not read as it was stored", number)};
      cached_ = std::move(page);
    }
    return &cached_;
  }

  // Two boxes become one when one contains the other, or when they overlap in one row and say the same.
  bool Merge(Redaction* into, const Redaction& other) {
    if (IsRecording(input_.medium)) return MergeTimes(into, other);
    auto* a = std::get_if<PageArea>(&into->region);
    const auto* b = std::get_if<PageArea>(&other.region);
    if (a == nullptr || b == nullptr || a->page != b->page || a->invert || b->invert) return false;
    bool contains = a->box.Contains(b->box) || b->box.Contains(a->box);
    int32_t shared = Intersection(a->box, b->box).height();
    bool same_row = a->box.Intersects(b->box) && shared * 2 > std::max(a->box.height(), b->box.height());
    if (!contains && !(same_row && into->exemptions == other.exemptions)) return false;
    a->box = Union(a->box, b->box);
    for (const Box& target : other.targets) {
      if (std::find(into->targets.begin(), into->targets.end(), target) == into->targets.end())
        into->targets.push_back(target);
    }
    Join(into, other);
    return true;
  }

  void Join(Redaction* into, const Redaction& other) {
    auto add = [](std::vector<std::string>* list, const std::vector<std::string>& more) {
      for (const std::string& item : more) {
        if (std::find(list->begin(), list->end(), item) == list->end()) list->push_back(item);
      }
    };
    if (into->kind.empty()) into->kind = other.kind;
    add(&into->exemptions, other.exemptions);
    add(&into->decisions, other.decisions);
    std::sort(into->exemptions.begin(), into->exemptions.end());
    into->label = LabelOf(into->exemptions);
  }

  // Times that overlap and say the same are one.
  bool MergeTimes(Redaction* into, const Redaction& other) {
    auto* a = std::get_if<TimeSpan>(&into->region);
    const auto* b = std::get_if<TimeSpan>(&other.region);
    if (a == nullptr || b == nullptr || a->invert || b->invert || into->exemptions != other.exemptions)
      return false;
    if (a->end_us < b->start_us || b->end_us < a->start_us) return false;
    *a = {std::min(a->start_us, b->start_us), std::max(a->end_us, b->end_us), false};
    Join(into, other);
    return true;
  }

  void MergeAndNumber() {
    auto place = [](const Redaction& r) {
      const auto* area = std::get_if<PageArea>(&r.region);
      if (area == nullptr) return std::tuple(INT32_MAX, StartOf(r.region), 0);
      return std::tuple(area->page, int64_t{area->box.top}, area->box.left);
    };
    std::stable_sort(redactions_.begin(), redactions_.end(),
                     [&](const Redaction& a, const Redaction& b) { return place(a) < place(b); });
    std::vector<Redaction> merged;
    size_t page_start = 0;  // in `merged`
    int page = -1;
    for (Redaction& redaction : redactions_) {
      const auto* area = std::get_if<PageArea>(&redaction.region);
      const int here = area == nullptr ? 0 : area->page;  // 0: has no page, such as a time
      if (here != page) page_start = merged.size();
      page = here;
      // A merged box can reach one that stood free of both: look again until nothing joins.
      for (size_t i = page_start; i < merged.size();) {
        if (Merge(&redaction, merged[i])) {
          merged.erase(merged.begin() + static_cast<ptrdiff_t>(i));
          i = page_start;
        } else {
          ++i;
        }
      }
      merged.push_back(std::move(redaction));
    }
    std::stable_sort(merged.begin(), merged.end(),
                     [&](const Redaction& a, const Redaction& b) { return place(a) < place(b); });
    for (size_t i = 0; i < merged.size(); ++i) merged[i].number = static_cast<int>(i) + 1;
    redactions_ = std::move(merged);
  }

  const LockInput& input_;
  RecordExtent extent_;
  Page cached_;
  std::vector<Redaction> redactions_;
};

}  // namespace

Result<LockedPlan> Lock(const LockInput& input) {
  if (input.unscreened)
    return Refused("nobody has searched the record; an office never releases from such a plan");
  return PlanMaker::Locked(TRY(Locker(input).Run()));
}

Result<UnattestedPlan> LockUnattested(const LockInput& input) {
  return PlanMaker::Unattested(TRY(Locker(input).Run()));
}

}  // namespace blackbar
