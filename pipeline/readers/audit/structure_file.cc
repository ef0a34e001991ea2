#include "pipeline/readers/audit/structure_file.h"

#include <exception>
#include <new>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace blackbar {
namespace {

struct Stopped {};  // thrown through qpdf by a sink that wants no more

class Sink final : public Pipeline {
 public:
  explicit Sink(const std::function<Result<void>(std::string_view)>& on_bytes)
      : Pipeline("sink", nullptr), on_bytes_(on_bytes) {}
  void write(const unsigned char* data, size_t size) override {
    if (!result) return;  // qpdf may still flush while the exception travels
    result = on_bytes_({reinterpret_cast<const char*>(data), size});
    if (!result) throw Stopped();
  }
  void finish() override {}
  Result<void> result;

 private:
  const std::function<Result<void>(std::string_view)>& on_bytes_;
};

Error Damaged() { return {ErrorCode::kInvalidInput, "damaged: the PDF's structure cannot be read", ""}; }

}  // namespace

Result<void> WithoutExceptions(const std::function<Result<void>()>& work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return Error{ErrorCode::kLimitExceeded, "the PDF's structure needs more memory than the limit", ""};
  } catch (const std::exception&) {
    return Damaged();
  }
}

Result<std::unique_ptr<QPDF>> OpenStructure(std::string_view bytes, const std::string& password) {
  auto pdf = std::make_unique<QPDF>();
  TRY(WithoutExceptions([&]() -> Result<void> {
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile("record", bytes.data(), bytes.size(), password.c_str());
    return {};
  }));
  return pdf;
}

Result<void> DecodeStream(QPDFObjectHandle& stream,
                          const std::function<Result<void>(std::string_view)>& on_bytes) {
  Sink sink(on_bytes);
  bool filtered = false, decoded = false;
  try {
    decoded = stream.pipeStreamData(&sink, &filtered, 0, qpdf_dl_all, true, false);
  } catch (const Stopped&) {
    return sink.result;
  } catch (const std::exception&) {
    return Damaged();
  }
  if (!sink.result) return sink.result;
  if (!decoded) return Damaged();
  return {};
}

std::string DecodedStart(QPDFObjectHandle& stream, size_t limit) {
  std::string bytes;
  (void)DecodeStream(stream, [&](std::string_view part) -> Result<void> {
    bytes.append(part.substr(0, limit - bytes.size()));
    if (bytes.size() >= limit) return Error{ErrorCode::kLimitExceeded, "cut", ""};
    return {};
  });
  return bytes;
}

}  // namespace blackbar
