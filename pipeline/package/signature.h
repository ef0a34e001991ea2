// The office's signing key: ECDSA on P-256 over SHA-256, so that the stock `openssl dgst -sha256 -verify`
// checks a bundle. Made once at `init`, kept in <dir>/signing-key.pem with mode 0600 beside its public half
// office.pem; rotation and loss are in docs/keys.md. The only file of the stage that knows OpenSSL's keys.
// Values own what they hold; any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/digest.h"
#include "core/result.h"

namespace blackbar {

class VerifyingKey {
 public:
  // Takes exactly one P-256 public key in PEM (what `openssl pkey -pubout` writes), nothing else.
  static Result<VerifyingKey> FromPem(std::string_view untrusted_pem);

  const std::string& pem() const { return pem_; }
  // SHA-256 of the key's DER form, as VERIFY.txt and `openssl` show it.
  const Digest& fingerprint() const { return fingerprint_; }
  bool Verifies(std::string_view untrusted_signature, std::string_view bytes) const;

 private:
  friend class SigningKey;
  struct Held;
  VerifyingKey() = default;
  std::shared_ptr<const Held> held_;
  std::string pem_;
  Digest fingerprint_;
};

class SigningKey {
 public:
  // kInvalidInput when the file is no P-256 key, kRefused when others may read it.
  static Result<SigningKey> Load(const std::string& dir);

  const VerifyingKey& verifying() const { return verifying_; }
  Result<std::string> Sign(std::string_view bytes) const;  // DER

 private:
  struct Held;
  SigningKey() = default;
  std::shared_ptr<const Held> held_;
  VerifyingKey verifying_;
};

// Makes <dir>/signing-key.pem and <dir>/office.pem. kConflict when there is a key already.
Result<SigningKey> MakeSigningKey(const std::string& dir);

// Moves the present pair to <dir>/retired/<fingerprint>.pem (public half only; the private half is erased)
// and makes a new one. Bundles signed before stay verifiable with the retired public key.
Result<SigningKey> RotateSigningKey(const std::string& dir);

}  // namespace blackbar
