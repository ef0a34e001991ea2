// A small made-up release for the tests of the package stage: three records of fictional people, one released
// in part, one in full, one withheld, and one that must leave no trace. Owns its folder, key and descriptors.
#pragma once

#include <string>
#include <vector>

#include "core/file_calls.h"
#include "pipeline/package/bundle.h"
#include "pipeline/package/verify_bundle.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {

class PackageSample {
 public:
  PackageSample();

  BundleInput input;
  const SigningKey& key() const { return key_; }
  std::string Dir(const std::string& name) const;  // made when it is not there
  const TemporaryFolder& folder() const { return folder_; }

  // A built bundle, made once for all tests of this process.
  static const BuiltBundle& Built();
  static const PackageSample& Shared();

 private:
  int FdOf(const std::string& bytes);
  TemporaryFolder folder_;
  SigningKey key_;
  std::vector<FileDescriptor> files_;
};

std::string ReadFile(const std::string& path);
void WriteFile(const std::string& path, const std::string& bytes);

struct ShellAnswer {
  int code = -1;
  std::string out;  // stdout and stderr
};
// Runs one line with /bin/sh in `folder`.
ShellAnswer RunShell(const std::string& folder, const std::string& line);

}  // namespace blackbar
