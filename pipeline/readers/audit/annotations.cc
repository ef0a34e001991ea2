#include <Object.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <fmt/format.h>

#include <set>

#include "pipeline/readers/audit/page_notes.h"
#include "pipeline/readers/audit/utf8.h"

namespace blackbar {
namespace {

constexpr int kMaxAnnotations = 5000;  // of one page
constexpr int kMaxWarnings = 24;
constexpr size_t kMaxStream = 1 << 20;
constexpr int kMaxDepth = 8;

std::string BytesOf(Object& stream) {
  std::string bytes;
  stream.streamReset();
  for (int c; bytes.size() < kMaxStream && (c = stream.streamGetChar()) != EOF;)
    bytes.push_back(static_cast<char>(c));
  stream.streamClose();
  return bytes;
}

// A string, a stream's text, a choice's name, or the strings of a list.
std::string TextOf(Object value, int depth = 0) {
  if (value.isString()) return Utf8OfPdfString(value.getString()->toStr());
  if (value.isStream()) return Utf8OfPdfString(BytesOf(value));
  std::string text;
  if (value.isArray() && depth < kMaxDepth) {
    for (int i = 0; i < value.arrayGetLength(); ++i) {
      const std::string part = TextOf(value.arrayGet(i), depth + 1);
      if (!part.empty()) text += (text.empty() ? "" : "\n") + part;
    }
  }
  return text;
}

std::string TextOfKeys(const Object& dictionary, std::initializer_list<const char*> keys) {
  std::string text;
  std::set<std::string> known;
  for (const char* key : keys) {
    std::string part = TextOf(dictionary.dictLookup(key));
    if (std::string_view(key) == "RC" || std::string_view(key) == "RV") part = PlainOfMarkup(part, false);
    if (!part.empty() && known.insert(part).second) text += (text.empty() ? "" : "\n") + part;
  }
  return text;
}

struct Kind {
  const char *channel, *code, *what;
};

Kind KindOf(const std::string& subtype) {
  if (subtype == "Redact")
    return {"redact_mark", "redact_mark",
            "a redaction mark that was never applied: what it marks is still there"};
  if (subtype == "Widget") return {"field", "form_fields", "form field"};
  if (subtype == "Link") return {"link", "links", "link"};
  return {"annotation", "annotations", "an annotation with text"};
}

class Annotations {
 public:
  Annotations(const PdfDocument& document, int number, const PageTrace& trace, AuditNotes* notes)
      : page_(*document.poppler().getPage(number)), number_(number), trace_(trace), notes_(*notes) {}

  void Note() {
    Object list = page_.getAnnotsObject();
    if (!list.isArray()) return;
    if (list.arrayGetLength() > kMaxAnnotations) notes_.cut = true;
    for (int i = 0; i < std::min(list.arrayGetLength(), kMaxAnnotations); ++i) {
      Object annotation = list.arrayGet(i);
      if (annotation.isDict()) NoteOne(annotation, i + 1);
    }
    Tell(fields_, fields_around_, "form_fields", "form field");
    Tell(links_, links_around_, "links", "link");
    Tell(scripts_, scripts_around_, "javascript", "script");
  }

 private:
  Box BoxOf(const Object& annotation) const;
  void NoteOne(const Object& annotation, int index);
  void NoteField(const Object& annotation, const std::string& place, const Box& box);
  void NoteAction(const Object& action, const std::string& place, const Box& box, int depth);
  void Tell(size_t count, const Box& around, const char* code, const char* thing);
  void Widen(const Box& box, size_t* count, Box* around) {
    *around = (*count)++ == 0 ? box : Union(*around, box);
  }

  ::Page& page_;
  int number_;
  const PageTrace& trace_;
  AuditNotes& notes_;
  size_t fields_ = 0, links_ = 0, scripts_ = 0, told_ = 0;
  Box fields_around_, links_around_, scripts_around_;
};

Box Annotations::BoxOf(const Object& annotation) const {
  const Object rect = annotation.dictLookup("Rect");
  const PDFRectangle* crop = page_.getCropBox();
  Spot spot;
  for (int corner = 0; corner < 2 && rect.isArray() && rect.arrayGetLength() == 4; ++corner) {
    const double x = rect.arrayGet(2 * corner).getNumWithDefaultValue(0);
    const double y = rect.arrayGet(2 * corner + 1).getNumWithDefaultValue(0);
    switch (page_.getRotate()) {
      case 90:
        spot.Add(y - crop->y1, x - crop->x1);
        break;
      case 180:
        spot.Add(crop->x2 - x, y - crop->y1);
        break;
      case 270:
        spot.Add(crop->y2 - y, crop->x2 - x);
        break;
      default:
        spot.Add(x - crop->x1, crop->y2 - y);
    }
  }
  if (!(spot.width() >= 0)) return kWholePage;
  return BoxOnPage(spot, trace_);
}

void Annotations::NoteField(const Object& annotation, const std::string& place, const Box& box) {
  std::string text;
  Object node = annotation.copy();
  for (int i = 0; i < kMaxDepth && node.isDict(); ++i) {
    for (const char* key : {"V", "DV", "TU", "RV", "Opt"}) {
      const std::string part = TextOfKeys(node, {key});
      if (!part.empty() && text.find(part) == std::string::npos) text += (text.empty() ? "" : "\n") + part;
    }
    node = node.dictLookup("Parent");
  }
  if (text.empty()) return;
  notes_.Hide("field", place, text, box);
  Widen(box, &fields_, &fields_around_);
}

void Annotations::NoteAction(const Object& action, const std::string& place, const Box& box, int depth) {
  if (!action.isDict() || depth > kMaxDepth) return;
  const std::string script = TextOf(action.dictLookup("JS"));
  if (!script.empty()) {
    notes_.Hide("javascript", place, script, box);
    Widen(box, &scripts_, &scripts_around_);
  }
  for (const char* key : {"URI", "F"}) {
    const std::string target = TextOf(action.dictLookup(key));
    if (target.empty()) continue;
    notes_.Hide("link", place, target, box);
    Widen(box, &links_, &links_around_);
  }
  for (int i = 0; i < action.dictGetLength(); ++i) {  // of /AA, and /Next
    const std::string_view key = action.dictGetKey(i);
    if (key == "Parent" || key == "P" || key == "D" || key == "Dest") continue;
    Object inner = action.dictGetVal(i);
    if (inner.isDict()) NoteAction(inner, place, box, depth + 1);
  }
}

void Annotations::NoteOne(const Object& annotation, int index) {
  const Object subtype = annotation.dictLookup("Subtype");
  const Kind kind = KindOf(subtype.isName() ? subtype.getName() : "");
  const std::string place = fmt::format(
      "page {}, {} {}", number_, std::string_view(kind.channel) == "field" ? "field" : "annotation", index);
  const Box box = BoxOf(annotation);
  if (std::string_view(kind.channel) == "field") NoteField(annotation, place, box);
  const std::string text = TextOfKeys(annotation, {"Contents", "RC", "Subj", "OverlayText"});
  const Object title = annotation.dictLookup("T");
  const bool widget = std::string_view(kind.channel) == "field";
  const std::string author = widget ? "" : TextOf(title.copy());
  notes_.Hide(widget ? "annotation" : kind.channel, place, text, box);
  notes_.Hide("annotation", place + ", author", author, box);
  const bool mark = std::string_view(kind.code) == "redact_mark";
  if (mark || (!widget && std::string_view(kind.code) != "links" && !(text + author).empty())) {
    if (++told_ <= kMaxWarnings)
      notes_.Warn(kind.code, fmt::format("page {}: {}", number_, kind.what), PageArea{number_, box, false});
    if (told_ == kMaxWarnings + 1)
      notes_.Warn(kind.code, fmt::format("page {}: more annotations", number_),
                  PageArea{number_, kWholePage, false});
  }
  NoteAction(annotation.dictLookup("A"), place, box, 0);
  NoteAction(annotation.dictLookup("AA"), place, box, 0);
}

void Annotations::Tell(size_t count, const Box& around, const char* code, const char* thing) {
  if (count > 0)
    notes_.Warn(code, fmt::format("page {}: {}", number_, Count(count, thing)),
                PageArea{number_, around, false});
}

}  // namespace

void NoteAnnotations(const PdfDocument& document, int page, const PageTrace& trace, AuditNotes* notes) {
  if (!document.poppler().getPage(page) || trace.width <= 0 || trace.height <= 0) return;
  Annotations(document, page, trace, notes).Note();
}

}  // namespace blackbar
