#include "pipeline/readers/photo/photo_requests.h"

#include <fmt/format.h>

#include "core/medium.h"
#include "core/page.h"
#include "pipeline/readers/photo/photo_audit.h"
#include "pipeline/readers/photo/photo_reader.h"
#include "pipeline/readers/photo/scale.h"
#include "pipeline/readers/read_answers.h"
#include "redactors/photo/photo_file.h"
#include "redactors/photo/png_encoder.h"

namespace blackbar {
namespace {

constexpr int64_t kMostPages = 100'000;  // where the request names no limit

Result<std::unique_ptr<PhotoFile>> Open(ChildContext& context, int64_t page_limit) {
  const std::string_view bytes = TRY(context.Input(0));
  return PhotoFile::Open(bytes, page_limit);
}

Result<void> AnswerOpen(ChildContext& context) {
  const int64_t limit = TRY(JsonInt(context.request(), "page_limit", "request"));
  const std::unique_ptr<PhotoFile> photo = TRY(Open(context, limit));
  DocumentFacts facts;
  if (TRY(JsonBool(context.request(), "audit", "request")))
    TRY(AuditPhoto(TRY(context.Input(0)), photo.get(), &facts));
  Json sizes = Json::array();
  for (int number = 1; number <= photo->pages(); ++number) {
    const PhotoPage page = photo->At(number);
    sizes.push_back(Json::array({page.width_mpt, page.height_mpt}));
  }
  Json document = FactsToJson(facts);
  document["medium"] = MediumName(Medium::kImage);
  document["encrypted"] = false;
  document["sizes"] = std::move(sizes);
  context.Reply({{"document", std::move(document)}});
  return {};
}

Result<void> AnswerPages(ChildContext& context) {
  const Json& request = context.request();
  const std::unique_ptr<PhotoFile> photo = TRY(Open(context, kMostPages));
  const std::vector<int> pages = TRY(PagesOf(request, photo->pages()));
  const PageReadOptions options = TRY(PageOptionsOf(request));
  Json sizes = Json::array();
  for (int number : pages) {
    const PhotoPage page = photo->At(number);
    sizes.push_back(Json::array({number, page.width_mpt, page.height_mpt}));
  }
  context.Reply({{"opened", std::move(sizes)}});
  PhotoReader reader(photo.get(), options);
  for (int number : pages) {
    const std::optional<Page> page = TRY(reader.Read(number));
    context.Reply(page ? Json{{"page", PageToJson(*page)}} : Json{{"deferred", number}});
  }
  return {};
}

Result<void> AnswerRender(ChildContext& context) {
  const std::unique_ptr<PhotoFile> photo = TRY(Open(context, kMostPages));
  const int64_t number = TRY(JsonInt(context.request(), "page", "request"));
  const int64_t width = TRY(JsonInt(context.request(), "width", "request"));
  if (number < 1 || number > photo->pages() || width < 1 || width > 20'000)
    return Error{ErrorCode::kInvalidInput, "the record has no such page, or the width is not one", "request"};
  const int page = static_cast<int>(number);
  const Raster raster = TRY(photo->Decode(page));
  return WriteAnswer(context,
                     TRY(EncodePng(TRY(ScaledToWidth(raster, photo->At(page), static_cast<int>(width))))));
}

}  // namespace

Result<void> AnswerPhotoRequest(ChildContext& context, const std::string& what) {
  if (what == "open") return AnswerOpen(context);
  if (what == "pages") return AnswerPages(context);
  if (what == "render") return AnswerRender(context);
  if (what == "attachment")
    return Error{ErrorCode::kInvalidInput, "the photo has no such attachment", "request"};
  if (what == "unpack") return Error{ErrorCode::kInvalidInput, "a photo is no archive", "request"};
  return Error{ErrorCode::kInvalidInput, "unknown request", "request"};
}

}  // namespace blackbar
