#include "pipeline/checks/verify.h"

#include "core/medium.h"
#include "pipeline/checks/film/verify_film.h"
#include "pipeline/checks/picture/verify_picture.h"
#include "pipeline/checks/registry.h"
#include "pipeline/checks/sound/verify_sound.h"

namespace blackbar {

namespace {

CheckReport VerifyPdf(const VerifyInput& input) {
  CheckSubject subject(input);
  CheckReport report;
  for (size_t i = 0; i < Checks().size(); ++i) {
    Result<CheckResult> result = Checks()[i]->Run(subject);
    if (result) {
      report.results.push_back(std::move(*result));
      continue;
    }
    const CheckRow& row = CheckRows()[i];
    report.results.push_back({row.id,
                              row.title,
                              CheckStatus::kFail,
                              {{result.error().where.empty() ? "file" : result.error().where,
                                "the check could not run: " + result.error().message}}});
  }
  return report;
}

// What nobody can verify has failed.
CheckReport VerifyNothing(const VerifyInput& input) {
  const std::string medium = MediumName(input.plan->medium());
  return {{{"M0-medium",
            "there are checks for this medium",
            CheckStatus::kFail,
            {{"file", "no checks for " + medium}}}}};
}

}  // namespace

// A new medium is a line here.
CheckReport Verify(const VerifyInput& input) {
  switch (input.plan->medium()) {
    case Medium::kPdf:
    case Medium::kText:
    case Medium::kEmail:
      return VerifyPdf(input);
    case Medium::kImage:
      // Several pictures are released as the pages of a PDF.
      return TypeFromBytes(input.rendition.substr(0, 4096)).medium == Medium::kPdf ? VerifyPdf(input)
                                                                                   : VerifyPicture(input);
    case Medium::kAudio:
      return VerifySound(input);
    case Medium::kVideo:
      return VerifyFilm(input);
    default:
      return VerifyNothing(input);
  }
}

}  // namespace blackbar
