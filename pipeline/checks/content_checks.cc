// P5, P6, P8, P9 and the inline part of P22: what the operators of content streams say, with qpdf.
#include <fmt/format.h>

#include <cmath>
#include <set>

#include "pipeline/checks/checks.h"

namespace blackbar {
namespace {

using Kind = PdfValue::Kind;

bool ShowsText(const std::string& op) { return op == "Tj" || op == "TJ" || op == "'" || op == "\""; }

// Every content stream: pages by page, then each form, pattern and Type 3 glyph by object.
using ContentVisitor = std::function<Result<void>(
    const std::string& place, const std::function<Result<void>(const QpdfFile::OperatorVisitor&)>& read)>;

bool IsContentStream(const PdfObject& object) {
  if (!object.is_stream) return false;
  const PdfValue* subtype = object.value.Find("/Subtype");
  const PdfValue* pattern = object.value.Find("/PatternType");
  return (subtype && subtype->IsName("/Form")) ||
         (pattern && pattern->Is(Kind::kNumber) && pattern->number == 1);
}

Result<std::set<PdfRef>> GlyphProcedures(QpdfFile* file) {
  std::set<PdfRef> procedures;
  TRY(file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    const PdfValue* procs = object.value.Find("/CharProcs");
    if (!procs) return {};
    PdfValue table = procs->Is(Kind::kReference) ? TRY(file->Object(procs->ref)).value : *procs;
    for (const auto& [name, proc] : table.members) {
      if (proc.Is(Kind::kReference)) procedures.insert(proc.ref);
    }
    return {};
  }));
  return procedures;
}

Result<void> ForEachContent(CheckSubject& subject, const ContentVisitor& visit) {
  QpdfFile* file = TRY(subject.Structure());
  for (size_t i = 0; i < file->pages().size(); ++i) {
    PdfRef page = file->pages()[i];
    TRY(visit(fmt::format("page {}", i + 1),
              [&](const QpdfFile::OperatorVisitor& op) { return file->PageContent(page, op); }));
  }
  std::set<PdfRef> more = TRY(GlyphProcedures(file));
  TRY(file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    if (IsContentStream(object)) more.insert(object.ref);
    return {};
  }));
  for (const PdfRef& ref : more) {
    TRY(visit(fmt::format("object {}", ref.number),
              [&](const QpdfFile::OperatorVisitor& op) { return file->StreamContent(ref, op); }));
  }
  return {};
}

Result<bool> HasText(QpdfFile* file, PdfRef stream) {
  bool text = false;
  TRY(file->StreamContent(
      stream, [&](const std::string& op, const std::vector<PdfValue>&) { text |= ShowsText(op); }));
  return text;
}

}  // namespace

Result<void> SplitStrings(CheckSubject& subject, CheckVerdict* out) {
  Secrets* secrets = TRY(subject.SecretList());
  out->Applies();
  size_t before = secrets->hits().size();
  TRY(ForEachContent(subject, [&](const std::string& place, const auto& read) -> Result<void> {
    std::string joined;  // of one text object: TJ pieces and following strings
    auto flush = [&] {
      secrets->Search(joined, Haystack::kSyntax, place + ", text operators");
      joined.clear();
    };
    TRY(read([&](const std::string& op, const std::vector<PdfValue>& operands) {
      if (op == "ET" || joined.size() > 1 << 16) flush();
      for (const PdfValue& operand : operands) {
        if (ShowsText(op) && operand.Is(Kind::kString)) joined += operand.text;
        for (const PdfValue& item : operand.items) {
          if (op == "TJ" && item.Is(Kind::kString)) joined += item.text;
        }
      }
    }));
    flush();
    return {};
  }));
  for (size_t i = before; i < secrets->hits().size(); ++i) {
    const Secrets::Hit& hit = secrets->hits()[i];
    if (!secrets->IsVisible(hit.secret))
      out->Fail(hit.place, "text operators spell what was under " + secrets->list()[hit.secret].place);
  }
  return {};
}

// A jump inside one TJ as wide as a word, on a page with boxes, can tell the width of what is gone. A
// warning: tables jump as well.
Result<void> ExactGaps(CheckSubject& subject, CheckVerdict* out) {
  QpdfFile* file = TRY(subject.Structure());
  for (size_t i = 0; i < file->pages().size(); ++i) {
    int page = static_cast<int>(i) + 1;
    if (subject.SpotsOn(page).empty()) continue;
    out->Applies();
    int jumps = 0;
    TRY(file->PageContent(file->pages()[i],
                          [&](const std::string& op, const std::vector<PdfValue>& operands) {
                            if (op != "TJ") return;
                            for (const PdfValue& operand : operands) {
                              for (const PdfValue& item : operand.items)
                                jumps += item.Is(Kind::kNumber) && std::abs(item.number) > 2000;
                            }
                          }));
    if (jumps > 0) {
      out->Note(fmt::format("page {}", page),
                fmt::format("{} exact gaps inside lines of text: see that none stands beside a box", jumps));
    }
  }
  return {};
}

namespace {

void CollectXObjects(const PdfValue& value, bool inside, std::set<PdfRef>* used) {
  for (const auto& [key, member] : value.members) {
    if (inside && member.Is(Kind::kReference)) used->insert(member.ref);
    CollectXObjects(member, key == "/XObject" || key == "/G", used);
    if (key == "/G" && member.Is(Kind::kReference)) used->insert(member.ref);
  }
  for (const PdfValue& item : value.items) CollectXObjects(item, false, used);
}

// The XObjects that `owner` paints with Do, through its own resources.
Result<void> Painted(QpdfFile* file, const PdfObject& owner, bool is_page, std::set<PdfRef>* painted) {
  std::set<std::string> names;
  auto collect = [&](const std::string& op, const std::vector<PdfValue>& operands) {
    if (op == "Do" && !operands.empty()) names.insert(operands[0].text);
  };
  TRY(is_page ? file->PageContent(owner.ref, collect) : file->StreamContent(owner.ref, collect));
  auto resolve = [&](const PdfValue* value) -> Result<PdfValue> {
    if (!value) return PdfValue{};
    if (value->Is(Kind::kReference)) return TRY(file->Object(value->ref)).value;
    return *value;
  };
  PdfValue resources, node = owner.value;
  for (int depth = 0; depth < 50; ++depth) {
    if (node.Find("/Resources")) {
      resources = TRY(resolve(node.Find("/Resources")));
      break;
    }
    if (!node.Find("/Parent")) break;
    node = TRY(resolve(node.Find("/Parent")));
  }
  PdfValue table = TRY(resolve(resources.Find("/XObject")));
  for (const std::string& name : names) {
    const PdfValue* target = table.Find(name);
    if (!target || !target->Is(Kind::kReference) || !painted->insert(target->ref).second) continue;
    PdfObject object = TRY(file->Object(target->ref));
    if (IsContentStream(object)) TRY(Painted(file, object, false, painted));
  }
  // Groups of soft masks are painted by the graphics state.
  PdfValue states = TRY(resolve(resources.Find("/ExtGState")));
  for (const auto& [name, state] : states.members) {
    PdfValue mask = TRY(resolve(TRY(resolve(&state)).Find("/SMask")));
    const PdfValue* group = mask.Find("/G");
    if (!group || !group->Is(Kind::kReference) || !painted->insert(group->ref).second) continue;
    TRY(Painted(file, TRY(file->Object(group->ref)), false, painted));
  }
  PdfValue patterns = TRY(resolve(resources.Find("/Pattern")));
  for (const auto& [name, pattern] : patterns.members) {
    if (!pattern.Is(Kind::kReference) || !painted->insert(pattern.ref).second) continue;
    PdfObject object = TRY(file->Object(pattern.ref));
    if (IsContentStream(object)) TRY(Painted(file, object, false, painted));
  }
  return {};
}

Result<std::set<PdfRef>> AllPainted(QpdfFile* file) {
  std::set<PdfRef> painted;
  for (const PdfRef& page : file->pages()) TRY(Painted(file, TRY(file->Object(page)), true, &painted));
  return painted;
}

bool IsSubtype(const PdfObject& object, const char* name) {
  const PdfValue* subtype = object.value.Find("/Subtype");
  return object.is_stream && subtype && subtype->IsName(name);
}

}  // namespace

Result<void> FormXObjects(CheckSubject& subject, CheckVerdict* out) {
  QpdfFile* file = TRY(subject.Structure());
  std::set<PdfRef> painted = TRY(AllPainted(file));
  static constexpr const char* kForeign[] = {"/PieceInfo", "/Metadata", "/StructParent", "/StructParents",
                                             "/OC",        "/Ref",      "/LastModified", "/OPI",
                                             "/PS",        "/Name"};
  return file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    if (!IsSubtype(object, "/Form")) return {};
    out->Applies();
    std::string place = fmt::format("object {}", object.ref.number);
    if (!painted.contains(object.ref)) out->Fail(place, "a form XObject that no page paints");
    for (const char* key : kForeign) {
      if (object.value.Find(key))
        out->Fail(place, fmt::format("a form XObject with {}: not of our making", key));
    }
    return {};
  });
}

Result<void> ImagesAllPainted(CheckSubject& subject, CheckVerdict* out) {
  QpdfFile* file = TRY(subject.Structure());
  std::set<PdfRef> painted = TRY(AllPainted(file));
  std::set<PdfRef> masks;
  TRY(file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    if (!IsSubtype(object, "/Image")) return {};
    for (const char* key : {"/SMask", "/Mask"}) {
      const PdfValue* mask = object.value.Find(key);
      if (mask && mask->Is(Kind::kReference) && painted.contains(object.ref)) masks.insert(mask->ref);
    }
    return {};
  }));
  return file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    if (!IsSubtype(object, "/Image")) return {};
    out->Applies();
    std::string place = fmt::format("object {}", object.ref.number);
    if (!painted.contains(object.ref) && !masks.contains(object.ref))
      out->Fail(place, "an image that no page paints");
    for (const char* key : {"/Alternates", "/OPI"}) {
      if (object.value.Find(key)) out->Fail(place, fmt::format("an image with {}", key));
    }
    return {};
  });
}

namespace {

// Soft masks stand in graphics states, which may be written into anything.
void CollectMaskGroups(const PdfValue& value, std::set<PdfRef>* groups) {
  const PdfValue* group = value.Find("/G");
  const PdfValue* kind = value.Find("/S");
  bool mask = kind && (kind->IsName("/Luminosity") || kind->IsName("/Alpha"));
  if (mask && group && group->Is(Kind::kReference)) groups->insert(group->ref);
  for (const auto& [key, member] : value.members) CollectMaskGroups(member, groups);
  for (const PdfValue& item : value.items) CollectMaskGroups(item, groups);
}

}  // namespace

Result<void> PatternsAndMasks(CheckSubject& subject, CheckVerdict* out) {
  QpdfFile* file = TRY(subject.Structure());
  std::set<PdfRef> groups;
  auto look = [&](const PdfRef& stream, const char* what) -> Result<void> {
    out->Applies();
    if (TRY(HasText(file, stream))) out->Fail(fmt::format("object {}", stream.number), what);
    return {};
  };
  TRY(file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    const PdfValue* type = object.value.Find("/PatternType");
    if (type && IsContentStream(object)) TRY(look(object.ref, "text in a tiling pattern"));
    CollectMaskGroups(object.value, &groups);
    return {};
  }));
  for (const PdfRef& group : groups) TRY(look(group, "text in a soft mask"));
  for (const PdfRef& glyph : TRY(GlyphProcedures(file))) TRY(look(glyph, "text in a Type 3 glyph"));
  return {};
}

// Text that only clips leaves no trace in MuPDF's display list when nothing is painted through it.
Result<void> ClippingText(CheckSubject& subject, CheckVerdict* out) {
  return ForEachContent(subject, [&](const std::string& place, const auto& read) -> Result<void> {
    double mode = 0;
    std::vector<double> saved;
    return read([&](const std::string& op, const std::vector<PdfValue>& operands) {
      if (op == "q") saved.push_back(mode);
      if (op == "Q" && !saved.empty()) mode = saved.back(), saved.pop_back();
      if (op == "Tr" && !operands.empty()) mode = operands[0].number;
      if (ShowsText(op) && mode >= 4) out->Fail(place, "text that clips: nothing we write needs it");
    });
  });
}

Result<void> InlineActualText(CheckSubject& subject, CheckVerdict* out) {
  return ForEachContent(subject, [&](const std::string& place, const auto& read) -> Result<void> {
    return read([&](const std::string& op, const std::vector<PdfValue>& operands) {
      if (op != "BDC" && op != "DP") return;
      for (const PdfValue& operand : operands) {
        for (const char* key : {"/ActualText", "/Alt", "/E", "/Lang"}) {
          if (operand.Find(key)) out->Fail(place, fmt::format("{} in the page's content", key));
        }
      }
    });
  });
}

}  // namespace blackbar
