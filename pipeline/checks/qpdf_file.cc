#include "pipeline/checks/qpdf_file.h"

#include <fmt/format.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFXRefEntry.hh>
#include <qpdf/QUtil.hh>

namespace blackbar {
namespace {

constexpr int kMaxDepth = 60;  // deeper nesting inside one object is an attack

Error CannotRead(const char* what) {
  return {ErrorCode::kInvalidInput, fmt::format("qpdf cannot read {}: make the file again", what)};
}

// Library messages can quote the file, so none of them is passed on.
template <class F>
auto Guarded(const char* what, F body) -> decltype(body()) {
  try {
    return body();
  } catch (const std::exception&) {
    return CannotRead(what);
  }
}

PdfValue ToValue(QPDFObjectHandle handle, int depth, bool keep_refs) {
  using Kind = PdfValue::Kind;
  PdfValue value;
  if (depth > kMaxDepth) throw std::runtime_error("too deep");
  if (keep_refs && depth > 0 && handle.isIndirect()) {
    value.kind = Kind::kReference;
    value.ref = {handle.getObjectID(), handle.getGeneration()};
    return value;
  }
  if (handle.isStream()) handle = handle.getDict();
  if (handle.isBool()) {
    value.kind = Kind::kBool;
    value.number = handle.getBoolValue() ? 1 : 0;
  } else if (handle.isNumber()) {
    value.kind = Kind::kNumber;
    value.number = handle.getNumericValue();
  } else if (handle.isString()) {
    value.kind = Kind::kString;
    value.text = handle.getStringValue();
  } else if (handle.isName()) {
    value.kind = Kind::kName;
    value.text = handle.getName();
  } else if (handle.isOperator()) {
    value.kind = Kind::kOperator;
    value.text = handle.getOperatorValue();
  } else if (handle.isInlineImage()) {
    value.kind = Kind::kImage;
    value.text = handle.getInlineImageValue();
  } else if (handle.isArray()) {
    value.kind = Kind::kArray;
    for (auto& item : handle.getArrayAsVector()) value.items.push_back(ToValue(item, depth + 1, keep_refs));
  } else if (handle.isDictionary()) {
    value.kind = Kind::kDictionary;
    for (auto& [key, member] : handle.getDictAsMap()) {
      value.members.emplace(key, ToValue(member, depth + 1, keep_refs));
    }
  }
  return value;
}

class OperatorReader : public QPDFObjectHandle::ParserCallbacks {
 public:
  explicit OperatorReader(const QpdfFile::OperatorVisitor& visit) : visit_(visit) {}
  void handleObject(QPDFObjectHandle object, size_t, size_t) override {
    PdfValue value = ToValue(object, 0, false);
    if (!value.Is(PdfValue::Kind::kOperator)) {
      operands_.push_back(std::move(value));
      return;
    }
    visit_(value.text, operands_);
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  const QpdfFile::OperatorVisitor& visit_;
  std::vector<PdfValue> operands_;
};

std::string BufferText(const std::shared_ptr<Buffer>& buffer) {
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

struct QpdfFile::Impl {
  QPDF qpdf;
  QPDFObjectHandle Get(PdfRef ref) { return qpdf.getObjectByID(ref.number, ref.generation); }
};

QpdfFile::QpdfFile() : impl_(std::make_unique<Impl>()) {}
QpdfFile::~QpdfFile() = default;

Result<std::unique_ptr<QpdfFile>> QpdfFile::Open(std::string_view bytes, const std::string& password) {
  return Guarded("the file", [&]() -> Result<std::unique_ptr<QpdfFile>> {
    std::unique_ptr<QpdfFile> file(new QpdfFile());
    file->impl_->qpdf.setSuppressWarnings(true);
    file->impl_->qpdf.processMemoryFile("rendition", bytes.data(), bytes.size(), password.c_str());
    for (auto& page : file->impl_->qpdf.getAllPages()) {
      file->pages_.push_back({page.getObjectID(), page.getGeneration()});
    }
    return file;
  });
}

bool QpdfFile::encrypted() const { return impl_->qpdf.isEncrypted(); }
bool QpdfFile::repaired() const { return impl_->qpdf.anyWarnings(); }

PdfValue QpdfFile::Trailer() {
  try {
    return ToValue(impl_->qpdf.getTrailer(), 0, true);
  } catch (const std::exception&) {
    return {};
  }
}

Result<PdfObject> QpdfFile::Object(PdfRef ref) {
  return Guarded("an object", [&]() -> Result<PdfObject> {
    QPDFObjectHandle handle = impl_->Get(ref);
    return PdfObject{ref, handle.isStream(), ToValue(handle, 0, true)};
  });
}

Result<void> QpdfFile::ForEachObject(const std::function<Result<void>(const PdfObject&)>& visit) {
  return Guarded("an object", [&]() -> Result<void> {
    for (QPDFObjectHandle& handle : impl_->qpdf.getAllObjects()) {
      PdfObject object{
          {handle.getObjectID(), handle.getGeneration()}, handle.isStream(), ToValue(handle, 0, true)};
      TRY(visit(object));
    }
    return {};
  });
}

Result<std::set<PdfRef>> QpdfFile::Reachable() {
  std::set<PdfRef> seen;
  std::vector<PdfValue> todo = {Trailer()};
  while (!todo.empty()) {
    PdfValue value = std::move(todo.back());
    todo.pop_back();
    if (value.Is(PdfValue::Kind::kReference)) {
      if (!seen.insert(value.ref).second) continue;
      todo.push_back(TRY(Object(value.ref)).value);
      continue;
    }
    for (PdfValue& item : value.items) todo.push_back(std::move(item));
    for (auto& [key, member] : value.members) todo.push_back(std::move(member));
  }
  return seen;
}

std::map<PdfRef, int64_t> QpdfFile::Offsets() {
  std::map<PdfRef, int64_t> offsets;
  for (auto& [id, entry] : impl_->qpdf.getXRefTable()) {
    if (entry.getType() == 1) offsets[{id.getObj(), id.getGen()}] = entry.getOffset();
  }
  return offsets;
}

Result<std::string> QpdfFile::DecodedStream(PdfRef ref) {
  return Guarded("a stream", [&]() -> Result<std::string> {
    return BufferText(impl_->Get(ref).getStreamData(qpdf_dl_specialized));
  });
}

Result<std::string> QpdfFile::RawStream(PdfRef ref) {
  return Guarded("a stream",
                 [&]() -> Result<std::string> { return BufferText(impl_->Get(ref).getRawStreamData()); });
}

Result<void> QpdfFile::PageContent(PdfRef page, const OperatorVisitor& op) {
  return Guarded("a page's content", [&]() -> Result<void> {
    OperatorReader reader(op);
    impl_->Get(page).parsePageContents(&reader);
    return {};
  });
}

Result<void> QpdfFile::StreamContent(PdfRef stream, const OperatorVisitor& op) {
  return Guarded("a form's content", [&]() -> Result<void> {
    OperatorReader reader(op);
    impl_->Get(stream).parseAsContents(&reader);
    return {};
  });
}

std::vector<double> QpdfFile::PageBox(PdfRef page, const char* name) {
  std::vector<double> box;
  try {
    QPDFObjectHandle node = impl_->Get(page);
    for (int depth = 0; depth < kMaxDepth && node.isDictionary(); ++depth) {
      QPDFObjectHandle found = node.getKey(name);
      if (found.isArray()) {
        for (auto& side : found.getArrayAsVector()) box.push_back(side.getNumericValue());
        return box;
      }
      node = node.getKey("/Parent");
    }
  } catch (const std::exception&) {
    box.clear();
  }
  return box;
}

std::string PdfTextToUtf8(const std::string& raw) {
  try {
    return QPDFObjectHandle::newString(raw).getUTF8Value();
  } catch (const std::exception&) {
    return raw;
  }
}

}  // namespace blackbar
