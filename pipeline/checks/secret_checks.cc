// S1 and P28: the strings that had to go. Hits of the sweep and of the byte scan are already with the
// secrets; here qpdf's strings, names and decoded streams are added.
#include <fmt/format.h>

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

}  // namespace

Result<void> SecretStrings(CheckSubject& subject, Verdict* out) {
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
Result<void> EarlierRelease(CheckSubject& subject, Verdict* out) {
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
