// The structure of a PDF (objects, not pages) as qpdf reads it: the one place of the reader that opens a
// qpdf document and that decodes streams, with a limit. Sandboxed reader, one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

class QPDF;  // qpdf's; only the .cc files of this folder look inside
class QPDFObjectHandle;

namespace blackbar {

// invalid_input when qpdf cannot read it. The bytes must outlive the document.
Result<std::unique_ptr<QPDF>> OpenStructure(std::string_view bytes, const std::string& password);

// Streams the decoded bytes of a stream object. An Error of `on_bytes` ends it and is returned;
// invalid_input when the stream is damaged.
Result<void> DecodeStream(QPDFObjectHandle& stream,
                          const std::function<Result<void>(std::string_view)>& on_bytes);

// At most `limit` decoded bytes, the rest is cut off; what could be decoded of a damaged stream.
std::string DecodedStart(QPDFObjectHandle& stream, size_t limit);

// Runs code that calls qpdf: its exceptions become invalid_input without text of the record.
Result<void> WithoutExceptions(const std::function<Result<void>()>& work);

}  // namespace blackbar
