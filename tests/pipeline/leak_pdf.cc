#include "tests/pipeline/leak_pdf.h"

#include <fmt/format.h>

#include <algorithm>

#include "tests/pipeline/leak_channels.h"

namespace blackbar {
namespace {

constexpr int kFirstLine = 710, kLineStep = 30, kLines = 22;

std::vector<LeakChannel> AllChannels() {
  std::vector<LeakChannel> all;
  for (auto group : {TextChannels(), PictureChannels(), StructureChannels(), FileChannels()}) {
    all.insert(all.end(), group.begin(), group.end());
  }
  return all;
}

// Made-up words that OCR reads well and that differ from each other in many letters.
std::string SecretWord(size_t index) {
  static constexpr const char* kFirst[] = {"Bar", "Den", "Fin", "Gom", "Hak", "Jur", "Kel", "Lom",
                                           "Mar", "Nev", "Pod", "Rin", "Sav", "Tul", "Vek", "Zam"};
  static constexpr const char* kSecond[] = {"dale", "forth", "holt", "mund", "wick", "gate"};
  return fmt::format("{}{}stone", kFirst[index % 16], kSecond[index / 16 % 6]);
}

void PutShared(LeakDraft* d) {
  SimplePdf& pdf = d->pdf;
  auto group = [](const char* key, const std::string& entries) {
    return entries.empty() ? std::string() : fmt::format("/{} << {}>> ", key, entries);
  };
  pdf.resources += group("XObject", d->xobjects) + group("Pattern", d->patterns) +
                   group("ExtGState", d->states) + group("Properties", d->properties);
  if (!d->annotations.empty()) pdf.page += "/Annots [" + d->annotations + "] ";
  pdf.catalog += group("Names", d->names);
  if (!d->fields.empty() || !d->metadata.empty()) {
    pdf.catalog += "/AcroForm << /Fields [" + d->fields + "] " + d->metadata + ">> ";
  }
  if (!d->layers.empty()) {
    pdf.catalog += fmt::format("/OCProperties << /OCGs [{0}] /D << /OFF [{0}] >> >> ", d->layers);
  }
  if (!d->structure.empty())
    pdf.catalog += "/StructTreeRoot << /Type /StructTreeRoot /K [" + d->structure + "] >> ";
  if (!d->info.empty()) pdf.trailer += "/Info " + Ref(pdf.builder.Add("<< " + d->info + ">>")) + " ";
}

}  // namespace

int LeakDraft::NextLine(std::optional<Box>* box, int height) {
  BB_CHECK(line < kLines);
  int y = kFirstLine - kLineStep * line++;
  auto across = [](int x) { return static_cast<int32_t>(x / 612.0 * kWholeSide); };
  auto down = [](int from_bottom) { return static_cast<int32_t>((792 - from_bottom) / 792.0 * kWholeSide); };
  *box = Box{across(70), down(y - 4 + height), across(230), down(y - 4)};
  return y;
}

std::vector<std::string> LeakChannels() {
  std::vector<std::string> names;
  for (const LeakChannel& channel : AllChannels()) names.emplace_back(channel.name);
  return names;
}

LeakPdf MakeLeakPdf(const std::vector<std::string>& channels) {
  LeakPdf leak;
  LeakDraft draft;
  draft.pdf.first_page = draft.pdf.builder.Reserve();
  draft.pdf.content =
      "BT /F1 14 Tf 1 0 0 1 72 750 Tm (Incident report, page one of one) Tj ET\n"
      "BT /F1 10 Tf 1 0 0 1 300 730 Tm (These words stay on the page) Tj ET\n";
  std::vector<LeakChannel> all = AllChannels();
  for (size_t i = 0; i < all.size(); ++i) {
    bool wanted =
        channels.empty() || std::find(channels.begin(), channels.end(), all[i].name) != channels.end();
    if (!wanted) continue;
    LeakSecret secret{all[i].name, SecretWord(i), all[i].drawn, std::nullopt, all[i].caught_by};
    all[i].put(secret.secret, &draft, &secret.box);
    leak.secrets.push_back(secret);
  }
  PutShared(&draft);
  leak.bytes = draft.pdf.Bytes();
  if (draft.finish) leak.bytes = draft.finish(std::move(leak.bytes));
  return leak;
}

}  // namespace blackbar
