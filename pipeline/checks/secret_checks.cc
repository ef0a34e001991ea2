// S1 and P28: the strings that had to go. Hits of the sweep and of the byte scan are already with the
// secrets; here qpdf's strings, names and decoded streams are added.
#include <fmt/format.h>

#include <algorithm>

#include "pipeline/checks/checks.h"

namespace blackbar {
namespace {

using Kind = PdfValue::Kind;

void SearchValue(const PdfValue& value, const std::string& place, Secrets* secrets) {
  if (value.Is(Kind::kString)) {
    secrets->Search(value.text, Haystack::kSyntax, place);
    secrets->Search(PdfTextToUtf8(value.text), Haystack::kText, place);
  } else if (value.Is(Kind::kName)) {
    secrets->Search(value.text, Haystack::kSyntax, place);
  }
  for (const PdfValue& item : value.items) SearchValue(item, place, secrets);
  for (const auto& [key, member] : value.members) {
    secrets->Search(key, Haystack::kSyntax, place);
    SearchValue(member, place, secrets);
  }
}

bool IsPicture(const PdfObject& object) {
  const PdfValue* subtype = object.value.Find("/Subtype");
  return subtype && subtype->IsName("/Image");
}

// Where a hit is left, the original's pages are read as a person would: what the picture shows outside the
// boxes is no secret by this plan. Text layers under a scan say nothing about what is seen.
Result<void> LookAtOriginal(CheckSubject& subject, Secrets* secrets) {
  constexpr int kMostPages = 40;  // beyond, the hits stand
  auto open = [&](const Secrets::Hit& hit) { return !secrets->IsVisible(hit.secret); };
  Result<MupdfFile*> original = subject.Original();
  if (!original || (*original)->pages() > kMostPages) return {};
  for (int number = 1; number <= (*original)->pages(); ++number) {
    if (std::none_of(secrets->hits().begin(), secrets->hits().end(), open)) return {};
    Raster picture = TRY((*original)->Render(number, 250, kWholePage, MupdfFile::Draw::kGrey));
    std::vector<Spot> spots = subject.SpotsOn(number);
    std::string text;
    for (const SeenWord& word : TRY(TRY(subject.Reader())->Read(picture))) {
      bool boxed = std::any_of(spots.begin(), spots.end(),
                               [&](const Spot& spot) { return spot.box.Intersects(word.box); });
      if (!boxed) text += word.text + " ";
    }
    secrets->AlsoVisible(text, fmt::format("page {}", number));
  }
  return {};
}

}  // namespace

Result<void> SecretStrings(CheckSubject& subject, CheckVerdict* out) {
  Secrets* secrets = TRY(subject.SecretList());
  if (secrets->size() == 0) return {};
  out->Applies();
  TRY(subject.OfPages("P7-readable-under-box"));  // the sweep has searched the pages' text and pictures
  TRY(subject.Bytes());
  QpdfFile* file = TRY(subject.Structure());
  SearchValue(file->Trailer(), "trailer", secrets);
  TRY(file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    std::string place = fmt::format("object {}", object.ref.number);
    SearchValue(object.value, place, secrets);
    if (!object.is_stream) return {};
    // Lossy codecs stay as they are: the library gives an error for them, the byte scanner had the bytes.
    Result<std::string> data = file->DecodedStream(object.ref);
    if (data) secrets->Search(*data, IsPicture(object) ? Haystack::kBinary : Haystack::kSyntax, place);
    return {};
  }));
  TRY(LookAtOriginal(subject, secrets));
  for (const Secrets::Hit& hit : secrets->hits()) {
    const std::string& origin = secrets->list()[hit.secret].place;
    if (!secrets->IsVisible(hit.secret)) out->Fail(hit.place, "the text that had to go at " + origin);
  }
  for (size_t i = 0; i < secrets->size(); ++i) {
    if (!secrets->IsVisible(i)) continue;
    out->Note(secrets->VisibleAt(i),
              "shows the same text as " + secrets->list()[i].place + " and is not redacted");
  }
  return {};
}

// The same record released twice: what this release hides must not be readable in the other.
Result<void> EarlierRelease(CheckSubject& subject, CheckVerdict* out) {
  if (!subject.input().earlier) return {};
  Secrets* secrets = TRY(subject.SecretList());
  TRY(subject.OfPages("P7-readable-under-box"));  // tells what stays visible
  out->Applies();
  std::unique_ptr<MupdfFile> file = TRY(MupdfFile::Open(*subject.input().earlier, ""));
  std::vector<std::string> texts;
  for (const Secret& secret : secrets->list()) texts.push_back(secret.text);
  NeedleSet needles(texts);
  for (int number = 1; number <= file->pages(); ++number) {
    std::string text;
    for (const PaintedWord& word : WordsOf(TRY(file->Paint(number, {})))) text += word.text + " ";
    bool shows = false;
    needles.Find(text, Haystack::kText, [&](size_t secret) { shows |= !secrets->IsVisible(secret); });
    // It cannot be called back by withholding this one: a warning for the officer.
    if (shows)
      out->Note(fmt::format("page {} of the earlier release", number),
                "shows text that this release redacts");
  }
  return {};
}

}  // namespace blackbar
