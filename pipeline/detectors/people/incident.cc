#include "pipeline/detectors/people/incident.h"

#include <algorithm>
#include <chrono>

#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/people/sightings.h"
#include "pipeline/detectors/values/dates.h"

namespace blackbar {
namespace {

// No event lies ahead: "22-08-34" is a lock's combination.
Date LastDay() {
  auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return Date{today + std::chrono::days{2}};
}

constexpr int kPivot = 2035;  // events are recent: "62" is of the last century

void Offer(Date date, int rank, const char* source, IncidentDate* incident) {
  int year = static_cast<int>(date.year());
  if (year < 1990 || year > 2100) return;
  if (rank == 1 && date > LastDay()) return;
  bool better = rank > incident->rank || (rank == 1 && incident->rank == 1 && date > incident->date);
  if (better) *incident = {date, source, rank};
}

}  // namespace

void LearnIncidentDate(const PageView& page, const std::vector<LabelHit>& labels, const Layout& layout,
                       IncidentDate* incident) {
  if (incident->rank == 3) return;
  for (const LabelHit& hit : labels) {
    FieldType field = hit.row->field;
    if (field != FieldType::kIncidentDate && field != FieldType::kEventDate) continue;
    if (hit.row->words == "doe") continue;  // when a missing child comes of age
    int rank = field == FieldType::kIncidentDate ? 3 : 2;
    const char* source = rank == 3 ? "incident date" : "report date";
    if (auto date = DateAt(page.text(), hit.value, kPivot)) {
      Offer(date->date, rank, source, incident);
      continue;
    }
    for (const Cell& cell : layout.ValueCells(hit)) {
      if (auto date = DateAt(page.text(), page.tokens()[cell.first].begin, kPivot)) {
        Offer(date->date, rank, source, incident);
        break;
      }
    }
  }
  if (incident->rank > 1) return;
  DetectContext context;
  context.names = &NameList::BuiltIn();
  context.labels = &labels;
  context.layout = &layout;
  std::vector<AgeSighting> ages = FindAges(page, context);
  auto birth = [&](size_t at) {
    auto it =
        std::partition_point(ages.begin(), ages.end(), [&](const AgeSighting& a) { return a.begin < at; });
    return it != ages.end() && it->begin == at && it->birth;
  };
  const auto& tokens = page.tokens();
  for (size_t i = 0; i < tokens.size(); ++i) {
    bool start = tokens[i].Is(Token::kDigits) && tokens[i].size() <= 9;
    if (!start || birth(tokens[i].begin)) continue;
    auto date = DateAt(page.text(), tokens[i].begin, kPivot);
    if (date && !date->compact) Offer(date->date, 1, "latest date of the record", incident);
  }
}

}  // namespace blackbar
