#include "pipeline/detectors/labelled.h"

#include <fmt/format.h>

#include "pipeline/detectors/checksums.h"
#include "pipeline/detectors/fields.h"
#include "pipeline/detectors/layout.h"

namespace blackbar {
namespace {

class LabelledDetector : public Detector {
 public:
  const char* name() const override { return "labels"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

std::string LabelText(const LabelHit& hit) { return std::string(hit.row->words); }

// "CA D1234567", "TX/ABC1234", "D1234567 (CA)": the state beside a licence or plate. Moves `at` past one in
// front.
std::string_view StateBefore(std::string_view text, size_t* at, size_t limit) {
  if (*at + 3 >= limit || !IsStateCode(text.substr(*at, 2))) return {};
  size_t after = *at + 2;
  while (after < limit && after < *at + 6 &&
         std::string_view(" /:-.,#").find(text[after]) != std::string_view::npos) {
    ++after;
  }
  if (after == *at + 2) return {};
  std::string_view state = text.substr(*at, 2);
  *at = after;
  return state;
}

// NCIC masks: "LIC/ABC1234", "SOC/123456789", "OLN/CA D1234567".
std::optional<FieldValue> ReadValue(const LabelHit& hit, std::string_view text, size_t at, size_t limit) {
  FieldType field = hit.row->field;
  bool stated =
      field == FieldType::kDriverLicense || field == FieldType::kPlate || field == FieldType::kLicense;
  std::string_view state;
  if (stated) state = StateBefore(text, &at, limit);
  auto value = FieldValueAt(field, text, at, limit, hit.marked || !state.empty());
  // The tag of an item of evidence: a form no plate has.
  if (!value && field == FieldType::kPlate && hit.row->words == "tag") {
    value = FieldValueAt(FieldType::kTag, text, at, limit, hit.marked);
  }
  if (!value) return value;
  if (value->kind == "DRIVER_LICENSE" && !state.empty() &&
      IsDriverLicenseOf(state, text.substr(value->begin, value->end - value->begin))) {
    value->score = 0.98;
    value->why = "has a form that its state issues";
  }
  return value;
}

void AddMark(const LabelHit& hit, const FieldValue& value, const char* where, std::vector<Mark>* marks) {
  std::string why = fmt::format("label {} {} it", LabelText(hit), where);
  if (!value.why.empty()) why += "; " + value.why;
  marks->push_back({value.begin, value.end, value.kind, "", value.score, "labels", std::move(why)});
}

void LabelledDetector::Detect(const PageView& page, const DetectContext& context,
                              std::vector<Mark>* marks) const {
  for (const LabelHit& hit : *context.labels) {
    if (!hit.ends_line) {
      if (auto value = ReadValue(hit, page.text(), hit.value, hit.limit)) {
        AddMark(hit, *value, "before", marks);
        continue;
      }
    }
    if (!hit.marked && !hit.ends_line && !context.layout->IsHeader(context.layout->RowOf(hit.first)))
      continue;
    LabelHit in_cell = hit;
    in_cell.marked = true;
    for (const Cell& cell : context.layout->ValueCells(hit)) {
      size_t from = page.tokens()[cell.first].begin;
      if (from > 0 && (page.text()[from - 1] == '(' || page.text()[from - 1] == '@')) --from;
      if (auto value = ReadValue(in_cell, page.text(), from, page.tokens()[cell.last].end)) {
        AddMark(hit, *value,
                cell.top >= context.layout->Row(context.layout->RowOf(hit.first)).front().bottom ? "above"
                                                                                                 : "left of",
                marks);
      }
    }
  }
}

}  // namespace

std::unique_ptr<Detector> MakeLabelledDetector() { return std::make_unique<LabelledDetector>(); }

}  // namespace blackbar
