#include "pipeline/readers/audit/object_scan.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <set>

#include "pipeline/readers/audit/structure_file.h"

namespace blackbar {
namespace {

constexpr int kMaxNesting = 60;  // of direct objects; qpdf reads at most 500
constexpr int kMaxParents = 40;
constexpr size_t kMaxStream = 1 << 20;
constexpr size_t kMaxObjects = 2'000'000;

using Handle = QPDFObjectHandle;

class ObjectScan {
 public:
  ObjectScan(QPDF& pdf, ScanOptions options, AuditNotes* notes)
      : pdf_(pdf), options_(options), notes_(*notes) {}

  void Run();

 private:
  void FindReachable();
  void MarkPageAnnotations(std::vector<Handle>& objects);
  void MarkAnnotation(Handle annotation);
  bool IsHandled(Handle& object) const {
    return object.isIndirect() && handled_.count(object.getObjGen()) > 0;
  }
  void LookAt(Handle object, int depth);
  void LookAtDictionary(Handle& object);
  void LookAtActions(Handle& dictionary);
  void LookAtStructure(Handle& dictionary);
  void LookAtForm(Handle& dictionary);
  void LookAtCatalog();
  void LookAtInfo();
  void LookAtMetadata(Handle& object);
  void LookAtUnreferenced(Handle& object);
  void Hide(const char* channel, const char* kind, const std::string& text);
  void HideKeys(const char* channel, const char* kind, Handle& dictionary,
                std::initializer_list<const char*> keys);
  void WarnOfCounts();

  QPDF& pdf_;
  ScanOptions options_;
  AuditNotes& notes_;
  std::set<QPDFObjGen> reachable_, handled_;
  std::map<std::string, size_t> counts_;  // texts by kind
  size_t actions_ = 0, thumbnails_ = 0, unreferenced_ = 0;
  bool named_metadata_ = false, xfa_ = false;
};

// A string, a stream's text, or the strings of a list.
std::string TextOf(Handle value, int depth = 0) {
  if (value.isString()) return value.getUTF8Value();
  if (value.isName()) return value.getName().substr(1);
  if (value.isStream()) {
    const std::string bytes = DecodedStart(value, kMaxStream);
    return bytes.starts_with("\xFE\xFF") ? Handle::newString(bytes).getUTF8Value() : bytes;
  }
  std::string text;
  if (value.isArray() && depth < 5) {
    for (Handle& item : value.getArrayAsVector()) {
      const std::string part = item.isName() ? "" : TextOf(item, depth + 1);
      if (!part.empty()) text += (text.empty() ? "" : "\n") + part;
    }
  }
  return text;
}

void AppendStrings(Handle value, int depth, std::string* text) {
  if (depth > kMaxNesting) return;
  if (value.isStream()) value = value.getDict();
  if (value.isString()) {
    const std::string part = value.getUTF8Value();
    if (part.size() >= 2) *text += part + "\n";
  } else if (value.isArray()) {
    for (Handle& item : value.getArrayAsVector())
      if (!item.isIndirect()) AppendStrings(item, depth + 1, text);
  } else if (value.isDictionary()) {
    for (auto& [key, item] : value.getDictAsMap())
      if (!item.isIndirect()) AppendStrings(item, depth + 1, text);
  }
}

// The strings that a content stream shows, as far as they are readable without its fonts.
std::string StringsOfContent(const std::string& content) {
  if (content.find("Tj") == std::string::npos && content.find("TJ") == std::string::npos) return "";
  std::string text, line;
  QPDFTokenizer tokenizer;
  tokenizer.allowEOF();
  tokenizer.includeIgnorable();
  QPDFTokenizer::Token token;
  for (char c : content) {
    tokenizer.presentCharacter(c);
    // A character that ends a token may be one by itself.
    for (bool again = true; again;) {
      again = false;
      char unread = 0;
      if (!tokenizer.getToken(token, again, unread)) break;
      if (token.getType() == QPDFTokenizer::tt_string) line += token.getValue();
      if (token.getType() == QPDFTokenizer::tt_word) {
        const bool shows = token.getValue() == "Tj" || token.getValue() == "TJ";
        if (!line.empty()) text += line + (shows ? "\n" : "");
        line.clear();
      }
      if (again) tokenizer.presentCharacter(unread);
    }
  }
  return PrintableRuns(text).empty() ? "" : text;
}

bool IsAnnotation(Handle& dictionary) {
  static const std::set<std::string> kSubtypes = {
      "/Text",     "/FreeText",  "/Line",      "/Square",         "/Circle",    "/Polygon",
      "/PolyLine", "/Highlight", "/Underline", "/Squiggly",       "/StrikeOut", "/Stamp",
      "/Caret",    "/Ink",       "/Popup",     "/FileAttachment", "/Redact",    "/Widget",
      "/Link",     "/Sound",     "/Movie",     "/Screen",         "/Watermark"};
  Handle subtype = dictionary.getKey("/Subtype");
  return subtype.isName() && kSubtypes.count(subtype.getName()) > 0 && dictionary.hasKey("/Rect");
}

bool HasName(Handle& dictionary, const char* key, const char* name) {
  Handle value = dictionary.getKey(key);
  return value.isName() && value.getName() == name;
}

void ObjectScan::Hide(const char* channel, const char* kind, const std::string& text) {
  const size_t before = notes_.hidden.size();
  notes_.Hide(channel, fmt::format("{} {}", kind, counts_[kind] + 1), text);
  if (notes_.hidden.size() > before) ++counts_[kind];
}

void ObjectScan::HideKeys(const char* channel, const char* kind, Handle& dictionary,
                          std::initializer_list<const char*> keys) {
  std::string text;
  for (const char* key : keys) {
    std::string part = TextOf(dictionary.getKey(key));
    if (std::string_view(key) == "/RC" || std::string_view(key) == "/RV") part = PlainOfMarkup(part, false);
    if (!part.empty()) text += (text.empty() ? "" : "\n") + part;
  }
  Hide(channel, kind, text);
}

void ObjectScan::FindReachable() {
  std::vector<Handle> stack = {pdf_.getTrailer()};
  while (!stack.empty()) {
    Handle object = stack.back();
    stack.pop_back();
    if (object.isIndirect() && !reachable_.insert(object.getObjGen()).second) continue;
    if (object.isStream()) object = object.getDict();
    if (object.isDictionary()) {
      for (auto& [key, value] : object.getDictAsMap())
        if (value.isIndirect() || value.isDictionary() || value.isArray()) stack.push_back(value);
    } else if (object.isArray()) {
      for (Handle& item : object.getArrayAsVector())
        if (item.isIndirect() || item.isDictionary() || item.isArray()) stack.push_back(item);
    }
  }
}

void ObjectScan::MarkAnnotation(Handle annotation) {
  if (!annotation.isDictionary()) return;
  for (const char* key : {"/A", "/AA"}) {
    Handle action = annotation.getKey(key);
    if (action.isIndirect()) handled_.insert(action.getObjGen());
    if (!action.isDictionary()) continue;
    for (auto& [name, value] : action.getDictAsMap())
      if (value.isIndirect()) handled_.insert(value.getObjGen());
  }
  for (int i = 0; i < kMaxParents && annotation.isDictionary(); ++i) {
    if (annotation.isIndirect()) handled_.insert(annotation.getObjGen());
    annotation = annotation.getKey("/Parent");
  }
}

void ObjectScan::MarkPageAnnotations(std::vector<Handle>& objects) {
  for (Handle& object : objects) {
    if (!object.isDictionary() || !HasName(object, "/Type", "/Page")) continue;
    if (reachable_.count(object.getObjGen()) == 0) continue;
    Handle annotations = object.getKey("/Annots");
    if (!annotations.isArray()) continue;
    if (annotations.isIndirect()) handled_.insert(annotations.getObjGen());
    for (Handle& annotation : annotations.getArrayAsVector()) MarkAnnotation(annotation);
  }
}

void ObjectScan::LookAt(Handle object, int depth) {
  if (depth > kMaxNesting) {
    notes_.cut = true;
    return;
  }
  if (object.isStream() || object.isDictionary()) {
    LookAtDictionary(object);
    if (object.isStream()) object = object.getDict();
    const bool page = HasName(object, "/Type", "/Page") && !options_.page_annotations;
    for (auto& [key, value] : object.getDictAsMap()) {
      if (value.isIndirect() || !(value.isDictionary() || value.isArray())) continue;
      if (page && key == "/Annots") continue;  // direct annotations: the page's own audit
      LookAt(value, depth + 1);
    }
  } else if (object.isArray()) {
    for (Handle& item : object.getArrayAsVector())
      if (!item.isIndirect() && (item.isDictionary() || item.isArray())) LookAt(item, depth + 1);
  }
}

void ObjectScan::LookAtDictionary(Handle& object) {
  if (object.isStream()) {
    Handle dictionary = object.getDict();
    if (HasName(dictionary, "/Type", "/Metadata")) LookAtMetadata(object);
    return;
  }
  LookAtActions(object);
  LookAtStructure(object);
  LookAtForm(object);
  if (object.hasKey("/Thumb")) ++thumbnails_;
  if (object.hasKey("/PieceInfo")) {
    std::string text;
    AppendStrings(object.getKey("/PieceInfo"), 0, &text);
    Hide("metadata", "private data", text);
  }
  if (object.hasKey("/ByteRange") && object.hasKey("/Contents"))
    HideKeys("metadata", "signature", object, {"/Name", "/Reason", "/Location", "/ContactInfo"});
}

void ObjectScan::LookAtActions(Handle& dictionary) {
  if (dictionary.hasKey("/JS")) Hide("javascript", "script", TextOf(dictionary.getKey("/JS")));
  if (dictionary.getKey("/URI").isString()) Hide("link", "link", TextOf(dictionary.getKey("/URI")));
  for (const char* kind : {"/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"}) {
    if (!HasName(dictionary, "/S", kind)) continue;
    ++actions_;
    Handle file = dictionary.getKey("/F");
    if (file.isDictionary()) HideKeys("link", "link", file, {"/F", "/UF"});
    if (file.isString()) Hide("link", "link", TextOf(file));
  }
}

void ObjectScan::LookAtStructure(Handle& dictionary) {
  if (dictionary.getKey("/ActualText").isString() || dictionary.getKey("/Alt").isString())
    HideKeys("structure", "alternative text", dictionary, {"/ActualText", "/Alt"});
  if (HasName(dictionary, "/Type", "/StructElem") || (dictionary.hasKey("/S") && dictionary.hasKey("/P"))) {
    if (dictionary.getKey("/T").isString() || dictionary.getKey("/E").isString())
      HideKeys("structure", "alternative text", dictionary, {"/T", "/E"});
  }
  const bool bookmark = dictionary.hasKey("/Parent") && dictionary.getKey("/Title").isString();
  if (bookmark) HideKeys("bookmark", "bookmark", dictionary, {"/Title"});
  if (HasName(dictionary, "/Type", "/OCG")) HideKeys("metadata", "layer name", dictionary, {"/Name"});
  if (dictionary.hasKey("/Nums") && !dictionary.hasKey("/ParentTree")) {
    for (Handle& item : dictionary.getKey("/Nums").getArrayAsVector())
      if (item.isDictionary() && item.getKey("/P").isString())
        HideKeys("bookmark", "page label", item, {"/P"});
  }
}

void ObjectScan::LookAtForm(Handle& dictionary) {
  if (dictionary.hasKey("/XFA")) {
    xfa_ = true;
    Hide("field", "XFA form", PlainOfMarkup(TextOf(dictionary.getKey("/XFA")), false));
  }
  const bool annotation = IsAnnotation(dictionary);
  const bool field = dictionary.hasKey("/FT") || (dictionary.getKey("/T").isString() &&
                                                  (dictionary.hasKey("/Kids") || dictionary.hasKey("/V")));
  if (IsHandled(dictionary)) return;
  if (field) HideKeys("field", "field", dictionary, {"/V", "/DV", "/TU", "/RV", "/Opt"});
  if (annotation)
    HideKeys("annotation", "annotation", dictionary, {"/Contents", "/RC", "/T", "/Subj", "/OverlayText"});
}

void ObjectScan::LookAtMetadata(Handle& object) {
  const std::string text = PlainOfMarkup(DecodedStart(object, kMaxStream), true);
  Hide("metadata", "XMP", text);
}

void ObjectScan::LookAtInfo() {
  Handle info = pdf_.getTrailer().getKey("/Info");
  if (!info.isDictionary()) return;
  static const std::map<std::string, const char*> kKnown = {{"/Title", "title"},
                                                            {"/Author", "author"},
                                                            {"/Subject", "subject"},
                                                            {"/Keywords", "keywords"},
                                                            {"/Creator", "creator"},
                                                            {"/Producer", "producer"},
                                                            {"/CreationDate", "creation date"},
                                                            {"/ModDate", "change date"},
                                                            {"/Trapped", "trapped"}};
  static const std::set<std::string> kRoutine = {"/Creator", "/Producer", "/CreationDate", "/ModDate",
                                                 "/Trapped"};
  int other = 0;
  for (auto& [key, value] : info.getDictAsMap()) {
    const auto known = kKnown.find(key);
    const std::string place = known != kKnown.end() ? fmt::format("document {}", known->second)
                                                    : fmt::format("document entry {}", ++other);
    const size_t before = notes_.hidden.size();
    notes_.Hide("metadata", place, TextOf(value));
    named_metadata_ = named_metadata_ || (notes_.hidden.size() > before && kRoutine.count(key) == 0);
  }
}

void ObjectScan::LookAtCatalog() {
  Handle root = pdf_.getRoot();
  Handle open = root.getKey("/OpenAction");
  if (open.isDictionary() && !HasName(open, "/S", "/GoTo")) ++actions_;
  if (root.hasKey("/AA")) ++actions_;
  if (root.hasKey("/Collection"))
    notes_.Warn("portfolio", "the file is a portfolio: its parts are records of their own");
}

void ObjectScan::LookAtUnreferenced(Handle& object) {
  if (object.isStream()) {
    Handle dictionary = object.getDict();
    if (HasName(dictionary, "/Type", "/ObjStm") || HasName(dictionary, "/Type", "/XRef")) return;
  }
  if (object.isDictionary() && object.hasKey("/Linearized")) return;
  std::string text;
  AppendStrings(object, 0, &text);
  bool picture = false;
  if (object.isStream()) {
    Handle dictionary = object.getDict();
    picture = HasName(dictionary, "/Subtype", "/Image");
    if (!picture) text += StringsOfContent(DecodedStart(object, kMaxStream));
  }
  const size_t before = notes_.hidden.size();
  notes_.Hide("unreferenced", fmt::format("object {}", object.getObjectID()), text);
  if (picture || notes_.hidden.size() > before) ++unreferenced_;
}

void ObjectScan::WarnOfCounts() {
  struct Kind {
    const char *kind, *code, *message;
  };
  static constexpr Kind kKinds[] = {
      {"script", "javascript", "the file holds {}"},
      {"field", "form_fields", "{} of the form on no page"},
      {"XFA form", "form_fields", "{} with values of its own"},
      {"annotation", "annotations", "{} on no page"},
      {"signature", "signatures", "{} with names of signers"},
      {"bookmark", "bookmarks", "{} beside the pages"},
      {"alternative text", "structure_text", "{} that is read aloud but not shown"},
      {"private data", "metadata", "{} of the program that made the file"},
  };
  for (const Kind& kind : kKinds) {
    if (const size_t n = counts_[kind.kind])
      notes_.Warn(kind.code, fmt::format(fmt::runtime(kind.message), Count(n, kind.kind)), Field{kind.code});
  }
  if (actions_ > 0)
    notes_.Warn("automatic_action",
                fmt::format("{} that opening the file or a click starts", Count(actions_, "action")),
                Field{"automatic_action"});
  if (named_metadata_)
    notes_.Warn("metadata", "the document's properties hold more than dates and program names",
                Field{"metadata"});
  if (thumbnails_ > 0)
    notes_.Warn("thumbnails",
                fmt::format("{} that may show an earlier state", Count(thumbnails_, "small page picture")),
                Field{"thumbnails"});
  if (unreferenced_ > 0)
    notes_.Warn("unreferenced_objects",
                fmt::format("{} with text or a picture, used by no page", Count(unreferenced_, "object")),
                Field{"unreferenced"});
}

void ObjectScan::Run() {
  std::vector<Handle> objects = pdf_.getAllObjects();
  if (objects.size() > kMaxObjects) {
    objects.resize(kMaxObjects);
    notes_.cut = true;
  }
  FindReachable();
  if (!options_.page_annotations) MarkPageAnnotations(objects);
  LookAtInfo();
  LookAtCatalog();
  LookAt(pdf_.getTrailer(), 0);
  for (Handle& object : objects) {
    if (reachable_.count(object.getObjGen()) == 0) {
      LookAtUnreferenced(object);
    } else if (!IsHandled(object) || object.hasKey("/AP")) {
      LookAt(object, 0);
    }
  }
  WarnOfCounts();
}

}  // namespace

Result<void> ScanObjects(QPDF& pdf, ScanOptions options, AuditNotes* notes) {
  return WithoutExceptions([&]() -> Result<void> {
    ObjectScan(pdf, options, notes).Run();
    return {};
  });
}

}  // namespace blackbar
