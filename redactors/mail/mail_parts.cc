#include "redactors/mail/mail_parts.h"

#include <gmime/gmime.h>
#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "core/text_decode.h"

namespace blackbar {
namespace {

constexpr int kMaxDepth = 30;
constexpr int kMaxParts = 10'000;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string Text(const char* text) { return text ? text : ""; }

std::string Lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return text;
}

std::vector<MailHeader> HeadersOf(GMimeObject* object) {
  std::vector<MailHeader> headers;
  GMimeHeaderList* list = g_mime_object_get_header_list(object);
  for (int i = 0; i < g_mime_header_list_get_count(list); ++i) {
    GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
    std::string value = Text(g_mime_header_get_value(header));
    if (value.empty()) value = Text(g_mime_header_get_raw_value(header));
    headers.emplace_back(Text(g_mime_header_get_name(header)), std::move(value));
  }
  return headers;
}

std::string TakeBytes(GMimeStream* memory) {
  const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
  return array && array->data ? std::string(reinterpret_cast<const char*>(array->data), array->len)
                              : std::string();
}

std::string ContentOf(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (!content) return "";
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, memory.get());
  return TakeBytes(memory.get());
}

std::string Written(GMimeObject* object) {
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(object, nullptr, memory.get());
  return TakeBytes(memory.get());
}

void DescribePart(GMimeObject* object, MailPart* part) {
  GMimeContentType* type = g_mime_object_get_content_type(object);
  if (type) {
    part->type = Lower(Text(g_mime_content_type_get_media_type(type)) + "/" +
                       Text(g_mime_content_type_get_media_subtype(type)));
    part->charset = Text(g_mime_content_type_get_parameter(type, "charset"));
    part->untrusted_name = Text(g_mime_content_type_get_parameter(type, "name"));
    part->kind_of_sealing = Lower(Text(g_mime_content_type_get_parameter(type, "smime-type")) + " " +
                                  Text(g_mime_content_type_get_parameter(type, "protocol")));
  }
  part->marked_attachment = Lower(Text(g_mime_object_get_disposition(object))) == "attachment";
  const std::string name = Text(g_mime_object_get_content_disposition_parameter(object, "filename"));
  if (!name.empty()) part->untrusted_name = name;
  part->headers = HeadersOf(object);
}

// Walks the tree once; counts so that no input makes it endless.
class Walk {
 public:
  Result<MailPart> Read(GMimeObject* object, int depth) {
    if (depth > kMaxDepth || ++parts_ > kMaxParts)
      return Error{ErrorCode::kLimitExceeded,
                   "the e-mail has too many parts, or parts nested too deep; print it to PDF", ""};
    MailPart part;
    DescribePart(object, &part);
    if (GMIME_IS_MULTIPART(object)) {
      TRY(ReadMultipart(GMIME_MULTIPART(object), depth, &part));
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      part.type = "message/rfc822";
      GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
      if (inner) part.bytes = Written(GMIME_OBJECT(inner));
    } else if (GMIME_IS_PART(object)) {
      part.bytes = ContentOf(GMIME_PART(object));
    }
    return part;
  }

 private:
  Result<void> ReadMultipart(GMimeMultipart* multipart, int depth, MailPart* part) {
    if (!part->multipart()) part->type = "multipart/mixed";
    part->around = Text(g_mime_multipart_get_prologue(multipart)) + "\n" +
                   Text(g_mime_multipart_get_epilogue(multipart));
    const int count = g_mime_multipart_get_count(multipart);
    for (int i = 0; i < count; ++i)
      part->parts.push_back(TRY(Read(g_mime_multipart_get_part(multipart, i), depth + 1)));
    return {};
  }

  int parts_ = 0;
};

// The names of character sets that mail uses. glibc loads each as a library when it is first asked, which the
// lock forbids; they stay loaded as long as one is open.
constexpr const char* kCharsets[] = {
    "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-5",   "ISO-8859-6",
    "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-9",   "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",
    "ISO-8859-15",  "ISO-8859-16",  "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1252", "WINDOWS-1253",
    "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256", "WINDOWS-1257", "WINDOWS-1258", "WINDOWS-874",
    "KOI8-R",       "KOI8-U",       "MACINTOSH",    "IBM437",       "IBM850",       "UTF-16",
    "UTF-7",        "GB18030",      "GBK",          "GB2312",       "BIG5",         "SHIFT_JIS",
    "ISO-2022-JP",  "EUC-JP",       "EUC-KR",       "ISO-2022-KR",  "TIS-620"};

}  // namespace

void PreloadMailReader() {
  g_mime_init();
  for (const char* charset : kCharsets) {
    [[maybe_unused]] const iconv_t kept = iconv_open("UTF-8", charset);
  }
}

bool TextOfCharset(std::string_view bytes, const std::string& charset, std::string* utf8) {
  utf8->clear();
  const auto fall_back = [&] {
    for (char32_t c : DecodeText(bytes)) AppendUtf8(utf8, c);
  };
  const std::string name = Lower(charset);
  if (name.empty() || name == "us-ascii" || name == "ascii" || name == "utf-8" || name == "utf8") {
    fall_back();
    return true;
  }
  const iconv_t converter = iconv_open("UTF-8", charset.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) {
    fall_back();
    return false;
  }
  std::string out(bytes.size() * 4 + 16, '\0');
  char* from = const_cast<char*>(bytes.data());
  size_t from_left = bytes.size(), to_left = out.size();
  char* to = out.data();
  const bool whole = iconv(converter, &from, &from_left, &to, &to_left) != static_cast<size_t>(-1) &&
                     iconv(converter, nullptr, nullptr, &to, &to_left) != static_cast<size_t>(-1);
  iconv_close(converter);
  if (!whole) {
    fall_back();
    return false;
  }
  out.resize(out.size() - to_left);
  *utf8 = std::move(out);
  return true;
}

Result<MailMessage> ParseMail(std::string_view bytes) {
  g_mime_init();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message || !g_mime_message_get_mime_part(message.get()))
    return Error{ErrorCode::kInvalidInput, "damaged: this e-mail cannot be read; print it to PDF", ""};
  MailMessage mail;
  mail.headers = HeadersOf(GMIME_OBJECT(message.get()));
  mail.root = TRY(Walk().Read(g_mime_message_get_mime_part(message.get()), 0));
  return mail;
}

}  // namespace blackbar
