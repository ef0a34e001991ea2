#include "pipeline/checks/registry.h"

#include "pipeline/checks/checks.h"

namespace blackbar {
namespace {

constexpr CheckRow kRows[] = {
    {"P1-text-under-box", "no glyph's ink stands under a box", TextUnderBox, nullptr},
    {"P2-same-colour-text", "every visible word shows in the picture", SameColourText, nullptr},
    {"P3-invisible-text", "invisible text only as the text layer of what the picture shows", InvisibleText,
     ClippingText},
    {"P4-outside-page", "no text outside the page, and one page box", TextOffPage, PageBoxesEqual},
    {"P5-form-xobjects", "form XObjects are painted ones and carry nothing foreign", nullptr, FormXObjects},
    {"P6-patterns-and-masks", "no text in patterns, soft masks and Type 3 glyphs", nullptr, PatternsAndMasks},
    {"P7-readable-under-box", "OCR reads nothing under a box", ReadableUnderBox, nullptr},
    {"P8-split-strings", "no secret in joined text operators", nullptr, SplitStrings},
    {"P9-exact-gaps", "no gap beside a box that tells a width", nullptr, ExactGaps},
    {"P10-drawings-under-box", "nothing is drawn under a box", DrawingsUnderBox, nullptr},
    {"P11-image-pixels", "image pixels under a box are gone, and every image is painted", ImagePixelsUnderBox,
     ImagesAllPainted},
    {"P12-image-metadata", "images carry no metadata", nullptr, ImageMetadata},
    {"P13-mask-pixels", "masks under a box hold no shape", MaskPixelsUnderBox, nullptr},
    {"P14-annotations", "no annotations", nullptr, Annotations},
    {"P15-form-fields", "no form fields", nullptr, FormFields},
    {"P16-links-and-actions", "no links or actions", nullptr, LinksAndActions},
    {"P17-metadata", "no metadata but our own title and language", nullptr, InfoAndXmp},
    {"P18-outlines-and-names", "no outlines, names, labels or threads", nullptr, OutlinesAndNames},
    {"P19-embedded-files", "no embedded files", nullptr, EmbeddedFiles},
    {"P20-javascript", "no scripts and no automatic actions", nullptr, JavaScript},
    {"P21-optional-content", "no layers", nullptr, OptionalContent},
    {"P22-structure", "no tagged structure or replacement text", nullptr, TaggedStructure},
    {"P23-thumbnails", "no thumbnails or private data of programs", nullptr, ThumbnailsAndPieces},
    {"P24-single-revision", "one revision, nothing unreachable, no bytes that are no PDF", nullptr,
     SingleRevision},
    {"P25-signatures", "no signatures", nullptr, Signatures},
    {"P26-fonts", "fonts hold only the letters that are drawn", CollectFontUse, FontSubsets},
    {"P27-encryption", "the file is not encrypted", nullptr, NotEncrypted},
    {"P28-earlier-release", "an earlier release does not show what this one hides", nullptr, EarlierRelease},
    {"P29-yellow-dots", "no printer's tracking dots", YellowDots, nullptr},
    {"P30-see-through", "stretching the contrast of dark places shows no text", SeeThrough, nullptr},
    {"S1-secret-strings", "no secret string in any encoding", nullptr, SecretStrings},
    {"S2-box-constant", "each box is solid but for its label", BoxesConstant, nullptr},
    {"S3-unchanged-elsewhere", "outside the boxes the page is unchanged", UnchangedElsewhere, nullptr},
    {"S4-pages", "number and sizes of pages are those of the plan", PageSize, PagesAndSizes},
    {"S5-box-present", "every box of the plan is there", BoxesPresent, nullptr},
    {"S6-text-layer", "the text layer says what the picture shows", TextLayerMatches, nullptr},
};

class RowCheck : public Check {
 public:
  explicit RowCheck(const CheckRow& row) : row_(row) {}
  std::string_view id() const override { return row_.id; }
  Result<CheckResult> Run(CheckSubject& subject) const override {
    CheckVerdict verdict;
    if (row_.on_page) verdict = TRY(subject.OfPages(row_.id));
    if (row_.on_file) TRY(row_.on_file(subject, &verdict));
    return verdict.ToResult(row_.id, row_.title);
  }

 private:
  const CheckRow& row_;
};

}  // namespace

std::span<const CheckRow> CheckRows() { return kRows; }

const std::vector<std::unique_ptr<Check>>& Checks() {
  static const auto* checks = [] {
    auto* list = new std::vector<std::unique_ptr<Check>>();
    for (const CheckRow& row : kRows) list->push_back(std::make_unique<RowCheck>(row));
    return list;
  }();
  return *checks;
}

}  // namespace blackbar
