// The functions behind the rows of registry.cc, by file. Each says through `out` what it found; an Error
// means that it could not look.
#pragma once

#include "pipeline/checks/subject.h"

namespace blackbar {

// text_checks.cc: glyphs and words that the rendition paints.
Result<void> TextUnderBox(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> SameColourText(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> InvisibleText(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> TextOffPage(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> PageBoxesEqual(CheckSubject& subject, CheckVerdict* out);
Result<void> ReadableUnderBox(PageView& page, CheckSubject& subject, CheckVerdict* out);
// content_checks.cc: operators of content streams.
Result<void> SplitStrings(CheckSubject& subject, CheckVerdict* out);
Result<void> ExactGaps(CheckSubject& subject, CheckVerdict* out);
Result<void> FormXObjects(CheckSubject& subject, CheckVerdict* out);
Result<void> PatternsAndMasks(CheckSubject& subject, CheckVerdict* out);
Result<void> ClippingText(CheckSubject& subject, CheckVerdict* out);
Result<void> InlineActualText(CheckSubject& subject, CheckVerdict* out);
// drawing_checks.cc
Result<void> DrawingsUnderBox(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> CollectFontUse(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> FontSubsets(CheckSubject& subject, CheckVerdict* out);
// image_checks.cc
Result<void> ImagePixelsUnderBox(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> ImagesAllPainted(CheckSubject& subject, CheckVerdict* out);
Result<void> ImageMetadata(CheckSubject& subject, CheckVerdict* out);
Result<void> MaskPixelsUnderBox(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> YellowDots(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> SeeThrough(PageView& page, CheckSubject& subject, CheckVerdict* out);
// structure_checks.cc: what a public copy must not have at all, by keys.
Result<void> Annotations(CheckSubject& subject, CheckVerdict* out);
Result<void> FormFields(CheckSubject& subject, CheckVerdict* out);
Result<void> LinksAndActions(CheckSubject& subject, CheckVerdict* out);
Result<void> OutlinesAndNames(CheckSubject& subject, CheckVerdict* out);
Result<void> EmbeddedFiles(CheckSubject& subject, CheckVerdict* out);
Result<void> JavaScript(CheckSubject& subject, CheckVerdict* out);
Result<void> OptionalContent(CheckSubject& subject, CheckVerdict* out);
Result<void> TaggedStructure(CheckSubject& subject, CheckVerdict* out);
Result<void> ThumbnailsAndPieces(CheckSubject& subject, CheckVerdict* out);
Result<void> Signatures(CheckSubject& subject, CheckVerdict* out);
// file_checks.cc
Result<void> InfoAndXmp(CheckSubject& subject, CheckVerdict* out);
Result<void> SingleRevision(CheckSubject& subject, CheckVerdict* out);
Result<void> NotEncrypted(CheckSubject& subject, CheckVerdict* out);
// secret_checks.cc
Result<void> SecretStrings(CheckSubject& subject, CheckVerdict* out);
Result<void> EarlierRelease(CheckSubject& subject, CheckVerdict* out);
// picture_checks.cc: the plan against the picture.
Result<void> BoxesConstant(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> UnchangedElsewhere(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> PagesAndSizes(CheckSubject& subject, CheckVerdict* out);
Result<void> PageSize(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> BoxesPresent(PageView& page, CheckSubject& subject, CheckVerdict* out);
Result<void> TextLayerMatches(PageView& page, CheckSubject& subject, CheckVerdict* out);

// Words that OCR sees at the page's redacted places and around them (whole page as a setting); once a page.
Result<const std::vector<SeenWord>*> SeenWords(PageView& page, CheckSubject& subject);
// Whether a visible word's ink shows in the picture: its shapes agree with the local contrast.
Result<bool> InkShows(MupdfFile& file, int page, const PaintedPage& painted, const PaintedWord& word);

double ShareInside(const Box& inner, const Box& outer);
bool TouchesSpot(const PageView& page, const Box& box);
bool IsLabelText(const std::string& text, const std::string& label);

}  // namespace blackbar
