#include "tests/redactors/made_sound.h"

#include <fcntl.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "tests/catch.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

namespace blackbar {
namespace {

class Folder {
 public:
  Folder() { REQUIRE(mkdtemp(name_) != nullptr); }
  ~Folder() { std::filesystem::remove_all(name_); }
  std::string File(const std::string& name) const { return std::string(name_) + "/" + name; }

 private:
  char name_[32] = "/tmp/blackbar-sound-XXXXXX";
};

std::string Slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

double Voice(int track, int channel, int64_t n, int rate, std::minstd_rand* noise) {
  const double t = static_cast<double>(n) / rate;
  const double syllable = 0.5 + 0.5 * std::sin(2 * M_PI * 4 * t + channel);
  const double hiss = static_cast<double>((*noise)() % 2000) / 1000 - 1;
  return 0.2 * std::sin(2 * M_PI * (300 + 110 * channel + 70 * track) * t) + 0.15 * syllable * hiss;
}

struct Maker {
  AVFormatContext* format = nullptr;
  std::vector<AVCodecContext*> codecs;

  void Open(const SoundSpec& spec, const std::string& path) {
    REQUIRE(avformat_alloc_output_context2(&format, nullptr, spec.container.c_str(), path.c_str()) >= 0);
    av_dict_set(&format->metadata, "title", kSecretTag, 0);
    av_dict_set(&format->metadata, "comment", kSecretTag, 0);
    for (int i = 0; i < spec.tracks; ++i) {
      const AVCodec* encoder = avcodec_find_encoder_by_name(spec.encoder.c_str());
      REQUIRE(encoder != nullptr);
      AVCodecContext* codec = avcodec_alloc_context3(encoder);
      codec->sample_rate = spec.rate;
      codec->time_base = {1, spec.rate};
      codec->sample_fmt = encoder->sample_fmts[0];
      if (spec.encoder == "flac" && spec.bit_rate == 24) {
        codec->sample_fmt = AV_SAMPLE_FMT_S32;
        codec->bits_per_raw_sample = 24;
      } else if (spec.bit_rate > 0) {
        codec->bit_rate = spec.bit_rate;
      }
      av_channel_layout_default(&codec->ch_layout, spec.channels);
      if ((format->oformat->flags & AVFMT_GLOBALHEADER) != 0) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
      REQUIRE(avcodec_open2(codec, encoder, nullptr) >= 0);
      AVStream* stream = avformat_new_stream(format, nullptr);
      stream->time_base = codec->time_base;
      av_dict_set(&stream->metadata, "title", kSecretTag, 0);
      REQUIRE(avcodec_parameters_from_context(stream->codecpar, codec) >= 0);
      codecs.push_back(codec);
    }
    REQUIRE(avio_open(&format->pb, path.c_str(), AVIO_FLAG_WRITE) >= 0);
    REQUIRE(avformat_write_header(format, nullptr) >= 0);
  }

  void Drain(int track) {
    AVPacket* packet = av_packet_alloc();
    while (avcodec_receive_packet(codecs[track], packet) >= 0) {
      packet->stream_index = track;
      av_packet_rescale_ts(packet, codecs[track]->time_base, format->streams[track]->time_base);
      REQUIRE(av_interleaved_write_frame(format, packet) >= 0);
    }
    av_packet_free(&packet);
  }

  // Samples [at, at + count) of a track, made in doubles and brought to the encoder's form.
  void Encode(int track, int64_t at, int count, std::minstd_rand* noise) {
    AVCodecContext* codec = codecs[track];
    const int channels = codec->ch_layout.nb_channels;
    std::vector<double> made(static_cast<size_t>(count) * channels);
    for (int i = 0; i < count; ++i)
      for (int c = 0; c < channels; ++c)
        made[static_cast<size_t>(i) * channels + c] = Voice(track, c, at + i, codec->sample_rate, noise);
    AVFrame* frame = av_frame_alloc();
    frame->format = codec->sample_fmt;
    frame->sample_rate = codec->sample_rate;
    frame->nb_samples = count;
    frame->pts = at;
    av_channel_layout_copy(&frame->ch_layout, &codec->ch_layout);
    REQUIRE(av_frame_get_buffer(frame, 0) >= 0);
    SwrContext* swr = nullptr;
    swr_alloc_set_opts2(&swr, &codec->ch_layout, codec->sample_fmt, codec->sample_rate, &codec->ch_layout,
                        AV_SAMPLE_FMT_DBL, codec->sample_rate, 0, nullptr);
    REQUIRE(swr_init(swr) >= 0);
    const uint8_t* from[1] = {reinterpret_cast<const uint8_t*>(made.data())};
    REQUIRE(swr_convert(swr, frame->extended_data, count, from, count) == count);
    swr_free(&swr);
    REQUIRE(avcodec_send_frame(codec, frame) >= 0);
    av_frame_free(&frame);
    Drain(track);
  }

  void Close() {
    for (size_t i = 0; i < codecs.size(); ++i) {
      avcodec_send_frame(codecs[i], nullptr);
      Drain(static_cast<int>(i));
      avcodec_free_context(&codecs[i]);
    }
    av_write_trailer(format);
    avio_closep(&format->pb);
    avformat_free_context(format);
  }
};

void Number(std::string* out, uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out->push_back(static_cast<char>(value >> (8 * i) & 0xff));
}
std::string Chunk(const char* id, std::string body) {
  std::string out = id;
  Number(&out, static_cast<uint32_t>(body.size()), 4);
  if (body.size() % 2 != 0) body += '\0';
  return out + body;
}

void Tags(const AVDictionary* from, std::map<std::string, std::string>* to) {
  const AVDictionaryEntry* tag = nullptr;
  while ((tag = av_dict_get(from, "", tag, AV_DICT_IGNORE_SUFFIX)) != nullptr) (*to)[tag->key] = tag->value;
}

void Append(AVFrame* frame, HeardSound* heard) {
  SwrContext* swr = nullptr;
  swr_alloc_set_opts2(&swr, &frame->ch_layout, AV_SAMPLE_FMT_DBL, frame->sample_rate, &frame->ch_layout,
                      static_cast<AVSampleFormat>(frame->format), frame->sample_rate, 0, nullptr);
  REQUIRE(swr_init(swr) >= 0);
  const int channels = frame->ch_layout.nb_channels;
  std::vector<double> samples(static_cast<size_t>(frame->nb_samples) * channels);
  uint8_t* to[1] = {reinterpret_cast<uint8_t*>(samples.data())};
  swr_convert(swr, to, frame->nb_samples, const_cast<const uint8_t**>(frame->extended_data),
              frame->nb_samples);
  swr_free(&swr);
  heard->rate = frame->sample_rate;
  heard->channels.resize(static_cast<size_t>(channels));
  for (size_t i = 0; i < samples.size(); ++i) heard->channels[i % channels].push_back(samples[i]);
}

void Decode(AVFormatContext* format, int index, HeardSound* heard) {
  const AVCodecParameters* parameters = format->streams[index]->codecpar;
  AVCodecContext* codec = avcodec_alloc_context3(avcodec_find_decoder(parameters->codec_id));
  avcodec_parameters_to_context(codec, parameters);
  codec->pkt_timebase = format->streams[index]->time_base;
  REQUIRE(avcodec_open2(codec, nullptr, nullptr) >= 0);
  AVPacket* packet = av_packet_alloc();
  AVFrame* frame = av_frame_alloc();
  for (bool more = true; more;) {
    more = av_read_frame(format, packet) >= 0;
    if (more && packet->stream_index != index) {
      av_packet_unref(packet);
      continue;
    }
    avcodec_send_packet(codec, more ? packet : nullptr);
    av_packet_unref(packet);
    while (avcodec_receive_frame(codec, frame) >= 0) Append(frame, heard);
  }
  av_frame_free(&frame);
  av_packet_free(&packet);
  avcodec_free_context(&codec);
}

}  // namespace

std::string MakeSound(const SoundSpec& spec) {
  av_log_set_level(AV_LOG_QUIET);
  const Folder folder;
  const std::string path = folder.File("made");
  Maker maker;
  maker.Open(spec, path);
  std::vector<std::minstd_rand> noise(static_cast<size_t>(spec.tracks));
  const auto total = static_cast<int64_t>(std::llround(spec.seconds * spec.rate));
  const int step = maker.codecs[0]->frame_size > 0 ? maker.codecs[0]->frame_size : 1000;
  for (int64_t at = 0; at < total; at += step)
    for (int track = 0; track < spec.tracks; ++track)
      maker.Encode(track, at, static_cast<int>(std::min<int64_t>(step, total - at)),
                   &noise[static_cast<size_t>(track)]);
  maker.Close();
  return Slurp(path);
}

std::string MakeAmr(int frames) {
  std::string bytes = "#!AMR\n";
  std::minstd_rand random;
  for (int i = 0; i < frames; ++i) {
    bytes += '\x3c';  // 12.2 kbit/s, a good frame
    for (int k = 0; k < 31; ++k) bytes += static_cast<char>(random() >> 8);
  }
  return bytes;
}

std::string MakeWavWithChunks(const std::string& samples) {
  std::string format, text = kSecretTag, body = "WAVE";
  for (const uint32_t value : {1u, 1u}) Number(&format, value, 2);
  for (const uint32_t value : {8000u, 16000u}) Number(&format, value, 4);
  for (const uint32_t value : {2u, 16u}) Number(&format, value, 2);
  text.resize(602, '\0');
  body +=
      Chunk("bext", text) + Chunk("iXML", "<BWFXML><NOTE>" + std::string(kSecretTag) + "</NOTE></BWFXML>");
  body += Chunk("fmt ", format) + Chunk("data", samples) + Chunk("LIST", "INFO" + Chunk("INAM", kSecretTag)) +
          Chunk("cue ", std::string(28, '\1'));
  return Chunk("RIFF", body) + kSecretTag;
}

double HeardSound::Peak(double from, double to) const {
  double peak = 0;
  for (const std::vector<double>& channel : channels)
    for (auto i = static_cast<size_t>(from * rate); i < channel.size() && i < to * rate; ++i)
      peak = std::max(peak, std::fabs(channel[i]));
  return peak;
}

HeardSound Hear(const std::string& bytes, int track) {
  av_log_set_level(AV_LOG_QUIET);
  const Folder folder;
  const std::string path = folder.File("heard");
  std::ofstream(path, std::ios::binary) << bytes;
  HeardSound heard;
  AVFormatContext* format = nullptr;
  if (avformat_open_input(&format, path.c_str(), nullptr, nullptr) < 0 ||
      avformat_find_stream_info(format, nullptr) < 0) {
    heard.error = "cannot be read";
    avformat_close_input(&format);
    return heard;
  }
  heard.container = format->iformat->name;
  Tags(format->metadata, &heard.tags);
  for (unsigned i = 0; i < format->nb_streams; ++i) {
    heard.codecs.emplace_back(avcodec_get_name(format->streams[i]->codecpar->codec_id));
    Tags(format->streams[i]->metadata, &heard.tags);
  }
  if (track < static_cast<int>(format->nb_streams)) Decode(format, track, &heard);
  avformat_close_input(&format);
  return heard;
}

Json PlanJson(const std::string& original, const SoundPlan& plan) {
  Json redactions = Json::array();
  for (const Region& region : plan.regions)
    redactions.push_back({{"n", redactions.size() + 1},
                          {"region", RegionToJson(region)},
                          {"targets", Json::array()},
                          {"kind", ""},
                          {"exemptions", {"x"}},
                          {"label", ""},
                          {"decisions", Json::array()}});
  return {{"schema", "blackbar-plan-1"},
          {"source", Sha256(original).Hex()},
          {"medium", "audio"},
          {"jurisdiction", "x"},
          {"box_width", "tight"},
          {"unscreened", true},
          {"pages", Json::array()},
          {"duration_us", plan.duration_us > 0 ? plan.duration_us : Hear(original).us()},
          {"media", MediaChoiceToJson(plan.media)},
          {"redactions", redactions}};
}

TreatedSound Treat(const std::string& original, const SoundPlan& sound_plan, const RedactOptions& options) {
  TreatedSound treated;
  Result<UnattestedPlan> plan = UnattestedPlan::FromBytes(DumpJson(PlanJson(original, sound_plan)));
  if (!plan) {
    treated.error = "plan: " + plan.error().message;
    return treated;
  }
  const Folder folder;
  const std::string path = folder.File("treated");
  const int fd = open(path.c_str(), O_CREAT | O_RDWR, 0600);
  REQUIRE(fd >= 0);
  RedactInput input{original, "", plan->content(), {}};
  input.progress = [&](int64_t done, int64_t) { treated.progress.push_back(done); };
  Result<RedactReport> report = RedactorFor(Medium::kAudio)->Redact(input, options, fd);
  close(fd);
  if (!report) {
    treated.error = report.error().message;
  } else {
    treated.report = *report;
    treated.bytes = Slurp(path);
  }
  return treated;
}

}  // namespace blackbar
