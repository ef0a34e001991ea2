#include "pipeline/package/signature.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "core/file_calls.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSecretName = "signing-key.pem";
constexpr const char* kPublicName = "office.pem";
constexpr size_t kMaxPem = 4096;

using KeyHandle = std::shared_ptr<EVP_PKEY>;

KeyHandle Own(EVP_PKEY* key) { return KeyHandle(key, EVP_PKEY_free); }

struct BioFree {
  void operator()(BIO* bio) const { BIO_free(bio); }
};
using BioHandle = std::unique_ptr<BIO, BioFree>;

std::string TextOf(BIO* bio) {
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(bio, &bytes);
  return std::string(bytes, static_cast<size_t>(size));
}

bool IsP256(EVP_PKEY* key) {
  char group[32] = {};
  size_t size = 0;
  return key != nullptr && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
         EVP_PKEY_get_group_name(key, group, sizeof group, &size) == 1 &&
         std::strcmp(group, "prime256v1") == 0;
}

std::string PublicPem(EVP_PKEY* key) {
  const BioHandle bio(BIO_new(BIO_s_mem()));
  BB_CHECK(PEM_write_bio_PUBKEY(bio.get(), key) == 1);
  return TextOf(bio.get());
}

std::string PublicDer(EVP_PKEY* key) {
  unsigned char* der = nullptr;
  const int size = i2d_PUBKEY(key, &der);
  BB_CHECK(size > 0);
  std::string bytes(reinterpret_cast<char*>(der), static_cast<size_t>(size));
  OPENSSL_free(der);
  return bytes;
}

Error BadPublic() {
  return Error{ErrorCode::kInvalidInput, "this is no public key of a Blackbar office (P-256 in PEM)", ""};
}

Error NotThere(const std::string& path) {
  return Error{ErrorCode::kNotFound,
               "the office has no signing key; run `blackbar init`, or see docs/keys.md", path};
}

Error CannotWrite(const std::string& path) {
  return Error{ErrorCode::kUnavailable, "cannot write the signing key: check space and permissions", path};
}

Result<void> WriteNew(const std::string& path, std::string_view bytes, mode_t mode) {
  FileDescriptor file(RealFileCalls().OpenNew(path, mode));
  if (!file.valid() && errno == EEXIST)
    return Error{ErrorCode::kConflict, "there is a key already; rotate it instead, see docs/keys.md", path};
  if (!file.valid() || fchmod(file.get(), mode) != 0) return CannotWrite(path);
  while (!bytes.empty()) {
    const ssize_t n = write(file.get(), bytes.data(), bytes.size());
    if (n <= 0) return CannotWrite(path);
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  if (fsync(file.get()) != 0) return CannotWrite(path);
  return {};
}

Result<std::string> ReadSecret(const std::string& path) {
  FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.valid()) return NotThere(path);
  struct stat about {};
  if (fstat(file.get(), &about) != 0 || !S_ISREG(about.st_mode)) return NotThere(path);
  if ((about.st_mode & 077) != 0)
    return Error{ErrorCode::kRefused,
                 "others may read the signing key: chmod 600 it, then think about rotating it", path};
  std::string pem(kMaxPem, '\0');
  const ssize_t n = pread(file.get(), pem.data(), pem.size(), 0);
  if (n <= 0) return NotThere(path);
  pem.resize(static_cast<size_t>(n));
  return pem;
}

// The secret half goes to disk first: a public key without its secret one could be handed out and be useless.
Result<void> WritePair(const std::string& dir, EVP_PKEY* key) {
  const BioHandle bio(BIO_new(BIO_s_mem()));
  BB_CHECK(PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
  TRY(WriteNew(dir + "/" + kSecretName, TextOf(bio.get()), 0600));
  TRY(WriteNew(dir + "/" + kPublicName, PublicPem(key), 0644));
  if (RealFileCalls().SyncFolder(dir) != 0) return CannotWrite(dir);
  return {};
}

}  // namespace

struct VerifyingKey::Held {
  KeyHandle key;
};

Result<VerifyingKey> VerifyingKey::FromPem(std::string_view untrusted_pem) {
  if (untrusted_pem.size() > kMaxPem) return BadPublic();
  const BioHandle bio(BIO_new_mem_buf(untrusted_pem.data(), static_cast<int>(untrusted_pem.size())));
  const KeyHandle key = Own(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
  if (!IsP256(key.get())) return BadPublic();
  VerifyingKey verifying;
  verifying.pem_ = PublicPem(key.get());
  if (verifying.pem_ != untrusted_pem) return BadPublic();  // nothing around it, no second key
  verifying.fingerprint_ = Sha256(PublicDer(key.get()));
  verifying.held_ = std::make_shared<const Held>(Held{key});
  return verifying;
}

bool VerifyingKey::Verifies(std::string_view untrusted_signature, std::string_view bytes) const {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  if (EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, held_->key.get()) != 1)
    return false;
  return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(untrusted_signature.data()),
                          untrusted_signature.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                          bytes.size()) == 1;
}

struct SigningKey::Held {
  KeyHandle key;
};

Result<SigningKey> SigningKey::Load(const std::string& dir) {
  const std::string path = dir + "/" + kSecretName;
  const std::string pem = TRY(ReadSecret(path));
  const BioHandle bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  // The empty password keeps OpenSSL from asking on the terminal.
  char none[] = "";
  const KeyHandle key = Own(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, none));
  if (!IsP256(key.get()))
    return Error{ErrorCode::kInvalidInput,
                 "the signing key is damaged; restore it from the backup, see docs/keys.md", path};
  SigningKey signing;
  signing.held_ = std::make_shared<const Held>(Held{key});
  signing.verifying_ = TRY(VerifyingKey::FromPem(PublicPem(key.get())));
  return signing;
}

Result<std::string> SigningKey::Sign(std::string_view bytes) const {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  size_t size = 0;
  std::string signature;
  bool good = EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, held_->key.get()) == 1 &&
              EVP_DigestSign(context.get(), nullptr, &size, data, bytes.size()) == 1;
  if (good) {
    signature.resize(size);
    good = EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data,
                          bytes.size()) == 1;
    signature.resize(size);
  }
  // A signature that does not verify must never leave the office.
  if (!good || !verifying_.Verifies(signature, bytes))
    return Error{ErrorCode::kUnavailable, "signing failed; check the signing key, see docs/keys.md", ""};
  return signature;
}

Result<SigningKey> MakeSigningKey(const std::string& dir) {
  const KeyHandle key = Own(EVP_EC_gen("P-256"));
  if (!IsP256(key.get()))
    return Error{ErrorCode::kUnavailable, "this OpenSSL cannot make a P-256 key; update it", ""};
  TRY(WritePair(dir, key.get()));
  return SigningKey::Load(dir);
}

Result<SigningKey> RotateSigningKey(const std::string& dir) {
  const SigningKey present = TRY(SigningKey::Load(dir));
  const std::string retired = dir + "/retired";
  std::error_code failed;
  fs::create_directories(retired, failed);
  const std::string kept = retired + "/" + present.verifying().fingerprint().Hex() + ".pem";
  if (!fs::exists(kept)) TRY(WriteNew(kept, present.verifying().pem(), 0644));
  fs::remove(dir + "/" + kPublicName, failed);
  fs::remove(dir + "/" + kSecretName, failed);
  if (failed) return CannotWrite(dir);
  return MakeSigningKey(dir);
}

}  // namespace blackbar
