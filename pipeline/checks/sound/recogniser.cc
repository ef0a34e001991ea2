#include "pipeline/checks/sound/recogniser.h"

#include <pocketsphinx.h>
#include <sphinxbase/err.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace blackbar {
namespace {

constexpr int kRate = 16000;  // of the model

struct DecoderFree {
  void operator()(ps_decoder_t* decoder) const { ps_free(decoder); }
};

// Neighbours are averaged where there are more samples than the model takes, and repeated where fewer.
std::vector<int16_t> AtModelRate(const std::vector<float>& samples, int rate) {
  std::vector<int16_t> out;
  const auto count = static_cast<int64_t>(samples.size());
  for (int64_t n = 0;; ++n) {
    const int64_t from = n * rate / kRate, to = std::max(from + 1, (n + 1) * rate / kRate);
    if (to > count) return out;
    double sum = 0;
    for (int64_t i = from; i < to; ++i) sum += samples[static_cast<size_t>(i)];
    const double mean = sum / static_cast<double>(to - from);
    out.push_back(static_cast<int16_t>(std::clamp(std::lround(mean * 32768), -32768L, 32767L)));
  }
}

// Silence, noise and the marks of an utterance's ends are no words.
bool IsWord(const std::string& word) {
  return !word.empty() && word[0] != '<' && word[0] != '[' && word[0] != '+';
}

}  // namespace

struct Ear::State {
  std::unique_ptr<ps_decoder_t, DecoderFree> decoder;
};

Ear::Ear(std::unique_ptr<State> state) : state_(std::move(state)) {}
Ear::~Ear() = default;

Result<std::unique_ptr<Ear>> Ear::Make() {
  err_set_logfp(nullptr);
  const std::string models = kEarModels;
  const std::string acoustic = models + "/en-us", language = models + "/en-us.lm.bin",
                    words = models + "/cmudict-en-us.dict";
  cmd_ln_t* config = cmd_ln_init(nullptr, ps_args(), TRUE, "-hmm", acoustic.c_str(), "-lm", language.c_str(),
                                 "-dict", words.c_str(), nullptr);
  ps_decoder_t* decoder = config == nullptr ? nullptr : ps_init(config);
  if (config != nullptr) cmd_ln_free_r(config);
  if (decoder == nullptr)
    return Error{
        ErrorCode::kUnavailable,
        "a muted time is no silence, and there is no recogniser to hear it: install pocketsphinx-en-us"};
  auto state = std::make_unique<State>();
  state->decoder.reset(decoder);
  return std::unique_ptr<Ear>(new Ear(std::move(state)));
}

Result<std::set<std::string>> Ear::Words(const std::vector<float>& samples, int rate) {
  const std::vector<int16_t> sound = AtModelRate(samples, rate);
  ps_decoder_t* decoder = state_->decoder.get();
  if (ps_start_utt(decoder) < 0 || ps_process_raw(decoder, sound.data(), sound.size(), FALSE, TRUE) < 0 ||
      ps_end_utt(decoder) < 0)
    return Error{ErrorCode::kUnavailable, "the recogniser could not hear a muted time"};
  std::set<std::string> words;
  for (ps_seg_t* segment = ps_seg_iter(decoder); segment != nullptr; segment = ps_seg_next(segment)) {
    const std::string word = ps_seg_word(segment);
    // A second way to say a word carries a number: "the(2)".
    if (IsWord(word)) words.insert(word.substr(0, word.find('(')));
  }
  return words;
}

}  // namespace blackbar
