// The files of a bundle that somebody hands us, in a folder or inside a zip, without trusting any of it:
// links are not followed, a zip is indexed in the sandboxed blackbar-print, and all bytes are read here. Owns
// the descriptor of the zip. Single thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/digest.h"
#include "core/file_calls.h"
#include "core/result.h"
#include "pipeline/package/verify_bundle.h"

namespace blackbar {

class BundleFiles {
 public:
  // An Error when it is neither, or cannot be read at all; else `problems` gets what does not belong there.
  static Result<BundleFiles> Open(const std::string& zip_or_folder, const VerifyBundleOptions& options,
                                  std::vector<BundleProblem>* problems);

  std::vector<std::string> Names() const;  // sorted
  bool Has(const std::string& name) const { return places_.contains(name); }
  Result<Digest> DigestOf(const std::string& name) const;
  // kLimitExceeded beyond `limit` bytes.
  Result<std::string> Bytes(const std::string& name, uint64_t limit) const;

 private:
  struct Place {
    uint64_t offset = 0, size = 0;  // in the zip
  };
  struct OpenFile {
    FileDescriptor own;  // of a folder's file
    int fd = -1;
    Place place;
  };

  Result<void> ListFolder(std::vector<BundleProblem>* problems);
  Result<void> ListZip(const VerifyBundleOptions& options, std::vector<BundleProblem>* problems);
  Result<void> TakeIndexLine(std::string_view untrusted_line, std::vector<BundleProblem>* problems);
  Result<OpenFile> OpenOne(const std::string& name) const;

  std::string folder_;  // empty for a zip
  FileDescriptor zip_;
  uint64_t zip_size_ = 0;
  std::map<std::string, Place> places_;
};

}  // namespace blackbar
