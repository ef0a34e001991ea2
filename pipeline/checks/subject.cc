#include "pipeline/checks/subject.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/checks/checks.h"
#include "pipeline/checks/registry.h"

namespace blackbar {
namespace {

constexpr double kSweepDpi = 72;
constexpr size_t kMaxEvidence = 40;

// A whole-page picture: the page was rastered.
bool CoversPage(const PaintedImage& image) {
  return !image.stencil && ShareInside(kWholePage, image.box) > 0.98;
}

template <class T>
Result<T*> Borrow(std::optional<Result<std::unique_ptr<T>>>& held) {
  if (!*held) return held->error();
  return (**held).get();
}

std::vector<Box> Areas(const PageArea& area) {
  if (!area.invert) return {area.box};
  const Box& b = area.box;
  std::vector<Box> around = {{0, 0, kWholeSide, b.top},
                             {0, b.bottom, kWholeSide, kWholeSide},
                             {0, b.top, b.left, b.bottom},
                             {b.right, b.top, kWholeSide, b.bottom}};
  std::erase_if(around, [](const Box& box) { return box.empty(); });
  return around;
}

}  // namespace

void CheckVerdict::Fail(const std::string& place, const std::string& what) {
  applies_ = failed_ = true;
  Note(place, what);
}

// The same at the same place again is counted, not repeated.
void CheckVerdict::Note(const std::string& place, const std::string& what) {
  int& times = times_[{place, what}];
  if (++times > 1) return;
  if (evidence_.size() < kMaxEvidence) {
    evidence_.push_back({place, what});
  } else {
    ++left_out_;
  }
}

CheckResult CheckVerdict::ToResult(std::string_view id, std::string_view title) const {
  CheckResult result{std::string(id), std::string(title),
                     failed_    ? CheckStatus::kFail
                     : applies_ ? CheckStatus::kPass
                                : CheckStatus::kNotApplicable,
                     evidence_};
  for (Evidence& item : result.evidence) {
    int times = times_.at({item.place, item.what});
    if (times > 1) item.what += fmt::format(" ({} times)", times);
  }
  if (left_out_ > 0) result.evidence.push_back({"file", fmt::format("and {} more", left_out_)});
  return result;
}

CheckSubject::CheckSubject(VerifyInput input) : input_(std::move(input)) {}
CheckSubject::~CheckSubject() = default;

Result<QpdfFile*> CheckSubject::Structure() {
  if (!structure_) structure_ = QpdfFile::Open(input_.rendition, "");
  return Borrow(structure_);
}
Result<MupdfFile*> CheckSubject::Drawn() {
  if (!drawn_) drawn_ = MupdfFile::Open(input_.rendition, "");
  return Borrow(drawn_);
}
Result<MupdfFile*> CheckSubject::Original() {
  if (!original_) original_ = MupdfFile::Open(input_.original, input_.options.password);
  return Borrow(original_);
}
Result<Ocr*> CheckSubject::Reader() {
  if (!reader_) reader_ = Ocr::Make();
  return Borrow(reader_);
}

std::vector<Spot> CheckSubject::SpotsOn(int page) const {
  std::vector<Spot> spots;
  for (const Redaction* redaction : plan().OnPage(page)) {
    const auto* area = std::get_if<PageArea>(&redaction->region);
    for (const Box& box : area ? Areas(*area) : std::vector<Box>{kWholePage}) {
      spots.push_back({box, redaction, fmt::format("page {}, box {}", page, redaction->number)});
    }
  }
  return spots;
}

std::string CheckSubject::StampOf(int page) const {
  const VerifyOptions& o = input_.options;
  if (o.bates_start <= 0) return "";
  return fmt::format("{}{:0{}}", o.bates_prefix, o.bates_start + page - 1, std::clamp(o.bates_digits, 1, 18));
}

std::string CheckSubject::OwnText() const {
  std::string text =
      input_.options.title + "\n" + StampOf(1) + "\n" + StampOf(static_cast<int>(plan().pages().size()));
  for (const Redaction& redaction : plan().redactions()) text += "\n" + redaction.label;
  return text;
}

// Only pages with redactions are painted here; hidden text comes with the pages as they were extracted.
Result<Secrets*> CheckSubject::SecretList() {
  if (secrets_) return Borrow(secrets_);
  auto learn = [this]() -> Result<std::unique_ptr<Secrets>> {
    auto secrets = std::make_unique<Secrets>();
    bool readable = Original().has_value();
    for (const PlanPage& plan_page : plan().pages()) {
      std::vector<Spot> spots = SpotsOn(plan_page.page);
      std::optional<Page> read;
      if (input_.pages) read = TRY(input_.pages(plan_page.page));
      if (read) LearnHidden(read->hidden, secrets.get());
      if (spots.empty()) continue;
      std::optional<PaintedPage> painted;
      if (readable) {
        Result<PaintedPage> page = (*Original())->Paint(plan_page.page, {});
        if (page) painted = std::move(*page);
      }
      if (!painted && !read) {
        return Error{ErrorCode::kInvalidInput,
                     fmt::format("nobody can read page {} of the original", plan_page.page)};
      }
      for (const Spot& spot : spots) {
        std::vector<Box> targets = spot.redaction->targets;
        if (targets.empty()) targets = {spot.box};
        if (painted) LearnFromGlyphs(*painted, targets, spot.place, secrets.get());
        if (read) LearnFromPage(*read, targets, spot.place, secrets.get());
      }
    }
    secrets->Seal();
    secrets->AlsoVisible(OwnText(), "what the redactor prints");
    return secrets;
  };
  secrets_ = learn();
  return Borrow(secrets_);
}

Result<const ByteFacts*> CheckSubject::Bytes() {
  if (!bytes_) {
    Result<Secrets*> secrets = SecretList();
    ByteVisitor visitor;
    if (secrets) {
      visitor.between = [&](size_t offset, std::string_view text) {
        (*secrets)->Search(text, Haystack::kSyntax, fmt::format("bytes from {}", offset));
      };
      visitor.stream = [&](const ByteStream& stream) {
        std::string place = fmt::format("stream at byte {}", stream.offset);
        (*secrets)->Search(stream.raw, Haystack::kBinary, place);
        (*secrets)->Search(stream.decoded, stream.is_picture ? Haystack::kBinary : Haystack::kSyntax, place);
      };
    }
    bytes_ = ScanBytes(input_.rendition, visitor);
  }
  if (!*bytes_) return bytes_->error();
  return &**bytes_;
}

Result<PageView> CheckSubject::View(int number) {
  PageView view;
  view.number = number;
  view.place = fmt::format("page {}", number);
  view.spots = SpotsOn(number);
  view.own_stamp = StampOf(number);
  MupdfFile::PaintOptions options{kSweepDpi, {}};
  for (const Spot& spot : view.spots) options.image_parts.push_back(spot.box);
  view.now = TRY(TRY(Drawn())->Paint(number, options));
  view.words = WordsOf(view.now);
  view.is_picture = std::any_of(view.now.images.begin(), view.now.images.end(), CoversPage);
  Result<MupdfFile*> original = Original();
  if (original) {
    Result<PaintedPage> before = (*original)->Paint(number, {kSweepDpi, {}});
    if (before) {
      view.before = std::move(*before);
      view.before_words = WordsOf(*view.before);
    }
  }
  bool planned = number <= static_cast<int>(plan().pages().size());
  if (input_.pages && planned) view.read = TRY(input_.pages(number));
  return view;
}

namespace {

// What a reader of the original may see outside the boxes.
Result<void> NoteVisible(CheckSubject& subject, const PageView& view, Secrets* secrets) {
  std::string text;
  for (const PaintedWord& word : view.before_words) {
    if (!word.visible || TouchesSpot(view, word.ink)) continue;
    if (TRY(InkShows(*TRY(subject.Original()), view.number, *view.before, word))) text += word.text + " ";
  }
  secrets->AlsoVisible(text, view.place);
  text.clear();
  if (!view.read) return {};
  for (const Word& word : view.read->words) {
    bool seen = word.source == WordSource::kOcr || !view.before;
    if (seen && !TouchesSpot(view, word.box)) text += word.text + " ";
  }
  secrets->AlsoVisible(text, view.place);
  return {};
}

void SearchWords(const PageView& view, Secrets* secrets) {
  std::string spaced, joined;
  for (const PaintedWord& word : view.words) {
    spaced += word.text + " ";
    joined += word.text;
  }
  secrets->Search(spaced, Haystack::kText, view.place + ", text");
  secrets->Search(joined, Haystack::kSyntax, view.place + ", text");
}

}  // namespace

Result<void> CheckSubject::Sweep() {
  Result<Secrets*> secrets = SecretList();
  int pages = TRY(Drawn())->pages();
  std::map<std::string, Result<CheckVerdict>, std::less<>> verdicts;
  for (const CheckRow& row : CheckRows()) {
    if (row.on_page) verdicts.emplace(row.id, CheckVerdict());
  }
  for (int number = 1; number <= pages; ++number) {
    PageView view = TRY(View(number));
    if (secrets && (*secrets)->size() > 0) {
      TRY(NoteVisible(*this, view, *secrets));
      SearchWords(view, *secrets);
    }
    for (const CheckRow& row : CheckRows()) {
      if (!row.on_page) continue;
      Result<CheckVerdict>& verdict = verdicts.find(row.id)->second;
      if (!verdict) continue;
      Result<void> looked = row.on_page(view, *this, &*verdict);
      if (!looked) verdict = looked.error();
    }
    if (input_.progress) input_.progress(number, pages);
  }
  page_verdicts_ = std::move(verdicts);
  return {};
}

Result<CheckVerdict> CheckSubject::OfPages(std::string_view id) {
  if (!swept_) swept_ = Sweep();
  if (!*swept_) return swept_->error();
  auto found = page_verdicts_.find(id);
  BB_CHECK(found != page_verdicts_.end());
  return found->second;
}

namespace {

void CollectKeys(const PdfValue& value, const std::string& place,
                 std::map<std::string, std::vector<std::string>>* keys) {
  auto add = [&](const std::string& key) {
    auto& places = (*keys)[key];
    if (places.size() < 3 && (places.empty() || places.back() != place)) places.push_back(place);
  };
  for (const PdfValue& item : value.items) CollectKeys(item, place, keys);
  for (const auto& [key, member] : value.members) {
    add(key);
    if (member.Is(PdfValue::Kind::kName)) add(key + " " + member.text);
    CollectKeys(member, place, keys);
  }
}

}  // namespace

Result<const std::map<std::string, std::vector<std::string>>*> CheckSubject::Keys() {
  if (!keys_) {
    auto collect = [this]() -> Result<std::map<std::string, std::vector<std::string>>> {
      std::map<std::string, std::vector<std::string>> keys;
      QpdfFile* file = TRY(Structure());
      CollectKeys(file->Trailer(), "trailer", &keys);
      TRY(file->ForEachObject([&](const PdfObject& object) -> Result<void> {
        CollectKeys(object.value, fmt::format("object {}", object.ref.number), &keys);
        return {};
      }));
      return keys;
    };
    keys_ = collect();
  }
  if (!*keys_) return keys_->error();
  return &**keys_;
}

}  // namespace blackbar
