// A bundle's files while they are being written: first into a hidden folder beside the place where they will
// stand, under their final name only when all is there. Removes what it made unless Commit() was reached.
// Single thread.
#pragma once

#include <string>
#include <string_view>

#include "core/digest.h"
#include "core/result.h"
#include "pipeline/package/sums.h"

namespace blackbar {

struct StagedFile {
  Digest digest;
  int64_t size = 0;
};

class StagedFolder {
 public:
  // kConflict when <out_dir>/<name> or its zip is there already.
  static Result<StagedFolder> Make(const std::string& out_dir, const std::string& name);
  ~StagedFolder();
  StagedFolder(StagedFolder&& other) noexcept;
  StagedFolder& operator=(StagedFolder&&) = delete;

  Result<StagedFile> Write(const std::string& name, std::string_view bytes);
  // All of the file behind `fd`.
  Result<StagedFile> Copy(const std::string& name, int fd);
  const Sums& sums() const { return sums_; }  // of what was written so far

  // Writes the zip of everything written, syncs, and moves folder and zip to their names.
  Result<Digest> Commit();
  std::string folder() const { return out_dir_ + "/" + name_; }
  std::string zip() const { return folder() + ".zip"; }

 private:
  StagedFolder(std::string out_dir, std::string name, std::string staging)
      : out_dir_(std::move(out_dir)), name_(std::move(name)), staging_(std::move(staging)) {}
  Result<Digest> WriteZip(const std::string& path) const;
  Error CannotWrite() const;

  std::string out_dir_, name_, staging_;
  Sums sums_;
};

}  // namespace blackbar
