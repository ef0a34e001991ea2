#include "pipeline/readers/av/av_text.h"

#include <algorithm>
#include <cstring>

#include "core/text_decode.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace blackbar {
namespace {

constexpr AVRational kMicroBase{1, 1'000'000};

AvOwned<AVCodecContext> Open(AVCodecID id, const AVCodecParameters* stream) {
  const AVCodec* codec = avcodec_find_decoder(id);
  if (codec == nullptr || codec->type != AVMEDIA_TYPE_SUBTITLE) return nullptr;
  AvOwned<AVCodecContext> decoder(avcodec_alloc_context3(codec));
  BB_CHECK(decoder != nullptr);
  if (stream != nullptr && avcodec_parameters_to_context(decoder.get(), stream) < 0) return nullptr;
  decoder->pkt_timebase = kMicroBase;
  if (avcodec_open2(decoder.get(), codec, nullptr) < 0) return nullptr;
  return decoder;
}

// "0,0,Default,,0,0,0,,{\i1}some{\i0} text\Nmore": the text is after the eighth comma.
std::string PlainOfAss(std::string_view line) {
  for (int commas = 0; commas < 8; ++commas) {
    const size_t comma = line.find(',');
    if (comma == line.npos) return {};
    line.remove_prefix(comma + 1);
  }
  std::string plain;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '{') {
      const size_t end = line.find('}', i);
      if (end != line.npos) {
        i = end;
        continue;
      }
    }
    if (line[i] == '\\' && i + 1 < line.size() &&
        (line[i + 1] == 'N' || line[i + 1] == 'n' || line[i + 1] == 'h')) {
      plain.push_back(' ');
      ++i;
      continue;
    }
    plain.push_back(line[i]);
  }
  return CleanAvText(plain);
}

}  // namespace

std::string CleanAvText(std::string_view untrusted) {
  std::string clean;
  for (char32_t c : DecodeText(untrusted))
    AppendUtf8(&clean, c < 0x20 || c == 0x7f || c == 0xFEFF ? U' ' : c);
  const size_t first = clean.find_first_not_of(' ');
  if (first == clean.npos) return {};
  return clean.substr(first, clean.find_last_not_of(' ') + 1 - first);
}

AvOwned<AVCodecContext> OpenTextDecoder(const AVCodecParameters* stream) {
  return Open(stream->codec_id, stream);
}

AvOwned<AVCodecContext> OpenCaptionDecoder() { return Open(AV_CODEC_ID_EIA_608, nullptr); }

std::string SubtitleTextOf(AVCodecContext* decoder, std::string_view bytes, int64_t stamp) {
  AvOwned<AVPacket> packet(av_packet_alloc());
  BB_CHECK(packet != nullptr);
  if (bytes.size() > (1u << 20) || av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0) return {};
  std::memcpy(packet->data, bytes.data(), bytes.size());
  packet->pts = packet->dts = stamp;
  AVSubtitle subtitle{};
  int got = 0;
  if (avcodec_decode_subtitle2(decoder, &subtitle, &got, packet.get()) < 0 || got == 0) return {};
  std::string text;
  for (unsigned i = 0; i < subtitle.num_rects; ++i) {
    const AVSubtitleRect& rect = *subtitle.rects[i];
    std::string line;
    if (rect.ass != nullptr) line = PlainOfAss(rect.ass);
    if (line.empty() && rect.text != nullptr) line = CleanAvText(rect.text);
    if (line.empty()) continue;
    if (!text.empty()) text.push_back(' ');
    text += line;
  }
  avsubtitle_free(&subtitle);
  return text;
}

}  // namespace blackbar
