#include "pipeline/checks/byte_scan.h"

#include <algorithm>
#include <cctype>
#include <cstring>

#include "pipeline/checks/byte_decode.h"

namespace blackbar {
namespace {

constexpr size_t kMaxPlaces = 3;
constexpr size_t kMaxOddities = 40;

bool IsWhite(char c) { return c == 0 || c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }
bool IsDelimiter(char c) { return std::strchr("()<>[]{}/%", c) != nullptr && c != 0; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool HasName(std::string_view text, std::string_view name) {
  for (size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    size_t end = at + name.size();
    if (end >= text.size() || IsWhite(text[end]) || IsDelimiter(text[end])) return true;
  }
  return false;
}

// Reads the text between streams as tokens; whatever is no PDF syntax is an oddity.
class TokenReader {
 public:
  TokenReader(std::string_view text, size_t base, bool top_level, ByteFacts* facts)
      : text_(text), base_(base), top_level_(top_level), facts_(facts) {}

  void Run() {
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (IsWhite(c)) {
        ++at_;
      } else if (c == '%') {
        Comment();
      } else if (c == '/') {
        Name();
      } else if (c == '(') {
        String();
      } else if (c == '<' && at_ + 1 < text_.size() && text_[at_ + 1] == '<') {
        at_ += 2;
      } else if (c == '<') {
        size_t end = text_.find('>', at_);
        at_ = end == std::string_view::npos ? text_.size() : end + 1;
      } else if (IsDelimiter(c)) {
        ++at_;
      } else {
        Word();
      }
    }
  }

 private:
  void Odd(size_t at, const char* what) {
    if (facts_->oddities.size() < kMaxOddities) facts_->oddities.push_back({base_ + at, what});
  }

  void Comment() {
    size_t start = at_;
    while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
    std::string_view line = text_.substr(start, at_ - start);
    if (!top_level_) return Odd(start, "a comment inside an object stream");
    if (line.starts_with("%PDF-") && line.size() <= 9) {
      ++facts_->headers;
    } else if (line == "%%EOF") {
      ++facts_->ends;
    } else if (!(base_ + start < 32 && line.size() <= 8)) {  // the mark that the file is binary
      Odd(start, "a comment");
    }
  }

  void Name() {
    size_t start = at_++;
    std::string name = "/";
    while (at_ < text_.size() && !IsWhite(text_[at_]) && !IsDelimiter(text_[at_])) {
      if (text_[at_] == '#' && at_ + 2 < text_.size() &&
          std::isxdigit(static_cast<unsigned char>(text_[at_ + 1])) &&
          std::isxdigit(static_cast<unsigned char>(text_[at_ + 2]))) {
        name += DecodeAsciiHex(text_.substr(at_ + 1, 2)).bytes;
        at_ += 3;
      } else {
        name += text_[at_++];
      }
    }
    auto& places = facts_->names[name];
    if (places.size() < kMaxPlaces) places.push_back(base_ + start);
  }

  void String() {
    int depth = 0;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == '(') {
        ++depth;
      } else if (text_[at_] == ')' && --depth == 0) {
        ++at_;
        return;
      }
    }
  }

  void Word() {
    size_t start = at_;
    while (at_ < text_.size() && !IsWhite(text_[at_]) && !IsDelimiter(text_[at_])) ++at_;
    std::string_view word = text_.substr(start, at_ - start);
    if (word.find_first_not_of("+-.0123456789") == std::string_view::npos) {
      previous_ = last_;
      last_ = {start, word};
      return;
    }
    static constexpr std::string_view kKnown[] = {"obj",  "endobj", "stream", "endstream", "xref",
                                                  "R",    "n",      "f",      "trailer",   "startxref",
                                                  "null", "true",   "false"};
    if (std::find(std::begin(kKnown), std::end(kKnown), word) == std::end(kKnown))
      Odd(start, "bytes that are no PDF");
    if (word == "startxref") ++facts_->startxrefs;
    if (word == "obj" && top_level_ && previous_.second.size() < 10) {
      facts_->objects.emplace_back(std::atoi(std::string(previous_.second).c_str()), base_ + previous_.first);
    }
  }

  std::string_view text_;
  size_t base_, at_ = 0;
  bool top_level_;
  ByteFacts* facts_;
  std::pair<size_t, std::string_view> last_, previous_;
};

// The next `stream` keyword that follows a dictionary; npos if there is none.
size_t NextStream(std::string_view bytes, size_t from) {
  for (size_t at = bytes.find("stream", from); at != std::string_view::npos;
       at = bytes.find("stream", at + 1)) {
    size_t end = at + 6;
    if (end >= bytes.size() || (bytes[end] != '\n' && bytes[end] != '\r')) continue;
    size_t before = at;
    while (before > from && IsWhite(bytes[before - 1])) --before;
    if (before >= from + 2 && bytes[before - 1] == '>' && bytes[before - 2] == '>') return at;
  }
  return std::string_view::npos;
}

// Where the stream's data ends: by /Length where `endstream` follows it, else at the next `endstream`.
size_t StreamEnd(std::string_view bytes, std::string_view dictionary, size_t start) {
  size_t at = dictionary.rfind("/Length");
  while (at != std::string_view::npos && at + 7 < dictionary.size() && std::isalnum(dictionary[at + 7])) {
    at = at == 0 ? std::string_view::npos : dictionary.rfind("/Length", at - 1);
  }
  if (at != std::string_view::npos) {
    size_t i = at + 7, length = 0;
    while (i < dictionary.size() && IsWhite(dictionary[i])) ++i;
    while (i < dictionary.size() && IsDigit(dictionary[i]) && length < bytes.size()) {
      length = length * 10 + static_cast<size_t>(dictionary[i++] - '0');
    }
    size_t end = start + length;
    size_t after = end;
    while (after < bytes.size() && after < end + 2 && IsWhite(bytes[after])) ++after;
    if (after <= bytes.size() && bytes.substr(after).starts_with("endstream")) return end;
  }
  size_t end = bytes.find("endstream", start);
  return end == std::string_view::npos ? bytes.size() : end;
}

size_t SkipLineEnd(std::string_view bytes, size_t at) {
  if (at < bytes.size() && bytes[at] == '\r') ++at;
  if (at < bytes.size() && bytes[at] == '\n') ++at;
  return at;
}

void Note(ByteFacts* facts, size_t offset, const char* what) {
  if (facts->oddities.size() < kMaxOddities) facts->oddities.push_back({offset, what});
}

Result<void> DecodeStream(ByteStream* stream, size_t max, ByteFacts* facts) {
  std::string_view dict = stream->dictionary;
  std::string text;
  std::string_view data = stream->raw;
  auto take = [&](Decoded decoded, const char* broken) {
    if (!decoded.complete) Note(facts, stream->offset, broken);
    if (decoded.left_over > 0)
      Note(facts, stream->offset, "bytes after the end of a stream's compressed data");
    text = std::move(decoded.bytes);
    data = text;
  };
  if (HasName(dict, "/ASCII85Decode") || HasName(dict, "/A85"))
    take(DecodeAscii85(data), "broken ASCII85 data");
  if (HasName(dict, "/ASCIIHexDecode") || HasName(dict, "/AHx"))
    take(DecodeAsciiHex(data), "broken hex data");
  bool flate = HasName(dict, "/FlateDecode") || HasName(dict, "/Fl");
  if (flate || LooksDeflated(data)) {
    Decoded decoded = InflateBytes(data, max);
    if (decoded.too_long) {
      return Error{ErrorCode::kLimitExceeded, "a stream inflates beyond 1 GB: it is no ordinary page"};
    }
    if (flate) {
      take(std::move(decoded), "compressed data that does not inflate");
    } else if (decoded.complete) {
      text = std::move(decoded.bytes);
    }
  }
  stream->decoded = std::move(text);
  return {};
}

}  // namespace

Result<ByteFacts> ScanBytes(std::string_view bytes, const ByteVisitor& visitor, size_t max_stream) {
  ByteFacts facts;
  size_t header = bytes.find("%PDF-");
  facts.before_header = header == std::string_view::npos ? bytes.size() : header;
  size_t from = 0;
  while (from < bytes.size()) {
    size_t keyword = NextStream(bytes, from);
    size_t text_end = keyword == std::string_view::npos ? bytes.size() : keyword + 6;
    std::string_view text = bytes.substr(from, text_end - from);
    if (visitor.between) visitor.between(from, text);
    TokenReader(text, from, true, &facts).Run();
    if (keyword == std::string_view::npos) break;
    ByteStream stream;
    stream.offset = SkipLineEnd(bytes, text_end);
    size_t object = text.rfind(" obj");
    stream.dictionary = object == std::string_view::npos ? text : text.substr(object + 4);
    size_t end = StreamEnd(bytes, stream.dictionary, stream.offset);
    stream.raw = bytes.substr(stream.offset, end - stream.offset);
    stream.is_picture = HasName(stream.dictionary, "/Image");
    stream.is_font = HasName(stream.dictionary, "/Length1") || HasName(stream.dictionary, "/FontFile") ||
                     HasName(stream.dictionary, "/Type1C") || HasName(stream.dictionary, "/CIDFontType0C") ||
                     HasName(stream.dictionary, "/OpenType");
    ++facts.streams;
    TRY(DecodeStream(&stream, max_stream, &facts));
    if (HasName(stream.dictionary, "/ObjStm"))
      TokenReader(stream.decoded, stream.offset, false, &facts).Run();
    if (visitor.stream) visitor.stream(stream);
    from = end;
  }
  size_t last = bytes.rfind("%%EOF");
  if (last != std::string_view::npos) {
    std::string_view tail = bytes.substr(last + 5);
    facts.after_end = static_cast<size_t>(
        std::count_if(tail.begin(), tail.end(), [](char c) { return c != '\n' && c != '\r'; }));
  }
  return facts;
}

}  // namespace blackbar
