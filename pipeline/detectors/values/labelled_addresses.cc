#include "pipeline/detectors/values/labelled_addresses.h"

#include <algorithm>
#include <utility>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/offence.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/address_forms.h"
#include "pipeline/detectors/values/address_words.h"

namespace blackbar {
namespace {

class LabelledAddresses {
 public:
  LabelledAddresses(const PageView& page, const DetectContext& context, std::vector<Mark>* marks)
      : page_(page), labels_(*context.labels), context_(context), marks_(marks) {}

  void Find() {
    for (size_t i = 0; i < labels_.size(); ++i) {
      const LabelHit& hit = labels_[i];
      if (hit.row->field != FieldType::kAddress) continue;
      // "Address of" "business"
      bool goes_on = i + 1 < labels_.size() && labels_[i + 1].first == hit.last + 1 &&
                     labels_[i + 1].marked && page_.GapAfter(hit.last) == " ";
      words_ = hit.row->words;
      starts_ = hit.starts_cell || hit.colon;
      // "Grand Street #4B": the word of a street is no label there.
      if (!starts_ && (words_ == "street" || words_ == "apt" || words_ == "str")) continue;
      of_office_ = NamesWorkplace(page_, hit);
      goes_on &= of_office_;
      if (!hit.marked && !goes_on) continue;
      if (goes_on) ++i;
      Whole(i);
    }
  }

 private:
  // Where the value on the label's own line ends: at the next label, or with the line.
  size_t InlineEnd(size_t i) const {
    const LabelHit& hit = labels_[i];
    size_t end = page_.LineEnd(page_.tokens()[hit.last].line);
    for (size_t next = i + 1; next < labels_.size(); ++next) {
      if (!labels_[next].marked) continue;
      end = std::min<size_t>(end, page_.tokens()[labels_[next].first].begin);
      break;
    }
    while (end > hit.value && (page_.text()[end - 1] == ' ' || page_.text()[end - 1] == '\r')) --end;
    return end;
  }

  void Whole(size_t i) {
    const LabelHit& hit = labels_[i];
    size_t end = InlineEnd(i);
    if (!hit.ends_line && hit.value < end && Offer(hit.value, end)) return;
    bool first = true;
    for (const Cell& cell : context_.layout->ValueCells(hit)) {
      if (!std::exchange(first, false) && EndsCallers(page_, hit, cell.first)) break;
      Offer(page_.tokens()[cell.first].begin, page_.tokens()[cell.last].end);
    }
  }

  bool Offer(size_t from, size_t to) {
    std::string_view value = page_.text().substr(from, to - from);
    size_t end =
        std::min({value.find("  "), value.find('\t'), value.find('|'), value.find(';'), value.size()});
    end = SentenceEnd(value.substr(0, end));
    bool part = words_.starts_with("apt") || words_.starts_with("unit") || words_.starts_with("lot");
    bool street = words_ == "street name" && starts_;
    if ((end < 4 && !part) || end == 0 || end > 160) return false;
    value = value.substr(0, end);
    if (SaysNoAddress(value)) return false;
    bool care = value.starts_with("c/o") || value.starts_with("C/O");
    bool bare = care || (street && end < 40) || (part && end < 3);
    if (value.find_first_of("0123456789") == value.npos && !bare) return false;
    for (std::string_view block : {" block", "-block", " Block", " BLOCK", " blk", " BLK", " Blk"}) {
      if (value.find(block) != value.npos) return false;
    }
    if (ReadsAsProse(value)) return false;
    size_t stop = std::max(from + end, AddressTailEnd(page_.text(), from + end));
    stop = std::min(EndAtLabel(page_, labels_, from, stop), page_.text().find('\t', from));
    bool shielded = context_.offence != nullptr && context_.offence->ShieldsVictims();
    if (of_office_) {
      if (!shielded) marks_->push_back({from, stop, "PUBLIC_ADDRESS", "", 0.99, "forms", ""});
    } else {
      marks_->push_back({from, stop, "ADDRESS", "", 0.92, "places", "label address before or above it"});
    }
    return true;
  }

  const PageView& page_;
  const std::vector<LabelHit>& labels_;
  const DetectContext& context_;
  std::vector<Mark>* marks_;
  std::string_view words_;  // of the label
  bool starts_ = false;     // it begins its cell, or has a colon
  bool of_office_ = false;  // the label names a court's, an agency's or an employer's address
};

}  // namespace

void FindLabelledAddresses(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  LabelledAddresses(page, context, marks).Find();
}

}  // namespace blackbar
