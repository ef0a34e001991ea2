#include "tests/scorer/scorer.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/page.h"

namespace blackbar {
namespace {

double Share(int64_t part, int64_t whole, double empty) {
  return whole == 0 ? empty : static_cast<double>(part) / static_cast<double>(whole);
}

// 1 for each code point that is a letter or digit; anything beyond ASCII counts as a letter.
std::vector<char> ContentOf(std::string_view text) {
  std::vector<char> content;
  for (char c : text) {
    unsigned char u = static_cast<unsigned char>(c);
    if ((u & 0xC0) == 0x80) continue;
    bool letter = (u >= '0' && u <= '9') || ((u | 0x20) >= 'a' && (u | 0x20) <= 'z') || u >= 0x80;
    content.push_back(letter ? 1 : 0);
  }
  return content;
}

void AddPlaces(const std::string& text, const Json& item, const std::string& kind,
               std::vector<ScoredSpan>* spans) {
  std::string value = item.value("value", "");
  int nth = item.value("nth", 0), seen = 0;
  if (value.empty()) return;
  for (size_t at = text.find(value); at != std::string::npos; at = text.find(value, at + value.size())) {
    if (nth != 0 && ++seen != nth) continue;
    int64_t from = CodePoints(std::string_view(text).substr(0, at));
    spans->push_back({from, from + CodePoints(value), kind});
  }
}

}  // namespace

Result<ScoredDocument> ScoredDocumentFromJson(const Json& value, const std::string& where) {
  ScoredDocument document;
  document.id = TRY(JsonString(value, "id", where));
  document.text = TRY(JsonString(value, "text", where));
  for (const Json& item : *TRY(JsonArray(value, "truth", where))) {
    size_t before = document.truth.size();
    AddPlaces(document.text, item, TRY(JsonString(item, "kind", where)), &document.truth);
    if (document.truth.size() == before) {
      return Error{ErrorCode::kInvalidInput, "a true value is not in the text of " + document.id, where};
    }
  }
  for (const Json& item : *TRY(JsonArray(value, "traps", where))) {
    size_t before = document.traps.size();
    AddPlaces(document.text, item, "TRAP", &document.traps);
    if (document.traps.size() == before) {
      return Error{ErrorCode::kInvalidInput, "a trap is not in the text of " + document.id, where};
    }
  }
  return document;
}

void Scorer::Add(const ScoredDocument& document, const std::vector<ScoredSpan>& predicted) {
  std::vector<char> content = ContentOf(document.text), covered(content.size(), 0),
                    sensitive(content.size(), 0);
  auto fill = [&](const ScoredSpan& span, std::vector<char>* flags) {
    for (int64_t i = span.from; i < span.to && i < static_cast<int64_t>(flags->size()); ++i) {
      (*flags)[static_cast<size_t>(i)] = 1;
    }
  };
  // How many letters and digits the span has, and how many of them are flagged.
  auto count = [&](const ScoredSpan& span, const std::vector<char>& flags) {
    std::pair<int64_t, int64_t> result{0, 0};
    for (int64_t i = span.from; i < span.to && i < static_cast<int64_t>(content.size()); ++i) {
      size_t at = static_cast<size_t>(i);
      result.first += content[at];
      result.second += content[at] && flags[at];
    }
    return result;
  };
  for (const ScoredSpan& span : predicted) fill(span, &covered);
  for (const ScoredSpan& span : document.truth) fill(span, &sensitive);
  int64_t leaked = 0;
  for (size_t i = 0; i < content.size(); ++i) {
    if (!sensitive[i] || !content[i]) continue;
    ++sensitive_;
    leaked += covered[i] ? 0 : 1;
  }
  leaked_ += leaked;
  ++documents_;
  leaking_ += leaked > 0;
  for (const ScoredSpan& span : document.truth) {
    auto [all, hit] = count(span, covered);
    KindScore& kind = kinds_[span.kind];
    ++kind.truth;
    if (hit * 10 >= all * 9) ++kind.found;
    bool same = std::any_of(predicted.begin(), predicted.end(), [&](const ScoredSpan& p) {
      return p.kind == span.kind && p.from < span.to && span.from < p.to;
    });
    kind.kind_right += same;
  }
  for (const ScoredSpan& span : predicted) {
    auto [all, hit] = count(span, sensitive);
    KindScore& kind = kinds_[span.kind];
    ++kind.predicted;
    if (hit * 2 >= all) ++kind.right;
  }
  for (const ScoredSpan& span : document.traps) {
    ++traps_;
    if (count(span, covered).second > 0) ++traps_hit_;
  }
}

double Scorer::Leak() const { return Share(leaked_, sensitive_, 0); }
double Scorer::TrapsHit() const { return Share(traps_hit_, traps_, 0); }
double Scorer::DocumentsWithLeak() const { return Share(leaking_, documents_, 0); }

double Scorer::Precision() const {
  int64_t right = 0, predicted = 0;
  for (const auto& [name, kind] : kinds_) right += kind.right, predicted += kind.predicted;
  return Share(right, predicted, 1);
}

double Scorer::Recall() const {
  int64_t found = 0, truth = 0;
  for (const auto& [name, kind] : kinds_) found += kind.found, truth += kind.truth;
  return Share(found, truth, 1);
}

double Scorer::F1() const {
  double p = Precision(), r = Recall();
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

std::string Scorer::Report() const {
  std::string out = fmt::format(
      "leak {:.4f}  documents with leak {:.3f}  P {:.3f}  R {:.3f}  F1 {:.3f}  traps hit {:.3f} ({} of {})\n",
      Leak(), DocumentsWithLeak(), Precision(), Recall(), F1(), TrapsHit(), traps_hit_, traps_);
  for (const auto& [name, kind] : kinds_) {
    out += fmt::format(
        "{:<16} true {:>5}  recall {:.3f}  as this kind {:.3f}  predicted {:>5}  precision {:.3f}\n", name,
        kind.truth, Share(kind.found, kind.truth, 1), Share(kind.kind_right, kind.truth, 1), kind.predicted,
        Share(kind.right, kind.predicted, 1));
  }
  return out;
}

}  // namespace blackbar
