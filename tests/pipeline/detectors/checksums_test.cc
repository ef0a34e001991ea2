#include "pipeline/detectors/values/checksums.h"

#include "tests/catch.h"

namespace blackbar {
namespace {

TEST_CASE("cards need an issuer's prefix and Luhn") {
  CHECK(IsCardNumber("4111 1111 1111 1111"));
  CHECK(IsCardNumber("378282246310005"));
  CHECK(IsCardNumber("6011111111111117"));
  CHECK(IsCardNumber("2223003122003222"));
  CHECK_FALSE(IsCardNumber("4111111111111112"));
  CHECK_FALSE(IsCardNumber("356938035643809"));  // an IMEI that passes Luhn
}

TEST_CASE("social security numbers follow the assigned ranges") {
  CHECK(ClassifySsn("536-22-8831") == SsnForm::kSsn);
  CHECK(ClassifySsn("771-22-8831") == SsnForm::kSsn);
  CHECK(ClassifySsn("912-70-1234") == SsnForm::kItin);
  CHECK(ClassifySsn("912-69-1234") == SsnForm::kNo);
  CHECK(ClassifySsn("000-22-8831") == SsnForm::kNo);
  CHECK(ClassifySsn("666-22-8831") == SsnForm::kNo);
  CHECK(ClassifySsn("536-00-8831") == SsnForm::kNo);
  CHECK(ClassifySsn("536-22-0000") == SsnForm::kNo);
  CHECK(ClassifySsn("078-05-1120") == SsnForm::kDummy);
}

TEST_CASE("routing numbers, VINs and telephone numbers") {
  for (const char* good : {"021000021", "011401533", "122105155"}) CHECK(IsAbaRouting(good));
  CHECK_FALSE(IsAbaRouting("123456789"));
  for (const char* good : {"1M8GDM9AXKP042788", "1J9RP1A36A1644345", "1HGCM82633A004352"})
    CHECK(VinCheckDigit(good));
  CHECK_FALSE(VinCheckDigit("1HGCM82643A004352"));
  CHECK_FALSE(IsVin("1HGCM82633A00435O"));
  CHECK(IsNanpPhone("(208) 555-0142"));
  CHECK(IsNanpPhone("1-208-555-0142"));
  CHECK_FALSE(IsNanpPhone("198-555-0142"));
  CHECK_FALSE(IsNanpPhone("208-911-0142"));
  CHECK(IsTollFree("888-555-0100"));
  CHECK_FALSE(IsTollFree("801-555-0100"));
}

TEST_CASE("Medicare, NPI and DEA numbers") {
  CHECK(IsMbi("1EG4-TE5-MK73"));
  CHECK_FALSE(IsMbi("1SG4-TE5-MK73"));
  CHECK(IsNpi("1234567893"));
  CHECK_FALSE(IsNpi("1234567890"));
  CHECK(IsDea("AB1234563"));
  CHECK_FALSE(IsDea("AB1234564"));
}

TEST_CASE("driver licences have their state's forms") {
  CHECK(IsDriverLicenseOf("CA", "D1234567"));
  CHECK_FALSE(IsDriverLicenseOf("CA", "12345678"));
  CHECK(IsDriverLicenseOf("TX", "12345678"));
  CHECK(IsDriverLicenseOf("ID", "AB123456C"));
  CHECK(IsDriverLicenseOf("WA", "WDL1A2B3C4D5"));
  CHECK(IsDriverLicenseOf("NH", "12ABC34567"));
  CHECK_FALSE(IsDriverLicenseOf("ZZ", "12345678"));
}

}  // namespace
}  // namespace blackbar
