// Lists the files of a bundle's zip without unpacking it. Child side. It takes only the form that
// pipeline/package/zip_writer.h writes (stored files one after the other, the directory, its end), so every
// byte of the zip belongs to a file or to that form; whatever else is there (a comment, extra fields, bytes
// before, between or after the files, a name twice, a name that leaves the folder, a link) is named as a
// problem.
#pragma once

#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

// Replies {"entry":{"name","offset","size"}} for each file in order and
// {"problem":{"file","code","message"}}. kInvalidInput when the input is no zip.
Result<void> IndexZip(ChildContext& context);

}  // namespace blackbar
