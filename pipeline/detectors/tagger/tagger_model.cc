#include "pipeline/detectors/tagger/tagger_model.h"

#include <algorithm>
#include <bit>

#ifdef BLACKBAR_TAGGER_MODEL
// The bytes go into the program as they are, as the list of names does (names_list.cc).
__asm__(
    ".section .rodata\n"
    ".global bb_tagger_begin\n"
    ".global bb_tagger_end\n"
    "bb_tagger_begin:\n"
    ".incbin \"" BLACKBAR_TAGGER_MODEL
    "\"\n"
    "bb_tagger_end:\n"
    ".byte 0\n"
    ".previous\n");
extern "C" {
extern const char bb_tagger_begin[];
extern const char bb_tagger_end[];
}
#endif
#ifdef BLACKBAR_PASSAGE_MODEL
__asm__(
    ".section .rodata\n"
    ".global bb_passages_begin\n"
    ".global bb_passages_end\n"
    "bb_passages_begin:\n"
    ".incbin \"" BLACKBAR_PASSAGE_MODEL
    "\"\n"
    "bb_passages_end:\n"
    ".byte 0\n"
    ".previous\n");
extern "C" {
extern const char bb_passages_begin[];
extern const char bb_passages_end[];
}
#endif

namespace blackbar {
namespace {

constexpr std::string_view kMagic = "Blackbar names model 1\n";
constexpr size_t kRowBytes = 4 + kTags;
constexpr size_t kMostRows = 1 << 20;

uint32_t Checksum(std::string_view bytes) { return HashWord(bytes); }

void PutU32(uint32_t value, std::string* out) {
  for (int shift = 0; shift < 32; shift += 8) out->push_back(static_cast<char>(value >> shift & 0xFF));
}

uint32_t U32At(std::string_view bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value |= static_cast<uint32_t>(static_cast<uint8_t>(bytes[at + i])) << 8 * i;
  return value;
}

Error Damaged(const char* what) {
  return {ErrorCode::kInvalidInput,
          std::string("the name tagger's model ") + what + ": make it anew with scripts/train-tagger"};
}

}  // namespace

std::string TaggerModel::Write(std::vector<TaggerWeights> rows, const std::array<TagScores, kTags>& steps,
                               float scale) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.feature < b.feature; });
  std::string out(kMagic);
  PutU32(static_cast<uint32_t>(rows.size()), &out);
  PutU32(std::bit_cast<uint32_t>(scale), &out);
  for (const TagScores& row : steps) {
    for (size_t k = 0; k < kTags; ++k) PutU32(std::bit_cast<uint32_t>(row[k]), &out);
  }
  for (const TaggerWeights& row : rows) {
    PutU32(row.feature, &out);
    for (size_t k = 0; k < kTags; ++k) out.push_back(static_cast<char>(row.weights[k]));
  }
  PutU32(Checksum(out), &out);
  return out;
}

Result<TaggerModel> TaggerModel::Read(std::string_view untrusted_bytes) {
  constexpr size_t kHead = kMagic.size() + 8 + 4 * kTags * kTags;
  if (!untrusted_bytes.starts_with(kMagic)) return Damaged("is of another form");
  if (untrusted_bytes.size() < kHead + 4) return Damaged("is cut short");
  std::string_view body = untrusted_bytes.substr(0, untrusted_bytes.size() - 4);
  if (U32At(untrusted_bytes, body.size()) != Checksum(body)) return Damaged("is damaged");
  size_t rows = U32At(body, kMagic.size());
  if (rows > kMostRows || body.size() != kHead + rows * kRowBytes) return Damaged("has a wrong length");
  TaggerModel model;
  model.scale_ = std::bit_cast<float>(U32At(body, kMagic.size() + 4));
  if (!(model.scale_ > 0 && model.scale_ < 1)) return Damaged("has a wrong scale");
  size_t at = kMagic.size() + 8;
  for (TagScores& row : model.steps_) {
    for (size_t k = 0; k < kTags; ++k, at += 4) {
      row[k] = std::bit_cast<float>(U32At(body, at));
      if (!(row[k] > -50 && row[k] < 50)) return Damaged("has a wrong step");
    }
  }
  size_t slots = std::bit_ceil(std::max<size_t>(rows * 3 / 2, 16));
  model.mask_ = slots - 1;
  model.features_.assign(slots, 0);
  model.weights_.resize(slots);
  for (size_t i = 0; i < rows; ++i, at += kRowBytes) {
    TaggerWeights row;
    row.feature = U32At(body, at);
    for (size_t k = 0; k < kTags; ++k) row.weights[k] = static_cast<int8_t>(body[at + 4 + k]);
    model.Place(row);
  }
  model.size_ = rows;
  return model;
}

// Feature 0 marks a free slot; the one feature in four milliards that hashes to it is not kept.
void TaggerModel::Place(const TaggerWeights& row) {
  if (row.feature == 0) return;
  size_t at = row.feature & mask_;
  while (features_[at] != 0) at = (at + 1) & mask_;
  features_[at] = row.feature;
  weights_[at] = row.weights;
}

TagScores TaggerModel::ScoresOf(const TagFeatures& features) const {
  std::array<int32_t, kTagLanes> sums{};
  for (uint32_t feature : features) {
    size_t at = feature & mask_;
    while (features_[at] != feature && features_[at] != 0) at = (at + 1) & mask_;
    if (features_[at] == 0) continue;
    const auto& weights = weights_[at];
    for (size_t k = 0; k < kTagLanes; ++k) sums[k] += weights[k];
  }
  TagScores scores{};
  for (size_t k = 0; k < kTagLanes; ++k) scores[k] = static_cast<float>(sums[k]) * scale_;
  return scores;
}

namespace {

// Both mark places in one embedded file.
[[maybe_unused]] const TaggerModel* Embedded(const char* begin, const char* end) {
  // cppcheck-suppress comparePointers
  Result<TaggerModel> read = TaggerModel::Read({begin, static_cast<size_t>(end - begin)});
  return read ? new TaggerModel(*std::move(read)) : nullptr;
}

}  // namespace

const TaggerModel* TaggerModel::BuiltIn() {
#ifdef BLACKBAR_TAGGER_MODEL
  static const TaggerModel* model = Embedded(bb_tagger_begin, bb_tagger_end);
  return model;
#else
  return nullptr;
#endif
}

const TaggerModel* TaggerModel::Passages() {
#ifdef BLACKBAR_PASSAGE_MODEL
  static const TaggerModel* model = Embedded(bb_passages_begin, bb_passages_end);
  return model;
#else
  return nullptr;
#endif
}

}  // namespace blackbar
