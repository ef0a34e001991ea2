// ocr_trial [SHEETS [FIRST [NAME-PART [LOOK]]]]: reads damaged scans with the reader's OCR and prints, by
// damage, the share of marked strings that were read. LOOK 0, 1 or 2 takes only narratives, forms or tables.
// A tool to tune by, not a test.
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

#include "pipeline/readers/ocr/recognizer.h"
#include "tests/pipeline/scans/scan_score.h"

using namespace blackbar;

namespace {

struct Row {
  ReadScore score;
  double seconds = 0, confidence = 0;
  double plausible = 0, unread = 0;
  int pages = 0, poor = 0, regions = 0, by_look[3][2] = {};
};

void Print(const std::string& name, const Row& row) {
  const double n = std::max(row.score.marked, 1), pages = std::max(row.pages, 1);
  const auto look = [&](int i) { return 100.0 * row.by_look[i][1] / std::max(row.by_look[i][0], 1); };
  fmt::print(
      "{:<16} {:6.1f} {:6.1f} {:6.1f}   {:5.1f} {:5.1f} {:5.1f}   {:4.0f} {:6.2f}   {:.2f} {:.2f} {:3} "
      "{:3}\n",
      name, 100 * row.score.verbatim / n, 100 * row.score.near / n, 100 * row.score.covered / n, look(0),
      look(1), look(2), row.confidence / pages, row.seconds / pages, row.plausible / pages,
      row.unread / pages, row.poor, row.regions);
}

}  // namespace

int main(int argc, char** argv) {
  const int sheets = argc > 1 ? std::atoi(argv[1]) : 1, first = argc > 2 ? std::atoi(argv[2]) : 0;
  const std::string part = argc > 3 ? argv[3] : "";
  const int only_look = argc > 4 ? std::atoi(argv[4]) : -1;
  const bool misses = std::getenv("SHOW_MISSES") != nullptr;
  auto recognizer = Recognizer::Create();
  if (!recognizer) return 1;
  fmt::print(
      "damage           exact% near1% cover%   narr. form  table   conf CPU s/page plaus unread poor "
      "regions\n");
  Row all;
  for (const NamedDamage& named : AllDamages()) {
    if (std::string(named.name).find(part) == std::string::npos) continue;
    Row row;
    for (int i = 0; i < 3 * sheets; ++i) {
      if (only_look >= 0 && i % 3 != only_look) continue;
      const Sheet sheet = MakeSheet(static_cast<SheetLook>(i % 3), static_cast<unsigned>(first + i / 3));
      const DamagedScan scan = Damage(sheet, named.damage);
      const std::clock_t start = std::clock();
      const auto read = (*recognizer)->Read(scan.picture, scan.size, 100);
      row.seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
      ++row.pages;
      if (!read) continue;
      const ReadScore score = ScoreReading(read->words, scan.marked);
      row.score.Add(score);
      row.by_look[i % 3][0] += score.marked, row.by_look[i % 3][1] += score.verbatim;
      row.confidence += read->confidence;
      row.plausible += read->plausible, row.unread += read->unread_share;
      row.poor += read->poor, row.regions += static_cast<int>(read->unread.size());
      if (misses) {
        for (const PlacedText& mark : scan.marked)
          if (ScoreReading(read->words, {mark}).verbatim == 0) {
            std::string got;
            for (const Word& w : read->words)
              if (!Intersection(w.box, mark.box).empty()) got += fmt::format(" {}({})", w.text, w.confidence);
            fmt::print("  look {} {}: '{}' read{}\n", i % 3, mark.kind, mark.text, got);
          }
      }
    }
    Print(named.name, row);
    std::fflush(stdout);
    all.score.Add(row.score), all.seconds += row.seconds, all.confidence += row.confidence;
    all.pages += row.pages;
    for (int i = 0; i < 3; ++i)
      for (int k = 0; k < 2; ++k) all.by_look[i][k] += row.by_look[i][k];
  }
  Print("all", all);
}
