#include <fmt/format.h>

#include "pipeline/package/bundle.h"
#include "pipeline/package/bundle_text.h"
#include "pipeline/package/listed_record.h"
#include "pipeline/package/manifest.h"
#include "pipeline/package/staged_folder.h"
#include "pipeline/package/template_fields.h"
#include "pipeline/package/withholding_log.h"
#include "templates/render.h"

namespace blackbar {
namespace {

class Builder {
 public:
  Builder(const BundleInput& input, const Listing& listing, const SigningKey& key, StagedFolder& folder)
      : input_(input), listing_(listing), key_(key), folder_(folder) {}

  // The order matters: the manifest names what was written before, the sums cover everything before, the
  // signature covers the sums.
  Result<BuiltBundle> Build(const std::string& name) {
    TRY(WriteRecords());
    TRY(WriteDocuments());
    const std::string manifest = WriteManifest(input_, listing_, files_, key_.verifying());
    TRY(folder_.Write(kManifestName, manifest));
    TRY(folder_.Write(kKeyName, key_.verifying().pem()));
    TRY(folder_.Write("VERIFY.txt", VerifyText(input_, key_.verifying())));
    const std::string sums = WriteSums(folder_.sums());
    TRY(folder_.Write(kSumsName, sums));
    TRY(folder_.Write(kSignatureName, TRY(key_.Sign(sums))));
    const Digest zip = TRY(folder_.Commit());
    return BuiltBundle{name, folder_.folder(), folder_.zip(), Sha256(manifest), Sha256(sums), zip};
  }

 private:
  Result<void> WriteRecords() {
    for (const ListedRecord& listed : listing_.records) {
      if (!listed.released()) continue;
      const StagedFile copied = TRY(folder_.Copy(listed.file, listed.record->rendition_fd));
      if (copied.digest != listed.record->rendition)
        return Error{ErrorCode::kCorrupt,
                     "the rendition is not the one that was verified; stop and find out why",
                     fmt::format("record {}", listed.number)};
      files_.push_back({listed.file, copied.digest, copied.size});
    }
    return {};
  }

  Result<void> WriteDocuments() {
    TRY(WritePrinted("letter.pdf", "letters", LetterKindName(input_.letter), LetterFields(input_, listing_),
                     fmt::format("Request {}: letter", input_.request_number)));
    if (input_.certificate) {
      TRY(WritePrinted("certificate.pdf", "certificates", "custodian",
                       CertificateFields(input_, listing_, key_.verifying()),
                       fmt::format("Request {}: certificate of the custodian", input_.request_number)));
    }
    TRY(WritePrinted("withholding-log.pdf", "certificates", "withholding_log",
                     WithholdingFields(input_, listing_),
                     fmt::format("Request {}: withholding log", input_.request_number)));
    const std::string csv = WithholdingCsv(listing_);
    const StagedFile written = TRY(folder_.Write("withholding-log.csv", csv));
    files_.push_back({"withholding-log.csv", written.digest, written.size});
    return {};
  }

  Result<void> WritePrinted(const char* file, const char* kind, const std::string& name, const Json& fields,
                            const std::string& title) {
    const std::string text = TRY(LoadTemplate(input_.office_dir, kind, name));
    const std::string html = TRY(RenderTemplate(text, fields, fmt::format("{}/{}.html", kind, name)));
    PrintOptions options;
    options.title = title;
    options.lang = input_.lang;
    options.paper = input_.paper;
    options.footer = fmt::format("{} \xC2\xB7 request {} \xC2\xB7 release {}", input_.office.name,
                                 input_.request_number, input_.release_number);
    options.program_dir = input_.program_dir;
    options.sandbox = input_.sandbox_policy;
    const StagedFile written = TRY(folder_.Write(file, TRY(PrintPdf(html, options))));
    files_.push_back({file, written.digest, written.size});
    return {};
  }

  const BundleInput& input_;
  const Listing& listing_;
  const SigningKey& key_;
  StagedFolder& folder_;
  std::vector<PackagedFile> files_;
};

}  // namespace

const char* BundleDispositionName(BundleDisposition disposition) {
  switch (disposition) {
    case BundleDisposition::kReleaseFull:
      return "release_full";
    case BundleDisposition::kReleasePart:
      return "release_part";
    case BundleDisposition::kWithheldFull:
      return "withheld_full";
    case BundleDisposition::kNotListed:
      return "not_listed";
  }
  return "not_listed";
}

const char* LetterKindName(LetterKind kind) {
  switch (kind) {
    case LetterKind::kFullRelease:
      return "full_release";
    case LetterKind::kPartialRelease:
      return "partial_release";
    case LetterKind::kFullDenial:
      return "full_denial";
    case LetterKind::kNoRecords:
      return "no_records";
  }
  return "no_records";
}

Result<BuiltBundle> BuildBundle(const BundleInput& input, const SigningKey& key, const std::string& out_dir) {
  const Listing listing = TRY(ListRecords(input));
  const std::string name = fmt::format("{}-R{}", input.request_number, input.release_number);
  StagedFolder folder = TRY(StagedFolder::Make(out_dir, name));
  return Builder(input, listing, key, folder).Build(name);
}

}  // namespace blackbar
