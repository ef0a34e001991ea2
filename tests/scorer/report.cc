#include <fmt/format.h>

#include "tests/scorer/scorer.h"

namespace blackbar {
namespace {

double Share(int64_t part, int64_t whole, double empty) {
  return whole == 0 ? empty : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Tally::Leak() const { return Share(leaked, sensitive, 0); }
double Tally::Unseen() const { return Share(unseen, sensitive, 0); }
double Tally::Over() const { return Share(over, ordinary, 0); }
double Tally::Precision() const { return Share(right, predicted, 1); }
double Tally::Recall() const { return Share(found, truth, 1); }
double Tally::TrapsHit() const { return Share(traps_hit, traps, 0); }
double Tally::DocumentsWithLeak() const { return Share(leaking, documents, 0); }

double Tally::F1() const {
  double p = Precision(), r = Recall();
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

double Scorer::PeopleRecall() const {
  KindScore people;
  for (const char* kind : {"PERSON", "JUVENILE_NAME"}) {
    if (auto at = kinds_.find(kind); at != kinds_.end()) {
      people.truth += at->second.truth;
      people.found += at->second.found;
    }
  }
  return Share(people.found, people.truth, 1);
}

double Scorer::JuvenilesFlagged() const {
  auto at = kinds_.find("JUVENILE_NAME");
  return at == kinds_.end() ? 1 : Share(at->second.kind_right, at->second.truth, 1);
}

std::string Scorer::Summary() const {
  return fmt::format(
      "documents {}  leak {:.4f}  unseen {:.4f}  documents with leak {:.3f}  P {:.3f}  R {:.3f}  F1 {:.3f}\n"
      "people recall {:.3f}  juveniles flagged {:.3f}  traps hit {:.3f} ({} of {})  over-redaction {:.4f}\n",
      all_.documents, all_.Leak(), all_.Unseen(), all_.DocumentsWithLeak(), all_.Precision(), all_.Recall(),
      all_.F1(), PeopleRecall(), JuvenilesFlagged(), all_.TrapsHit(), all_.traps_hit, all_.traps,
      all_.Over());
}

std::string Scorer::ByKind() const {
  std::string out;
  for (const auto& [name, kind] : kinds_) {
    out += fmt::format(
        "{:<16} true {:>5}  recall {:.3f}  as this kind {:.3f}  predicted {:>5}  precision {:.3f}", name,
        kind.truth, Share(kind.found, kind.truth, 1), Share(kind.kind_right, kind.truth, 1), kind.predicted,
        Share(kind.right, kind.predicted, 1));
    if (kind.identifiers > 0) {
      out += fmt::format("  labelled {:>5} recall {:.3f}", kind.identifiers,
                         Share(kind.identifiers_found, kind.identifiers, 1));
    }
    out += '\n';
  }
  return out;
}

std::string Scorer::ByRole() const {
  std::string out;
  for (const auto& [role, counts] : roles_) {
    out += fmt::format("role {:<18} true {:>5}  recall {:.3f}\n", role, counts.first,
                       Share(counts.second, counts.first, 1));
  }
  return out;
}

std::string Scorer::ByTrap() const {
  std::string out;
  for (const auto& [kind, counts] : traps_) {
    out += fmt::format("stays {:<17} all  {:>5}  hit {:.3f}\n", kind, counts.first,
                       Share(counts.second, counts.first, 0));
  }
  return out;
}

std::string Scorer::ByLayout() const {
  std::string out;
  for (const auto& [layout, tally] : layouts_) {
    out += fmt::format(
        "layout {:<28} {:>3}  leak {:.4f}  leaking {:.3f}  F1 {:.3f}  traps {:.3f}  over {:.4f}\n", layout,
        tally.documents, tally.Leak(), tally.DocumentsWithLeak(), tally.F1(), tally.TrapsHit(), tally.Over());
  }
  return out;
}

std::string Scorer::Report() const { return Summary() + ByKind(); }
std::string Scorer::FullReport() const { return Summary() + ByKind() + ByRole() + ByTrap() + ByLayout(); }

ScoreBin Scorer::NearNine() const {
  ScoreBin near;
  for (size_t i : {17, 18}) {
    near.predicted += bins_[i].predicted;
    near.right += bins_[i].right;
    near.sum += bins_[i].sum;
  }
  return near;
}

std::string Scorer::Calibration() const {
  std::string out;
  for (size_t i = 0; i < kBins; ++i) {
    const ScoreBin& bin = bins_[i];
    if (bin.predicted == 0) continue;
    out += fmt::format("score {:.2f} to {:.2f}  findings {:>5}  mean score {:.3f}  right {:.3f}\n",
                       static_cast<double>(i) / kBins, static_cast<double>(i + 1) / kBins, bin.predicted,
                       bin.sum / static_cast<double>(bin.predicted), Share(bin.right, bin.predicted, 0));
  }
  ScoreBin near = NearNine();
  out += fmt::format("score 0.85 to 0.95  findings {:>5}  right {:.3f}\n", near.predicted,
                     Share(near.right, near.predicted, 0));
  return out;
}

}  // namespace blackbar
