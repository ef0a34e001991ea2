#include "core/medium.h"

#include <algorithm>
#include <array>

namespace blackbar {
namespace {

constexpr std::array<const char*, 9> kNames = {"pdf",   "image",   "audio",  "video",  "text",
                                               "email", "archive", "office", "unknown"};

struct Magic {
  size_t offset;
  std::string_view bytes;
  Medium medium;
  const char* format;
};

using namespace std::string_view_literals;

// First match wins. Forms that need a second look are handled apart.
constexpr Magic kMagic[] = {
    {0, "\xff\xd8\xff"sv, Medium::kImage, "jpeg"},
    {0, "\x89PNG\r\n\x1a\n"sv, Medium::kImage, "png"},
    {0, "II*\0"sv, Medium::kImage, "tiff"},
    {0, "MM\0*"sv, Medium::kImage, "tiff"},
    {0, "GIF8"sv, Medium::kImage, "gif"},
    {0, "PK\3\4"sv, Medium::kArchive, "zip"},
    {0, "PK\5\6"sv, Medium::kArchive, "zip"},
    {0, "\x1f\x8b"sv, Medium::kArchive, "gzip"},
    {0, "7z\xbc\xaf\x27\x1c"sv, Medium::kArchive, "7z"},
    {257, "ustar"sv, Medium::kArchive, "tar"},
    {0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, Medium::kOffice, "ole"},
    {0, "{\\rtf"sv, Medium::kOffice, "rtf"},
    {0, "fLaC"sv, Medium::kAudio, "flac"},
    {0, "ID3"sv, Medium::kAudio, "mp3"},
    {0, "#!AMR"sv, Medium::kAudio, "amr"},
    {0, "\x1a\x45\xdf\xa3"sv, Medium::kVideo, "matroska"},
    {0, "FLV\1"sv, Medium::kVideo, "flv"},
    {0, "\0\0\1\xba"sv, Medium::kVideo, "mpeg"},
    {4, "moov"sv, Medium::kVideo, "mov"},
    {4, "mdat"sv, Medium::kVideo, "mov"},
    {0, "\0\0\0\10wide"sv, Medium::kVideo, "mov"},
    {0, ".snd"sv, Medium::kAudio, "au"},
    {0, "BM"sv, Medium::kImage, "bmp"},
};

FileType RiffType(std::string_view head) {
  std::string_view form = head.substr(8, 4);
  if (form == "WAVE") return {Medium::kAudio, "wav"};
  if (form == "WEBP") return {Medium::kImage, "webp"};
  if (form == "AVI ") return {Medium::kVideo, "avi"};
  return {};
}

FileType IsoMediaType(std::string_view head) {
  std::string_view brand = head.substr(8, 4);
  if (brand == "M4A " || brand == "M4B ") return {Medium::kAudio, "m4a"};
  for (std::string_view picture : {"heic"sv, "heix"sv, "mif1"sv, "msf1"sv, "avif"sv}) {
    if (brand == picture) return {Medium::kImage, "heic"};
  }
  return {Medium::kVideo, "mp4"};
}

// Windows Media: the streams' kinds stand in the header, as GUIDs.
FileType AsfType(std::string_view head) {
  constexpr std::string_view kTail = "\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b"sv;
  const auto has = [&](std::string_view start) {
    return head.find(std::string(start) + std::string(kTail)) != head.npos;
  };
  if (!has("\xc0\xef\x19\xbc\x4d"sv) && has("\x40\x9e\x69\xf8\x4d"sv)) return {Medium::kAudio, "wma"};
  return {Medium::kVideo, "asf"};
}

// The head of a frame of MPEG audio (layer III) or of AAC; both begin with set bits only, as UTF-16 does.
FileType FrameType(std::string_view head) {
  const unsigned second = static_cast<unsigned char>(head[1]), third = static_cast<unsigned char>(head[2]);
  const bool frame = (second & 0xe0) == 0xe0 && (second & 0x18) != 0x08;
  if (frame && (second & 0x06) == 0x02 && (third & 0xf0) != 0xf0 && (third & 0x0c) != 0x0c)
    return {Medium::kAudio, "mp3"};
  if ((second & 0xf6) == 0xf0 && (third & 0x3c) <= 0x30) return {Medium::kAudio, "aac"};
  return {};
}

// Packets of 188 bytes that begin with "G"; cameras put a time of four bytes before each.
bool IsTransportStream(std::string_view head) {
  for (const size_t before : {0, 4}) {
    const size_t step = 188 + before;
    bool all = head.size() > before + 3 * step;
    for (size_t at = before; all && at < head.size() && at < before + 8 * step; at += step)
      all = head[at] == 'G';
    if (all) return true;
  }
  return false;
}

// Forms whose first bytes alone do not tell the medium.
FileType TypeOfContainer(std::string_view head) {
  if (head.size() < 12) return {};
  if (head.starts_with("RIFF") || head.starts_with("RF64")) return RiffType(head);
  if (head.starts_with("FORM") && head.substr(8, 3) == "AIF") return {Medium::kAudio, "aiff"};
  if (head.substr(4, 4) == "ftyp") return IsoMediaType(head);
  if (head.starts_with("\x30\x26\xb2\x75\x8e\x66\xcf\x11")) return AsfType(head);
  if (IsTransportStream(head)) return {Medium::kVideo, "mpegts"};
  if (head.starts_with("OggS"))
    return {head.find("\x80theora") != head.npos ? Medium::kVideo : Medium::kAudio, "ogg"};
  return head[0] == '\xff' ? FrameType(head) : FileType{};
}

// Control characters do not occur in text, whatever its encoding.
bool LooksLikeText(std::string_view head) {
  if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff")) return true;  // UTF-16
  for (unsigned char c : head) {
    bool allowed = c >= 0x20 || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\b' || c == 0x1b;
    if (!allowed || c == 0x7f) return false;
  }
  return !head.empty();
}

std::string SmallLetters(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

// A saved message begins with header fields, some of which only a program writes; a text that merely mentions
// one does not. A mailbox file has a line "From somebody date" before them.
bool LooksLikeEmail(std::string_view head) {
  const bool mailbox = head.starts_with("From ") && head.find('\n') != head.npos;
  if (mailbox) head.remove_prefix(head.find('\n') + 1);
  const size_t colon = head.find_first_of(": \t\r\n");
  if (colon == head.npos || colon == 0 || head[colon] != ':') return false;
  const size_t end = std::min(head.find("\n\n"), head.find("\r\n\r\n"));
  const std::string fields = "\n" + SmallLetters(head.substr(0, end));
  for (std::string_view field : {"\nmime-version:"sv, "\nmessage-id:"sv}) {
    if (fields.find(field) != fields.npos) return true;
  }
  return fields.find("\nreceived:") != fields.npos && fields.find("\nfrom:") != fields.npos;
}

}  // namespace

const char* MediumName(Medium medium) { return kNames.at(static_cast<size_t>(medium)); }

std::optional<Medium> MediumFromName(std::string_view name) {
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (name == kNames[i]) return static_cast<Medium>(i);
  }
  return std::nullopt;
}

bool IsRecording(Medium medium) { return medium == Medium::kAudio || medium == Medium::kVideo; }

FileType TypeFromBytes(std::string_view head) {
  // Readers accept "%PDF-" anywhere in the first kilobyte, and so do attackers.
  if (head.substr(0, 1024 + 5).find("%PDF-") != head.npos) return {Medium::kPdf, "pdf"};
  if (const FileType type = TypeOfContainer(head); type.medium != Medium::kUnknown) return type;
  for (const Magic& magic : kMagic) {
    if (head.size() >= magic.offset + magic.bytes.size() &&
        head.substr(magic.offset, magic.bytes.size()) == magic.bytes) {
      return {magic.medium, magic.format};
    }
  }
  if (!LooksLikeText(head)) return {};
  return LooksLikeEmail(head) ? FileType{Medium::kEmail, "eml"} : FileType{Medium::kText, "text"};
}

}  // namespace blackbar
