// The functions behind the rows of registry.cc, by file. Each says through `out` what it found; an Error
// means that it could not look.
#pragma once

#include "pipeline/checks/subject.h"

namespace blackbar {

// text_checks.cc: glyphs and words that the rendition paints.
Result<void> TextUnderBox(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> SameColourText(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> InvisibleText(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> TextOffPage(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> PageBoxesEqual(CheckSubject& subject, Verdict* out);
Result<void> ReadableUnderBox(PageView& page, CheckSubject& subject, Verdict* out);
// content_checks.cc: operators of content streams.
Result<void> SplitStrings(CheckSubject& subject, Verdict* out);
Result<void> ExactGaps(CheckSubject& subject, Verdict* out);
Result<void> FormXObjects(CheckSubject& subject, Verdict* out);
Result<void> PatternsAndMasks(CheckSubject& subject, Verdict* out);
Result<void> ClippingText(CheckSubject& subject, Verdict* out);
Result<void> InlineActualText(CheckSubject& subject, Verdict* out);
// drawing_checks.cc
Result<void> DrawingsUnderBox(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> CollectFontUse(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> FontSubsets(CheckSubject& subject, Verdict* out);
// image_checks.cc
Result<void> ImagePixelsUnderBox(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> ImagesAllPainted(CheckSubject& subject, Verdict* out);
Result<void> ImageMetadata(CheckSubject& subject, Verdict* out);
Result<void> MaskPixelsUnderBox(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> YellowDots(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> SeeThrough(PageView& page, CheckSubject& subject, Verdict* out);
// structure_checks.cc: what a public copy must not have at all, by keys.
Result<void> Annotations(CheckSubject& subject, Verdict* out);
Result<void> FormFields(CheckSubject& subject, Verdict* out);
Result<void> LinksAndActions(CheckSubject& subject, Verdict* out);
Result<void> OutlinesAndNames(CheckSubject& subject, Verdict* out);
Result<void> EmbeddedFiles(CheckSubject& subject, Verdict* out);
Result<void> JavaScript(CheckSubject& subject, Verdict* out);
Result<void> OptionalContent(CheckSubject& subject, Verdict* out);
Result<void> TaggedStructure(CheckSubject& subject, Verdict* out);
Result<void> ThumbnailsAndPieces(CheckSubject& subject, Verdict* out);
Result<void> Signatures(CheckSubject& subject, Verdict* out);
// file_checks.cc
Result<void> InfoAndXmp(CheckSubject& subject, Verdict* out);
Result<void> SingleRevision(CheckSubject& subject, Verdict* out);
Result<void> NotEncrypted(CheckSubject& subject, Verdict* out);
// secret_checks.cc
Result<void> SecretStrings(CheckSubject& subject, Verdict* out);
Result<void> EarlierRelease(CheckSubject& subject, Verdict* out);
// picture_checks.cc: the plan against the picture.
Result<void> BoxesConstant(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> UnchangedElsewhere(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> PagesAndSizes(CheckSubject& subject, Verdict* out);
Result<void> PageSize(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> BoxesPresent(PageView& page, CheckSubject& subject, Verdict* out);
Result<void> TextLayerMatches(PageView& page, CheckSubject& subject, Verdict* out);

// Words that OCR sees at the page's redacted places and around them (whole page as a setting); once a page.
Result<const std::vector<SeenWord>*> SeenWords(PageView& page, CheckSubject& subject);
// Whether a visible word's ink shows in the picture: its shapes agree with the local contrast.
Result<bool> InkShows(MupdfFile& file, int page, const PaintedPage& painted, const PaintedWord& word);

double ShareInside(const Box& inner, const Box& outer);
bool TouchesSpot(const PageView& page, const Box& box);
bool IsLabelText(const std::string& text, const std::string& label);

}  // namespace blackbar
