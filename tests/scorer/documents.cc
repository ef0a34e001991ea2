#include <fstream>
#include <iterator>

#include "core/kinds.h"
#include "core/page.h"
#include "tests/scorer/scorer.h"

namespace blackbar {
namespace {

void AddPlaces(const std::string& text, const Json& item, const std::string& kind,
               std::vector<ScoredSpan>* spans) {
  std::string value = item.value("value", "");
  int nth = item.value("nth", 0), seen = 0;
  if (value.empty()) return;
  for (size_t at = text.find(value); at != std::string::npos; at = text.find(value, at + value.size())) {
    if (nth != 0 && ++seen != nth) continue;
    int64_t from = CodePoints(std::string_view(text).substr(0, at));
    spans->push_back({from, from + CodePoints(value), kind, "", 0, false, ""});
  }
}

Result<std::vector<ScoredSpan>> SpansOf(const Json& value, const char* key, int64_t length,
                                        const std::string& where) {
  std::vector<ScoredSpan> spans;
  for (const Json& item : *TRY(JsonArray(value, key, where))) {
    ScoredSpan span;
    span.from = item.value("from", int64_t{-1});
    span.to = item.value("to", int64_t{-1});
    span.kind = TRY(JsonString(item, "kind", where));
    span.role = item.value("role", "");
    span.identifier = item.value("identifier", false);
    if (span.from < 0 || span.to <= span.from || span.to > length) {
      return Error{ErrorCode::kInvalidInput, "a span lies outside the text", where};
    }
    spans.push_back(std::move(span));
  }
  return spans;
}

}  // namespace

Result<ScoredDocument> ScoredDocumentFromJson(const Json& value, const std::string& where) {
  ScoredDocument document;
  document.id = TRY(JsonString(value, "id", where));
  document.text = TRY(JsonString(value, "text", where));
  for (const Json& item : *TRY(JsonArray(value, "truth", where))) {
    std::string kind = TRY(JsonString(item, "kind", where));
    const KindRow* row = FindKind(kind);
    bool policy = row != nullptr && row->treatment != Treatment::kRedact;
    auto* spans = policy ? &document.neutral : &document.truth;
    size_t before = spans->size();
    AddPlaces(document.text, item, kind, spans);
    if (spans->size() == before) {
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

Result<ScoredDocument> CorpusDocumentFromJson(const Json& value, const std::string& where) {
  ScoredDocument document;
  document.id = TRY(JsonString(value, "id", where));
  document.set = TRY(JsonString(value, "set", where));
  document.layout = TRY(JsonString(value, "layout", where));
  document.text = TRY(JsonString(value, "text", where));
  int64_t length = CodePoints(document.text);
  document.truth = TRY(SpansOf(value, "truth", length, where));
  document.traps = TRY(SpansOf(value, "keep", length, where));
  document.neutral = TRY(SpansOf(value, "neutral", length, where));
  return document;
}

Result<std::vector<ScoredDocument>> ReadScoredDocuments(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::kInvalidInput, "cannot be opened", file};
  std::vector<ScoredDocument> documents;
  if (!file.ends_with(".jsonl")) {
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    Json array = TRY(ParseJson(bytes, file));
    for (const Json& item : array) documents.push_back(TRY(ScoredDocumentFromJson(item, file)));
    return documents;
  }
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    std::string where = file + ":" + std::to_string(++number);
    Json item = TRY(ParseJson(line, where));
    documents.push_back(TRY(CorpusDocumentFromJson(item, where)));
  }
  return documents;
}

}  // namespace blackbar
