#include "pipeline/package/bundle_text.h"

#include <fmt/format.h>

namespace blackbar {

std::string VerifyText(const BundleInput& input, const VerifyingKey& key) {
  return fmt::format(
      R"(How to check this release
Request {0}, release {1}, {2}

The check needs no software of ours and no network. Unpack the zip, open a terminal in the folder that holds
this file, and run the lines that stand four spaces in.

1. Was the list of files signed with the key in office.pem? The answer is "Verified OK".

    openssl dgst -sha256 -verify office.pem -signature SHA256SUMS.sig SHA256SUMS

2. Is every file on the list there and unchanged? Every line ends in "OK". (On a Mac without sha256sum, write
"shasum -a 256" for "sha256sum".)

    sha256sum -c SHA256SUMS

3. Is there a file that is not on the list? This prints nothing when all is well; otherwise it prints each file
that is extra or missing.

    {{ cut -c67- SHA256SUMS; echo SHA256SUMS; echo SHA256SUMS.sig; find . ! -type d | cut -c3-; }} | LC_ALL=C sort | uniq -u

4. Is office.pem the office's key? This prints the key's fingerprint.

    openssl pkey -pubin -in office.pem -outform DER | openssl dgst -sha256

It must be the one below. Because somebody who changed this release could have changed this file as well,
compare it with the fingerprint that the office itself publishes or tells you, by telephone or at the counter.

{3}

All of it at once, and more, with Blackbar installed:  blackbar verify FOLDER-OR-ZIP
)",
      input.request_number, input.release_number, input.office.name, key.fingerprint().Hex());
}

}  // namespace blackbar
