#include "pipeline/detectors/detect.h"

#include <algorithm>
#include <map>

#include "core/kinds.h"
#include "pipeline/detectors/calibration.h"
#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/lists/office_lists.h"
#include "pipeline/detectors/page_study.h"
#include "pipeline/detectors/people/incident.h"
#include "pipeline/detectors/people/learn.h"
#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/people/offence.h"
#include "pipeline/detectors/people/page_seams.h"
#include "pipeline/detectors/people/roster.h"
#include "pipeline/detectors/people/victim_shield.h"
#include "pipeline/detectors/plain_text.h"
#include "pipeline/detectors/resolve.h"
#include "pipeline/detectors/tagger/tagger_model.h"
#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/places.h"

namespace blackbar {
namespace {

// A longer text is searched in pieces, so that memory stays bounded; each piece sees this much of its
// neighbours, so that a value on the seam is found with its label.
constexpr size_t kPiece = 1 << 20;
constexpr size_t kMargin = 4096;

Treatment TreatmentOf(std::string_view kind, std::string_view role) {
  // Names of adults who were arrested are public in most places: the office's policy decides.
  if (kind == "PERSON" && role == "arrestee") return Treatment::kAsk;
  const KindRow* row = FindKind(kind);
  return row == nullptr ? Treatment::kAsk : row->treatment;
}

}  // namespace

struct DetectSession::State {
  explicit State(DetectSettings chosen) : settings(std::move(chosen)), lists(settings) {
    lists.AddPeopleTo(&roster);
  }

  DetectSettings settings;
  OfficeLists lists;
  Roster roster;
  KnownValues known;
  std::map<std::string, IncidentDate> incidents;  // by record
  PageSeams seams;
  std::map<std::string, RecordOffence> offences;  // likewise

  // The text that was learned last, as it was read: a line of its own is searched right after it was learned.
  struct Kept {
    std::string text;
    std::optional<PageStudy> study;
  };
  std::unique_ptr<Kept> kept;

  DetectContext ContextFor(const std::string& record) const {
    DetectContext context;
    context.names = &NameList::BuiltIn();
    context.roster = &roster;
    context.known = &known;
    context.juvenile_below = settings.juvenile_below;
    context.lists = &lists;
    context.record = record;
    auto offence = offences.find(record);
    if (offence != offences.end()) context.offence = &offence->second;
    auto found = incidents.find(record);
    if (found != incidents.end()) {
      context.incident = found->second.date;
      context.incident_from = found->second.source;
    }
    return context;
  }

  const TaggerModel* model() const {
    return settings.tagger && !settings.off.contains("tagger") ? TaggerModel::BuiltIn() : nullptr;
  }

  void LearnPage(const PageStudy& page, const std::string& record) {
    const PageView& view = page.view();
    if (view.any_ocr()) roster.ExpectSlips(), lists.ExpectSlips();
    LearnIncidentDate(view, page.labels(), page.layout(), &incidents[record]);
    LearnOffence(view, &offences[record]);
    DetectContext context = ContextFor(record);
    page.AddTo(&context);
    LearnPublicValues(view, page.labels(), &known);
    LearnPrivateValues(view, context, &known);
    LearnSchools(view, context, &known);
    LearnPeople(view, context, &roster);
    seams.Learn(view, record);
  }

  std::vector<Mark> MarksOf(const PageStudy& page, const std::string& record) const {
    const PageView& view = page.view();
    DetectContext context = ContextFor(record);
    page.AddTo(&context);
    std::vector<Mark> marks;
    for (const auto& detector : AllDetectors()) {
      if (!settings.off.contains(detector->name())) detector->Detect(view, context, &marks);
    }
    known.MarkAll(view, &marks);
    seams.MarkAll(view, record, roster, &marks);
    ShieldVictims(view, context, &marks);
    marks = ResolveMarks(std::move(marks), view.text());
    if (!settings.raw_scores) {
      for (Mark& mark : marks) mark.score = CalibratedScore(mark.detector, mark.kind, mark.score);
    }
    lists.Drop(view.text(), &marks, !settings.raw_scores);
    return marks;
  }

  void Finish(Finding* finding, const std::string& record) const {
    finding->treatment = TreatmentOf(finding->kind, finding->role);
    if (settings.exemption) finding->exemption = settings.exemption(finding->kind, finding->role);
    SealFindingId(finding, record);
  }

  // Calls visit(study, offset, from, to) for each piece of a text: marks beginning in [from, to) are its own.
  template <class Visit>
  void ForPieces(std::string_view text, Visit visit) const {
    if (kept && kept->text == text) return visit(*kept->study, 0, 0, text.size());
    for (size_t from = 0; from < text.size() || from == 0;) {
      size_t to = std::min(text.size(), from + kPiece);
      size_t begin = SafeCut(text, from > kMargin ? from - kMargin : 0);
      size_t end = SafeCut(text, std::min(text.size(), to + kMargin));
      to = SafeCut(text, to);
      PageStudy study(text.substr(begin, end - begin), 1, model());
      visit(study, begin, from, to);
      if (to >= text.size()) break;
      from = to;
    }
  }

  // Not inside a word where one ends within reach, and never inside a code point.
  static size_t SafeCut(std::string_view text, size_t at) {
    if (at == 0 || at >= text.size()) return std::min(at, text.size());
    for (size_t i = at; i < std::min(text.size(), at + 512); ++i) {
      if (text[i] == ' ' || text[i] == '\n') return i;
    }
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    return at;
  }
};

DetectSession::DetectSession(DetectSettings settings)
    : state_(std::make_unique<State>(std::move(settings))) {}
DetectSession::~DetectSession() = default;
DetectSession::DetectSession(DetectSession&&) noexcept = default;

void DetectSession::Learn(const Page& page, const std::string& record) {
  state_->LearnPage(PageStudy(page, state_->model()), record);
}

void DetectSession::Learn(std::string_view given, const std::string& record) {
  std::string plain = HasTypographicCharacters(given) ? PlainText(given) : std::string();
  std::string_view text = plain.empty() ? given : plain;
  state_->kept.reset();
  if (text.size() <= kPiece) {
    auto kept = std::make_unique<State::Kept>();
    kept->text = text;
    kept->study.emplace(kept->text, 1, state_->model());
    state_->kept = std::move(kept);
  }
  state_->ForPieces(text,
                    [&](const PageStudy& page, size_t, size_t, size_t) { state_->LearnPage(page, record); });
}

// OCR's boxes end where the ink ends, a font's where the letter's room ends: an eighth of the line's
// thickness around the ink makes them alike.
Box RoomOf(const Box& ink, const Page& page) {
  const auto wide = static_cast<double>(std::max<int64_t>(page.width_mpt, 1));
  const auto high = static_cast<double>(std::max<int64_t>(page.height_mpt, 1));
  const double margin = std::min(ink.width() * wide, ink.height() * high) / 8;
  const auto across = static_cast<int32_t>(margin / wide), down = static_cast<int32_t>(margin / high);
  return ClampToPage({ink.left - across, ink.top - down, ink.right + across, ink.bottom + down});
}

std::vector<Finding> DetectSession::Find(const Page& page, const std::string& record) const {
  std::vector<Finding> findings;
  PageStudy study(page, state_->model());
  const PageView& view = study.view();
  for (Mark& mark : state_->MarksOf(study, record)) {
    Finding finding;
    finding.kind = mark.kind;
    finding.role = mark.role;
    finding.score = mark.score;
    finding.detector = mark.detector;
    finding.why = std::move(mark.why);
    PageChars chars{page.number, view.CodePointAt(mark.begin), view.CodePointAt(mark.end)};
    finding.chars.push_back(chars);
    for (const TimeSpan& span : TimesOfChars(page, chars.from, chars.to)) finding.regions.emplace_back(span);
    const bool spoken = !finding.regions.empty();
    for (const Box& box : spoken ? std::vector<Box>() : BoxesOfChars(page, chars.from, chars.to)) {
      Box room = view.any_ocr() ? RoomOf(box, page) : box;
      finding.regions.emplace_back(std::in_place_type<PageArea>, PageArea{page.number, room});
    }
    if (finding.regions.empty()) finding.regions.emplace_back(std::in_place_type<PageChars>, chars);
    state_->Finish(&finding, record);
    findings.push_back(std::move(finding));
  }
  for (Finding& finding : FindMarks(page.marks, record)) findings.push_back(std::move(finding));
  return findings;
}

std::vector<Finding> DetectSession::FindMarks(const std::vector<VisualMark>& marks,
                                              const std::string& record) const {
  std::vector<Finding> findings;
  auto add = [&](const VisualMark& mark, Finding finding) {
    finding.regions = {mark.region};
    state_->Finish(&finding, record);
    findings.push_back(std::move(finding));
  };
  for (const VisualMark& mark : marks) {
    Finding seen;
    seen.kind = mark.kind;
    seen.score = mark.score;
    seen.detector = mark.detector;
    seen.why = mark.why;
    if (!mark.kind.empty()) add(mark, seen);
    if (mark.text.empty()) continue;
    PageStudy study(mark.text, 1, state_->model());
    for (Mark& read : state_->MarksOf(study, record)) {
      if (read.kind == mark.kind) continue;
      Finding finding;
      finding.kind = read.kind;
      finding.role = read.role;
      finding.score = read.score;
      finding.detector = read.detector;
      finding.why = "read in the picture: " + read.why;
      add(mark, finding);
    }
  }
  return findings;
}

// Where the text has a place among what the page shows, a box is drawn over it too. Elsewhere (beyond the
// crop box, in a layer that is off, in a note) a box would black out what stands there for all to see, and
// the hidden text never survives a rebuild anyway.
Region RegionOfHidden(const HiddenText& piece, int page) {
  bool on_picture =
      piece.channel == "under_box" || piece.channel == "same_colour" || piece.channel == "redact_mark";
  if (piece.box && page > 0 && on_picture) return PageArea{page, *piece.box};
  return Field{piece.place.empty() ? piece.channel : piece.place};
}

std::vector<Finding> DetectSession::FindHidden(const std::vector<HiddenText>& hidden, int page,
                                               const std::string& record) const {
  std::vector<Finding> findings;
  for (const HiddenText& piece : hidden) {
    PageStudy study(piece.text, page, state_->model());
    for (Mark& mark : state_->MarksOf(study, record)) {
      Finding finding;
      finding.kind = mark.kind;
      finding.role = mark.role;
      finding.score = mark.score;
      finding.detector = mark.detector;
      finding.why = "hidden text (" + piece.channel + "): " + mark.why;
      finding.hidden = true;
      finding.regions.push_back(RegionOfHidden(piece, page));
      state_->Finish(&finding, record);
      // Two values of one kind in one place are one proposal: both go with the place.
      bool known =
          std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.id == finding.id; });
      if (!known) findings.push_back(std::move(finding));
    }
  }
  return findings;
}

void DetectSession::FindText(std::string_view given, const std::string& record,
                             const std::function<void(TextSpan)>& visit) const {
  // Pieces are counted in bytes, so the whole is made plain before it is cut.
  std::string plain = HasTypographicCharacters(given) ? PlainText(given) : std::string();
  std::string_view text = plain.empty() ? given : plain;
  int64_t points = 0;  // code points before `counted`
  size_t counted = 0;
  state_->ForPieces(text, [&](const PageStudy& study, size_t offset, size_t from, size_t to) {
    const PageView& view = study.view();
    points += CodePoints(text.substr(counted, offset - std::min(offset, counted)));
    if (offset < counted) points -= CodePoints(text.substr(offset, counted - offset));
    counted = offset;
    for (Mark& mark : state_->MarksOf(study, record)) {
      size_t begin = offset + mark.begin;
      if (begin < from || begin >= to) continue;
      visit({points + view.CodePointAt(mark.begin), points + view.CodePointAt(mark.end),
             std::string(mark.kind), std::string(mark.role), mark.score, std::string(mark.detector),
             std::move(mark.why)});
    }
  });
}

std::vector<TextSpan> DetectSession::FindText(std::string_view text, const std::string& record) const {
  std::vector<TextSpan> spans;
  FindText(text, record, [&](TextSpan span) { spans.push_back(std::move(span)); });
  return spans;
}

size_t DetectSession::people() const { return state_->roster.people().size(); }

}  // namespace blackbar
