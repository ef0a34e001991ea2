// Release: from approved records to a bundle in the requester's hand. Every guard of the domain page that
// concerns bundles is in release_guards.cc and is tried by tests/pipeline/release_test.cc.
//
//   BeginRelease   draft: Bates numbers, a rendition ordered for each approved record (jobs redact and
//   verify) LockBundle     all renditions verified: letter, log, manifest, signature, zip. locked, or ready
//   CertifyBundle  the custodian's certificate goes in; packaged again from the same renditions. ready
//   DeliverBundle  handed over, with its proof
#pragma once

#include <string>
#include <vector>

#include "pipeline/office/office.h"
#include "pipeline/office/rendition.h"

namespace blackbar {

struct ReleaseOptions {
  bool supersede = false;  // replaces the request's newest release, which must be locked or later
  std::string note;        // a paragraph of the office's own for the letter
};

Result<Bundle> BeginRelease(Office& office, const RequestId& request, const ReleaseOptions& options,
                            const std::string& user);
// Refused while a rendition is unverified, a job is dead, stuck or running, a record is blocked by a seal
// order or hold, or a required deposit is unpaid. Without a certificate asked for the bundle is then ready.
Result<Bundle> LockBundle(Office& office, const BundleId& bundle, const std::string& user);
// By a custodian. Immutable from then on.
Result<Bundle> CertifyBundle(Office& office, const BundleId& bundle, const std::string& user);
// Refused: not ready, the certificate that was asked for is missing, a balance is due.
Result<void> DeliverBundle(Office& office, const BundleId& bundle, const std::string& method,
                           const std::string& proof, const std::string& user);
// A mistake was found: no further delivery.
Result<void> RecallBundle(Office& office, const BundleId& bundle, const std::string& reason,
                          const std::string& user);

// Where the zip is.
std::string BundlePath(const Office& office, const Bundle& bundle, const std::string& request_number);

// What every release looks at before it does anything; one Error names the first thing in the way.
Result<void> RequireReleasable(Office& office, const RequestId& request);
Result<void> RequireNothingBlocked(Office& office, const RequestId& request);
Result<void> RequireNoOpenJobs(Office& office, const RequestId& request);
Result<void> RequireDepositPaid(Office& office, const RequestId& request);
Result<void> RequireNothingDue(Office& office, const RequestId& request);

}  // namespace blackbar
