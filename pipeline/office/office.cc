#include "pipeline/office/office.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "templates/data_dir.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

Error CannotWrite(const std::string& path) {
  return {ErrorCode::kUnavailable, std::string("cannot write: ") + std::strerror(errno), path};
}

// A new file only: nothing of an office is ever overwritten by init.
Result<void> WriteNewFile(const std::string& path, const std::string& text, mode_t mode) {
  int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (fd < 0) return CannotWrite(path);
  bool written = write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(fd) == 0;
  close(fd);
  if (!written) return CannotWrite(path);
  return {};
}

Result<void> MakeFolder(const std::string& path) {
  if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return CannotWrite(path);
  return {};
}

}  // namespace

Result<void> Office::Init(const OfficePlace& place, const OfficeSettings& settings,
                          const std::string& administrator) {
  if (fs::exists(place.folder + "/office.toml")) {
    return Error{ErrorCode::kRefused, "there is an office in this folder already", place.folder};
  }
  TRY(LoadProfile(TRY(JurisdictionsDir()), settings.jurisdiction));
  std::error_code ignored;
  fs::create_directories(fs::path(place.folder).parent_path(), ignored);
  TRY(MakeFolder(place.folder));
  for (const char* name : {"blobs", "cache", "keys", "templates", "bundles"}) {
    TRY(MakeFolder(place.folder + "/" + name));
  }
  TRY(WriteNewFile(place.folder + "/office.toml",
                   NewSettingsText(settings.name, settings.address, settings.jurisdiction), 0600));
  std::unique_ptr<Office> office = TRY(Open(place));
  return office->db().InTransaction([&]() -> Result<void> {
    return office->Log(administrator, "office.created", "office", {{"jurisdiction", settings.jurisdiction}});
  });
}

Result<std::unique_ptr<Office>> Office::Open(const OfficePlace& place) {
  if (!fs::exists(place.folder + "/office.toml")) {
    return Error{ErrorCode::kNotFound, "no office here; make one with: blackbar init --office DIR",
                 place.folder};
  }
  std::unique_ptr<Database> database = TRY(OpenOfficeDatabase(place));
  std::unique_ptr<Office> office = TRY(Over(place, *database));
  office->owned_ = std::move(database);
  return office;
}

Result<std::unique_ptr<Office>> Office::Over(const OfficePlace& place, Database& database) {
  std::unique_ptr<Office> office(new Office());
  office->place_ = place;
  office->settings_ = TRY(ReadSettings(place.folder + "/office.toml"));
  office->db_ = &database;
  office->blobs_ = std::make_unique<BlobStore>(TRY(BlobStore::Open(place.folder + "/blobs")));
  return office;
}

Result<std::unique_ptr<Database>> OpenOfficeDatabase(const OfficePlace& place) {
  return OpenDatabase(place.database.empty() ? place.folder + "/office.db" : place.database);
}

SandboxPolicy Office::sandbox() const {
  return settings_.weaker_sandbox == "no-landlock" ? SandboxPolicy::kNoLandlock : SandboxPolicy::kFull;
}

Result<const Profile*> Office::ProfileFor(const std::string& code) {
  auto known = profiles_.find(code);
  if (known != profiles_.end()) return &known->second;
  Profile profile = TRY(LoadProfile(TRY(JurisdictionsDir()), code, settings_.confirmed_facts));
  return &profiles_.emplace(code, std::move(profile)).first->second;
}

Result<ExemptionCodes> Office::CodesFor(const std::string& jurisdiction) {
  const Profile* profile = TRY(ProfileFor(jurisdiction));
  ExemptionCodes codes;
  for (const Exemption& exemption : profile->exemptions) {
    if (!exemption.release_duty) codes.emplace(exemption.code, exemption.print_as);
  }
  return codes;
}

Result<Digest> Office::Store(std::string_view bytes) { return NoteStored(TRY(blobs_->Put(bytes))); }

Result<Digest> Office::NoteStored(const BlobRef& blob) {
  auto note = [&]() -> Result<void> { return NoteBlob(*db_, blob, clock_.Now()); };
  if (db_->in_transaction()) {
    TRY(note());
  } else {
    TRY(db_->InTransaction(note));
  }
  return blob.digest;
}

Result<void> Office::Log(const std::string& actor, const std::string& action, const std::string& object,
                         Json detail) {
  TRY(AppendAudit(*db_, {clock_.Now(), actor, action, object, std::move(detail)}));
  return {};
}

}  // namespace blackbar
