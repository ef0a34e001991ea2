// The fields that letters, certificate and log of a bundle are filled with; docs/formats.md lists them. Pure;
// any thread.
#pragma once

#include "core/json.h"
#include "pipeline/package/listed_record.h"

namespace blackbar {

Json LetterFields(const BundleInput& input, const Listing& listing);
Json CertificateFields(const BundleInput& input, const Listing& listing, const VerifyingKey& key);
Json WithholdingFields(const BundleInput& input, const Listing& listing);

// "November 21, 2026" for en-US, "21 November 2026" for other English, else "2026-11-21".
std::string DateInWords(Date date, const std::string& lang);

}  // namespace blackbar
