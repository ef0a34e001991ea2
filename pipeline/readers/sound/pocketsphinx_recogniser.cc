// The adapter of pocketsphinx. Its own removal of silence stays off: with it on, the words' times are wrong.
#include <pocketsphinx.h>
#include <sphinxbase/err.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "pipeline/readers/sound/letter_sounds.h"
#include "pipeline/readers/sound/plain_sound.h"
#include "pipeline/readers/sound/recogniser.h"

namespace blackbar {
namespace {

constexpr int64_t kSamplesAFrame = kPlainRate / 100;

struct DecoderFree {
  void operator()(ps_decoder_t* decoder) const { ps_free(decoder); }
};
using Decoder = std::unique_ptr<ps_decoder_t, DecoderFree>;

std::string ModelPath(const char* part) { return std::string(kPocketsphinxModels) + "/model/en-us/" + part; }

// `wide`: beams so wide that no word of a given text is lost on the way.
Decoder OpenDecoder(bool wide) {
  err_set_logfp(nullptr);
  const std::string hmm = ModelPath("en-us"), lm = ModelPath("en-us.lm.bin"),
                    dict = ModelPath("cmudict-en-us.dict");
  cmd_ln_t* config = cmd_ln_init(nullptr, ps_args(), TRUE, "-hmm", hmm.c_str(), "-dict", dict.c_str(),
                                 "-remove_silence", "no", nullptr);
  if (config == nullptr) return nullptr;
  if (wide) {
    cmd_ln_set_float_r(config, "-beam", 1e-80);
    cmd_ln_set_float_r(config, "-wbeam", 1e-60);
    cmd_ln_set_float_r(config, "-pbeam", 1e-80);
  } else {
    cmd_ln_set_str_r(config, "-lm", lm.c_str());
  }
  Decoder decoder(ps_init(config));
  cmd_ln_free_r(config);
  return decoder;
}

// "read(2)" is the second way to say "read"; what is in angle or square brackets is no word.
std::string PlainWord(std::string_view word) {
  if (word.empty() || word.front() == '<' || word.front() == '[' || word.starts_with("++")) return {};
  return std::string(word.substr(0, word.find('(')));
}

std::string Lower(std::string_view text) {
  std::string lower;
  for (const char c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) || c == '\'') lower += static_cast<char>(std::tolower(c));
  return lower;
}

class Pocketsphinx final : public Recogniser {
 public:
  explicit Pocketsphinx(Decoder decoder) : decoder_(std::move(decoder)) {}

  Result<std::vector<HeardWord>> Listen(std::span<const int16_t> sound) override {
    TRY(Hear(decoder_.get(), sound));
    return Words(decoder_.get(), static_cast<int64_t>(sound.size()));
  }

  Result<std::vector<HeardWord>> Align(std::span<const int16_t> sound,
                                       const std::vector<std::string>& words) override;

 private:
  static Result<void> Hear(ps_decoder_t* decoder, std::span<const int16_t> sound) {
    const bool heard =
        ps_start_utt(decoder) >= 0 && ps_process_raw(decoder, sound.data(), sound.size(), FALSE, TRUE) >= 0;
    if (ps_end_utt(decoder) < 0 || !heard)
      return Error{ErrorCode::kInvalidInput, "the recogniser gave up on this sound"};
    return {};
  }

  static std::vector<HeardWord> Words(ps_decoder_t* decoder, int64_t samples) {
    std::vector<HeardWord> words;
    logmath_t* scale = ps_get_logmath(decoder);
    for (ps_seg_t* seg = ps_seg_iter(decoder); seg != nullptr; seg = ps_seg_next(seg)) {
      HeardWord word;
      word.text = PlainWord(ps_seg_word(seg));
      int from = 0, to = 0;
      ps_seg_frames(seg, &from, &to);
      word.from = std::clamp<int64_t>(from * kSamplesAFrame, 0, samples);
      word.to = std::clamp<int64_t>((to + 1) * kSamplesAFrame, word.from, samples);
      const double sure = logmath_exp(scale, ps_seg_prob(seg, nullptr, nullptr, nullptr));
      word.confidence = static_cast<int>(std::clamp(sure, 0.0, 1.0) * 100);
      if (!word.text.empty() && word.to > word.from) words.push_back(std::move(word));
    }
    return words;
  }

  // The words as the dictionary knows them; unknown ones are added as their letters sound.
  Result<std::vector<std::string>> Spoken(const std::vector<std::string>& words);

  Decoder decoder_;
  Decoder aligner_;  // made when it is first needed
};

Result<std::vector<std::string>> Pocketsphinx::Spoken(const std::vector<std::string>& words) {
  std::vector<std::string> spoken;
  for (const std::string& word : words) {
    std::string plain = Lower(word);
    char* known = plain.empty() ? nullptr : ps_lookup_word(aligner_.get(), plain.c_str());
    if (known == nullptr && !plain.empty()) {
      const std::string phones = SoundsOf(plain);
      if (phones.empty() || ps_add_word(aligner_.get(), plain.c_str(), phones.c_str(), FALSE) < 0)
        plain.clear();
    }
    free(known);
    spoken.push_back(std::move(plain));
  }
  return spoken;
}

Result<std::vector<HeardWord>> Pocketsphinx::Align(std::span<const int16_t> sound,
                                                   const std::vector<std::string>& words) {
  if (!aligner_) aligner_ = OpenDecoder(true);
  if (!aligner_) return Error{ErrorCode::kUnavailable, "the recogniser's model cannot be opened"};
  const std::vector<std::string> spoken = TRY(Spoken(words));
  std::vector<size_t> said;  // indexes into words
  for (size_t i = 0; i < spoken.size(); ++i)
    if (!spoken[i].empty()) said.push_back(i);
  std::vector<HeardWord> none;
  if (said.empty()) return none;
  fsg_model_t* chain =
      fsg_model_init("text", ps_get_logmath(aligner_.get()), 1.0f, static_cast<int>(said.size()) + 1);
  BB_CHECK(chain != nullptr);
  chain->start_state = 0;
  chain->final_state = static_cast<int>(said.size());
  for (size_t i = 0; i < said.size(); ++i)
    fsg_model_trans_add(chain, static_cast<int>(i), static_cast<int>(i) + 1, 0,
                        fsg_model_word_add(chain, spoken[said[i]].c_str()));
  const bool set =
      ps_set_fsg(aligner_.get(), "text", chain) >= 0 && ps_set_search(aligner_.get(), "text") >= 0;
  fsg_model_free(chain);
  if (!set) return none;
  TRY(Hear(aligner_.get(), sound));
  const std::vector<HeardWord> heard = Words(aligner_.get(), static_cast<int64_t>(sound.size()));
  if (heard.size() != said.size()) return none;
  std::vector<HeardWord> aligned(words.size());
  for (size_t i = 0; i < words.size(); ++i) aligned[i].text = words[i];
  for (size_t i = 0; i < said.size(); ++i) {
    aligned[said[i]].from = heard[i].from;
    aligned[said[i]].to = heard[i].to;
    aligned[said[i]].confidence = 100;
  }
  return aligned;
}

}  // namespace

Result<std::unique_ptr<Recogniser>> OpenPocketsphinx() {
  Decoder decoder = OpenDecoder(false);
  if (!decoder)
    return Error{ErrorCode::kUnavailable, "there is no recogniser: install the package pocketsphinx-en-us"};
  return std::unique_ptr<Recogniser>(std::make_unique<Pocketsphinx>(std::move(decoder)));
}

}  // namespace blackbar
