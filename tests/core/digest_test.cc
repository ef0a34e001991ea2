#include "core/digest.h"

#include "core/id.h"
#include "tests/catch.h"

namespace blackbar {

TEST_CASE("SHA-256 and HMAC give the published vectors") {
  CHECK(Sha256("abc").Hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(HmacSha256("Jefe", "what do ya want for nothing?").Hex() ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a stream gives the digest of the whole") {
  Sha256Stream stream;
  stream.Update("a");
  stream.Update("bc");
  CHECK(stream.Finish() == Sha256("abc"));
}

TEST_CASE("only canonical hexadecimal is a digest") {
  std::string hex = Sha256("abc").Hex();
  CHECK(Digest::FromHex(hex).value() == Sha256("abc"));
  CHECK_FALSE(Digest::FromHex("BA" + hex.substr(2)).has_value());
  CHECK_FALSE(Digest::FromHex(hex.substr(1)).has_value());
}

TEST_CASE("ids are opaque and distinct") {
  RequestId one = RequestId::New(), other = RequestId::New();
  CHECK(one.text().size() == 20);
  CHECK(one != other);
}

}  // namespace blackbar
